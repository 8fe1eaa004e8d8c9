import Crypto

/// The content in chunks of 64 KiB, each sealed with its number and whether it is the last
/// (STREAM of Hoang, Reyhanitabar, Rogaway and Vizár): none can be left out, moved or added.
struct ChunkStream {
    private let key: SymmetricKey

    static let chunkSize = 1 << 16
    private static let sealedSize = chunkSize + SealedBytes.tagSize

    init(_ key: SymmetricKey) { self.key = key }

    func sealed(_ content: [UInt8]) throws(AgeError) -> [UInt8] {
        var sealed: [UInt8] = []
        sealed.reserveCapacity(content.count + (content.count >> 12) + Self.sealedSize)
        var rest = content[...]
        var number = 0
        repeat {
            let chunk = rest.prefix(Self.chunkSize)
            rest = rest.dropFirst(Self.chunkSize)
            let nonce = Self.nonce(number, isLast: rest.isEmpty)
            guard let piece = SealedBytes.seal(chunk, key: key, nonce: nonce) else { throw .failed }
            sealed += piece
            number += 1
        } while !rest.isEmpty
        return sealed
    }

    func opened(_ sealed: ArraySlice<UInt8>) throws(AgeError) -> [UInt8] {
        var content: [UInt8] = []
        content.reserveCapacity(sealed.count)
        var rest = sealed
        var number = 0
        repeat {
            let chunk = rest.prefix(Self.sealedSize)
            rest = rest.dropFirst(Self.sealedSize)
            guard chunk.count >= SealedBytes.tagSize else { throw .truncated }
            guard let piece = open(chunk, number, isLast: rest.isEmpty) else {
                throw explained(chunk, number, isAtEnd: rest.isEmpty)
            }
            // Only the content of an empty file ends in an empty chunk.
            if piece.isEmpty, number > 0 { throw .contentAltered(chunk: number + 1) }
            content += piece
            number += 1
        } while !rest.isEmpty
        return content
    }

    private func open(_ chunk: ArraySlice<UInt8>, _ number: Int, isLast: Bool) -> [UInt8]? {
        SealedBytes.open(chunk, key: key, nonce: Self.nonce(number, isLast: isLast))
    }

    /// Why a chunk did not open: the last one is not at the end, or the end is not a last one.
    private func explained(_ chunk: ArraySlice<UInt8>, _ number: Int, isAtEnd: Bool) -> AgeError {
        guard open(chunk, number, isLast: !isAtEnd) != nil else {
            return .contentAltered(chunk: number + 1)
        }
        return isAtEnd ? .truncated : .trailingData
    }

    /// The number in 11 bytes, the highest first, and 1 behind the last.
    private static func nonce(_ number: Int, isLast: Bool) -> [UInt8] {
        let digits = (0..<8).map { UInt8(truncatingIfNeeded: number >> (8 * (7 - $0))) }
        return [0, 0, 0] + digits + [isLast ? 1 : 0]
    }
}
