import AgeFiles
import Crypto
import CryptoExtras
import Foundation
import TestSupport
import Testing

/// A file in the format of age, written here from the specification alone, so that anything in it
/// can be other than it should be.
struct HandmadeFile: Sendable {
    var fileKey = [UInt8](repeating: 7, count: 16)
    var salt = [UInt8](repeating: 8, count: 16)
    var nonce = [UInt8](repeating: 9, count: 16)
    var passphrase = HandmadeFile.passphrase
    var workFactor = 2
    var chunks: [Chunk] = [Chunk(Array("Kiesdeler 70106\n".utf8), isLast: true)]
    var isWellSigned = true
    /// Changes the lines of the header before it is signed.
    var lines: @Sendable (inout [String]) -> Void = { _ in }

    /// A piece of the content, sealed under a number; its place in the file where none is said.
    struct Chunk: Sendable {
        var content: [UInt8]
        var isLast: Bool
        var number: Int?

        init(_ content: [UInt8], isLast: Bool = false, number: Int? = nil) {
            self.content = content
            self.isLast = isLast
            self.number = number
        }

        static func full(_ byte: UInt8, isLast: Bool = false, number: Int? = nil) -> Chunk {
            Chunk([UInt8](repeating: byte, count: 65536), isLast: isLast, number: number)
        }
    }

    static let passphrase = Array("vijf willekeurige woorden hier".utf8)

    static func base64(_ bytes: some Sequence<UInt8>) -> String {
        Data(bytes).base64EncodedString().replacing("=", with: "")
    }

    func bytes() throws -> [UInt8] { try header() + nonce + payload() }

    private func header() throws -> [UInt8] {
        let key = try KDF.Scrypt.deriveKey(
            from: passphrase,
            salt: Array("age-encryption.org/v1/scrypt".utf8) + salt,
            outputByteCount: 32,
            rounds: 1 << min(workFactor, 10),
            blockSize: 8,
            parallelism: 1
        )
        let body = try sealed(fileKey, key, [UInt8](repeating: 0, count: 12))
        var lines = [
            "age-encryption.org/v1", "-> scrypt \(Self.base64(salt)) \(workFactor)",
            Self.base64(body), "---",
        ]
        self.lines(&lines)
        let text = lines.joined(separator: "\n")
        let code = HMAC<SHA256>.authenticationCode(
            for: Array(text.utf8),
            using: derived("header", salt: [])
        )
        let signature = isWellSigned ? Array(code) : [UInt8](repeating: 1, count: 32)
        return Array("\(text) \(Self.base64(signature))\n".utf8)
    }

    private func payload() throws -> [UInt8] {
        let key = derived("payload", salt: nonce)
        return try chunks.enumerated().flatMap { place, chunk in
            let number = chunk.number ?? place
            let nonce = [UInt8](repeating: 0, count: 10) + [UInt8(number), chunk.isLast ? 1 : 0]
            return try sealed(chunk.content, key, nonce)
        }
    }

    private func derived(_ purpose: String, salt: [UInt8]) -> SymmetricKey {
        HKDF<SHA256>.deriveKey(
            inputKeyMaterial: SymmetricKey(data: fileKey),
            salt: salt,
            info: Array(purpose.utf8),
            outputByteCount: 32
        )
    }

    private func sealed(_ bytes: [UInt8], _ key: SymmetricKey, _ nonce: [UInt8]) throws -> [UInt8] {
        let box = try ChaChaPoly.seal(bytes, using: key, nonce: ChaChaPoly.Nonce(data: nonce))
        return Array(box.ciphertext) + Array(box.tag)
    }
}

/// A file that must be refused, and why.
struct HostileFile: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var error: AgeError
    var change: @Sendable (inout HandmadeFile) -> Void

    init(
        _ name: String,
        _ error: AgeError,
        _ change: @escaping @Sendable (inout HandmadeFile) -> Void
    ) {
        testDescription = name
        self.error = error
        self.change = change
    }

    private static func line(
        _ name: String,
        _ number: Int,
        _ change: @escaping @Sendable (inout [String]) -> Void
    ) -> HostileFile {
        HostileFile(name, .malformedHeader(line: number)) { $0.lines = change }
    }

    private static let otherBody = HandmadeFile.base64([UInt8](repeating: 1, count: 32))

    static let headers: [HostileFile] = [
        .init("a signature that is not of this header", .headerAltered) { $0.isWellSigned = false },
        .init("another version of the format", .otherVersion) {
            $0.lines = { $0[0] = "age-encryption.org/v2" }
        },
        line("lines ended as Windows does", 1) { $0[0] += "\r" },
        line("a carriage return behind the stanza", 2) { $0[1] += "\r" },
        line("a carriage return behind its body", 3) { $0[2] += "\r" },
        line("an empty line before the stanza", 2) { $0.insert("", at: 1) },
        line("an empty line before the signature", 4) { $0.insert("", at: 3) },
        line("two spaces between words", 2) { $0[1].replace(" 2", with: "  2") },
        line("a space behind the words", 2) { $0[1] += " " },
        line("a tab between words", 2) { $0[1].replace(" 2", with: "\t2") },
        line("no stanza at all", 2) { $0.removeSubrange(1...2) },
        line("a stanza without words", 2) { $0[1] = "->" },
        line("one word too many", 2) { $0[1] += " 2" },
        line("one word too few", 2) { $0[1].removeLast(2) },
        line("a work factor with a zero before it", 2) { $0[1].replace(" 2", with: " 02") },
        line("a work factor with a sign", 2) { $0[1].replace(" 2", with: " +2") },
        line("a work factor of 0", 2) { $0[1].replace(" 2", with: " 0") },
        line("a negative work factor", 2) { $0[1].replace(" 2", with: " -2") },
        line("a work factor that is no number", 2) { $0[1].replace(" 2", with: " x") },
        line("a work factor beyond any integer", 2) {
            $0[1].replace(" 2", with: " 99999999999999999999")
        },
        line("a salt of 15 bytes", 2) {
            $0[1] = "-> scrypt \(HandmadeFile.base64([UInt8](repeating: 1, count: 15))) 2"
        },
        line("a salt with padding", 2) { $0[1].replace(" 2", with: "== 2") },
        line("a salt that is not the one way to write it", 2) {
            $0[1].replace("CA 2", with: "CB 2")
        },
        line("a body that is not the one way to write it", 3) {
            $0[2] = String($0[2].dropLast()) + "_"
        },
        line("a body of 33 bytes", 3) {
            $0[2] = HandmadeFile.base64([UInt8](repeating: 1, count: 33))
        },
        line("an empty body", 3) { $0[2] = "" },
        line("a body on a line of 65", 3) { $0[2] = String(repeating: "A", count: 65) },
        line("a line that never ends", 2) { $0[1] += String(repeating: " x", count: 4000) },
        line("a second passphrase", 4) { lines in
            lines.insert(contentsOf: lines[1...2], at: 3)
        },
        line("a key beside the passphrase", 4) { lines in
            lines.insert(contentsOf: ["-> X25519 abc", otherBody], at: 3)
        },
        .init("a key instead of a passphrase", .notForAPassphrase) {
            $0.lines = { $0[1] = "-> X25519 abc" }
        },
        .init("a work factor of 23", .workFactorTooLarge(23)) { $0.workFactor = 23 },
        .init("a work factor of 62", .workFactorTooLarge(62)) { $0.workFactor = 62 },
        .init("another passphrase", .wrongPassphrase) { $0.passphrase = [0x61] },
        .init("another key in its place", .wrongPassphrase) { $0.lines = { $0[2] = otherBody } },
    ]

    static let payloads: [HostileFile] = [
        .init("no content at all", .truncated) { $0.chunks = [] },
        .init("a nonce cut short", .truncated) {
            $0.nonce.removeLast()
            $0.chunks = []
        },
        .init("a single chunk that is not the last", .truncated) { $0.chunks[0].isLast = false },
        .init("a full chunk without the last behind it", .truncated) { $0.chunks = [.full(1)] },
        .init("two full chunks without the last", .truncated) { $0.chunks = [.full(1), .full(2)] },
        .init("an empty last chunk behind a full one", .contentAltered(chunk: 2)) {
            $0.chunks = [.full(1), .init([], isLast: true)]
        },
        .init("a chunk behind the last", .trailingData) {
            $0.chunks = [.full(1, isLast: true), .init([2], isLast: true)]
        },
        .init("two chunks that changed places", .contentAltered(chunk: 1)) {
            $0.chunks = [.full(2, number: 1), .full(1, number: 0), .init([3], isLast: true)]
        },
        .init("a chunk taken out", .contentAltered(chunk: 2)) {
            $0.chunks = [.full(1), .init([3], isLast: true, number: 2)]
        },
        .init("a chunk twice", .contentAltered(chunk: 2)) {
            $0.chunks = [.full(1), .full(1, number: 0), .init([3], isLast: true)]
        },
        .init("a short chunk before the last", .contentAltered(chunk: 1)) {
            $0.chunks = [.init([1, 2, 3]), .init([3], isLast: true)]
        },
    ]
}
