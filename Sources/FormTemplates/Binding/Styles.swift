import Typesetting

/// The sizes and weights of the forms of 2017.
enum Styles {
    static let body = TextStyle()
    static let model = TextStyle(.bold, .pt(11))
    static let title = TextStyle(.bold, .pt(16))
    static let heading = TextStyle(.bold, .pt(11))

    static let goesOn = TextStyle(.italic, .pt(7.5))

    static let sectionRule = Length.pt(1.2)
    /// Row of a votes table: 46 candidates fit on the first page of a list.
    static let voteRow = Length.pt(13.7)
    /// Room to write a total of six digits.
    static let totalRow = Length.pt(18)
    static let plusRow = Length.pt(13.7)
    /// Row of the longest lists that still fit on one page in print; a pen needs more.
    static let tightVoteRow = (height: Length.pt(12.4), padding: Length.pt(0.3))
    /// The line above the outcome of a sum.
    static let sumRow = Length.pt(5)
    static let sumLeading = 0.4
    /// Guides the eye under every fifth row.
    static let guideRule = Length.pt(1.2)
    /// Light rules: the figures stand out, not the table.
    static let pale = TableRules(
        horizontal: .pt(0.25),
        vertical: .pt(0.25),
        outer: .pt(0.25),
        grey: 0.45
    )
    /// Guides the eye along a row of outcomes.
    static let hairlines = TableRules(horizontal: .pt(0.2), grey: 0.45)
    static let lowBoxHeight = Length.mm(6)
    static let handRow = Length.mm(7)
    static let compact = Spacing(
        voteRow: .mm(5.5),
        mostSpace: .mm(2),
        mostAfterParagraph: .pt(3),
        afterSection: .mm(1.5),
        aroundHeading: (.pt(3), .pt(2.5)),
        figureRow: (.mm(6.5), .mm(4.8)),
        reasonRow: (.mm(6), .mm(4.2)),
        writingLeading: 1.8
    )
    static let usual = Spacing(
        voteRow: voteRow,
        mostSpace: .mm(1_000),
        mostAfterParagraph: .mm(1_000),
        afterSection: .mm(5),
        aroundHeading: (.pt(7), .pt(6)),
        figureRow: (.mm(7), .mm(7)),
        reasonRow: (.mm(6.5), .pt(15)),
        writingLeading: 2.5
    )
    static let box = (width: Length.mm(6), height: Length.mm(7))
}

/// What differs between the statutory form and the one with less paper.
struct Spacing {
    /// Room for a pen in the row of a candidate.
    let voteRow: Length
    /// What a template asks beyond these is cut off.
    let mostSpace: Length
    let mostAfterParagraph: Length
    let afterSection: Length
    let aroundHeading: (before: Length, after: Length)
    let figureRow: (blank: Length, printed: Length)
    let reasonRow: (blank: Length, printed: Length)
    /// Distance of lines to write on, as a multiple of the size.
    let writingLeading: Double
}

extension TextStyle {
    var bold: TextStyle { with { $0.face = .bold } }
    var withUnderline: TextStyle { with { $0.underlined = true } }
    /// The font has no bold italic; bold wins.
    var italic: TextStyle { with { if $0.face == .regular { $0.face = .italic } } }

    private func with(_ change: (inout TextStyle) -> Void) -> TextStyle {
        var style = self
        change(&style)
        return style
    }
}
