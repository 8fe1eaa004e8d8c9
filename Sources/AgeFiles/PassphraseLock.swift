import Crypto
import CryptoExtras
import Foundation

/// How a passphrase opens the key of a file: scrypt with 8 blocks of 128 bytes, on one lane.
struct PassphraseLock: Hashable {
    let salt: [UInt8]
    /// How often is worked, as a power of 2.
    let workFactor: Int

    private static let label = Array("age-encryption.org/v1/scrypt".utf8)

    func wrapped(_ fileKey: [UInt8], with passphrase: [UInt8]) throws(AgeError) -> [UInt8] {
        guard let body = SealedBytes.seal(fileKey, key: try key(passphrase), nonce: Self.noNonce)
        else { throw .failed }
        return body
    }

    func unwrapped(_ body: [UInt8], with passphrase: [UInt8]) throws(AgeError) -> [UInt8] {
        guard
            let fileKey = SealedBytes.open(body[...], key: try key(passphrase), nonce: Self.noNonce)
        else { throw .wrongPassphrase }
        return fileKey
    }

    /// The key is used once, so that the nonce may be the same always.
    private static let noNonce = [UInt8](repeating: 0, count: 12)

    private func key(_ passphrase: [UInt8]) throws(AgeError) -> SymmetricKey {
        guard !passphrase.isEmpty else { throw .emptyPassphrase }
        do {
            return try KDF.Scrypt.deriveKey(
                from: passphrase,
                salt: Self.label + salt,
                outputByteCount: 32,
                rounds: 1 << workFactor,
                blockSize: 8,
                parallelism: 1
            )
        } catch {
            throw .failed
        }
    }
}

/// The keys that follow from the key of a file.
enum Keys {
    static func header(of fileKey: [UInt8]) -> SymmetricKey {
        derived(from: fileKey, salt: [], "header")
    }

    static func payload(of fileKey: [UInt8], nonce: [UInt8]) -> SymmetricKey {
        derived(from: fileKey, salt: nonce, "payload")
    }

    private static func derived(
        from fileKey: [UInt8],
        salt: [UInt8],
        _ purpose: String
    ) -> SymmetricKey {
        HKDF<SHA256>.deriveKey(
            inputKeyMaterial: SymmetricKey(data: fileKey),
            salt: salt,
            info: Array(purpose.utf8),
            outputByteCount: 32
        )
    }
}

/// ChaCha20-Poly1305: what was sealed, with its tag of 16 bytes behind it.
enum SealedBytes {
    static let tagSize = 16

    static func seal(_ bytes: some DataProtocol, key: SymmetricKey, nonce: [UInt8]) -> [UInt8]? {
        guard let nonce = try? ChaChaPoly.Nonce(data: nonce),
            let box = try? ChaChaPoly.seal(bytes, using: key, nonce: nonce)
        else { return nil }
        return Array(box.ciphertext) + Array(box.tag)
    }

    /// Nil where it was not sealed so.
    static func open(_ bytes: ArraySlice<UInt8>, key: SymmetricKey, nonce: [UInt8]) -> [UInt8]? {
        guard bytes.count >= tagSize,
            let box = try? ChaChaPoly.SealedBox(combined: nonce + bytes),
            let content = try? ChaChaPoly.open(box, using: key)
        else { return nil }
        return Array(content)
    }
}
