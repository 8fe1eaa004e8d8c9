import CairoPages
import Foundation
import Typesetting

/// The table pages that other programs make too: a page a list, heads, page numbers.
struct PeerPages {
    static let candidatesPerList = 50

    /// The votes of so many lists as a file that every maker reads; no name comes twice.
    static func data(lists: Int) -> String {
        var text = "list,number,name,votes\n"
        for list in 1...lists {
            for number in 1...candidatesPerList {
                let votes = (list * 7919 + number * 104_729) % 5000
                text += "\(list),\(number),Kandidaat \(list)-\(number),\(votes)\n"
            }
        }
        return text
    }

    /// The names that must stand on each page.
    static func names(onPage list: Int) -> Set<String> {
        Set((1...candidatesPerList).map { "\(list)-\($0)" })
    }

    let fonts: FontBook
    let kind: PDFWriter.Kind

    private let style = TextStyle(.regular, .pt(8))
    private let setup = PageSetup(
        top: .mm(20),
        left: .mm(25),
        right: .mm(25),
        bottom: .mm(20)
    )

    /// Reads the data and writes the pages, one after the other; their number is returned.
    func write(_ data: String, to file: String) throws -> Int {
        let rows = try String(contentsOfFile: data, encoding: .utf8).split(separator: "\n")
            .dropFirst().map { $0.split(separator: ",").map(String.init) }
        let count = rows.count / Self.candidatesPerList
        let writer = try PDFWriter(
            to: URL(fileURLWithPath: file),
            fonts: fonts,
            facts: DocumentFacts(title: "Stemmen per kandidaat", moment: "2017-03-15T23:00:00"),
            kind: kind
        )
        for number in 0..<count {
            let first = number * Self.candidatesPerList
            try writer.add(
                page(number + 1, of: count, rows[first..<first + Self.candidatesPerList])
            )
        }
        try writer.finish()
        return count
    }

    private func page(_ number: Int, of count: Int, _ rows: ArraySlice<[String]>) throws -> Page {
        let heading = "Lijst \(rows.first?.first ?? "")"
        let blocks: [Block] = [
            .paragraph(
                Paragraph(
                    [.text(heading, TextStyle(.bold, .pt(12)))],
                    role: .heading(level: 1),
                    spaceAfter: .mm(2)
                )
            ),
            .table(table(heading, rows)),
        ]
        let marks = try layOut(blocks, on: setup, measure: fonts).flatMap(\.marks)
        let head = try line("Gemeente Proefdam", y: .mm(12), x: .mm(185), share: 1)
        let foot = try line(
            "Bladzijde \(number) van \(count)",
            y: .mm(287),
            x: .mm(105),
            share: 0.5
        )
        return Page(
            .a4,
            marks: marks + [head, foot].wrapped(in: .artifact),
            label: PageLabel("", number)
        )
    }

    private func table(_ summary: String, _ rows: ArraySlice<[String]>) -> Table {
        let bold = TextStyle(.bold, .pt(8))
        let head = ["Nr.", "Naam", "Stemmen"].map {
            Cell([.text($0, bold)], role: .headerCell, centred: true)
        }
        return Table(
            summary: summary,
            columns: [
                Column(.fixed(.mm(12)), .right), Column(.share(1)), Column(.fixed(.mm(25)), .right),
            ],
            head: [Row(head, minimumHeight: .mm(4.5))],
            rows: rows.map { row in
                Row(
                    row.dropFirst().enumerated().map { place, text in
                        Cell(
                            [.text(text, style)],
                            role: place == 1 ? .rowHeader : .cell,
                            centred: true
                        )
                    },
                    minimumHeight: .mm(4.5)
                )
            },
            rules: TableRules(horizontal: .pt(0.3)),
            rowPadding: .zero
        )
    }

    /// A line whose width lies for this share to the left of `x`.
    private func line(_ text: String, y: Length, x: Length, share: Double) throws -> Mark {
        let width = try fonts.width(of: text, in: style)
        return .text(TextRun(text, style, at: Point(x - width * share, y), width: width))
    }
}
