import Crypto
import CryptoExtras
import Foundation

/// What is kept of a person's passphrase: the outcome of scrypt, from which it can't be read back.
package struct Credential: Hashable, Sendable {
    /// 16 random bytes.
    package let salt: [UInt8]
    /// The N of scrypt: how often is worked, a power of 2.
    package let rounds: Int
    /// The r of scrypt: blocks of 128 bytes; N times that is the memory one try takes.
    package let blockSize: Int
    /// The p of scrypt: lanes.
    package let lanes: Int
    /// 32 bytes.
    package let key: [UInt8]

    /// 64 MiB of memory and a quarter of a second on an old computer.
    package static let usualRounds = 1 << 16
    /// What is believed of a stored N: weaker is no lock, heavier would exhaust the computer.
    package static let allowedRounds = (1 << 15)...(1 << 20)

    private static let usualBlockSize = 8

    /// Nil for sizes and costs that this program never writes.
    package init?(salt: [UInt8], rounds: Int, blockSize: Int, lanes: Int, key: [UInt8]) {
        guard salt.count == 16, key.count == 32, Self.allowedRounds.contains(rounds),
            rounds & (rounds - 1) == 0, blockSize == Self.usualBlockSize, lanes == 1
        else { return nil }
        self.salt = salt
        self.rounds = rounds
        self.blockSize = blockSize
        self.lanes = lanes
        self.key = key
    }

    /// Makes one of a passphrase; nil for a salt that is not 16 bytes, or without memory to work in.
    package init?(of passphrase: String, salt: [UInt8]) {
        let work = (salt: salt, rounds: Self.usualRounds, blockSize: Self.usualBlockSize, lanes: 1)
        guard let key = Self.key(of: passphrase, work) else { return nil }
        self.init(
            salt: salt,
            rounds: work.rounds,
            blockSize: work.blockSize,
            lanes: work.lanes,
            key: key.withUnsafeBytes { Array($0) }
        )
    }

    /// Whether it was made of this passphrase, in a time that says nothing; nil without memory to
    /// work in.
    package func wasMade(of passphrase: String) -> Bool? {
        // Keys are compared without stopping at the first byte that differs.
        Self.key(of: passphrase, (salt, rounds, blockSize, lanes)).map {
            $0 == SymmetricKey(data: key)
        }
    }

    private static func key(
        of passphrase: String,
        _ work: (salt: [UInt8], rounds: Int, blockSize: Int, lanes: Int)
    ) -> SymmetricKey? {
        // The same letters, however a keyboard or a file composes them.
        let composed = passphrase.precomposedStringWithCanonicalMapping
        return try? KDF.Scrypt.deriveKey(
            from: Array(composed.utf8),
            salt: work.salt,
            outputByteCount: 32,
            rounds: work.rounds,
            blockSize: work.blockSize,
            parallelism: work.lanes
        )
    }
}
