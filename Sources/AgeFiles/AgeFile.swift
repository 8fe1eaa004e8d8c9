/// A file locked with a passphrase, in the first version of the format of age
/// (age-encryption.org/v1): any bytes in, any bytes out.
package enum AgeFile {
    /// The work factor of age itself: 2 to this power, times 1 KiB of memory.
    package static let usualWorkFactor = 18
    /// More is refused: 4 GiB and a minute for one try.
    package static let greatestWorkFactor = 22

    /// What must be new for every file, and known to nobody.
    package struct Randomness: Sendable {
        let fileKey: [UInt8]
        let salt: [UInt8]
        let nonce: [UInt8]

        package init(from generator: inout some RandomNumberGenerator) {
            func bytes() -> [UInt8] {
                (0..<16).map { _ in .random(in: 0...255, using: &generator) }
            }
            fileKey = bytes()
            salt = bytes()
            nonce = bytes()
        }
    }

    package static func locked(
        _ content: [UInt8],
        with passphrase: [UInt8],
        workFactor: Int = usualWorkFactor,
        _ randomness: Randomness
    ) throws(AgeError) -> [UInt8] {
        let lock = PassphraseLock(salt: randomness.salt, workFactor: workFactor)
        let header = Header(
            lock: lock,
            body: try lock.wrapped(randomness.fileKey, with: passphrase)
        )
        let key = Keys.payload(of: randomness.fileKey, nonce: randomness.nonce)
        return header.signed(with: randomness.fileKey) + randomness.nonce
            + (try ChunkStream(key).sealed(content))
    }

    package static func opened(
        _ file: [UInt8],
        with passphrase: [UInt8],
        greatestWorkFactor: Int = greatestWorkFactor
    ) throws(AgeError) -> [UInt8] {
        let (header, payload) = try Header.read(file)
        guard header.lock.workFactor <= greatestWorkFactor else {
            throw .workFactorTooLarge(header.lock.workFactor)
        }
        let fileKey = try header.lock.unwrapped(header.body, with: passphrase)
        guard header.isSigned(with: fileKey) else { throw .headerAltered }
        guard payload.count >= 16 else { throw .truncated }
        let key = Keys.payload(of: fileKey, nonce: Array(payload.prefix(16)))
        return try ChunkStream(key).opened(payload.dropFirst(16))
    }
}
