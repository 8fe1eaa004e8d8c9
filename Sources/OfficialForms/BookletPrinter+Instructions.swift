import Diagnostics
import FormTemplates
import Typesetting

/// What each of the people does, in plain words: half a page each, to cut off.
extension BookletPrinter {
    /// The people at and around the tables of the hand count.
    enum Role: String, CaseIterable {
        /// Reads aloud and writes (voorlezer-schrijver).
        case writer
        /// Follows on the paper and adds up as well (controleur).
        case checker
        case coordinator
        /// Types the hand count from the worksheets (invoerder van de handtelling).
        case typist
    }

    private var body: TextStyle { TextStyle(.regular, .pt(9.5)) }

    /// Two instructions on one page, with a line between them to cut along.
    func instructions(
        _ upper: Role,
        _ lower: Role,
        _ layout: Booklet.Layout,
        _ division: BookletDivision
    ) throws(Findings) -> Sheet {
        let area = PageSetup.rowWorksheet.body
        let gap = Length.mm(5)
        let half = (area.height - gap) / 2
        var marks: [Mark] = []
        for (place, role) in [upper, lower].enumerated() {
            let top = area.origin.y + (half + gap) * Double(place)
            let frame = Rectangle(Point(area.origin.x, top), width: area.width, height: half)
            let blocks = try instruction(role, layout, division)
            do throws(LayoutError) {
                marks += try layOut(blocks, in: frame, measure: measure)
            } catch {
                throw Findings(error, in: texts.file)
            }
        }
        return Sheet(.rowWorksheet, PageBody(marks + (try cut(at: area.origin.y + half + gap / 2))))
    }

    /// Dashes across the page, with a word in the middle.
    private func cut(at y: Length) throws(Findings) -> [Mark] {
        let area = PageSetup.rowWorksheet.body
        let small = TextStyle(.regular, .pt(7), grey: 0.3)
        let word = try texts("cut")
        let width = try width(of: word, small)
        let middle = area.origin.x + area.width / 2
        let run = TextRun(word, small, at: Point(middle - width / 2, y + .pt(2.3)), width: width)
        var marks: [Mark] = [.text(run)]
        for number in 0..<Int(area.width / .mm(4)) {
            let x = area.origin.x + .mm(4) * Double(number)
            let isBesideWord = x + .mm(2.5) < run.origin.x || x > run.origin.x + width
            guard isBesideWord else { continue }
            marks.append(
                .stroke(
                    Stroke(
                        from: Point(x, y),
                        to: Point(x + .mm(2.5), y),
                        weight: .pt(0.6),
                        grey: 0.3
                    )
                )
            )
        }
        return marks.wrapped(in: .artifact)
    }

    private func instruction(
        _ role: Role,
        _ layout: Booklet.Layout,
        _ division: BookletDivision
    ) throws(Findings) -> [Block] {
        let id = role.rawValue
        let steps = try texts(steps(of: role, layout, division))
            .split(whereSeparator: \.isWhitespace)
        var blocks: [Block] = [
            .paragraph(
                Paragraph(
                    try texts.inline("\(id)-title", TextStyle(.bold, .pt(15))),
                    role: .heading(level: 1),
                    spaceAfter: .pt(1),
                    leading: 1.1
                )
            ),
            .paragraph(Paragraph(try texts.inline("\(id)-task", body.bold), spaceAfter: .pt(3))),
        ]
        for (place, step) in steps.enumerated() {
            let number: [Inline] = [.text("\(place + 1).", body.bold), .tab]
            blocks.append(
                .paragraph(
                    Paragraph(
                        number + (try texts.inline("\(id)-step.\(step)", body)),
                        hanging: .mm(5),
                        spaceAfter: .pt(1.5),
                        leading: 1.2
                    )
                )
            )
        }
        blocks.append(
            .paragraph(
                Paragraph(
                    try texts.inline("example", body.bold),
                    spaceBefore: .mm(1.5),
                    spaceAfter: .pt(2)
                )
            )
        )
        return blocks + (try example(of: role, layout))
    }

    /// Which steps there are: only a file of a pair has a first sheet with pages to tick, and only
    /// two teams have outcomes to compare.
    private func steps(
        of role: Role,
        _ layout: Booklet.Layout,
        _ division: BookletDivision
    ) -> String {
        let all = "\(role.rawValue)-steps" + (layout == .documentsAsRows ? "" : "-columns")
        switch role {
        case .writer: return division.isWhole ? all : all + "-divided"
        case .coordinator: return division.teams == 1 ? all : all + "-teams"
        case .checker, .typist: return all
        }
    }

    private func example(
        of role: Role,
        _ layout: Booklet.Layout
    ) throws(Findings) -> [Block] {
        switch role {
        case .writer: [.table(try writerExample(layout)), try mendedFigure()]
        case .checker: [.table(try checkerExample())]
        case .coordinator: try coordinatorExample(layout)
        case .typist: [.table(try typistExample())]
        }
    }
}
