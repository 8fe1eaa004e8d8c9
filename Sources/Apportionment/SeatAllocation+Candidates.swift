import Elections

/// From seats per list to people.
extension SeatAllocation {
    mutating func elect(
        _ lists: ListsByNumber,
        _ groups: [ListNumber: Distributor],
        _ lots: inout RecordedLots
    ) throws(LotQuestion) {
        guard question.hasCandidates else { return }
        var slots = question.people.map { _ in -1 }
        var rosters: [Roster] = []
        for entry in lists.entries {
            var roster = Roster(entry, of: lists, in: self, finding: &slots)
            defer { candidates.append(roster.outcome) }
            try fill(&roster, groups[entry.number], &lots)
            rosters.append(roster)
        }
        elected = rosters.flatMap { $0.elected() }
        keepOneSeatEach(rosters)
    }

    /// Kieswet P 15 to P 19, for one list number.
    private func fill(
        _ roster: inout Roster,
        _ group: Distributor?,
        _ lots: inout RecordedLots
    ) throws(LotQuestion) {
        var withdrawal = group?.withdrawalOrder ?? SeatOrder()
        let (list, persons) = (roster.list, roster.persons)
        let classes = try roster.preferred(
            name: { "\(list):\(question.name(of: persons[$0]))" },
            &lots
        )
        for equal in classes { try roster.seat(equal, &withdrawal, &lots) }
        try roster.fillRemainingSeats(passing: { group?.passingOrder ?? SeatOrder() }, &lots)
        roster.rank(classes)
    }
}
