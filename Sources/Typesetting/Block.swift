/// A row of boxes, one digit each, filled from the right; empty boxes are for a pen.
package struct DigitBoxes: Hashable, Sendable {
    package var count: Int
    package var value: Int?
    package var width: Length
    package var height: Length
    /// A paler frame is kinder to a tired reader: 0 is black, 1 is white.
    package var grey: Double
    /// White above and below the frame, so that rows of boxes do not touch.
    package var margin: Length

    package init(
        _ count: Int,
        value: Int? = nil,
        width: Length = .mm(6),
        height: Length = .mm(7),
        grey: Double = 0.45,
        margin: Length = .pt(1)
    ) {
        self.count = count
        self.value = value
        self.width = width
        self.height = height
        self.grey = grey
        self.margin = margin
    }
}

/// Text that differs from copy to copy (a station's name), in a width kept free for it.
package struct Slot: Hashable, Sendable {
    package var name: String
    package var style: TextStyle
    package var width: Length
    package var alignment: Alignment

    package init(
        _ name: String,
        _ style: TextStyle,
        width: Length,
        alignment: Alignment = .left
    ) {
        self.name = name
        self.style = style
        self.width = width
        self.alignment = alignment
    }
}

package enum Alignment: Hashable, Sendable {
    case left
    case centre
    case right
}

/// A piece of a line.
package enum Inline: Hashable, Sendable {
    case text(String, TextStyle)
    case slot(Slot)
    /// A square to tick; drawn, since no font has one. A ticked one is filled, as in 2017.
    case checkbox(ticked: Bool)
    /// A round-cornerless bullet, drawn as a small filled square (`■` of the 2017 forms).
    case bullet
    /// A line to write on, of this width.
    case blank(Length)
    /// A line to write on, to the end of the line of text.
    case fill
    case boxes(DigitBoxes)
    /// Free space of this width.
    case gap(Length)
    /// Free space up to the paragraph's hanging indent, so that what follows a number, bullet
    /// or checkbox begins where the next lines do.
    case tab
    case lineBreak
    /// What stands inside holds one figure.
    indirect case field(String, [Inline])
}

package struct Paragraph: Hashable, Sendable {
    package var content: [Inline]
    package var role: Role
    package var alignment: Alignment
    /// Left indent of every line.
    package var indent: Length
    /// Extra indent of the lines after the first.
    package var hanging: Length
    package var spaceBefore: Length
    package var spaceAfter: Length
    /// Distance of baselines as a multiple of the size.
    package var leading: Double
    /// Never the last thing on a page (headings).
    package var keepWithNext: Bool

    package init(
        _ content: [Inline],
        role: Role = .paragraph,
        alignment: Alignment = .left,
        indent: Length = .zero,
        hanging: Length = .zero,
        spaceBefore: Length = .zero,
        spaceAfter: Length = .pt(4),
        leading: Double = 1.3,
        keepWithNext: Bool = false
    ) {
        self.content = content
        self.role = role
        self.alignment = alignment
        self.indent = indent
        self.hanging = hanging
        self.spaceBefore = spaceBefore
        self.spaceAfter = spaceAfter
        self.leading = leading
        self.keepWithNext = keepWithNext
    }
}

package struct Column: Hashable, Sendable {
    package enum Width: Hashable, Sendable {
        case fixed(Length)
        /// A share of what the fixed columns leave.
        case share(Double)
    }
    package var width: Width
    package var alignment: Alignment

    package init(_ width: Width, _ alignment: Alignment = .left) {
        self.width = width
        self.alignment = alignment
    }
}

package struct Cell: Hashable, Sendable {
    package var content: [Inline]
    package var role: Role
    /// Number of columns it takes.
    package var span: Int
    /// Overrides the column's.
    package var alignment: Alignment?
    /// Background: 1 is none.
    package var shade: Double
    /// Text turned a quarter to the left, for narrow heads.
    package var turned: Bool
    /// Its lines stand in the middle of the row, not on the common baseline of the first lines.
    package var centred: Bool
    /// Distance of baselines as a multiple of the size.
    package var leading: Double

    package init(
        _ content: [Inline],
        role: Role = .cell,
        span: Int = 1,
        alignment: Alignment? = nil,
        shade: Double = 1,
        turned: Bool = false,
        centred: Bool = false,
        leading: Double = 1.3
    ) {
        self.content = content
        self.role = role
        self.span = span
        self.alignment = alignment
        self.shade = shade
        self.turned = turned
        self.centred = centred
        self.leading = leading
    }
}

package struct Row: Hashable, Sendable {
    package var cells: [Cell]
    package var minimumHeight: Length
    /// Weight of the rule below it, where the table's own is not meant.
    package var ruleBelow: Length?
    /// Stays on one page with the row before it (a total with its last candidate).
    package var keepWithPrevious: Bool

    package init(
        _ cells: [Cell],
        minimumHeight: Length = .zero,
        ruleBelow: Length? = nil,
        keepWithPrevious: Bool = false
    ) {
        self.cells = cells
        self.minimumHeight = minimumHeight
        self.ruleBelow = ruleBelow
        self.keepWithPrevious = keepWithPrevious
    }
}

/// Which rules a table draws, and how heavy; nil is none.
package struct TableRules: Hashable, Sendable {
    package var horizontal: Length?
    package var vertical: Length?
    package var outer: Length?
    /// 0 is black, 1 is white.
    package var grey: Double

    package init(
        horizontal: Length? = nil,
        vertical: Length? = nil,
        outer: Length? = nil,
        grey: Double = 0
    ) {
        self.horizontal = horizontal
        self.vertical = vertical
        self.outer = outer
        self.grey = grey
    }

    package static let none = TableRules()
    package static let grid = TableRules(
        horizontal: .pt(0.3),
        vertical: .pt(0.3),
        outer: .pt(0.3),
        grey: 0.35
    )
}

package struct Table: Hashable, Sendable {
    /// What the table holds, for those who cannot see it.
    package var summary: String
    /// Its name in the table of contents of a file; nil where it has none.
    package var bookmark: String?
    package var columns: [Column]
    /// Rows at the top of the first page of the table.
    package var head: [Row]
    /// Rows at the top of each further page.
    package var continuedHead: [Row]
    package var rows: [Row]
    package var rules: TableRules
    /// White space inside every cell, left and right.
    package var padding: Length
    /// Least white above and below the lines of a row; nil is 1 pt where rows are ruled.
    package var rowPadding: Length?
    /// Its head on a further page says what goes on there; no running head is needed above it.
    package var saysWhatGoesOn: Bool
    /// Below its last row on a page where it goes on on the next: print alone.
    package var goesOnBelow: [Inline]
    package var indent: Length
    package var spaceBefore: Length
    package var spaceAfter: Length

    package init(
        summary: String,
        bookmark: String? = nil,
        columns: [Column],
        head: [Row] = [],
        continuedHead: [Row]? = nil,
        rows: [Row],
        rules: TableRules = .none,
        padding: Length = .pt(2),
        rowPadding: Length? = nil,
        saysWhatGoesOn: Bool = false,
        goesOnBelow: [Inline] = [],
        indent: Length = .zero,
        spaceBefore: Length = .zero,
        spaceAfter: Length = .pt(4)
    ) {
        self.summary = summary
        self.bookmark = bookmark
        self.columns = columns
        self.head = head
        self.continuedHead = continuedHead ?? head
        self.rows = rows
        self.rules = rules
        self.padding = padding
        self.rowPadding = rowPadding
        self.saysWhatGoesOn = saysWhatGoesOn
        self.goesOnBelow = goesOnBelow
        self.indent = indent
        self.spaceBefore = spaceBefore
        self.spaceAfter = spaceAfter
    }
}

/// A picture made of marks, in its place among the blocks; never broken over two pages.
package struct Drawing: Hashable, Sendable {
    /// What it shows, for those who cannot see it.
    package var alternative: String
    package var height: Length
    /// Counted from its top left corner; no elements are opened or closed in it.
    package var marks: [Mark]

    package init(alternative: String, height: Length, marks: [Mark]) {
        self.alternative = alternative
        self.height = height
        self.marks = marks
    }
}

/// What is laid out, from top to bottom.
package indirect enum Block: Hashable, Sendable {
    case paragraph(Paragraph)
    case table(Table)
    case columns(ColumnedTable)
    /// Down the first of so many columns, then down the next; on as many pages as it needs.
    case folded(Table, in: Int)
    case drawing(Drawing)
    /// A rule over the full width, of this weight.
    case rule(Length)
    case space(Length)
    case pageBreak
    /// Never broken over two pages.
    case together([Block])
    /// With a running head on each page on which they go on; the innermost one that began earlier.
    case continued([Block], head: Paragraph)
}
