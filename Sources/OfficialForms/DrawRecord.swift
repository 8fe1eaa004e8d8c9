/// A draw of lists by dice, so that anyone can go over it with a pen.
package struct DrawRecord: Hashable, Sendable {
    /// A list with its number in the draw, from 1.
    package struct Entry: Hashable, Sendable {
        package var number: Int
        package var list: Int
        package var name: String

        package init(number: Int, list: Int, name: String) {
            self.number = number
            self.list = list
            self.name = name
        }
    }

    package enum Verdict: Hashable, Sendable {
        case taken(Entry)
        case aboveTheLast
        case drawnBefore(Entry)
    }

    package struct Throw: Hashable, Sendable {
        package var dice: [Int]
        package var number: Int
        package var verdict: Verdict

        package init(dice: [Int], number: Int, verdict: Verdict) {
            self.dice = dice
            self.number = number
            self.verdict = verdict
        }
    }

    /// A chance as a fraction of the lists, and in tenths of a percent, rounded up.
    package struct Chance: Hashable, Sendable {
        package var cases: Int
        package var tenthsOfPercent: Int

        package init(cases: Int, tenthsOfPercent: Int) {
            self.cases = cases
            self.tenthsOfPercent = tenthsOfPercent
        }

        /// `88,0`.
        package var percent: String { "\(tenthsOfPercent / 10),\(tenthsOfPercent % 10)" }
    }

    /// The code under which the totals were sealed, in groups, and when.
    package struct Seal: Hashable, Sendable {
        package var code: String
        package var moment: String

        package init(code: String, moment: String) {
            self.code = code
            self.moment = moment
        }
    }

    package var election: String
    package var level: String
    /// Every list, in the order of its number in the draw.
    package var lists: [Entry]
    package var dicePerThrow: Int
    package var throwing: [Throw]
    /// That an error confined to one list is in none of the drawn, and with one list more.
    package var unseen: Chance
    package var unseenWithOneMore: Chance
    /// The seal that was made before the first throw.
    package var seal: Seal?
    /// `dd-mm-jjjj uu:mm:ss`.
    package var moment: String
    package var by: String
    package var and: String

    package init(
        election: String,
        level: String,
        lists: [Entry],
        dicePerThrow: Int,
        throwing: [Throw],
        unseen: Chance,
        unseenWithOneMore: Chance,
        seal: Seal? = nil,
        moment: String,
        by: String,
        and: String
    ) {
        self.election = election
        self.level = level
        self.lists = lists
        self.dicePerThrow = dicePerThrow
        self.throwing = throwing
        self.unseen = unseen
        self.unseenWithOneMore = unseenWithOneMore
        self.seal = seal
        self.moment = moment
        self.by = by
        self.and = and
    }

    var drawn: [Entry] {
        throwing.compactMap { if case .taken(let entry) = $0.verdict { entry } else { nil } }
    }
}
