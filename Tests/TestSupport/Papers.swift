import CountingProcess
import Elections

/// The figures of the forms of 2017, in the order of the forms, written out in code.
package enum Papers {
    /// Reasons on the forms of an area without postal stations.
    package static let reasons: [Reason] = [
        .notHandedIn, .tooFewIssued, .tooManyIssued, .lost, .noExplanation, .other,
    ]

    private static func votes(_ lists: [CandidateList]) -> [FieldID] {
        lists.flatMap { list in
            list.candidates.map { .candidate(list.number, $0.number) } + [.listTotal(list.number)]
        }
    }

    private static func reasons(postal: Bool) -> [FieldID] {
        (postal ? Reason.allCases : reasons).map(FieldID.reason)
    }

    /// N 10: the record of a polling station.
    package static func station(
        _ document: DocumentKey = DocumentKey("SB 1"),
        lists: [CandidateList],
        postal: Bool = false,
        voterCards: Bool = true
    ) -> DocumentFields {
        let cards: [FieldID] = voterCards ? [.voterCards] : []
        let ballots: [FieldID] = [.valid, .blank, .invalid, .counted, .more, .fewer]
        return DocumentFields(
            document: document,
            ordered: [.pollCards, .proxies] + cards + [.admitted] + votes(lists) + ballots
                + reasons(postal: postal),
            digits: 6
        )
    }

    /// N 11 and O 3: the record of an area, its annex with the hand count included.
    package static func record(
        _ document: DocumentKey,
        lists: [CandidateList],
        postal: Bool = false
    ) -> DocumentFields {
        let ballots: [FieldID] = [.blank, .invalid, .more, .fewer]
        let annex = lists.map { FieldID.hand($0.number) } + [.handTotal]
        return DocumentFields(
            document: document,
            ordered: votes(lists) + ballots + reasons(postal: postal) + [.proxies, .voterCards]
                + [.eligible] + annex,
            digits: 8
        )
    }

    package static func forms(of step: CountingStep) -> CountForms {
        CountForms(
            sources: step.sources.map { source in
                step.level == .municipality
                    ? station(
                        source.key,
                        lists: source.lists,
                        postal: step.hasPostalStations,
                        voterCards: step.election.kind.hasVoterCards
                    )
                    : record(source.key, lists: source.lists)
            },
            record: record(step.area, lists: step.lists, postal: step.hasPostalStations)
        )
    }

    /// A record of a polling station on which everything adds up.
    ///
    /// The votes are those of the candidates of each list; the surplus is ballots counted less
    /// voters admitted, all of it without explanation.
    package static func honest(
        _ votes: [Int: [Int]],
        blank: Int = 0,
        invalid: Int = 0,
        surplus: Int = 0
    ) -> Figures {
        var figures = candidates(votes)
        let valid = votes.values.joined().reduce(0, +)
        let counted = valid + blank + invalid
        let admitted = counted - surplus
        let proxies = min(10, admitted)
        let rest: [FieldID: Int] = [
            .valid: valid, .blank: blank, .invalid: invalid, .counted: counted,
            .admitted: admitted, .proxies: proxies, .voterCards: 0,
            .pollCards: admitted - proxies, .more: max(0, surplus), .fewer: max(0, -surplus),
        ]
        for (field, value) in rest { figures[field] = value }
        for reason in reasons { figures[.reason(reason)] = 0 }
        figures[.reason(.noExplanation)] = abs(surplus)
        return figures
    }

    /// The record of a municipality on which everything adds up, its hand count included.
    package static func honestRecord(_ votes: [Int: [Int]]) -> Figures {
        var figures = candidates(votes)
        let valid = votes.values.joined().reduce(0, +)
        for (list, votes) in votes { figures[.hand(ListNumber(list))] = votes.reduce(0, +) }
        for field in [.blank, .invalid, .more, .fewer, .proxies, .voterCards] as [FieldID] {
            figures[field] = 0
        }
        figures[.handTotal] = valid
        figures[.eligible] = valid + 100
        for reason in reasons { figures[.reason(reason)] = 0 }
        return figures
    }

    private static func candidates(_ votes: [Int: [Int]]) -> Figures {
        var figures = Figures()
        for (list, votes) in votes {
            for (index, number) in votes.enumerated() {
                figures[.candidate(ListNumber(list), CandidateNumber(index + 1))] = number
            }
            figures[.listTotal(ListNumber(list))] = votes.reduce(0, +)
        }
        return figures
    }
}

extension Figures {
    /// The same with some boxes changed; nil empties a box.
    package func with(_ changes: [FieldID: Int?]) -> Figures {
        var figures = self
        for (field, value) in changes { figures[field] = value }
        return figures
    }

    /// The sum, field by field.
    package static func sum(_ all: [Figures]) -> Figures {
        Figures(all.reduce(into: [:]) { $0.merge($1.values, uniquingKeysWith: +) })
    }
}
