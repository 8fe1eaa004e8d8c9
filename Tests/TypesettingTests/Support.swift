import Typesetting

/// A typeface in which every letter is half its size wide: 5 pt at 10 pt.
struct HalfWidthMeasure: TextMeasure {
    func width(of text: String, in style: TextStyle) throws(MissingGlyph) -> Length {
        if let character = text.unicodeScalars.first(where: { $0 == "☃" }) {
            throw MissingGlyph(text: text, character: character)
        }
        return style.size * 0.5 * Double(text.count)
    }
    func ascent(of style: TextStyle) -> Length { style.size * 0.8 }
    func descent(of style: TextStyle) -> Length { style.size * 0.2 }
}

/// Ten points; a line is 13 pt high (1.3 x 10) with its baseline at 9.5 pt (1.5 + 8).
let plain = TextStyle(.regular, .pt(10))
let bold = TextStyle(.bold, .pt(10))

/// A body of 100 x 80 pt, from (10, 10): twenty letters a line, six lines a page (6 x 13 = 78).
let smallPage = PageSetup(
    paper: PaperSize(width: .pt(120), height: .pt(100)),
    top: .pt(10),
    left: .pt(10),
    right: .pt(10),
    bottom: .pt(10)
)

func lay(_ blocks: Block...) throws -> [[Mark]] { try lay(blocks) }

func lay(_ blocks: [Block]) throws -> [[Mark]] {
    try layOut(blocks, on: smallPage, measure: HalfWidthMeasure()).map(\.marks)
}

/// The problem for which these blocks are refused.
func problem(_ blocks: Block...) -> LayoutError? {
    do {
        _ = try layOut(blocks, on: smallPage, measure: HalfWidthMeasure())
        return nil
    } catch {
        return error
    }
}

/// A paragraph without space around it.
func text(_ string: String, role: Role = .paragraph, keepWithNext: Bool = false) -> Block {
    paragraph([.text(string, plain)], role: role, keepWithNext: keepWithNext)
}

func paragraph(
    _ content: [Inline],
    role: Role = .paragraph,
    alignment: Alignment = .left,
    keepWithNext: Bool = false
) -> Block {
    .paragraph(
        Paragraph(
            content,
            role: role,
            alignment: alignment,
            spaceAfter: .zero,
            keepWithNext: keepWithNext
        )
    )
}

func cell(_ string: String, role: Role = .cell, span: Int = 1) -> Cell {
    Cell([.text(string, plain)], role: role, span: span)
}

func row(_ strings: String..., minimumHeight: Length = .zero, keepWithPrevious: Bool = false)
    -> Row
{
    Row(
        strings.map { cell($0) },
        minimumHeight: minimumHeight,
        keepWithPrevious: keepWithPrevious
    )
}

func table(
    _ rows: [Row],
    columns: [Column] = [Column(.share(1))],
    head: [Row] = [],
    continuedHead: [Row]? = nil,
    rules: TableRules = .none,
    padding: Length = .zero,
    goesOnBelow: [Inline] = []
) -> Block {
    .table(
        Table(
            summary: "Stemmen",
            columns: columns,
            head: head,
            continuedHead: continuedHead,
            rows: rows,
            rules: rules,
            padding: padding,
            goesOnBelow: goesOnBelow,
            spaceAfter: .zero
        )
    )
}

extension [Mark] {
    var runs: [TextRun] {
        compactMap { if case .text(let run) = $0 { run } else { nil } }
    }
    var strokes: [Stroke] {
        compactMap { if case .stroke(let stroke) = $0 { stroke } else { nil } }
    }
    var frames: [Rectangle] {
        compactMap { if case .frame(let frame, _, _) = $0 { frame } else { nil } }
    }
    var areas: [Rectangle] {
        compactMap { if case .area(let area, _) = $0 { area } else { nil } }
    }

    /// Runs on one baseline, joined with a bar between them.
    var lines: [String] {
        var lines: [(y: Length, text: String)] = []
        for run in runs {
            if let last = lines.last, last.y == run.origin.y {
                lines[lines.count - 1].text += "|" + run.text
            } else {
                lines.append((run.origin.y, run.text))
            }
        }
        return lines.map(\.text)
    }

    /// Distances from the left and top edge, in whole points.
    var origins: [[Int]] { runs.map { [$0.origin.x.rounded, $0.origin.y.rounded] } }
}

extension Length {
    var rounded: Int { Int(points.rounded()) }
    var tenths: Double { (points * 10).rounded() / 10 }
}
