import Typesetting

/// One thing that stands on a form, from top to bottom.
struct TemplateBlock: Sendable {
    var condition: Condition
    var position: Position
    var kind: Kind

    indirect enum Kind: Sendable {
        case model(TemplateText)
        case title(TemplateText)
        case heading(TemplateText)
        case paragraph(TemplateText, ParagraphLook)
        case section(TemplateSection)
        case facts([Fact], labelWidth: Length)
        case figures([FigureRow])
        case reasons(ReasonTable)
        case votes(VotesTable)
        case handCount(HandCountTable)
        case grid(Grid)
        case writingLines(Int)
        /// Free text by name, then lines for a pen.
        case remarks(String, lines: Int)
        case signatureLines([TemplateText])
        case signatureTable(SignatureTable)
        /// Blocks repeated for each row of a name.
        case each(String, [TemplateBlock])
        case rowTable(RowTable)
        case group([TemplateBlock])
        case together([TemplateBlock])
        /// With this text above them on each further page.
        case continued(TemplateText, [TemplateBlock])
        case rule
        case space(Length)
        case pageBreak
    }
}

/// A numbered section: a rule, its heading, what it asks.
struct TemplateSection: Sendable {
    var number: String
    var title: TemplateText
    /// Stands behind the title, in small italics.
    var note: TemplateText
    var blocks: [TemplateBlock]
}

struct ParagraphLook: Sendable {
    var indent: Length = .zero
    /// Lines after the first begin under the text, not under the bullet or box.
    var hanging: Length = .zero
    var alignment: Alignment = .left
    var spaceAfter: Length = .pt(5)
    var keepWithNext = false
}

/// A label with a value beside it.
struct Fact: Sendable {
    var condition: Condition
    var label: TemplateText
    var value: TemplateText
}

/// A row of a sum: an item, the `+` line, or the total.
struct FigureRow: Sendable {
    var condition: Condition
    var position: Position
    var kind: Kind

    enum Kind: Sendable {
        case item(Source, TemplateText)
        /// A line with the sign of the sum: `+`, or `–` where the last is taken away.
        case sign(String)
        case total(Source, TemplateText, mark: TemplateText)
    }

    /// Where the number comes from.
    enum Source: Sendable {
        /// A figure that was counted.
        case figure(FieldID)
        /// An outcome: a text of this place.
        case value(String)
    }
}

/// How often each reason explains a difference.
struct ReasonTable: Sendable {
    var reasonHead: TemplateText
    var countHead: TemplateText
    /// The word after each number (`keer`).
    var unit: TemplateText
    /// Each reason has a box to tick (on the form of a polling station).
    var ticked: Bool
    var reasons: [Reason]

    struct Reason: Sendable {
        var condition: Condition
        var position: Position
        var field: FieldID
        var text: TemplateText
    }
}

/// Votes per candidate, one table per list, each on a new page.
struct VotesTable: Sendable {
    var party: TemplateText
    var list: TemplateText
    var number: TemplateText
    var name: TemplateText
    var votes: TemplateText
    var total: TemplateText
    var totalOnly: TemplateText
    /// Before the total where the hand count is another; knows `{handmatig}`.
    var leading: TemplateText
    /// Stands with the party name above the columns of a further page; knows `{lijst}`.
    var continued: TemplateText
    /// Below the last row of a page on which the list does not end; knows `{lijst}`.
    var goesOn: TemplateText
    /// The first list begins below what stands above, where that is only a short head.
    var firstFollows: Bool
    /// How a compact form has it; nil where as any other.
    var compact: CompactVotes?
    var position: Position
}

/// Votes per candidate in columns, several lists on a page.
struct CompactVotes: Sendable {
    /// Two columns of at most so many rows; longer lists take `columns` of them.
    var rows: Int
    var columns: Int
    /// Under each column; knows `{kolom}`.
    var subtotal: TemplateText
    /// Before the total, which columns it adds; knows `{kolommen}`.
    var sum: TemplateText
    /// The same where they do not add up to it; knows `{som}` too.
    var differs: TemplateText
    /// At the foot of a page on which the list does not end; knows `{deel}` and `{delen}`.
    var continuing: TemplateText
}

/// List totals obtained by hand, in digit boxes.
struct HandCountTable: Sendable {
    var list: TemplateText
    var party: TemplateText
    var votes: TemplateText
    var total: TemplateText
    /// Least height of a row of figures, where it is lower than one of boxes.
    var printedRow: Length?
    var position: Position
}

/// A table of empty rows to write in.
struct Grid: Sendable {
    var columns: [GridColumn]
    var rows: Int
    var rowHeight: Length
}

struct GridColumn: Sendable {
    var title: TemplateText
    var share: Double
    var content: TemplateText
}

/// Names and signatures, with a number of rows for each role.
struct SignatureTable: Sendable {
    var name: TemplateText
    var signature: TemplateText
    var roles: [Role]

    struct Role: Sendable {
        var title: TemplateText
        var rows: Int
    }
}
