import Apportionment
import Diagnostics
import Elections
import ExactNumbers

/// The answer to a case, as one JSON object on one line.
package enum SeatAnswer {
    package static func json(_ id: String, _ allocation: SeatAllocation) -> String {
        var writer = JSONWriter()
        writer.object { writer in
            if !id.isEmpty { writer.write("id", id) }
            writer.write("status", allocation.isComplete ? "complete" : "lotRequired")
            if let lot = allocation.openLot { writer.write(lot) }
            writer.write(allocation.rules)
            writer.writeNotes(of: allocation)
            if let quota = allocation.quota { writer.write("quota", quota) }
            writer.writeTrial(allocation.combinationTrial)
            writer.writeSeats(allocation)
            if allocation.question.hasCandidates { writer.writeCandidates(allocation) }
            writer.array("lotEvents") { writer in
                for lot in allocation.lots { writer.object { $0.write(lot) } }
            }
        }
        return writer.text
    }

    /// What is said of a case that can't be answered.
    package static func json(_ id: String, _ findings: Findings, _ language: Language) -> String {
        var writer = JSONWriter()
        writer.object { writer in
            if !id.isEmpty { writer.write("id", id) }
            writer.write("status", "badInput")
            writer.array("findings") { writer in
                for finding in findings.all {
                    writer.object { writer in
                        writer.write("code", finding.code)
                        if let line = finding.place.line { writer.write("line", line) }
                        if let list = finding.place.document { writer.write("list", list) }
                        if let field = finding.place.field { writer.write("field", field) }
                        writer.write("found", finding.found[language])
                    }
                }
            }
        }
        return writer.text
    }
}

extension JSONWriter {
    mutating func write(_ lot: LotQuestion) {
        object("lot") { writer in
            writer.write("article", lot.subject.article.rawValue)
            writer.write("what", lot.subject.rawValue)
            writer.write("alternatives", lot.alternatives)
        }
    }

    mutating func write(_ lot: DrawnLot) {
        write("article", lot.subject.article.rawValue)
        write("what", lot.subject.rawValue)
        write("alternatives", lot.alternatives)
        write("chosen", lot.chosen)
    }

    fileprivate mutating func write(_ rules: RuleSet) {
        object("rules") { writer in
            writer.write("residualSeats", rules.residualSeats.rawValue)
            writer.write("eligibility", rules.eligibility.rawValue)
            writer.write("absoluteMajority", rules.absoluteMajority)
            writer.write("combinations", rules.combinations)
            writer.write("preferenceThresholdPercent", rules.preferenceThresholdPercent)
            if let date = rules.lawDate { writer.write("lawDate", date.description) }
            if rules.isLawDateAssumed { writer.write("lawDateAssumed", true) }
        }
    }

    mutating func write(_ name: String, _ fraction: Fraction) {
        object(name) { writer in
            writer.write("num", fraction.dividend)
            writer.write("den", fraction.divisor)
        }
    }

    /// Lists whose total leads, and lots that nothing asked for.
    fileprivate mutating func writeNotes(of allocation: SeatAllocation) {
        let totals = allocation.question.leadingTotals
        let unused = allocation.isComplete ? allocation.unusedLots : []
        guard !totals.isEmpty || !unused.isEmpty else { return }
        array("notes") { writer in
            for total in totals {
                writer.object { writer in
                    writer.write("note", "listVotesLead")
                    writer.write("set", total.set.rawValue)
                    writer.write("votes", total.votes)
                    writer.write("sumOfCandidates", total.sumOfCandidates)
                }
            }
            for lot in unused {
                writer.object { writer in
                    writer.write("note", "unusedLot")
                    writer.write(lot)
                }
            }
        }
    }

    fileprivate mutating func writeTrial(_ trial: CombinationTrial?) {
        guard let trial else { return }
        let trialSeats = trial.withoutCombinations
        object("fictitious") { writer in
            for (share, seats) in zip(trialSeats.shares, trialSeats.seats) {
                writer.write(share.claimant.description, seats)
            }
        }
        array("combinations") { writer in
            for combination in trial.combinations {
                writer.object { writer in
                    writer.write("key", combination.letter)
                    writer.write("valid", combination.isValid)
                    writer.array("in") { writer in
                        for list in combination.members { writer.append(list.rawValue) }
                    }
                    writer.array("out") { writer in
                        for list in combination.out { writer.append(list.rawValue) }
                    }
                }
            }
        }
    }
}
