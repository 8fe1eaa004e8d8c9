import CountingProcess
import Diagnostics
import Elections
import TestSupport
import Testing

/// Random acts by random people; what was done is remembered beside the count, and simply.
private struct Crowd {
    var tiny: TinyCount
    var generator: SplitMix64
    private var papers: [DocumentKey: Figures]
    private var worksheets: [ListNumber: Figures] = [:]
    private let people: [String]

    /// Names of an exercise, some of them one person written in several ways.
    private static let names = [
        "Invoerder A", "invoerder a", "Invoerder  B", "Invoerder B", "Invoerder C", "Invoerder D",
        "Coördinator E", "Coo\u{0308}rdinator E", "COORDINATOR E", "Invoerder Onbekend",
    ]

    /// Accounts of a real dossier; the last two were not confirmed, and are not registered.
    private static let accounts: [(name: String, role: Role)] = [
        ("Typist Anna", .typist), ("Typist Bert", .typist), ("Typist Carla", .typist),
        ("Teller Dirk", .handCounter), ("Teller Els", .handCounter), ("Teller Freek", .handCounter),
        ("Voorzitter Gerda", .coordinator), ("Lid Kees", .coordinator),
        ("Waarnemer Hans", .observer),
    ]

    init(_ seed: Seed, level: Level = .municipality, isExercise: Bool = true) throws {
        generator = seed.generator
        papers = TinyCount.papers(level)
        if isExercise {
            tiny = try TinyCount(level, typists: [0, 3, 4, 5, 6].map { Self.names[$0] })
            people = Self.names
        } else {
            tiny = try TinyCount(level, isExercise: false, typists: [])
            for (name, role) in Self.accounts { try tiny.register(name, role) }
            try tiny.add("Typist Inge", .typist, by: TinyCount.founders[0])
            people =
                Self.accounts.map(\.name) + TinyCount.founders + ["Typist Inge", "Typist Joost"]
        }
    }

    mutating func act() {
        switch generator.below(38) {
        case 0..<11: typeDocuments(somebody(.typist))
        case 11..<17: typeHand(somebody(.handCounter))
        case 17, 18: accept(somebody(.coordinator))
        case 19: _ = try? tiny.add(somebody(.typist))
        case 20, 21: try? tiny.acceptWarnings(by: somebody(.coordinator))
        case 22: receive(somebody(.typist))
        case 23: decideMissing(somebody(.coordinator))
        case 24: correct(somebody(.coordinator))
        case 25, 26: compareCode(somebody(.typist))
        case 27: explain(somebody(.coordinator))
        case 28: report(somebody(.coordinator))
        case 29: announce(somebody(.typist))
        case 30: correctCells(somebody(.coordinator))
        case 31: typeWorksheet(somebody(.handCounter))
        default: close(somebody(.coordinator))
        }
    }

    /// Anybody; in a real dossier mostly somebody of this role, else little would come of it.
    private mutating func somebody(_ role: Role) -> String {
        guard !tiny.count.isExercise, generator.chance(4, in: 5) else {
            return generator.pick(people)
        }
        return generator.pick(
            tiny.count.people.accounts.filter { $0.role == role }.map(\.person.text)
        )
    }

    private mutating func typeDocuments(_ person: String) {
        var typed: [DocumentKey: Figures] = [:]
        for (key, figures) in papers.sorted(by: { $0.key.rawValue < $1.key.rawValue })
        where generator.chance(1, in: 2) {
            typed[key] = generator.chance(1, in: 16) ? slip(figures) : figures
        }
        _ = try? tiny.type(typed, by: person, from: .keys)
    }

    private mutating func correct(_ person: String) {
        let area = tiny.count.step.area
        let all = tiny.count.step.sources.map { Paper(.entry, $0.key) } + [Paper(.hand, area)]
        try? tiny.correct(generator.pick(all), by: person, and: somebody(.coordinator))
    }

    private mutating func correctCells(_ person: String) {
        let source = generator.pick(tiny.count.step.sources).key
        guard let agreed = tiny.count.agreed(.entry, source) else { return }
        let fields = agreed.values.keys.sorted { $0.description < $1.description }
        try? tiny.correct(
            Paper(.entry, source),
            cells: [generator.pick(fields), generator.pick(fields)],
            by: person,
            and: somebody(.coordinator)
        )
    }

    private mutating func explain(_ person: String) {
        guard let entry = tiny.count.unexplained.first else { return }
        try? tiny.explain(entry.item.description, by: person, and: somebody(.coordinator))
    }

    private mutating func report(_ person: String) {
        let source = generator.pick(tiny.count.step.sources).key
        try? tiny.report(source, nil, "Verkeerd geteld", by: person, and: somebody(.coordinator))
    }

    private mutating func announce(_ person: String) {
        let figures = Figures([.listTotal(tiny.count.lists[0]): generator.pick([270, 271])])
        _ = try? tiny.type([tiny.count.step.area: figures], by: person, .announced, from: .keys)
    }

    private mutating func compareCode(_ person: String) {
        let document = generator.pick(tiny.count.step.sources).key
        let answer = generator.pick(CodeComparison.Answer.allCases)
        try? tiny.compareCode(of: document, answer, by: person)
    }

    private mutating func slip(_ figures: Figures) -> Figures {
        let fields = figures.values.keys.sorted { $0.description < $1.description }
        let field = generator.pick(fields)
        return figures.with([field: generator.pick([nil, 0, 7])])
    }

    private mutating func typeHand(_ person: String) {
        let off = generator.pick([[:], [:], [:], [1: 1], [2: -3, 5: 3]])
        var hand = tiny.hand(off)
        if generator.chance(1, in: 12) { hand = slip(hand) }
        _ = try? tiny.type([tiny.count.step.area: hand], by: person, .hand, from: .keys)
    }

    /// The rows of one list as they were written down once; what was begun is gone on with.
    private mutating func typeWorksheet(_ person: String) {
        let lists = tiny.count.lists
        let begun = lists.filter { list in
            switch tiny.count.outcome(of: .hand, Worksheets.rows(of: list)) {
            case .once, .differing: true
            case .nothing, .agreed: false
            }
        }
        let list = begun.first ?? generator.pick(lists)
        let written = worksheets[list] ?? rows(of: list)
        worksheets[list] = written
        let typed = generator.chance(1, in: 6) ? slip(written) : written
        _ = try? tiny.type([Worksheets.rows(of: list): typed], by: person, .hand, from: .keys)
    }

    private func rows(of list: ListNumber) -> Figures {
        var rows = Figures()
        for (place, fields) in tiny.count.forms.sources.enumerated()
        where fields.has(.listTotal(list)) {
            let figures = tiny.count.agreed(.entry, fields.document)
            rows[.handRow(list, row: place + 1)] =
                figures?[.hand(list)] ?? figures?[.listTotal(list)] ?? 0
        }
        return rows
    }

    private mutating func accept(_ person: String) {
        let item = generator.pick(tiny.count.lists.map(ComparedItem.list) + [.total])
        try? tiny.accept(item, by: person, and: somebody(.coordinator))
    }

    private mutating func receive(_ person: String) {
        let identities = ["SB 1", "SB 2 1/2", "SB 2 2/2", "SB 2-2", "sb 2-2 v2", "SB 9"]
        let again = generator.chance(1, in: 4) ? "tweede exemplaar" : nil
        _ = try? tiny.receive(generator.pick(identities), by: person, again: again)
    }

    private mutating func decideMissing(_ person: String) {
        try? tiny.decideMissing(
            generator.pick(tiny.count.step.sources).key.rawValue,
            isWithdrawn: generator.chance(1, in: 2),
            by: person,
            and: somebody(.coordinator)
        )
    }

    private mutating func close(_ person: String) {
        if generator.chance(1, in: 2) { try? tiny.acceptWarnings(by: person) }
        _ = try? tiny.close(by: person, and: somebody(.coordinator))
    }
}

/// What kind of dossier a crowd works in.
private enum Place: String, CaseIterable, CustomTestStringConvertible {
    case exercise, district, real

    var testDescription: String { rawValue }

    func crowd(_ seed: Seed) throws -> Crowd {
        switch self {
        case .exercise: try Crowd(seed)
        case .district: try Crowd(seed, level: .district)
        case .real: try Crowd(seed, isExercise: false)
        }
    }
}

@Suite("Whatever people do, in whatever order")
struct AnyActsTests {
    /// 2,400 sequences of 200 acts, 800 in each kind of dossier.
    @Test(
        "a closed count has two people on every paper, every document, and no open difference",
        arguments: Place.allCases,
        Seed.some(8)
    )
    private func invariants(_ place: Place, _ seed: Seed) throws {
        var closings = 0
        var generator = seed.generator
        for _ in 0..<100 {
            let sequence = Seed(generator.next())
            var crowd = try place.crowd(sequence)
            var events = 0
            for _ in 0..<200 {
                crowd.act()
                guard crowd.tiny.events.count > events else { continue }
                events = crowd.tiny.events.count
                if crowd.tiny.count.closing != nil { closings += 1 }
                try #require(try check(crowd.tiny), "\(sequence), after \(events) events")
            }
        }
        #expect(closings > 5, "the property says little: \(closings) closings in 100 sequences")
    }

    /// Whether everything holds; what does not is recorded.
    private func check(_ tiny: TinyCount) throws -> Bool {
        var holds = true
        func hold(_ condition: Bool, _ what: String) {
            if !condition {
                holds = false
                Issue.record("\(what)")
            }
        }
        let count = tiny.count
        for (paper, rounds) in count.rounds {
            for round in rounds {
                let people = round.readings.map(\.person)
                for (index, person) in people.enumerated() {
                    let isTwice = people[..<index].contains { $0.isSamePerson(as: person) }
                    hold(!isTwice, "\(paper.document) was typed twice by \(person)")
                }
            }
        }
        hold(isInOrder(tiny.events), "a hand figure before a seal, or an act after the closing")
        holdRoles(tiny, hold)
        for explanation in count.explanations {
            hold(!explanation.by.isSamePerson(as: explanation.and), "explained by one person")
        }
        guard let closing = count.closing else { return holds }
        for (paper, _) in count.rounds where Worksheets.areAbout(paper) {
            hold(count.agreed(.hand, paper.document) != nil, "\(paper.document) is not settled")
        }
        hold(!closing.by.isSamePerson(as: closing.and), "closed by one person")
        for decision in count.missingDecisions {
            hold(!decision.by.isSamePerson(as: decision.and), "missing by one person")
            hold(!decision.reason.isEmpty, "missing without a reason")
        }
        for correction in count.corrections {
            hold(!correction.by.isSamePerson(as: correction.and), "corrected by one person")
        }
        hold(!count.agreedSources.isEmpty, "nothing was counted")
        for source in count.step.sources where count.trail.missing[source.key] == nil {
            hold(count.agreed(.entry, source.key) != nil, "\(source.key) is missing")
            let readings = count.round(of: Paper(.entry, source.key)).readings
            hold(readings.count >= 2, "\(source.key) was typed by one person")
            hold(
                count.codeComparison(of: source.key)?.answer != .differs,
                "\(source.key) has another code on paper"
            )
        }
        hold(
            count.round(of: Paper(.hand, count.step.area)).readings.count >= 2,
            "the hand count was typed by one person"
        )
        hold(count.comparison?.open.isEmpty == true, "a difference is open")
        hold(!count.findings().contains(where: \.blocks), "an error is open")
        hold(count.openWarnings.isEmpty, "at a warning nobody looked")
        for line in (count.comparison?.lists ?? []) where line.state == .accepted {
            let acceptance = line.acceptance
            hold(
                acceptance.map { !$0.by.isSamePerson(as: $0.and) } == true
                    && acceptance?.hand == line.hand && acceptance?.computed == line.computed,
                "a difference was accepted by one person, or other figures were"
            )
        }
        // An older seal holds again when a document that was missing is missing once more.
        hold(count.seal?.opens(to: count.totalsText) == true, "the seal is of other totals")
        return holds
    }

    /// In a real dossier nothing is by somebody for whom two people do not vouch, or of another role.
    private func holdRoles(_ tiny: TinyCount, _ hold: (Bool, String) -> Void) {
        guard !tiny.count.isExercise else { return }
        func isActive(_ person: PersonName, _ roles: [Role]) -> Bool {
            tiny.count.people[person].map { $0.isConfirmed && roles.contains($0.role) } ?? false
        }
        for event in tiny.events {
            switch event {
            case .read(let paper, _, _, let reading):
                hold(
                    isActive(reading.person, [.typing(paper.kind)]),
                    "\(reading.person) typed \(paper.kind)"
                )
            case .accepted(let acceptance):
                hold(
                    isActive(acceptance.by, Role.deciders)
                        && isActive(acceptance.and, Role.deciders),
                    "\(acceptance.by) and \(acceptance.and) accepted"
                )
            case .closed(let closing):
                let pair = [closing.by, closing.and]
                hold(
                    pair.allSatisfy { isActive($0, Role.deciders) }
                        && pair.contains { isActive($0, [.coordinator]) },
                    "\(closing.by) and \(closing.and) closed"
                )
            case .warningAccepted(let warning):
                hold(isActive(warning.by, [.coordinator]), "\(warning.by) accepted a warning")
            case .missing(let decision):
                hold(
                    isActive(decision.by, Role.deciders) && isActive(decision.and, Role.deciders),
                    "\(decision.by) and \(decision.and) went on without a document"
                )
            case .corrected(let correction):
                hold(
                    isActive(correction.by, Role.deciders)
                        && isActive(correction.and, Role.deciders),
                    "\(correction.by) and \(correction.and) corrected"
                )
            case .explained(let explanation):
                hold(
                    isActive(explanation.by, Role.deciders)
                        && isActive(explanation.and, Role.deciders),
                    "\(explanation.by) and \(explanation.and) explained"
                )
            case .reported(let report):
                hold(
                    isActive(report.by, Role.deciders) && isActive(report.and, Role.deciders),
                    "\(report.by) and \(report.and) took a report down"
                )
            case .codeCompared(let comparison):
                hold(isActive(comparison.by, Role.handlers), "\(comparison.by) compared a code")
            case .received(let receipt):
                hold(
                    receipt.by.map { isActive($0, Role.handlers) } ?? false,
                    "a paper came in by somebody unknown"
                )
            default: continue
            }
        }
    }

    /// Nothing but a newer version after a closing; a seal before the first hand figure.
    private func isInOrder(_ events: [Event]) -> Bool {
        var isSealed = false
        var isClosed = false
        for event in events {
            switch event {
            case .corrected: isClosed = false
            case .explained, .reported: continue
            case .read(let paper, _, _, _) where paper.kind == .announced: continue
            case _ where isClosed: return false
            case .committed: isSealed = true
            case .read(let paper, _, _, _) where paper.kind != .entry && !isSealed: return false
            case .closed: isClosed = true
            default: continue
            }
        }
        return true
    }

    @Test("The same events give the same count, whoever applies them", arguments: Seed.some(5))
    func replay(_ seed: Seed) throws {
        var crowd = try Crowd(seed)
        for _ in 0..<80 { crowd.act() }
        let count = crowd.tiny.count
        var again = Count(step: count.step, forms: count.forms, isExercise: true)
        for event in crowd.tiny.events { again.apply(event) }
        #expect(again.rounds == count.rounds)
        #expect(again.sums == count.sums)
        #expect(again.comparison == count.comparison)
        #expect(again.findings() == count.findings())
        #expect(again.closing == count.closing)
    }
}
