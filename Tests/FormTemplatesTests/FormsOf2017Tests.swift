import Diagnostics
import FormTemplates
import FormsTestSupport
import Testing
import Typesetting

@Suite("The forms of 2017")
struct FormsOf2017Tests {
    @Test(
        "Each form binds in each rendering",
        arguments: ["n10", "n11", "o3"],
        [FormValues.Rendering.blank, .completed, .transcript]
    )
    func binds(form: String, rendering: FormValues.Rendering) throws {
        let parts = try TinyElection.templates.form(form).bind(TinyElection.values(rendering))
        #expect(parts.first?.endsWithSignaturePage == true)
        let annexes = parts.dropFirst().map(\.isInitialled)
        #expect(!annexes.contains(false))
    }

    @Test("The figures of N 11 are in the order in which it prints them")
    func order() throws {
        let form = try TinyElection.templates.form("n11")
        #expect(
            form.fieldsByPart(lists: TinyElection.lists, conditions: ["voter-cards"]) == [
                .init(
                    part: "main",
                    fields: [
                        "list.1.1", "list.1.2", "list.1.3", "list.1.total", "list.5.1",
                        "list.5.total", "blank", "invalid", "more", "fewer",
                        "reason.not_handed_in", "reason.too_few_issued",
                        "reason.too_many_issued", "reason.lost", "reason.no_explanation",
                        "reason.other", "proxies", "voter_cards",
                    ]
                ),
                .init(part: "annex", fields: ["eligible", "hand.1", "hand.5", "hand.total"]),
            ]
        )
    }

    @Test("Voter cards and postal reasons are there only where they apply")
    func conditions() throws {
        let form = try TinyElection.templates.form("n11")
        let without = form.fields(lists: TinyElection.lists)
        #expect(!without.contains("voter_cards"))
        let postal = form.fields(lists: TinyElection.lists, conditions: ["postal"])
        #expect(
            postal.filter { !without.contains($0) } == [
                "reason.empty_envelope", "reason.multiple_in_envelope",
            ]
        )
    }

    @Test("A blank form contains no figure, even where the values have some")
    func blankIsBlank() throws {
        var values = TinyElection.values(.blank)
        values.figures = values.figures.mapValues { _ in 987_654 }
        for form in ["n10", "n11", "o3"] {
            let blocks = try TinyElection.templates.form(form).bind(values).flatMap(\.blocks)
            let words = String(describing: blocks)
            #expect(!words.contains("987654"), "\(form)")
            #expect(!words.contains("ticked: true"), "\(form)")
        }
    }

    @Test("Every gap of a completed form is reported at once, by form, section and field")
    func gaps() throws {
        var values = TinyElection.values(.completed)
        values.figures["blank"] = nil
        values.figures["list.5.1"] = nil
        values.figures["hand.total"] = nil
        values.texts["kieskring"] = nil
        values.digits["eligible"] = nil
        let form = try TinyElection.templates.form("n11")
        let findings = #expect(throws: Findings.self) { try form.bind(values) }
        let found = findings?.all.map { $0.found[.english] }
        #expect(
            found == [
                "Model N 11, 1. Stemming: the text {kieskring} is not known",
                "Model N 11, 2. Aantal stemmen: list.5.1 has no value",
                "Model N 11, 2. Aantal stemmen: blank has no value",
                "Model N 11, 1. Aantal kiesgerechtigden: "
                    + "the number of boxes eligible of eligible is not known",
                "Model N 11, 2. Handmatige telling: hand.total has no value",
            ]
        )
        #expect(findings?.all.first?.place.file == "2017/n11.xml")
        #expect(findings?.all.first?.place.line == 21)
    }

    @Test("A figure with more digits than boxes is an error")
    func tooFewBoxes() throws {
        var values = TinyElection.values(.completed)
        values.digits["hand"] = 2
        let form = try TinyElection.templates.form("n11")
        let findings = #expect(throws: Findings.self) { try form.bind(values) }
        #expect(findings?.all.map(\.place.field) == ["hand.1", "hand.5"])
    }

    @Test("An empty box of a transcript stays empty")
    func transcript() throws {
        var values = TinyElection.values(.transcript)
        values.figures["list.1.2"] = nil
        let form = try TinyElection.templates.form("n10")
        let parts = try form.bind(values)
        #expect(parts.count == 2)
    }

    @Test(
        "Every kind of election has its wording",
        arguments: [
            ("tk", "Tweede Kamer der Staten-Generaal"), ("ek", "Eerste Kamer der Staten-Generaal"),
            ("ep", "het Europees Parlement"), ("ps", "provinciale staten van Zuid-Holland"),
            ("ab", "algemeen bestuur van het hoogheemraadschap van Delfland"),
            ("gr", "gemeenteraad van Rotterdam"),
            ("er", "eilandsraad van het openbaar lichaam Saba"),
        ]
    )
    func wording(election: String, words: String) throws {
        var values = TinyElection.values(.blank)
        values.conditions = [election]
        values.texts["body"] = words
        for form in ["n10", "n11", "o3"] {
            let blocks = try TinyElection.templates.form(form).bind(values).flatMap(\.blocks)
            #expect(String(describing: blocks).contains(words), "\(form)")
        }
    }

    @Test("An island has a lieutenant governor, and no municipality")
    func caribbean() throws {
        var values = TinyElection.values(.blank)
        values.conditions.insert("caribbean")
        let blocks = try TinyElection.templates.form("n11").bind(values).flatMap(\.blocks)
        let words = String(describing: blocks)
        #expect(words.contains("gezaghebber") && !words.contains("burgemeester"))
        #expect(words.contains("in openbaar lichaam"))
    }
}
