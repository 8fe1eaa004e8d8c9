import Elections
import FormTemplates
import FormsTestSupport
import Foundation
import OfficialForms
import Testing
import Typesetting

/// Every mark of every page of a tiny election; a change shows in a diff.
@Suite("Pages as recorded")
struct GoldenTests {
    let press: Press
    private static let folder = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().appendingPathComponent("Goldens")

    init() throws { press = try Press() }

    private func expect(_ pages: [Page], _ name: String) throws {
        let difference = try Golden.difference(pages, name, in: Self.folder)
        #expect(difference == nil)
    }

    private func pages(_ sheets: [Sheet]) throws -> [Page] {
        try press.stamp.pages(of: sheets, furniture: Press.furniture())
    }

    /// A form as it is recorded: blank or completed, statutory or compact.
    struct Form: CustomTestStringConvertible {
        let name: String
        let rendering: FormValues.Rendering
        let layout: FormLayout

        static let all = ["n10", "n11", "o3"].flatMap { name in
            [FormValues.Rendering.blank, .completed].flatMap { rendering in
                [FormLayout.statutory, .compact].map {
                    Form(name: name, rendering: rendering, layout: $0)
                }
            }
        }

        var testDescription: String {
            "\(name)\(layout == .compact ? "-compact" : "")"
                + (rendering == .blank ? "-blank" : "-completed")
        }

        /// Of an N 10 only a transcript is completed.
        var furniture: Furniture {
            let status: Furniture.Status =
                switch (rendering, name) {
                case (.blank, _): .blank
                case (_, "n10"): .transcript(moment: "16-03-2017 02:31:27")
                default: .final(moment: "16-03-2017 14:31:27", hash: Press.hash)
                }
            return Press.furniture(
                status,
                form: ["n10": "Model N 10", "n11": "Model N 11", "o3": "Model O 3"][name] ?? "",
                code: name.uppercased(),
                station: name == "n10"
                    ? StationHead(
                        title: "Stembureau 12",
                        name: "De Vier Leeuwen (kleuterspeelzaal)"
                    ) : nil,
                layout: layout
            )
        }

        /// Compact with lists in one column, in two and in three, and a total that leads.
        var values: FormValues {
            guard layout == .compact else { return TinyElection.values(rendering) }
            var values = CompactTests.values(rendering, lists: CompactTests.ofEverySize)
            values.figures["list.7.total", default: 0] += 1
            return values
        }
    }

    @Test("N 10, N 11 and O 3, blank and completed, statutory and compact", arguments: Form.all)
    func forms(_ form: Form) throws {
        let pages = try press.pages(of: form.name, form.values, form.furniture)
        try expect(pages, form.testDescription)
    }

    @Test("O 3, a draft of an exercise")
    func draft() throws {
        let furniture = Press.furniture(
            .draft(moment: "16-03-2017 19:42:52"),
            form: "Model O 3",
            code: "O3",
            isExercise: true
        )
        try expect(
            try press.pages(of: "o3", TinyElection.values(.completed), furniture),
            "o3-draft"
        )
    }

    @Test("The booklet, by row and by column")
    func booklet() throws {
        let booklet = Booklet(
            election: "Tweede Kamer 15 maart 2017",
            level: "gemeente Rotterdam (kieskring Rotterdam)",
            source: "processen-verbaal N 10 (stembureaus)",
            documents: (1...3).map { .init(key: "SB \($0)", name: "De Heuvel, zaal \($0)") },
            lists: TinyElection.lists.map { .init(number: $0.number, name: $0.name) },
            digits: .init(cell: 4, total: 5, grandTotal: 6, document: 4)
        )
        let texts = try TinyElection.templates.texts("booklet")
        let printer = BookletPrinter(booklet, texts, measure: press.fonts)
        try expect(try pages(try printer.pages(.documentsAsRows).all), "booklet-rows")
        try expect(
            try pages(try printer.pages(.documentsAsColumns).worksheets),
            "booklet-columns"
        )
    }

    @Test("The map of differences, the bars of the lists and the table")
    func differences() throws {
        let texts = try TinyElection.templates.texts("differences")
        let printer = DifferenceMapPrinter(
            DifferenceMapTests.small,
            texts,
            measure: press.fonts
        )
        let sheets = try printer.maps() + [printer.listBars()] + printer.differenceTable()
        try expect(try pages(sheets), "differences")
    }

    @Test("The booklet of two teams: covers, instructions, the sheet of both outcomes")
    func teams() throws {
        var booklet = BookletTests.rotterdam
        booklet.documents = Array(booklet.documents.prefix(3))
        booklet.lists = Array(booklet.lists.prefix(5))
        let texts = try TinyElection.templates.texts("booklet")
        let set = try BookletPrinter(booklet, texts, measure: press.fonts)
            .set(.documentsAsRows, BookletDivision(pairs: 2, teams: 2))
        try expect(try set.parts.flatMap { try pages($0.sheets) }, "booklet-teams")
    }

    @Test("The closing report with its half-circle of 150 seats")
    func closing() throws {
        let texts = try TinyElection.templates.texts("closing")
        let printer = ClosingReportPrinter(ClosingReportTests.house, texts, measure: press.fonts)
        try expect(try pages(try printer.sheets()), "closing")
    }

    @Test("The wall list: two blocks on one sheet of A3, ticked as far as is known")
    func wallList() throws {
        let texts = try TinyElection.templates.texts("wall-list")
        let ticked: [Set<WallList.Box>] = [
            Set(WallList.Box.allCases), [.printed, .received, .once], [.printed], [],
        ]
        let list = WallList(
            election: "Tweede Kamer 15 maart 2017",
            level: "gemeente Rotterdam (kieskring Rotterdam)",
            source: "processen-verbaal N 10 (stembureaus)",
            moment: "16-03-2017 01:30:00",
            documents: (1...14).map {
                .init(
                    key: "SB \($0)",
                    name: $0 == 3 ? "Gymnastieklokaal (links) / gymzaal" : "De Heuvel",
                    ticked: ticked[($0 - 1) % 4],
                    isMissing: $0 == 12
                )
            }
        )
        let printer = WallListPrinter(list, texts, measure: press.fonts)
        try expect(try pages(try printer.sheets()), "wall-list")
    }

    @Test("The findings that go back with a paper")
    func findings() throws {
        let texts = try TinyElection.templates.texts("findings")
        let printer = FindingsPrinter(Self.findings, texts, measure: press.fonts)
        try expect(try pages(try printer.sheets()), "findings")
    }

    private static let findings = FindingsSheet(
        election: "Tweede Kamer 15 maart 2017",
        area: "gemeente Rotterdam (kieskring Rotterdam)",
        document: "stembureau 12, De Vier Leeuwen",
        form: "Model N 10",
        state: .typedAlike,
        lines: [
            .init(
                section: nil,
                row: nil,
                rule: "PS-01",
                weight: .warning,
                found: "alle kandidaten hebben dezelfde cijfers als op SB 13",
                remedy: "Leg beide papieren naast elkaar."
            ),
            .init(
                section: "Lijstnummer 5: CDA",
                row: "Totaal (stemcijfer)",
                rule: "SB-06",
                weight: .error,
                found: "de kandidaten van lijst 5 tellen op tot 241, het totaal is 214",
                remedy: "Neem het papier erbij."
            ),
            .init(
                section: "Lijstnummer 5: CDA",
                row: "7  Omtzigt, P.H.",
                rule: "SB-34",
                weight: .dispute,
                found: "twee invoeren verschillen hier",
                remedy: "Laat een derde dit vakje van het papier typen."
            ),
            .init(
                section: "5. Verschil",
                row: "Geen verklaring.",
                rule: "SB-36",
                weight: .settled,
                found: "verschil 3, verklaard 0, zonder verklaring 2: 1 te weinig",
                remedy: "",
                accepted: ("Het bureau is gebeld.", "Coördinator F")
            ),
        ]
    )

    @Test("The comparison, the sealed answer and its opening")
    func comparison() throws {
        let texts = try TinyElection.templates.texts("comparison")
        let sheets = try ComparisonPrinter(
            ComparisonTests.comparison,
            texts,
            measure: press.fonts
        ).sheets()
        var answer = ReadBackSheet(
            election: "Tweede Kamer 15 maart 2017",
            level: "gemeente Rotterdam",
            code: "k7m2q9xdw4r8t3hn6pvc",
            moment: "16-03-2017 03:12:44",
            documents: 3
        )
        let sealed = try ReadBackPrinter(answer, texts, measure: press.fonts).page()
        answer.opening = .init(salt: "9f86d081884c7d65", file: "totalen-0599.txt")
        let opened = try ReadBackPrinter(answer, texts, measure: press.fonts).page()
        try expect(try pages(sheets + [sealed, opened]), "comparison")
    }
}
