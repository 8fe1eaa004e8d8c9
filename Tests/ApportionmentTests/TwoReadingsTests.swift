import Apportionment
import Elections
import TestSupport
import Testing

@Suite("The library and a literal reading of the Act")
struct TwoReadingsTests {
    @Test("They agree on elections of every kind, step by step", arguments: Seed.some(20))
    func agree(_ seed: Seed) throws {
        var generator = seed.generator
        for number in 0..<300 {
            let question = try RandomElection.make(&generator)
            let fast = try RandomElection.complete(question)
            let slow = LiteralReading(question, choose: RandomElection.choose)
            let isSame =
                steps(fast.distribution) == slow.main.steps
                && lists(fast) == slow.lists && sets(fast) == slow.sets
                && elected(fast) == slow.elected && rankings(fast) == slow.rankings
                && fast.lots == slow.lots && fast.distribution.unfilled == slow.main.leftOver
            #expect(isSame, "\(seed), election \(number): \(question.kind) \(question.seats)")
            if !isSame {
                #expect(steps(fast.distribution) == slow.main.steps)
                #expect(lists(fast) == slow.lists)
                #expect(fast.lots == slow.lots)
                #expect(elected(fast) == slow.elected)
                #expect(rankings(fast) == slow.rankings)
                return
            }
        }
    }

    @Test("Among them everything in the Act happens")
    func coverage() throws {
        var happened: [String: Int] = [:]
        for seed in Seed.some(10) {
            var generator = seed.generator
            for _ in 0..<300 {
                let result = try RandomElection.complete(RandomElection.make(&generator))
                var events = result.lots.map(\.subject.rawValue)
                events += result.distribution.steps.flatMap(\.changes).map(\.method.rawValue)
                events += result.candidates.flatMap(\.moves).map(\.article.rawValue)
                events += result.elected.map(\.how.rawValue)
                if let trial = result.combinationTrial {
                    events += trial.combinations.map { $0.isValid ? "combination" : "lapsed" }
                }
                for event in Set(events) { happened[event, default: 0] += 1 }
            }
        }
        let wanted =
            LotSubject.allCases.map(\.rawValue) + [
                "largestRemainder", "largestAverage", "absoluteMajorityGain",
                "absoluteMajorityLoss", "exhausted", "P 16", "P 18", "preference", "listOrder",
                "successor", "combination", "lapsed",
            ]
        for event in wanted { #expect(happened[event, default: 0] >= 3, "\(event)") }
    }

    private func steps(_ distribution: Distribution) -> [String] {
        distribution.steps.map { step in
            let labels = step.changes.map { distribution.shares[$0.index].claimant.description }
            switch step.changes.first?.method {
            case .absoluteMajorityGain:
                return "absoluteMajority \(labels[0]) \(labels.count > 1 ? labels[1] : "-")"
            case .some(let method):
                return "\(method.rawValue) \(labels.joined(separator: " "))"
            case nil: return ""
            }
        }
    }

    private func lists(_ allocation: SeatAllocation) -> [Int: Int] {
        Dictionary(uniqueKeysWithValues: allocation.seats.map { ($0.key.rawValue, $0.value) })
    }

    private func sets(_ allocation: SeatAllocation) -> [String: Int] {
        Dictionary(
            uniqueKeysWithValues: allocation.setSeats.map { ($0.key.rawValue, $0.value) }
        )
    }

    private func elected(_ allocation: SeatAllocation) -> [String] {
        allocation.elected.map { "\($0.set):\($0.number)" }.sorted()
    }

    private func rankings(_ allocation: SeatAllocation) -> [String: [Int]] {
        Dictionary(
            uniqueKeysWithValues: allocation.candidates.flatMap(\.rankings).map {
                ($0.set.rawValue, $0.order.map(\.number.rawValue))
            }
        )
    }
}

@Suite("Properties of every allocation")
struct PropertyTests {
    @Test("Seats add up, and no list has more seats than candidates", arguments: Seed.some(8))
    func sums(_ seed: Seed) throws {
        var generator = seed.generator
        for _ in 0..<300 {
            let question = try RandomElection.make(&generator)
            let result = try RandomElection.complete(question)
            let given = result.seats.values.reduce(0, +)
            #expect(given == result.distribution.seats.reduce(0, +) || question.rules.combinations)
            #expect(
                result.distribution.seats.reduce(0, +) + result.distribution.unfilled
                    == question.seats
            )
            #expect(result.elected.count <= given)
            #expect(
                Set(result.elected.map { "\($0.set):\($0.number)" }).count == result.elected.count
            )
            #expect(result.elected.allSatisfy { !question.deceased.contains($0.person) })
            for share in zip(result.distribution.shares, result.distribution.seats) {
                if let candidates = share.0.candidates { #expect(share.1 <= candidates) }
            }
        }
    }

    @Test("Other list numbers give the same seats to the same lists", arguments: Seed.some(8))
    func permuted(_ seed: Seed) throws {
        var generator = seed.generator
        for _ in 0..<200 {
            let question = try RandomElection.make(&generator)
            let original = SeatAllocation(answering: question)
            // Equal lists differ by their numbers only in a lot.
            guard original.isComplete else { continue }
            let numbers = Set(question.sets.map(\.list)).sorted()
            let shuffled = numbers.shuffled(using: &generator)
            let renamed = Dictionary(uniqueKeysWithValues: zip(numbers, shuffled))
            let other = SeatAllocation(
                answering: try SeatQuestion(
                    kind: question.kind,
                    seats: question.seats,
                    rules: question.rules,
                    sets: question.sets.map { set in
                        let list = renamed[set.list] ?? set.list
                        return SetOfLists(
                            list: list,
                            key: SetKey(list, lowest: set.districts[0]),
                            districts: set.districts,
                            combination: set.combination,
                            votes: set.votes,
                            candidates: set.candidates
                        )
                    }.shuffled(using: &generator),
                    people: question.people,
                    deceased: question.deceased
                )
            )
            #expect(other.isComplete)
            for (number, seats) in original.seats {
                #expect(renamed[number].flatMap { other.seats[$0] } == seats)
            }
        }
    }
}
