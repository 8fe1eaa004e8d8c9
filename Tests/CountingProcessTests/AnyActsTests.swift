import CountingProcess
import Diagnostics
import Elections
import TestSupport
import Testing

/// Random acts by random people; what was done is remembered beside the count, and simply.
private struct Crowd {
    var tiny: TinyCount
    var generator: SplitMix64
    /// Documents that contradict themselves on paper until they are corrected.
    private var papers = TinyCount.papers()
    private(set) var closed = 0

    private static let people = [
        "Invoerder A", "invoerder a", "Invoerder  B", "Invoerder B", "Invoerder C", "Invoerder D",
        "Coördinator E", "Coo\u{0308}rdinator E", "COORDINATOR E", "Invoerder Onbekend",
    ]

    init(_ seed: Seed) throws {
        tiny = try TinyCount(
            typists: ["Invoerder A", "Invoerder B", "Invoerder C", "Invoerder D", "Coördinator E"])
        generator = seed.generator
    }

    mutating func act() {
        let person = generator.pick(Self.people)
        switch generator.below(24) {
        case 0..<9: typeDocuments(person)
        case 9..<14: typeHand(person)
        case 14, 15: accept(person)
        case 16: _ = try? tiny.add(person)
        case 20: receive(person)
        case 21, 22: decideMissing(person)
        case 17: try? tiny.acceptWarnings()
        default: close(person)
        }
    }

    private mutating func typeDocuments(_ person: String) {
        var typed: [DocumentKey: Figures] = [:]
        for (key, figures) in papers.sorted(by: { $0.key.rawValue < $1.key.rawValue })
        where generator.chance(1, in: 2) {
            typed[key] = generator.chance(1, in: 8) ? slip(figures) : figures
        }
        _ = try? tiny.type(typed, by: person)
    }

    private mutating func slip(_ figures: Figures) -> Figures {
        let fields = figures.values.keys.sorted { $0.description < $1.description }
        let field = generator.pick(fields)
        return figures.with([field: generator.pick([nil, 0, 7])])
    }

    private mutating func typeHand(_ person: String) {
        let off = generator.pick([[:], [:], [1: 1], [2: -3, 5: 3]])
        var hand = tiny.hand(off)
        if generator.chance(1, in: 6) { hand = slip(hand) }
        _ = try? tiny.type([tiny.count.step.area: hand], by: person, .hand)
    }

    private mutating func accept(_ person: String) {
        let item = generator.pick(tiny.count.lists.map(ComparedItem.list) + [.total])
        try? tiny.accept(item, by: person, and: generator.pick(Self.people))
    }

    private mutating func receive(_ person: String) {
        let identities = ["SB 1", "SB 2 1/2", "SB 2 2/2", "SB 2-2", "sb 2-2 v2", "SB 9"]
        let again = generator.chance(1, in: 4) ? "tweede exemplaar" : nil
        _ = try? tiny.receive(generator.pick(identities), by: person, again: again)
    }

    private mutating func decideMissing(_ person: String) {
        try? tiny.decideMissing(
            generator.pick(["SB 1", "SB 2", "SB 2-2"]),
            isWithdrawn: generator.chance(1, in: 2),
            by: person,
            and: generator.pick(Self.people)
        )
    }

    private mutating func close(_ person: String) {
        _ = try? tiny.close(by: person, and: generator.pick(Self.people))
    }
}

@Suite("Whatever people do, in whatever order")
struct AnyActsTests {
    @Test(
        "a closed count has two people on every paper, every document, and no open difference",
        arguments: Seed.some(60)
    )
    func invariants(_ seed: Seed) throws {
        var crowd = try Crowd(seed)
        for _ in 0..<120 {
            crowd.act()
            try check(crowd.tiny)
        }
    }

    @Test("Most of these counts are closed in the end, so that the property says something")
    func notVacuous() throws {
        let closed = try Seed.some(60).count { seed in
            var crowd = try Crowd(seed)
            for _ in 0..<120 { crowd.act() }
            return crowd.tiny.count.closing != nil
        }
        #expect(closed > 20)
    }

    private func check(_ tiny: TinyCount) throws {
        let count = tiny.count
        for (paper, rounds) in count.rounds {
            for round in rounds {
                let people = round.readings.map(\.person)
                for (index, person) in people.enumerated() {
                    #expect(
                        !people[..<index].contains { $0.isSamePerson(as: person) },
                        "\(paper.document) was typed twice by \(person)"
                    )
                }
            }
        }
        try checkOrder(tiny.events)
        guard let closing = count.closing else { return }
        #expect(!closing.by.isSamePerson(as: closing.and))
        for decision in count.missingDecisions {
            #expect(!decision.by.isSamePerson(as: decision.and))
            #expect(!decision.reason.isEmpty)
        }
        #expect(!count.agreedSources.isEmpty)
        for source in count.step.sources where count.trail.missing[source.key] == nil {
            #expect(count.agreed(.entry, source.key) != nil, "\(source.key) is missing")
            #expect(count.round(of: Paper(.entry, source.key)).readings.count >= 2)
        }
        #expect(count.round(of: Paper(.hand, count.step.area)).readings.count >= 2)
        let comparison = try #require(count.comparison)
        #expect(comparison.open.isEmpty)
        #expect(count.findings().filter(\.blocks).isEmpty)
        #expect(count.openWarnings.isEmpty, "somebody looked at every warning")
        for line in comparison.lists + [comparison.total] where line.state == .accepted {
            // The total follows from accepted lists without an acceptance of its own.
            if let acceptance = line.acceptance {
                #expect(!acceptance.by.isSamePerson(as: acceptance.and))
                #expect(acceptance.hand == line.hand && acceptance.computed == line.computed)
            } else {
                #expect(line.item == .total)
            }
        }
        // An older seal holds again when a document that was missing is missing once more.
        #expect(count.seal?.opens(to: count.totalsText) == true)
    }

    /// Nothing after closing; the seal before the first hand figure.
    private func checkOrder(_ events: [Event]) throws {
        var isSealed = false
        for (index, event) in events.enumerated() {
            switch event {
            case .committed: isSealed = true
            case .read(let paper, _, _, _):
                #expect(paper.kind == .entry || isSealed)
            case .closed: #expect(index == events.count - 1)
            default: continue
            }
        }
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
