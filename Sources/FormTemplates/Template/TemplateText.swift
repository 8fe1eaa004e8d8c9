import Typesetting

/// Text of a template before a copy is filled: words, variables, and places for figures.
struct TemplateText: Sendable {
    var pieces: [Piece]

    indirect enum Piece: Sendable {
        case words(String)
        case variable(String, Position)
        case bold([Piece])
        case italic([Piece])
        case underlined([Piece])
        case lineBreak
        case space(Length)
        /// A line to write on, of this width, whatever the rendering.
        case blank(Length)
        /// A line to write on to the end of the line of text, whatever the rendering.
        case fill
        case bullet
        /// Up to the hanging indent of the paragraph.
        case tab
        /// A square to tick, ticked where there are figures when one of them is above zero, or
        /// when all are zero.
        case checkbox(Tick?)
        /// One figure: printed, or a line of this width; other words may stand for 0.
        case number(FieldID, width: Length, zero: String, Position)
        /// One figure in digit boxes; their number goes by name.
        case boxes(FieldID, digits: String, Position)
        /// One outcome: a text of this place, or a line of this width in a blank form.
        case value(String, width: Length, Position)
        /// The same for each row of a name, with something between them.
        case list(InlineList)
        /// Empty digit boxes in groups, with something between: a time, a date.
        case emptyBoxes([Int], between: String, width: Length)
    }

    enum Tick: Sendable {
        case anyAboveZero([FieldID])
        case allZero([FieldID])
    }

    static let empty = TemplateText(pieces: [])
}

/// Words repeated for rows, as in an enumeration: `lijst 2, lijst 4 en lijst 7`.
struct InlineList: Sendable {
    var rows: String
    var between: String
    /// Before the last one.
    var last: String
    var pieces: [TemplateText.Piece]
    var position: Position
}

/// The one name of a figure on every form (`list.5.12`).
typealias FieldID = String

/// When a piece of a template is printed.
struct Condition: Sendable {
    /// All of these must hold.
    var required: [String] = []
    /// None of these may hold.
    var excluded: [String] = []

    static let always = Condition()

    func holds(in circumstances: Set<String>) -> Bool {
        required.allSatisfy(circumstances.contains)
            && !excluded.contains(where: circumstances.contains)
    }
}
