import Apportionment
import CountChecks
import Diagnostics
import Elections

/// What is still to be done about the seats before the record can be closed.
extension Count {
    func seatFindings() -> [Finding] {
        guard hasSeats, let comparison, comparison.open.isEmpty else { return [] }
        let question: SeatQuestion?
        do {
            question = try seatQuestion()
        } catch {
            return [Finding(unanswerable(error))]
        }
        guard let question else { return [] }
        let allocation = SeatAllocation(answering: question)
        if let lot = allocation.openLot {
            let number = allocation.lots.count + 1
            return [Finding(Refusal.lotMustBeDrawn(number: number, lot).diagnostic)]
        }
        return reckoningFindings().map { Finding($0) } + sameTypistFindings(.seats)
    }

    /// Why seats can't be allocated, as it is told to a person.
    package func unanswerable(_ error: Unanswerable) -> Diagnostic {
        CountRule.seatsUnanswerable.finding(
            on: step.area,
            nl: "de zetels zijn niet te verdelen: \(error.problems)",
            en: "the seats can't be allocated: \(error.problems)"
        )
    }

    private func reckoningFindings() -> [Diagnostic] {
        switch outcome(of: .seats, step.area) {
        case .nothing:
            return [
                CountRule.seatsNotReckoned.finding(
                    on: step.area,
                    .seats(.quota),
                    nl: "de zetels zijn nog niet met de hand berekend en getypt",
                    en: "the seats were not reckoned by hand and typed yet"
                )
            ]
        case .once:
            return [
                CountRule.seatsNotReckoned.finding(
                    on: step.area,
                    .seats(.quota),
                    nl: "de handmatige zetelberekening is door één persoon getypt",
                    en: "the reckoning of the seats by hand was typed by one person"
                )
            ]
        case .differing(let disputed, _):
            return [
                CountRule.seatsNotReckoned.finding(
                    on: step.area,
                    .seats(.quota),
                    nl: "de handmatige zetelberekening is niet gelijk getypt",
                    en: "the reckoning of the seats by hand was not typed alike"
                )
            ] + differing(disputed, on: seatFields).map(\.diagnostic)
        case .agreed: return differences()
        }
    }

    private func differences() -> [Diagnostic] {
        (seatComparison?.differences ?? []).map { line in
            let hand = line.hand.map(String.init)
            return CountRule.seatsDiffer.finding(
                on: step.area,
                line.field,
                nl: "met de hand \(hand ?? "leeg"), programma \(line.computed)",
                en: "by hand \(hand ?? "empty"), program \(line.computed)"
            )
        }
    }

    /// The seats, once the answer may be seen: the reckoning by hand was typed alike by two people.
    package func visibleAllocation(on basis: SeatBasis) throws(Findings) -> SeatAllocation {
        guard seatComparison != nil else { throw Findings([whyNoSeats.diagnostic]) }
        if basis == .leading, let allocation { return allocation }
        do throws(Unanswerable) {
            if let question = try seatQuestion(on: basis) {
                return SeatAllocation(answering: question)
            }
        } catch {
            throw Findings([unanswerable(error)])
        }
        throw Findings([whyNoSeats.diagnostic])
    }
}
