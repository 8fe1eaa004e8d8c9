import Diagnostics
import Elections

/// Sections 3 of the counting rules: what all documents of an area must satisfy together.
package enum AreaChecks {
    /// GM-06: the sums of admitted voters, ballots and differences.
    ///
    /// Silent where the documents do not say how many voters were admitted (N 11 of 2017).
    package static func differences(_ sums: Figures, of area: DocumentKey) -> [Diagnostic] {
        guard let admitted = sums[.admitted], let valid = sums[.valid], let blank = sums[.blank],
            let invalid = sums[.invalid]
        else { return [] }
        let ballots = valid + blank + invalid
        let more = sums[.more] ?? 0
        let fewer = sums[.fewer] ?? 0
        let gap = admitted - ballots - (fewer - more)
        guard gap != 0 else { return [] }
        return [
            CountRule.differencesDoNotAdd.finding(
                on: area,
                .admitted,
                nl: "toegelaten min biljetten is niet minder min meer, \(abs(gap)) verschil",
                en: "admitted less ballots is not fewer less more, by \(abs(gap))"
            )
        ]
    }

    /// GM-08: a list with nothing in one municipality and votes in more than half of the others.
    package static func emptyLists(
        _ documents: [(key: DocumentKey, figures: Figures)],
        lists: [ListNumber]
    ) -> [Diagnostic] {
        guard documents.count > 1 else { return [] }
        var findings: [Diagnostic] = []
        for (key, figures) in documents {
            let zero = lists.filter { figures[.listTotal($0)] == 0 }
            let suspect = zero.filter { list in
                let others = documents.filter { $0.key != key }
                let withVotes = others.count { ($0.figures[.listTotal(list)] ?? 0) > 0 }
                return 2 * withVotes > others.count
            }
            for list in zero where zero.count >= 2 || suspect.contains(list) {
                findings.append(
                    CountRule.listZeroHereOnly.finding(
                        on: key,
                        .listTotal(list),
                        nl: "lijst \(list) heeft hier geen enkele stem",
                        en: "list \(list) has no vote at all here"
                    )
                )
            }
        }
        return findings
    }

    /// GM-09: one station with more than half of a list's votes, from 100 votes.
    package static func dominantStations(
        _ documents: [(key: DocumentKey, figures: Figures)],
        sums: Figures,
        lists: [ListNumber]
    ) -> [Diagnostic] {
        guard documents.count > 2 else { return [] }
        return lists.flatMap { list -> [Diagnostic] in
            guard let total = sums[.listTotal(list)], total >= 100 else { return [] }
            return documents.filter { 2 * ($0.figures[.listTotal(list)] ?? 0) > total }.map {
                CountRule.oneStationDominates.finding(
                    on: $0.key,
                    .listTotal(list),
                    nl: "meer dan de helft van alle stemmen op lijst \(list) komt hiervandaan",
                    en: "more than half of all votes for list \(list) come from here"
                )
            }
        }
    }
}
