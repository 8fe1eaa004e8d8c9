import Elections

/// How throws of dice become drawn lists: a procedure that anyone can go over with a pen.
///
/// The lists are numbered 1, 2, 3 … in the order of the definition. One die a throw for at most 6
/// lists, two for at most 36, three for at most 216. Two dice a and b are the number 6(a-1)+b, three
/// 36(a-1)+6(b-1)+c; so each number is as likely as any other. A number above the last list, or of a
/// list that was drawn before, is thrown again.
package struct ListDraw: Hashable, Sendable {
    /// The lists by their number in the draw: the first is 1.
    package let lists: [ListNumber]
    /// How many are drawn, at most all of them.
    package let sample: Int

    /// Three dice have no more numbers.
    package static let mostLists = 216

    package init(_ lists: [ListNumber], sample: Int) {
        self.lists = lists
        self.sample = sample
    }

    package enum Verdict: Hashable, Sendable {
        case taken(ListNumber)
        case aboveTheLast
        case drawnBefore(ListNumber)
    }

    package struct Throw: Hashable, Sendable {
        package let dice: [Int]
        /// From 1.
        package let number: Int
        package let verdict: Verdict
    }

    /// Why dice are no draw.
    package enum Problem: Error, Hashable, Sendable {
        /// A die at this place, from 1, that shows none of 1 to 6.
        case outside(place: Int, shows: Int)
        /// At least so many throws are still needed; of the last one so many dice are missing.
        case tooFew(throwsNeeded: Int, diceMissing: Int)
        /// Dice behind the throw that drew the last list.
        case leftOver(Int)
    }

    package var dicePerThrow: Int { lists.count <= 6 ? 1 : lists.count <= 36 ? 2 : 3 }

    /// The throws in their order; every die belongs to one, or nobody could tell who chose when to stop.
    package func throwing(_ dice: [Int]) throws(Problem) -> [Throw] {
        if let place = dice.firstIndex(where: { !(1...6).contains($0) }) {
            throw .outside(place: place + 1, shows: dice[place])
        }
        var throwing: [Throw] = []
        var drawn: [ListNumber] = []
        var rest = dice[...]
        while drawn.count < sample {
            guard rest.count >= dicePerThrow else {
                throw .tooFew(
                    throwsNeeded: sample - drawn.count,
                    diceMissing: rest.isEmpty ? 0 : dicePerThrow - rest.count
                )
            }
            let next = read(Array(rest.prefix(dicePerThrow)), drawn)
            if case .taken(let list) = next.verdict { drawn.append(list) }
            throwing.append(next)
            rest = rest.dropFirst(dicePerThrow)
        }
        guard rest.isEmpty else { throw .leftOver(rest.count) }
        return throwing
    }

    private func read(_ dice: [Int], _ drawn: [ListNumber]) -> Throw {
        let number = dice.reduce(0) { $0 * 6 + $1 - 1 } + 1
        guard number <= lists.count else {
            return Throw(dice: dice, number: number, verdict: .aboveTheLast)
        }
        let list = lists[number - 1]
        let verdict: Verdict = drawn.contains(list) ? .drawnBefore(list) : .taken(list)
        return Throw(dice: dice, number: number, verdict: verdict)
    }

    /// The chance that an error confined to one list is in none of the drawn ones.
    package var strength: (unseen: Chance, withOneMore: Chance) {
        let rest = lists.count - sample
        return (Chance(rest, of: lists.count), Chance(max(0, rest - 1), of: lists.count))
    }

    /// A number of equally likely cases out of all of them.
    package struct Chance: Hashable, Sendable, CustomStringConvertible {
        package let cases: Int
        package let all: Int

        init(_ cases: Int, of all: Int) {
            self.cases = cases
            self.all = all
        }

        package var description: String { "\(cases)/\(all)" }

        /// In tenths of a percent, never less than it is: what stays unseen is not made smaller.
        package var tenthsOfPercent: Int { (1000 * cases + all - 1) / all }
    }
}

/// Lists that were drawn in public, by two people.
package struct DrawnLists: Hashable, Sendable {
    /// As they were thrown.
    package let dice: [Int]
    /// In the order in which they were drawn.
    package let lists: [ListNumber]
    package let by: PersonName
    package let and: PersonName
    package let moment: Moment

    package init(
        dice: [Int],
        lists: [ListNumber],
        by: PersonName,
        and: PersonName,
        moment: Moment
    ) {
        self.dice = dice
        self.lists = lists
        self.by = by
        self.and = and
        self.moment = moment
    }
}
