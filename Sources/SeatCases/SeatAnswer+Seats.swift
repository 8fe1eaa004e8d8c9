import Apportionment
import Elections

/// The seats of an answer: lists, sets and people.
extension JSONWriter {
    mutating func writeSeats(_ allocation: SeatAllocation) {
        let distribution = allocation.distribution
        write("fullSeats", of: distribution, distribution.full)
        array("residual") { writer in
            for step in distribution.steps {
                for change in step.changes {
                    writer.object { writer in
                        writer.write("round", step.round)
                        writer.write(
                            "winner",
                            distribution.shares[change.index].claimant.description
                        )
                        writer.write(change, step)
                    }
                }
            }
        }
        write("entitySeats", of: distribution, distribution.seats)
        object("seats") { writer in
            for (list, seats) in allocation.seats.sorted(by: { $0.key < $1.key }) {
                writer.write(list.description, seats)
            }
        }
        object("setSeats") { writer in
            for set in allocation.question.sets {
                if let seats = allocation.setSeats[set.key] {
                    writer.write(set.key.rawValue, seats)
                }
            }
        }
        writeInner(allocation)
        write("unfilledSeats", distribution.unfilled)
    }

    private mutating func write(_ name: String, of distribution: Distribution, _ seats: [Int]) {
        object(name) { writer in
            for (share, seats) in zip(distribution.shares, seats) {
                writer.write(share.claimant.description, seats)
            }
        }
    }

    private mutating func write(_ change: SeatStep.Change, _ step: SeatStep) {
        write("method", change.method.rawValue)
        if change.seats != 1 { write("seats", change.seats) }
        if step.lot != nil, change.method != .absoluteMajorityGain { write("byLot", true) }
    }

    /// The steps inside combinations and groups.
    private mutating func writeInner(_ allocation: SeatAllocation) {
        object("sub") { writer in
            for (letter, inner) in allocation.withinCombinations.sorted(by: { $0.key < $1.key }) {
                writer.write("combination \(letter)", steps: inner)
            }
            for (list, group) in allocation.withinGroups.sorted(by: { $0.key < $1.key }) {
                writer.write("group \(list)", steps: group.distribution)
            }
        }
    }

    private mutating func write(_ name: String, steps distribution: Distribution) {
        array(name) { writer in
            for (share, full) in zip(distribution.shares, distribution.full) where full > 0 {
                writer.object { writer in
                    writer.write("step", 1)
                    writer.write("list", share.claimant.description)
                    writer.write("method", "full")
                    writer.write("seats", full)
                }
            }
            for step in distribution.steps {
                for change in step.changes {
                    writer.object { writer in
                        writer.write("step", step.round + 1)
                        writer.write(
                            "list",
                            distribution.shares[change.index].claimant.description
                        )
                        writer.write("method", change.method.rawValue)
                        writer.write("seats", change.seats)
                        if step.lot != nil { writer.write("byLot", true) }
                    }
                }
            }
        }
    }

    mutating func writeCandidates(_ allocation: SeatAllocation) {
        array("elected") { writer in
            for elected in allocation.elected { writer.write(elected, allocation.question) }
        }
        let givenUp = allocation.severalLists.flatMap(\.givenUp).map(\.seat)
            .sorted { ($0.list, $0.set.rawValue) < ($1.list, $1.set.rawValue) }
        array("declinedForOtherList") { writer in
            for seat in givenUp {
                writer.object { writer in
                    writer.write("set", seat.set.rawValue)
                    writer.write("candidate", seat.number.rawValue)
                }
            }
        }
        object("newOrder") { writer in
            for ranking in allocation.candidates.flatMap(\.rankings) {
                writer.array(ranking.set.rawValue) { writer in
                    for candidate in ranking.order { writer.append(candidate.number.rawValue) }
                }
            }
        }
    }

    private mutating func write(_ elected: ElectedCandidate, _ question: SeatQuestion) {
        object { writer in
            writer.write("set", elected.set.rawValue)
            writer.write("list", elected.list.rawValue)
            writer.write("candidate", elected.number.rawValue)
            writer.write("name", question.name(of: elected.person))
            writer.write("votes", elected.votes)
            writer.write("aboveThreshold", elected.aboveThreshold)
            if elected.byLot { writer.write("lot", true) }
            if elected.how == .successor { writer.write("successor", true) }
        }
    }
}
