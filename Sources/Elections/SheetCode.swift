/// One page of a document: of the form itself, or of one of its annexes.
package struct SheetNumber: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// 0 for the form itself; its annexes count from 1, each with page numbers of its own.
    package let annex: Int
    /// From 1, at most `pages`.
    package let page: Int
    /// How many pages this part has.
    package let pages: Int

    package init(annex: Int = 0, page: Int, of pages: Int) {
        self.annex = annex
        self.page = page
        self.pages = pages
    }

    /// As it is typed: `3/8`, or `B1 3/8` for a page of an annex.
    package var description: String { (annex == 0 ? "" : "B\(annex) ") + "\(page)/\(pages)" }

    package static func < (left: SheetNumber, right: SheetNumber) -> Bool {
        (left.annex, left.page, left.pages) < (right.annex, right.page, right.pages)
    }
}

/// How much paper a form takes: the same sections and figures, on other pages.
package enum FormLayout: String, Hashable, Sendable, CaseIterable {
    /// Each list on pages of its own.
    case statutory
    /// Several lists on a page, candidates in columns.
    case compact

    /// What stands behind the edition in a QR code.
    package var mark: String { self == .compact ? "C" : "" }
}

/// Which sheet of paper somebody holds: the text of its QR code, or what is typed in its place.
///
/// A QR code says `TK2017|GEM 0599|SB 12|N10|2017|3/8`, with `v2` before the page from version 2 on
/// and `2017C` on a compact form; typed it is `SB 12` for the whole document, or `SB 12 3/8`, `GEM 0599 B1 1/2` for a page of it.
package struct SheetCode: Hashable, Sendable {
    /// What only a QR code says, for comparison with the definition.
    package struct Origin: Hashable, Sendable {
        package let election: String
        package let area: String
        /// Without the number of an annex: `N11`.
        package let form: String
        package let edition: String
        package let layout: FormLayout
    }

    /// Nil where it was typed.
    package let origin: Origin?
    /// In capitals, with single spaces.
    package let document: String
    /// From 1; nil where it was typed without one.
    package let version: Int?
    /// What it is beside the document itself, such as a draft; nil for the document.
    package let copy: Copy?
    /// Nil for the whole document.
    package let sheet: SheetNumber?

    /// A print that is not the paper itself.
    package enum Copy: String, Sendable, CaseIterable {
        case draft = "concept"
        case transcript = "overgetypt"
        case alternative = "berekend"
        case preview = "voorbeeld"
        case proof = "proef"
        case provisional = "voorlopig"
    }

    /// Why a text is the identity of no sheet.
    package enum Mistake: Error, Hashable, Sendable {
        case unreadable
        /// Page 9 of 8, or page 0.
        case pageOutside(page: Int, pages: Int)
        /// No document has none, or more than `mostPages`.
        case impossiblePages(Int)
    }

    /// No document of the chain comes near this.
    package static let mostPages = 999

    /// Reads a QR code (also as `zbarimg` prints it, with `QR-Code:` before it) or what was typed.
    ///
    /// Capitals and spaces make no difference.
    package init(_ text: String) throws(Mistake) {
        var text = text.uppercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
        if text.hasPrefix("QR-CODE:") { text = String(text.dropFirst("QR-CODE:".count)) }
        if text.contains("|") {
            try self.init(scanned: text)
        } else {
            try self.init(typed: text)
        }
    }

    private init(scanned text: String) throws(Mistake) {
        var parts = text.split(separator: "|", omittingEmptySubsequences: false).map {
            $0.split(separator: " ").joined(separator: " ")
        }
        guard parts.count >= 6, !parts.contains("") else { throw .unreadable }
        let page = parts.removeLast()
        var copy: Copy?
        if parts.count > 5, let last = Copy(rawValue: parts[parts.count - 1].lowercased()) {
            copy = last
            parts.removeLast()
        }
        var version = 1
        if parts.count > 5, let number = Self.version(parts[5]), number > 1 {
            version = number
            parts.removeLast()
        }
        guard parts.count == 5, let form = Self.form(parts[3]) else { throw .unreadable }
        let isCompact = parts[4].last.map(String.init) == FormLayout.compact.mark
        origin = Origin(
            election: parts[0],
            area: parts[1],
            form: form.name,
            edition: isCompact ? String(parts[4].dropLast()) : parts[4],
            layout: isCompact ? .compact : .statutory
        )
        document = parts[2]
        self.version = version
        self.copy = copy
        sheet = try Self.sheet(page, annex: form.annex)
    }

    private init(typed text: String) throws(Mistake) {
        var words = text.split(separator: " ").map(String.init)
        var sheet: SheetNumber?
        if let last = words.last, last.contains("/") {
            words.removeLast()
            var annex = 0
            if let before = words.last, let number = Self.number(before, after: "B"), number > 0 {
                annex = number
                words.removeLast()
            }
            sheet = try Self.sheet(last, annex: annex)
        }
        var version: Int?
        if let last = words.last, let number = Self.version(last) {
            version = number
            words.removeLast()
        }
        guard !words.isEmpty else { throw .unreadable }
        origin = nil
        document = words.joined(separator: " ")
        self.version = version
        copy = nil
        self.sheet = sheet
    }

    /// `N11-B1` is annex 1 of `N11`.
    private static func form(_ text: String) -> (name: String, annex: Int)? {
        guard let dash = text.lastIndex(of: "-"),
            let annex = number(String(text[text.index(after: dash)...]), after: "B")
        else { return (text, 0) }
        return annex > 0 ? (String(text[..<dash]), annex) : nil
    }

    private static func version(_ text: String) -> Int? {
        number(text, after: "V").flatMap { $0 > 0 ? $0 : nil }
    }

    private static func sheet(_ text: String, annex: Int) throws(Mistake) -> SheetNumber {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, let page = number(String(parts[0])),
            let pages = number(String(parts[1]))
        else { throw .unreadable }
        guard (1...mostPages).contains(pages) else { throw .impossiblePages(pages) }
        guard (1...pages).contains(page) else { throw .pageOutside(page: page, pages: pages) }
        return SheetNumber(annex: annex, page: page, of: pages)
    }

    /// At most six digits, and nothing else, behind this letter.
    private static func number(_ text: String, after letter: String = "") -> Int? {
        guard text.hasPrefix(letter) else { return nil }
        let digits = text.dropFirst(letter.count)
        guard (1...6).contains(digits.count), digits.allSatisfy({ ("0"..."9").contains($0) })
        else { return nil }
        return Int(digits)
    }
}
