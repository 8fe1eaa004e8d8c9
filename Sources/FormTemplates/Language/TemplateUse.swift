/// A name that a template file uses, or words that it prints, with the line.
///
/// The reader does not know what an election can fill; who does, looks here.
package struct TemplateUse: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        /// `{name}`.
        case variable
        /// Of `<value>`, and of a row with `value`.
        case outcome
        case rows
        case figure
        /// In `if` or `unless`.
        case condition
        /// In the outermost element.
        case declaredCondition
        case remarks
        case digits
        /// Words as they are printed.
        case words
    }

    package let kind: Kind
    package let name: String
    package let line: Int
}

/// Notes what a file uses while it is read.
final class UseNotes {
    private(set) var all: [TemplateUse] = []

    func note(_ kind: TemplateUse.Kind, _ name: String, at position: Position) {
        all.append(TemplateUse(kind: kind, name: name, line: position.line))
    }

    /// Words, each line of the file by itself.
    func noteWords(_ text: Substring, at position: Position) {
        var here = position
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            if line.contains(where: { !$0.isWhitespace }) { note(.words, String(line), at: here) }
            here.line += 1
        }
    }

    /// The names in an attribute.
    func noteNames(of attribute: Attribute, _ written: String, at position: Position) {
        switch attribute.value {
        case .conditions: noteEach(.condition, written, at: position)
        case .declared: noteEach(.declaredCondition, written, at: position)
        case .figure, .figures: noteEach(.figure, written, at: position)
        case .rows: note(.rows, written, at: position)
        case .remarks: note(.remarks, written, at: position)
        case .digits: note(.digits, written, at: position)
        case .outcome: note(.outcome, written, at: position)
        case .plain: note(.words, written, at: position)
        case .text, .millimetres, .points, .share, .count, .flag, .alignment, .groups, .file: break
        }
    }

    private func noteEach(_ kind: TemplateUse.Kind, _ names: String, at position: Position) {
        for name in names.split(separator: " ") { note(kind, String(name), at: position) }
    }
}
