/// The two languages in which the program speaks to its users; printed forms are always Dutch.
package enum Language: String, Sendable, CaseIterable {
    case dutch = "nl"
    case english = "en"
}

/// One sentence in both languages.
package struct Text: Hashable, Sendable {
    package let dutch: String
    package let english: String

    package init(nl dutch: String, en english: String) {
        self.dutch = dutch
        self.english = english
    }

    package subscript(language: Language) -> String {
        language == .dutch ? dutch : english
    }
}

extension StringProtocol {
    /// Without line breaks and repeated spaces, as what people type is kept and printed.
    package var singleSpaced: String {
        split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
