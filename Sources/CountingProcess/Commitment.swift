import Crypto
import Elections

/// The program's answer, sealed before the first hand figure is typed and opened afterwards.
///
/// The code is made of the salt and the answer alone, so that anyone with `sha256sum` can check
/// an opened one; without the salt nothing can be learned from the code.
package struct Commitment: Hashable, Sendable {
    /// 25 upper-case hexadecimal digits: the first 100 bits of the hash.
    package let code: String
    package let salt: String
    package let moment: Moment

    package init(code: String, salt: String, moment: Moment) {
        self.code = code
        self.salt = salt
        self.moment = moment
    }

    /// Seals a text: totals, or seats.
    package init(to content: String, salt: String, moment: Moment) {
        self.init(
            code: Self.code(of: Self.sealedText(content, salt: salt)),
            salt: salt,
            moment: moment
        )
    }

    /// The text whose hash the code is: the salt on a line of its own, then what is sealed.
    package static func sealedText(_ content: String, salt: String) -> String {
        "\(salt)\n\(content)"
    }

    private static func code(of text: String) -> String {
        String(hexadecimal(SHA256.hash(data: Array(text.utf8))).uppercased().prefix(25))
    }

    /// Whether the code was made of this text.
    package func opens(to content: String) -> Bool {
        Self.code(of: Self.sealedText(content, salt: salt)) == code
    }
}

/// SHA-256 of a text as 64 lower-case hexadecimal digits, as `sha256sum` prints it.
package func sha256(_ text: String) -> String {
    hexadecimal(SHA256.hash(data: Array(text.utf8)))
}

/// The same of any bytes.
package func sha256(_ bytes: [UInt8]) -> String { hexadecimal(SHA256.hash(data: bytes)) }

private func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef")
    return String(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
}
