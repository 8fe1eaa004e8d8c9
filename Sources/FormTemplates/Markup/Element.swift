/// One element of a template file, with the place where it begins.
struct Element: Sendable {
    var name: String
    var attributes: [String: String]
    var children: [Node]
    var position: Position

    /// What stands between the tags of an element.
    enum Node: Sendable {
        case element(Element)
        case text(String, Position)
    }

    var elements: [Element] {
        children.compactMap { if case .element(let element) = $0 { element } else { nil } }
    }
}

/// A place in a template file; line and column count from 1.
///
/// The column of text is not known: the parser names only its end.
struct Position: Hashable, Sendable {
    var line: Int
    var column: Int?
}
