import Diagnostics

/// One element of the template language: what it may bear, what it may hold, and what it means.
///
/// The reader reads by these rules, and the printed reference is made of them.
package struct ElementRule: Sendable {
    package let name: String
    package let required: [Attribute]
    package let optional: [Attribute]
    package let content: Content
    package let meaning: Text

    /// What may stand between its tags.
    package indirect enum Content: Sendable {
        case nothing
        /// Words, variables and the elements of a line.
        case line
        case blocks
        /// Blocks, and as the last of them a page for signatures.
        case part
        case elements([ElementRule])
    }

    package init(
        _ name: String,
        required: [Attribute] = [],
        optional: [Attribute] = [],
        holds content: Content = .nothing,
        nl: String,
        en: String
    ) {
        self.name = name
        self.required = required
        self.optional = optional
        self.content = content
        meaning = Text(nl: nl, en: en)
    }

    package var attributes: [Attribute] { required + optional }

    /// The elements that may stand in it.
    package var children: [ElementRule] {
        switch content {
        case .nothing: []
        case .line: Self.line
        case .blocks: Self.blocks
        case .part: Self.blocks + [.signaturePage]
        case .elements(let rules): rules
        }
    }
}

/// An attribute of an element, and how its value is written.
package struct Attribute: Hashable, Sendable {
    package let name: String
    package let value: Value
    package let meaning: Text

    package enum Value: Hashable, Sendable {
        /// Words, with variables.
        case text
        /// Letters, as they stand.
        case plain
        /// Names of conditions; those that a file declares.
        case conditions, declared
        /// The id of one figure, or of several.
        case figure, figures
        /// The name of rows, of remarks, of a number of boxes, of an outcome.
        case rows, remarks, digits, outcome
        case millimetres, points, share
        /// A whole number from 1 to 200.
        case count
        case flag
        case alignment
        /// Numbers of boxes.
        case groups
        /// A file in the same folder.
        case file
    }

    package init(_ name: String, _ value: Value, nl: String, en: String) {
        self.name = name
        self.value = value
        meaning = Text(nl: nl, en: en)
    }
}

extension Attribute.Value {
    /// What must be written instead; nil where it is written well.
    func expected(insteadOf written: String) -> Text? {
        switch self {
        case .millimetres, .points, .share:
            if let value = Double(written), (0...1000).contains(value) { return nil }
            return Text(
                nl: "een getal van 0 tot 1000, met een punt voor decimalen",
                en: "a number from 0 to 1000, with a decimal point"
            )
        case .count:
            if let value = Int(written), (1...200).contains(value) { return nil }
            return Text(
                nl: "een geheel getal van 1 tot 200",
                en: "a whole number from 1 to 200"
            )
        case .flag:
            if ["yes", "no"].contains(written) { return nil }
            return Text(nl: "\"yes\" of \"no\"", en: "\"yes\" or \"no\"")
        case .alignment:
            if ["left", "centre", "right"].contains(written) { return nil }
            return Text(nl: "left, centre of right", en: "left, centre or right")
        case .groups:
            let groups = written.split(separator: " ").map { Int($0) ?? 0 }
            if !groups.isEmpty, groups.allSatisfy({ (1...12).contains($0) }) { return nil }
            return Text(
                nl: "aantallen vakjes, bijvoorbeeld \"2 2 4\"",
                en: "numbers of boxes, such as \"2 2 4\""
            )
        case .file:
            if written.hasSuffix(".xml"), !written.contains("/") { return nil }
            return Text(
                nl: "de naam van een bestand in dezelfde map, zoals words.xml",
                en: "the name of a file in the same folder, such as words.xml"
            )
        case .text, .plain, .conditions, .declared, .figure, .figures, .rows, .remarks, .digits,
            .outcome:
            return nil
        }
    }
}
