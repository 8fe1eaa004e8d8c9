import Apportionment
import Elections
import ExactNumbers

/// The Act read sentence by sentence, slowly, to compare the library with.
///
/// It shares nothing with the library but the question: everything is called by its label, every
/// figure is a reduced fraction made anew at every step. Lots are answered by `choose`.
struct LiteralReading {
    struct Unit {
        var label: String
        var votes: Int
        var candidates: Int
    }

    /// What one distribution did, written down.
    struct Minutes: Equatable {
        var full: [String: Int] = [:]
        var seats: [String: Int] = [:]
        /// One line a step: what each label got or lost, in order of label.
        var steps: [String] = []
        /// Who got a residual seat, step by step.
        var receivers: [[String]] = []
        var leftOver = 0
    }

    enum Place {
        case election
        case trial
        case inside(LotSubject)
    }

    let question: SeatQuestion
    let choose: (LotSubject, [String]) -> String
    var lots: [DrawnLot] = []

    var main = Minutes()
    var lists: [Int: Int] = [:]
    var sets: [String: Int] = [:]
    /// Elected as `set:number`, sorted.
    var elected: [String] = []
    var rankings: [String: [Int]] = [:]

    init(_ question: SeatQuestion, choose: @escaping (LotSubject, [String]) -> String) {
        self.question = question
        self.choose = choose
        seatsPerList()
        people()
    }

    mutating func draw(_ subject: LotSubject, _ alternatives: [String]) -> String {
        let chosen = choose(subject, alternatives)
        lots.append(DrawnLot(subject, alternatives: alternatives, chosen: chosen))
        return chosen
    }

    static func ratio(_ dividend: Int, _ divisor: Int) -> Rational {
        guard let ratio = Rational(dividend, over: divisor) else {
            preconditionFailure("figures of a test are small")
        }
        return ratio
    }

    var numbers: [Int] { Set(question.sets.map(\.list.rawValue)).sorted() }

    func sets(of list: Int) -> [SetOfLists] {
        question.sets.filter { $0.list.rawValue == list }
            .sorted { $0.districts[0] < $1.districts[0] }
    }

    func isAlive(_ candidate: CandidateVotes) -> Bool {
        !question.deceased.contains(candidate.person)
    }

    /// Different living people on some lists.
    func people(on lists: [Int]) -> Int {
        var people: Set<PersonID> = []
        for list in lists {
            for set in sets(of: list) {
                for candidate in set.candidates where isAlive(candidate) {
                    people.insert(candidate.person)
                }
            }
        }
        return question.hasCandidates ? people.count : .max
    }

    func unit(_ list: Int) -> Unit {
        Unit(
            label: String(list),
            votes: sets(of: list).reduce(0) { $0 + $1.votes },
            candidates: people(on: [list])
        )
    }
}

extension LiteralReading {
    /// P 4 to P 13.
    private mutating func seatsPerList() {
        var members: [String: [Int]] = [:]
        if question.rules.combinations {
            var trial = Minutes()
            if question.sets.contains(where: { $0.combination != nil }) {
                trial = distribute(numbers.map(unit), question.seats, .trial)
            }
            for list in numbers {
                guard let letter = sets(of: list).first?.combination else { continue }
                let label = String(list)
                if (trial.seats[label] ?? 0) > 0 || (trial.full[label] ?? 0) > 0 {
                    members[letter, default: []].append(list)
                }
            }
            members = members.filter { $0.value.count >= 2 }
        }
        let units = numbers.compactMap { list -> Unit? in
            guard let (letter, together) = members.first(where: { $0.value.contains(list) }) else {
                return unit(list)
            }
            guard list == together.first else { return nil }
            return Unit(
                label: letter,
                votes: together.reduce(0) { $0 + unit($1).votes },
                candidates: people(on: together)
            )
        }
        main = distribute(units, question.seats, .election)
        for list in numbers { lists[list] = main.seats[String(list)] ?? 0 }
        for letter in units.map(\.label) {
            guard let together = members[letter] else { continue }
            let seats = main.seats[letter] ?? 0
            let inside =
                seats == 0
                ? Minutes()
                : distribute(together.map(unit), seats, .inside(.withinCombination))
            for list in together { lists[list] = inside.seats[String(list)] ?? 0 }
        }
    }

    /// Distributes seats until there is nothing left to do.
    mutating func distribute(
        _ units: [Unit],
        _ seats: Int,
        _ place: Place,
        goingOn: (Minutes, Set<String>) -> Void = { _, _ in }
    ) -> Minutes {
        var minutes = Minutes()
        let total = max(1, units.reduce(0) { $0 + $1.votes })
        let quota = Self.ratio(total, seats)
        for unit in units {
            var full = 0
            while Self.ratio(unit.votes, full + 1) >= quota { full += 1 }
            minutes.full[unit.label] = full
            minutes.seats[unit.label] = full
        }
        var taking = Set(
            units.filter { unit in
                if case .inside = place { return unit.votes > 0 }
                return question.rules.eligibility == .fullQuota
                    ? (minutes.full[unit.label] ?? 0) > 0 : unit.votes > 0
            }.map(\.label)
        )
        var averaged: Set<String> = []
        var last: [String] = []
        var loserDraws: (left: [String], method: SeatMethod)?
        while !taking.isEmpty {
            let given = minutes.seats.values.reduce(0, +)
            let left = seats - given
            if left > 0, let draws = loserDraws {
                let subject = Self.subject(place, draws.method)
                let winner = draw(subject, draws.left)
                minutes.seats[winner, default: 0] += 1
                minutes.receivers.append([winner])
                minutes.steps.append("\(draws.method.rawValue) \(winner)")
                last.append(winner)
                loserDraws =
                    left > 1
                    ? (draws.left.filter { $0 != winner }, draws.method) : nil
                continue
            }
            if left > 0 {
                let (method, top, isFirst) = best(units, taking, averaged, minutes, quota, place)
                var winners = top
                var isTrial = false
                if case .trial = place { isTrial = true }
                if top.count > left, !isTrial {
                    winners = [draw(Self.subject(place, method), top)]
                    if left > 1 { loserDraws = (top.filter { $0 != winners[0] }, method) }
                }
                for winner in winners { minutes.seats[winner, default: 0] += 1 }
                if isFirst { averaged.formUnion(winners) }
                minutes.receivers.append(winners)
                minutes.steps.append("\(method.rawValue) \(winners.joined(separator: " "))")
                last = winners
                continue
            }
            if majority(units, taking, &minutes, total, seats, last, place) {
                last = []
                continue
            }
            let over = units.filter {
                taking.contains($0.label) && (minutes.seats[$0.label] ?? 0) > $0.candidates
            }
            if over.isEmpty { break }
            for unit in units
            where taking.contains(unit.label) && (minutes.seats[unit.label] ?? 0) >= unit.candidates
            {
                taking.remove(unit.label)
            }
            for unit in over { minutes.seats[unit.label] = unit.candidates }
            minutes.steps.append("exhausted \(over.map(\.label).joined(separator: " "))")
            minutes.receivers.append([])
            last = []
            loserDraws = nil
        }
        minutes.leftOver = max(0, seats - minutes.seats.values.reduce(0, +))
        goingOn(minutes, taking)
        return minutes
    }

    private static func subject(_ place: Place, _ method: SeatMethod) -> LotSubject {
        if case .inside(let subject) = place { return subject }
        return method == .largestRemainder
            ? .residualSeatLargestRemainder : .residualSeatLargestAverage
    }

    /// P 7, P 8: by which method the next seat goes, and who is first.
    func best(
        _ units: [Unit],
        _ taking: Set<String>,
        _ averaged: Set<String>,
        _ minutes: Minutes,
        _ quota: Rational,
        _ place: Place
    ) -> (SeatMethod, [String], Bool) {
        let part = units.filter { taking.contains($0.label) }
        let seats = { (unit: Unit) in minutes.seats[unit.label] ?? 0 }
        let full = { (unit: Unit) in minutes.full[unit.label] ?? 0 }
        var isInside = false
        if case .inside = place { isInside = true }
        if isInside || question.rules.residualSeats == .largestRemainders {
            let needsPart = !isInside && question.rules.eligibility == .threeQuartersOfQuota
            let remaining = part.filter { unit in
                let enough = try? Self.ratio(unit.votes * 4, 3) >= quota * Self.ratio(1, 1)
                return seats(unit) == full(unit) && (!needsPart || enough == true)
            }
            if !remaining.isEmpty {
                let remainders = remaining.map { unit in
                    let used = try? quota * Self.ratio(full(unit), 1)
                    let remainder = used.flatMap { try? Self.ratio(unit.votes, 1) - $0 }
                    return (unit.label, remainder ?? Self.ratio(0, 1))
                }
                return (.largestRemainder, Self.top(remainders), false)
            }
            let fresh = part.filter { !averaged.contains($0.label) }
            if !isInside, !fresh.isEmpty {
                return (.largestAverage, Self.top(averages(fresh, minutes)), true)
            }
        }
        return (.largestAverage, Self.top(averages(part, minutes)), false)
    }

    private func averages(_ units: [Unit], _ minutes: Minutes) -> [(String, Rational)] {
        units.map { ($0.label, Self.ratio($0.votes, (minutes.seats[$0.label] ?? 0) + 1)) }
    }

    private static func top(_ values: [(String, Rational)]) -> [String] {
        guard let most = values.map(\.1).max() else { return [] }
        return values.filter { $0.1 == most }.map(\.0)
    }

    /// P 9.
    private mutating func majority(
        _ units: [Unit],
        _ taking: Set<String>,
        _ minutes: inout Minutes,
        _ total: Int,
        _ seats: Int,
        _ last: [String],
        _ place: Place
    ) -> Bool {
        if case .inside = place { return false }
        guard question.rules.absoluteMajority, !last.isEmpty,
            let winner = units.first(where: {
                taking.contains($0.label) && Self.ratio($0.votes, total) > Self.ratio(1, 2)
                    && Self.ratio(minutes.seats[$0.label] ?? 0, seats) <= Self.ratio(1, 2)
            })
        else { return false }
        minutes.seats[winner.label, default: 0] += 1
        var loser: String? = last.count == 1 ? last[0] : nil
        if case .trial = place {
        } else if last.count > 1 {
            let ordered = units.map(\.label).filter(last.contains)
            loser = draw(.loserForAbsoluteMajority, ordered)
        }
        if let loser { minutes.seats[loser, default: 0] -= 1 }
        minutes.steps.append("absoluteMajority \(winner.label) \(loser ?? "-")")
        minutes.receivers.append([])
        return true
    }
}
