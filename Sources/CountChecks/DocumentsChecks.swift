import Diagnostics
import Elections

/// Documents of one pile against each other: our own rules PS-01 and PS-02.
package enum DocumentsChecks {
    package typealias Document = (fields: DocumentFields, figures: Figures)

    /// Fewer votes than this can be alike by chance.
    private static let fewestVotes = 25
    /// A list of which fewer votes than this are to be expected may have none.
    private static let fewestExpected = 25

    /// PS-01: documents on which every candidate has the same figure, each naming the others.
    package static func identical(_ documents: [Document], lists: [ListNumber]) -> [Diagnostic] {
        // Most documents differ in the first candidates already; only the rest is compared whole.
        let suspects = alike(documents) { document in
            lists.map { document.fields.candidates(of: $0).first.flatMap { document.figures[$0] } }
        }
        let groups = suspects.flatMap { group in
            alike(group) { document in
                lists.flatMap { document.fields.candidates(of: $0).map { document.figures[$0] } }
            }
        }
        return groups.filter { votes(in: $0[0], lists) >= fewestVotes }.flatMap { group in
            group.map { document in
                let others = group.map(\.fields.document).filter { $0 != document.fields.document }
                let names = others.map(\.rawValue).joined(separator: ", ")
                return CountRule.identicalDocuments.finding(
                    on: document.fields.document,
                    nl: "alle kandidaten hebben dezelfde cijfers als op \(names)",
                    en: "all candidates have the same figures as on \(names)"
                )
            }
        }
    }

    /// Groups of two or more with the same key, in the order of the pile.
    private static func alike(
        _ documents: [Document],
        by key: (Document) -> [Int?]
    ) -> [[Document]] {
        Dictionary(grouping: documents.indices) { key(documents[$0]) }.values
            .filter { $0.count > 1 }
            .sorted { ($0.first ?? 0) < ($1.first ?? 0) }
            .map { $0.map { documents[$0] } }
    }

    private static func votes(in document: Document, _ lists: [ListNumber]) -> Int {
        lists.reduce(0) { sum, list in
            document.fields.candidates(of: list).reduce(sum) { $0 + (document.figures[$1] ?? 0) }
        }
    }

    /// PS-02: a list of 0 where its share on the other documents makes 25 votes or more likely.
    package static func unlikelyZeros(
        _ documents: [Document],
        sums: Figures,
        lists: [ListNumber]
    ) -> [Diagnostic] {
        guard let allVotes = sums[.valid] else { return [] }
        return documents.flatMap { fields, figures -> [Diagnostic] in
            guard let votes = figures[.valid], allVotes > votes else { return [] }
            return lists.filter { list in
                figures[.listTotal(list)] == 0
                    && (sums[.listTotal(list)] ?? 0) * votes
                        >= fewestExpected * (allVotes - votes)
            }.map { list in
                CountRule.listUnexpectedlyZero.finding(
                    on: fields.document,
                    .listTotal(list),
                    nl: "lijst \(list) heeft hier geen enkele stem, elders veel",
                    en: "list \(list) has no vote at all here, and many elsewhere"
                )
            }
        }
    }
}
