import Apportionment
import Diagnostics
import Elections

/// Lots, deceased candidates, and the seals.
extension Count {
    /// A lot that was drawn for the `number`th question, from 1; where it was recorded before, a
    /// correction.
    package func recordLot(
        _ number: Int,
        chosen: String,
        by: String,
        and: String
    ) throws(Findings) -> Event {
        try refuseIfClosed()
        guard hasSeats else { throw refusal(.noSeatsHere) }
        guard let allocation else { throw refusal(.votesDoNotStand) }
        let (by, and) = try pair(by, and)
        let used = allocation.lots
        let question = try lotQuestion(number, of: allocation)
        guard question.alternatives.contains(chosen) else {
            throw refusal(.notAnAlternative(chosen, of: question.alternatives))
        }
        let lot = DrawnLot(
            question.subject,
            alternatives: question.alternatives,
            chosen: chosen
        )
        return .lotRecorded(
            RecordedLot(
                number: number,
                lots: used.prefix(number - 1) + [lot] + used.dropFirst(number),
                by: by,
                and: and
            )
        )
    }

    private func lotQuestion(
        _ number: Int,
        of allocation: SeatAllocation
    ) throws(Findings) -> LotQuestion {
        let used = allocation.lots
        if used.indices.contains(number - 1) {
            return LotQuestion(
                used[number - 1].subject,
                alternatives: used[number - 1].alternatives
            )
        }
        guard let open = allocation.openLot, number == used.count + 1 else {
            let asked = used.count + (allocation.isComplete ? 0 : 1)
            throw refusal(.lotNotAsked(number: number, asked: asked))
        }
        return open
    }

    /// A candidate who died after the lists were established (Kieswet P 19a); with `isWithdrawn` one
    /// who was recorded by mistake.
    ///
    /// `district` says on which list of a group the number is meant.
    package func recordDeceased(
        _ list: ListNumber,
        _ number: CandidateNumber,
        in district: DistrictNumber?,
        isWithdrawn: Bool = false,
        by: String,
        and: String
    ) throws(Findings) -> Event {
        try refuseIfClosed()
        guard hasSeats else { throw refusal(.noSeatsHere) }
        let (by, and) = try pair(by, and)
        let candidate = try candidate(list, number, in: district)
        let recorded = DeceasedCandidate(
            list: list,
            person: candidate.person,
            name: candidate.printedName,
            isWithdrawn: isWithdrawn,
            by: by,
            and: and
        )
        let isKnown = deceased.contains { $0.isSameCandidate(as: recorded) }
        if isKnown, !isWithdrawn { throw refusal(.knownAsDeceased(recorded.name)) }
        if !isKnown, isWithdrawn { throw refusal(.notKnownAsDeceased(recorded.name)) }
        return .deceased(recorded)
    }

    private func candidate(
        _ list: ListNumber,
        _ number: CandidateNumber,
        in district: DistrictNumber?
    ) throws(Findings) -> Candidate {
        var found: [Candidate] = []
        for source in step.sources where district == nil || step.district(of: source) == district {
            for candidate in source.lists.first(where: { $0.number == list })?.candidates ?? []
            where candidate.number == number
                && !found.contains(where: { $0.person == candidate.person })
            {
                found.append(candidate)
            }
        }
        guard let candidate = found.first else {
            throw refusal(.unknownCandidate(list, number, district: district))
        }
        guard found.count == 1 else {
            throw refusal(.severalCandidates(list, number, found.map(\.printedName)))
        }
        return candidate
    }

    func refuseUnlessSeatsAreSealed() throws(Findings) {
        if !areSeatsSealed { throw refusal(whyNoSeats) }
    }

    /// What must be done first, where the seats may not be seen yet.
    package var whyNoSeats: Refusal {
        guard hasSeats else { return .noSeatsHere }
        guard allocation != nil else { return .votesDoNotStand }
        return openLotRefusal ?? .seatsNotReckoned
    }

    /// What happened, and the seals that become due by it: of the totals once every document is
    /// definitive, of the seats once all of them are allocated.
    ///
    /// `salt` is 128 bits that nobody can guess, as hexadecimal digits.
    package func sealing(
        _ events: [Event],
        at moment: Moment,
        salt: () -> String
    ) -> [Event] {
        guard events.contains(where: \.mayChangeTotals) else { return events }
        var next = self
        for event in events { next.apply(event) }
        guard next.closing == nil else { return events }
        var seals: [Event] = []
        if next.isEntered, !next.isSealed {
            let totals = Commitment(to: next.totalsText, salt: salt(), moment: moment)
            next.apply(.committed(totals))
            seals.append(.committed(totals))
        }
        if let text = next.seatsText, !next.areSeatsSealed {
            seals.append(.seatsCommitted(Commitment(to: text, salt: salt(), moment: moment)))
        }
        return events + seals
    }
}
