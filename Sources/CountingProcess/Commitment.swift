import Crypto
import Elections

/// The program's totals, sealed before the first hand figure is typed and opened afterwards.
///
/// The code is made of the salt and the totals alone, so that anyone with `sha256sum` can check
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

    /// Seals list totals and their sum.
    package init(to totals: Figures, lists: [ListNumber], salt: String, moment: Moment) {
        self.init(
            code: Self.code(of: Self.sealedText(totals, lists: lists, salt: salt)),
            salt: salt,
            moment: moment
        )
    }

    /// The text whose hash the code is: the salt, then a line a list, then the total.
    package static func sealedText(_ totals: Figures, lists: [ListNumber], salt: String) -> String {
        var sum = 0
        var text = "\(salt)\n"
        for list in lists {
            let total = totals[.listTotal(list)] ?? 0
            sum += total
            text += "list.\(list).total,\(total)\n"
        }
        return text + "list.total,\(sum)\n"
    }

    private static func code(of text: String) -> String {
        String(hexadecimal(SHA256.hash(data: Array(text.utf8))).uppercased().prefix(25))
    }

    /// Whether the code was made of these totals.
    package func opens(to totals: Figures, lists: [ListNumber]) -> Bool {
        Self.code(of: Self.sealedText(totals, lists: lists, salt: salt)) == code
    }
}

/// SHA-256 of a text as 64 lower-case hexadecimal digits, as `sha256sum` prints it.
package func sha256(_ text: String) -> String {
    hexadecimal(SHA256.hash(data: Array(text.utf8)))
}

private func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef")
    return String(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
}
