import CommandLineTool
import Diagnostics
import Elections
import FormTemplates
import TestSupport
import Testing
import Typesetting

/// What a form of an election must say, and must not.
struct Statement: CustomTestStringConvertible, Sendable {
    let form: SampleForm
    let election: ElectionKind
    let variant: Variant
    let must: [String]
    let mustNot: [String]

    enum Variant: String, Sendable {
        case usual
        case caribbean
        /// A council of fewer than 19 seats.
        case small
    }

    init(
        _ form: SampleForm,
        _ election: ElectionKind,
        _ variant: Variant = .usual,
        says must: [String],
        never mustNot: [String] = []
    ) {
        self.form = form
        self.election = election
        self.variant = variant
        self.must = must
        self.mustNot = mustNot
    }

    var testDescription: String { "\(form.rawValue) \(election.rawValue) \(variant.rawValue)" }
}

/// Each edition's statutory sentences, election by election, in both renderings.
@Suite("The wording of 2017, election by election")
struct EditionStatementsTests {
    private static let library = TemplateLibrary(
        Places.repository.appendingPathComponent("Templates/2017")
    )

    private func words(
        _ form: SampleForm,
        _ kind: ElectionKind,
        _ variant: Statement.Variant,
        _ rendering: FormValues.Rendering
    ) throws -> String {
        let election = SampleElection(
            kind: kind,
            form: form,
            isCaribbean: variant == .caribbean,
            isSmallCouncil: variant == .small,
            texts: try Self.library.texts("sample")
        )
        let template = try Self.library.form(form.rawValue)
        let filling = SampleFilling(
            election: election,
            template: template,
            library: Self.library
        )
        return try template.bind(try filling.values(rendering)).flatMap(\.blocks)
            .map(\.words).joined(separator: " ").singleSpaced
    }

    @Test("says what it must, and nothing of another election", arguments: Statements.all)
    func statement(_ statement: Statement) throws {
        for rendering in statement.form.renderings {
            let words = try words(
                statement.form,
                statement.election,
                statement.variant,
                rendering
            )
            for sentence in statement.must {
                #expect(words.contains(sentence), "\(rendering): \(sentence)")
            }
            for sentence in statement.mustNot {
                #expect(!words.contains(sentence), "\(rendering): \(sentence)")
            }
        }
    }

    @Test(
        "Nothing Caribbean in Europe, nothing European in the Caribbean",
        arguments: [SampleForm.n10, .n11]
    )
    func places(form: SampleForm) throws {
        for kind in ElectionKind.allCases {
            for rendering in [FormValues.Rendering.blank, .completed] {
                let island = try words(form, kind, .caribbean, rendering)
                let lowered = island.lowercased().replacing(
                    "gemeenteraad van voorbeeldstad",
                    with: ""
                )
                for word in ["gemeente", "burgemeester"] {
                    #expect(!lowered.contains(word), "\(kind) \(rendering)")
                }
                #expect(island.contains("Openbaar lichaam Voorbeeldeiland"))
                guard kind != .islandCouncil else { continue }
                let europe = try words(form, kind, .usual, rendering)
                #expect(europe.contains("Gemeente Voorbeeldstad"))
                #expect(!europe.contains("lichaam"), "\(kind) \(rendering)")
            }
        }
    }

    @Test(
        "The preference threshold is that of the election (P 15)",
        arguments: [
            (SampleForm.severalDistricts, ElectionKind.houseOfRepresentatives, 25),
            (.severalDistricts, .europeanParliament, 10),
            (.severalDistricts, .provincialCouncil, 25), (.oneDistrict, .municipalCouncil, 25),
            (.oneDistrict, .waterAuthority, 25), (.oneDistrict, .islandCouncil, 50),
        ]
    )
    func threshold(form: SampleForm, kind: ElectionKind, percent: Int) throws {
        let words = try words(form, kind, .usual, .completed)
        #expect(words.contains("hebben ten minste \(percent)% van de kiesdeler gehaald."))
        for other in [10, 25, 50] where other != percent {
            #expect(!words.contains("ten minste \(other)% van"))
        }
    }

    @Test(
        "A water authority is called as its own law calls it, with one article",
        arguments: [
            "algemeen bestuur van het waterschap Rijn en IJssel",
            "algemeen bestuur van het hoogheemraadschap van Delfland",
            "algemeen bestuur van het hoogheemraadschap De Stichtse Rijnlanden",
            "algemeen bestuur van het wetterskip Fryslân",
        ]
    )
    func waterAuthorities(body: String) throws {
        for form in [SampleForm.n10, .n11, .oneDistrict] {
            let template = try Self.library.form(form.rawValue)
            let filling = SampleFilling(
                election: SampleElection(
                    kind: .waterAuthority,
                    form: form,
                    texts: try Self.library.texts("sample")
                ),
                template: template,
                library: Self.library
            )
            var values = try filling.values(.blank)
            values.texts["body"] = body
            let words = try template.bind(values).flatMap(\.blocks).map(\.words).joined()
                .singleSpaced
            #expect(words.contains("het \(body)"))
        }
    }
}

extension Block {
    /// All text of it, without looks.
    fileprivate var words: String {
        switch self {
        case .paragraph(let paragraph): paragraph.content.words
        case .table(let table):
            (table.head + table.rows).flatMap(\.cells).map(\.content.words)
                .joined(separator: " ")
        case .folded(let table, _): Block.table(table).words
        case .columns(let table):
            Block.table(table.head).words + " " + Block.table(table.body).words
        case .together(let inner), .continued(let inner, _):
            inner.map(\.words).joined(separator: " ")
        case .drawing, .rule, .space, .pageBreak: ""
        }
    }
}

extension [Inline] {
    fileprivate var words: String {
        map { piece in
            switch piece {
            case .text(let words, _): words
            case .field(_, let inside): inside.words
            default: " "
            }
        }.joined()
    }
}
