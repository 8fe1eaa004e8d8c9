import FormTemplates
import FormsTestSupport
import OfficialForms
import Testing
import Typesetting

@Suite("The compact variant of a form")
struct CompactTests {
    let press: Press

    init() throws { press = try Press() }

    static func values(
        _ rendering: FormValues.Rendering,
        lists: [ListContent] = TinyElection.lists
    ) -> FormValues {
        var values = TinyElection.values(rendering)
        values.lists = lists
        values.conditions.insert(FormValues.compact)
        for list in lists where !TinyElection.lists.contains(list) {
            for candidate in list.candidates {
                values.figures["list.\(list.number).\(candidate.number)"] = candidate.number
            }
            values.figures["list.\(list.number).total"] =
                list.candidates.reduce(0) { $0 + $1.number }
            values.figures["hand.\(list.number)"] = 0
        }
        return values
    }

    /// Lists of so many candidates, with names of the usual lengths.
    static func lists(_ count: Int, of candidates: Int) -> [ListContent] {
        let names = [
            "Rutte, M. (Mark) (m)", "Hennis-Plasschaert, J.A. (Jeanine) (v)",
            "van Haersma Buma, S. (Sybrand) (m)", "Dijkhoff, K.H.D.M. (Klaas) (m)", "Yeşilgöz, D.",
        ]
        return (1...count).map { number in
            ListContent(
                number: number,
                name: number == 3 ? "" : "Partij \(number)",
                candidates: (0..<candidates).map {
                    .init(number: $0 + 1, name: names[$0 % names.count])
                }
            )
        }
    }

    /// Lists in one column, in two and in three, beside those of `TinyElection`.
    static let ofEverySize =
        TinyElection.lists + lists(7, of: 12).suffix(1) + lists(9, of: 36).suffix(1)

    private func count(_ form: String, _ values: FormValues) throws -> Int {
        try press.parts(of: form, values).reduce(0) { $0 + $1.bodies.count }
    }

    @Test("A blank N 10 of 30 lists of 50 takes 22 pages at most, of nine lists of 20 nine")
    func paper() throws {
        let large = try count("n10", Self.values(.blank, lists: Self.lists(30, of: 50)))
        #expect(large == 20)
        let small = try count("n10", Self.values(.blank, lists: Self.lists(9, of: 20)))
        #expect(small == 8)
    }

    @Test("It has the figures of the statutory form, in the same order, and asks for no other")
    func sameFigures() throws {
        for form in ["n10", "n11", "o3", "p22-1", "p22-2"] {
            let template = try TinyElection.templates.form(form)
            let usual = ["tk", "voter-cards", "postal"]
            #expect(
                template.fields(lists: TinyElection.lists, conditions: Set(usual))
                    == template.fields(
                        lists: TinyElection.lists,
                        conditions: Set(usual + [FormValues.compact])
                    )
            )
            guard !form.hasPrefix("p22") else { continue }
            #expect(
                try template.entrySections(TinyElection.values(.blank))
                    == template.entrySections(Self.values(.blank))
            )
        }
    }

    @Test("It has every section heading and every label of the statutory form")
    func sameLabels() throws {
        for form in ["n10", "n11", "o3"] {
            let parts = try press.parts(of: form, Self.values(.completed))
            let all = parts.flatMap(\.bodies).flatMap(\.marks.words).joined(separator: " ")
            let compact = Set(words(of: parts) + [all])
            let statutory = try press.parts(of: form, TinyElection.values(.completed))
            let labels = statutory.flatMap(\.bodies).flatMap { $0.marks.headings }
            #expect(labels.allSatisfy(compact.contains), "\(form)")
            for label in ["Totaal (stemcijfer)", "Aantal stemmen", "Partijnaam", "Lijstnummer"] {
                #expect(compact.contains { $0.contains(label) }, "\(form): \(label)")
            }
        }
    }

    private func words(of parts: [LaidPart]) -> [String] {
        parts.flatMap(\.bodies).flatMap { $0.marks.headings + $0.marks.words }
    }

    @Test("A blank and a completed form break their pages at the same votes")
    func sameBreaks() throws {
        let variants = [WorstElection.lists, Self.lists(9, of: 20), Self.lists(4, of: 50)]
        for (form, lists) in ["n10", "n11", "o3"].flatMap({ form in variants.map { (form, $0) } }) {
            let blank = try press.parts(of: form, Self.values(.blank, lists: lists))
            let completed = try press.parts(of: form, Self.values(.completed, lists: lists))
            for (one, other) in zip(blank, completed) {
                #expect(
                    votesOfCandidates(of: one) == votesOfCandidates(of: other),
                    "\(form) \(one.id)"
                )
            }
        }
    }

    /// Printed, the hand count of a list takes less room than boxes to write it in.
    private func votesOfCandidates(of part: LaidPart) -> [[String]] {
        votes(of: part).map { $0.filter { $0.hasPrefix("list.") } }.filter { !$0.isEmpty }
    }

    /// Candidates and lists on each page.
    private func votes(of part: LaidPart) -> [[String]] {
        part.bodies.map { body in
            body.marks.fields.filter { $0.hasPrefix("list.") || $0.hasPrefix("hand.") }
        }
    }

    @Test(
        "A list that fits on a page stands on one, its total last",
        arguments: [1, 2, 5, 6, 7, 17, 33, 34, 35, 36, 50, 51, 79, 80]
    )
    func wholeLists(candidates: Int) throws {
        let lists = Self.lists(3, of: candidates)
        let parts = try press.parts(of: "n10", Self.values(.blank, lists: lists))
        let pages = try #require(parts.last).bodies.map(\.marks.fields)
        for list in lists {
            let own = pages.map { $0.filter { $0.hasPrefix("list.\(list.number).") } }
                .filter { !$0.isEmpty }
            #expect(own.count == 1)
            #expect(
                own.first
                    == list.candidates.map { "list.\(list.number).\($0.number)" }
                    + ["list.\(list.number).total"]
            )
        }
    }

    @Test("Of a list on more pages only the last has a total; the others say that they have none")
    func longList() throws {
        var list = WorstElection.lists[0]
        list.candidates += list.candidates.prefix(40).map {
            .init(number: $0.number + list.candidates.count, name: $0.name)
        }
        let worst = Self.values(.blank, lists: [list])
        let parts = try press.parts(of: "n10", worst)
        let pages = try #require(parts.last).bodies.map(\.marks)
            .filter { !$0.fields.isEmpty }
        try #require(pages.count == 2)
        #expect(!pages[0].fields.contains("list.1.total"))
        #expect(pages[1].fields.last == "list.1.total")
        #expect(
            pages[0].words.contains(
                "Lijst 1: pagina 1 van 2, nog geen totaal. De lijst gaat verder op de volgende pagina."
            )
        )
        #expect(pages[1].words.contains("Lijst 1 – vervolg"))
        // Columns count through, so that no number stands for two of them.
        let subtotals = pages.map { $0.words.filter { $0.hasPrefix("Subtotaal") } }
        #expect(subtotals.allSatisfy { !$0.isEmpty })
        let columns = subtotals.joined().count
        #expect(Array(subtotals.joined()) == (1...columns).map { "Subtotaal kolom \($0)" })
        #expect(
            pages[1].words.contains(
                "kolom " + (1...columns).map(String.init).joined(separator: " + ")
            )
        )
    }

    @Test("Subtotals are the sums of their columns; a total that leads stays, and it is said")
    func leadingTotal() throws {
        let lists = Self.lists(1, of: 10)
        var values = Self.values(.completed, lists: lists)
        // 1 + 2 + … + 10 = 55: 15 in the first column, 40 in the second.
        var words = try words(of: press.parts(of: "n11", values))
        #expect(words.contains("15") && words.contains("40") && words.contains("55"))
        #expect(words.contains("kolom 1 + 2"))
        values.figures["list.1.total"] = 54
        words = try self.words(of: press.parts(of: "n11", values))
        #expect(words.contains("15") && words.contains("40") && words.contains("54"))
        #expect(words.contains("kolom 1 + 2 is samen 55"))
    }

    @Test("A row of a blank list leaves a pen 5.5 mm, and a total more")
    func roomForAPen() throws {
        let parts = try press.parts(of: "n10", Self.values(.blank, lists: Self.lists(1, of: 50)))
        let page = try #require(parts.last?.bodies.first?.marks)
        let heights = page.rowHeights
        // Three columns of 17, 17 and 16 rows, below their heads.
        #expect(heights.count == 50)
        #expect(heights.allSatisfy { $0 >= .mm(5.5) - .pt(0.01) })
    }

    @Test("The longest names and figures, 40 lists, one candidate, none: all fit, nothing overlaps")
    func worstCase() throws {
        let head = StationHead(title: "Stembureau 323-2", name: WorstElection.station)
        let forty = (1...40).map { number in
            var list = WorstElection.lists[number % 28]
            list.number = number
            list.candidates = Array(list.candidates.prefix([80, 1, 0, 50, 34, 35][number % 6]))
            return list
        }
        let moment = "16-03-2017 14:31:27"
        for (form, lists) in ["n10", "n11", "o3"].flatMap({ form in
            [WorstElection.lists, forty].map { (form, $0) }
        }) {
            for (rendering, status) in [
                (FormValues.Rendering.blank, Furniture.Status.blank),
                (.completed, .final(moment: moment, hash: Press.hash)),
                (.transcript, .transcript(moment: moment)),
            ] {
                var values = WorstElection.values(rendering)
                values.conditions.insert(FormValues.compact)
                values.lists = lists
                for list in lists {
                    for field in ["hand.\(list.number)", "list.\(list.number).total"] {
                        values.figures[field] = 99_999_999
                    }
                    for candidate in list.candidates {
                        values.figures["list.\(list.number).\(candidate.number)"] = 99_999_999
                    }
                }
                var furniture = Press.furniture(
                    status,
                    isExercise: true,
                    station: form == "n10" ? head : nil,
                    layout: .compact
                )
                furniture.identity.version = 12
                for (number, page) in try press.pages(of: form, values, furniture).enumerated() {
                    let faults = faults(in: page, within: .mm(10))
                    #expect(faults.isEmpty, "\(form) page \(number + 1): \(faults)")
                }
            }
        }
    }

    @Test("Signatures have a sheet of their own")
    func signatures() throws {
        for form in ["n10", "n11", "o3"] {
            let main = try #require(press.parts(of: form, Self.values(.completed)).first)
            let last = try #require(main.bodies.last?.marks)
            #expect(main.endsWithSignaturePage && last.fields.isEmpty)
            #expect(last.words.contains { $0.contains("Ondertekening") })
        }
    }

    @Test("Every sheet says that it is compact, in words and to a scanner")
    func identity() throws {
        let furniture = Press.furniture(form: "Model N 10", code: "N10", layout: .compact)
        let pages = try press.pages(of: "n10", Self.values(.blank), furniture)
        for page in pages {
            #expect(page.words.joined(separator: " ").contains("uitgave 2017, compact"))
            let codes = page.allMarks.compactMap { mark in
                if case .qrCode(let payload, _, _) = mark { payload } else { nil }
            }
            #expect(codes.count == 1 && codes[0].contains("|2017C|"))
        }
    }
}

extension [Mark] {
    /// Text of every heading, its lines joined.
    fileprivate var headings: [String] {
        var headings: [String] = []
        var depth = 0
        for mark in self {
            switch mark {
            case .open(.heading):
                depth = 1
                headings.append("")
            case .open: if depth > 0 { depth += 1 }
            case .close: if depth > 0 { depth -= 1 }
            case .text(let run):
                guard depth > 0, let last = headings.last else { continue }
                headings[headings.count - 1] = last.isEmpty ? run.text : "\(last) \(run.text)"
            default: break
            }
        }
        return headings
    }

    /// Between the rules of tables, column by column.
    fileprivate var rowHeights: [Length] {
        var rules: [[Length]: [Length]] = [:]
        for case .stroke(let stroke) in self where stroke.from.y == stroke.to.y {
            rules[[stroke.from.x, stroke.to.x], default: []].append(stroke.from.y)
        }
        return rules.values.flatMap { rules in
            zip(rules, rules.dropFirst()).map { $1 - $0 }
        }
    }
}
