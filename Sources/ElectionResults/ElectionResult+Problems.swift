import Apportionment
import Diagnostics
import Elections

/// A record is made only of seats that belong to these documents.
extension ElectionResult {
    func problems(_ shape: ElectionShape) -> [Diagnostic] {
        if let lot = allocation.openLot { return [.openLot(lot)] }
        let expected = Set(shape.lists.flatMap(\.sets).map(\.key))
        let calculated = Set(allocation.question.sets.map(\.key))
        guard expected == calculated else {
            return [.otherLists(expected.symmetricDifference(calculated))]
        }
        return sums(shape)
    }

    /// The votes per document must add up to those that the seats were given for.
    private func sums(_ shape: ElectionShape) -> [Diagnostic] {
        let outcome = Outcome(self, shape)
        return shape.lists.compactMap { list in
            let votes = documents.compactMap { outcome.votes(of: list.number, on: $0.key) }
            let sum = established[list.number] ?? votes.reduce(0, +)
            let seats = outcome.votes(of: list.number)
            return sum == seats ? nil : .otherVotes(list.number, documents: sum, seats: seats)
        }
    }
}

extension Diagnostic {
    private static let why = Text(
        nl: "Het proces-verbaal moet zeggen waarvoor de zetels zijn gegeven.",
        en: "The record must say what the seats were given for."
    )

    fileprivate static func openLot(_ lot: LotQuestion) -> Diagnostic {
        let among = lot.alternatives.joined(separator: ", ")
        return Diagnostic(
            "ER-01",
            found: Text(
                nl: "er moet nog geloot worden (artikel \(lot.subject.article)): \(among)",
                en: "a lot must still be drawn (article \(lot.subject.article)): \(among)"
            ),
            why: Text(
                nl: "Zonder de loting is de uitslag niet bekend.",
                en: "Without the lot the result is not known."
            ),
            remedy: Text(
                nl: "Loot in de openbare zitting en leg de uitkomst vast.",
                en: "Draw it in the public session, and record the outcome."
            )
        )
    }

    fileprivate static func otherLists(_ keys: Set<SetKey>) -> Diagnostic {
        let names = keys.map(\.rawValue).sorted().joined(separator: ", ")
        return Diagnostic(
            "ER-02",
            found: Text(
                nl: "de zetels zijn berekend met andere lijsten: \(names)",
                en: "the seats were calculated with other lists: \(names)"
            ),
            why: why,
            remedy: Text(
                nl: "Bereken de zetels met de lijsten van deze verkiezing.",
                en: "Calculate the seats with the lists of this election."
            )
        )
    }

    fileprivate static func otherVotes(
        _ list: ListNumber,
        documents: Int,
        seats: Int
    ) -> Diagnostic {
        Diagnostic(
            "ER-03",
            at: Place(field: FieldID.listTotal(list).description),
            found: Text(
                nl: "lijst \(list): de stukken tellen op tot \(documents), de zetels zijn berekend "
                    + "met \(seats)",
                en: "list \(list): the documents add up to \(documents), the seats were calculated "
                    + "with \(seats)"
            ),
            why: why,
            remedy: Text(
                nl: "Bereken de zetels opnieuw met de leidende totalen van de stukken.",
                en: "Calculate the seats anew with the leading totals of the documents."
            )
        )
    }
}
