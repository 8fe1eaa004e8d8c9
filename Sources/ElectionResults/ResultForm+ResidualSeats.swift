import Apportionment
import Elections
import ExactNumbers
import FormTemplates

/// The residual seats, round by round and remainder by remainder (P 22-1, section 10).
extension ResultForm {
    var residualSeats: [String: [FormRow]] {
        guard let allocation else { return blankResidualSeats }
        let distribution = allocation.distribution
        let rounds = SeatRounds(distribution, rules)
        let averages = rounds.rounds.filter { $0.method == .largestAverage }
        let taking = Set(averages.flatMap(\.standings.keys))
        return [
            "residual-rounds": averages.enumerated().map { place, round in
                FormRow([
                    "number": String(place + 1),
                    "winner": distribution.shares[round.winner].claimant.description,
                ])
            },
            "residual-claimants": places(in: distribution).filter(taking.contains).map { index in
                let count = averages.count { $0.winner == index }
                return FormRow(
                    ["label": label(of: distribution.shares[index].claimant)],
                    outcomes: ["count": count.orEmpty],
                    cells: averages.map { average(of: index, in: $0) }
                )
            }, "remainders": remainders(rounds.rounds, of: distribution),
        ]
    }

    private func average(of index: Int, in round: SeatRounds.Round) -> FormRow {
        guard let value = round.standings[index] else { return FormRow(["whole": "", "rest": ""]) }
        return FormRow(
            ["whole": String(value.whole), "rest": value.rest],
            conditions: round.winner == index ? ["bold"] : []
        )
    }

    /// P 8: who has at least three quarters of the quota, with the seats for remainders.
    private func remainders(_ rounds: [SeatRounds.Round], of distribution: Distribution)
        -> [FormRow]
    {
        let given = rounds.filter { $0.method == .largestRemainder }
        let taking = Set(given.flatMap(\.standings.keys))
        return places(in: distribution).filter(taking.contains).map { index in
            let order = given.firstIndex { $0.winner == index }.map { String($0 + 1) }
            return FormRow(
                ["label": label(of: distribution.shares[index].claimant)],
                outcomes: [
                    "full": String(distribution.full[index]), "order": order ?? "",
                    "count": given.count { $0.winner == index }.orEmpty,
                ].merging(distribution.remainder(of: index).inTwo) { first, _ in first }
            )
        }
    }

    /// Room for as many residual seats as there can be: one fewer than lists.
    private var blankResidualSeats: [String: [FormRow]] {
        let most = min(step.election.seats, max(shape.lists.count - 1, 1))
        let rounds = (1...most).map { FormRow(["number": String($0)]) }
        let rows = blankClaimants.map { claimant in
            FormRow(claimant.texts, cells: rounds.map { _ in FormRow() })
        }
        return [
            "residual-rounds": rounds, "residual-claimants": rows, "remainders": blankClaimants,
        ]
    }

}
