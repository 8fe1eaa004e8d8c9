import Crypto
import Foundation

/// SHA-256 of a text, as `sha256sum` prints it.
package func sha256(of text: String) -> String {
    SHA256.hash(data: Data(text.utf8)).hexadecimal
}

/// The same of a file, read a piece at a time; nil if it can't be read.
package func sha256(ofFile path: String) -> String? {
    guard let file = FileHandle(forReadingAtPath: path) else { return nil }
    defer { try? file.close() }
    var hash = SHA256()
    while let piece = try? file.read(upToCount: 1 << 20), !piece.isEmpty {
        hash.update(data: piece)
    }
    return hash.finalize().hexadecimal
}

extension SHA256.Digest {
    fileprivate var hexadecimal: String {
        map { byte in
            let digits = String(byte, radix: 16)
            return byte < 16 ? "0" + digits : digits
        }.joined()
    }
}

/// A hash of texts as they come, so that none of them need be kept.
package struct RunningDigest {
    private var hash = SHA256()

    package init(_ first: String) { add(first) }

    package mutating func add(_ text: String) {
        hash.update(data: Data("\(text.utf8.count):\(text)".utf8))
    }

    package var hexadecimal: String { hash.finalize().hexadecimal }
}
