import Diagnostics
import Elections

/// What may happen next: each function gives the events of an act, or every reason why not.
extension Count {
    package func addTypist(_ name: String) throws(Findings) -> Event {
        guard isExercise else { throw refusal(.person(.shortForm)) }
        let person = try person(name)
        let known = typists + people.accounts.map(\.person)
        if let known = known.first(where: { $0.isSamePerson(as: person) }) {
            throw refusal(.knownTypist(person, as: known))
        }
        try refuseIfClosed()
        return .typistAdded(person)
    }

    /// What one person typed of documents, or of the hand count; taken over wholly or not at all.
    ///
    /// Whether it is a first entry, a second or a further reading follows from what there is already.
    package func type(
        _ kind: Paper.Kind,
        _ documents: [DocumentKey: Figures],
        typist name: String,
        from origin: Origin = .file
    ) throws(Findings) -> [Event] {
        if kind != .announced { try refuseIfClosed() }
        guard isExercise || origin == .keys else { throw refusal(.notAnExercise) }
        try refuseProvisionalCandidates()
        let person = try registeredTypist(name, of: kind)
        if kind == .hand, !isSealed { throw refusal(.notCommitted) }
        try refuseBeforeTheDraw(kind)
        if kind == .seats { try refuseUnlessSeatsAreSealed() }
        let documents = kind == .hand ? byPaper(documents) : documents
        var events: [Event] = []
        var problems: [Diagnostic] = []
        let isInDoubt = hasOpenDifference
        for fields in expected(for: kind) {
            guard let figures = documents[fields.document] else { continue }
            do throws(Findings) {
                events.append(
                    try reading(of: Paper(kind, fields.document), figures, person, isInDoubt)
                )
            } catch {
                problems += error.all
            }
        }
        guard problems.isEmpty else { throw Findings(problems) }
        try refuseIncompleteReckoning(events)
        return events
    }

    /// A first or second reading of the seats is whole; a further one has the cells in dispute only.
    private func refuseIncompleteReckoning(_ events: [Event]) throws(Findings) {
        for case .read(let paper, _, let number, let reading) in events
        where paper.kind == .seats && number <= 2 {
            let missing = missing(in: reading.figures)
            guard missing.isEmpty else {
                throw Findings(missing.map { Refusal.reckoningIncomplete(paper, $0).diagnostic })
            }
        }
    }

    private func reading(
        of paper: Paper,
        _ figures: Figures,
        _ person: PersonName,
        _ isInDoubt: Bool
    ) throws(Findings) -> Event {
        try refuseWhileMissing(paper)
        let rounds = rounds[paper] ?? []
        let last = rounds.last ?? Round()
        let number = last.readings.count + 1
        switch last.outcome {
        case .agreed(let agreed):
            guard mayBeTypedAnew(paper, agreed, as: figures, isInDoubt: isInDoubt) else {
                throw refusal(
                    last.wasRead(by: person)
                        ? .samePersonAgain(person, paper) : .alreadyDefinitive(paper)
                )
            }
            return .read(
                paper,
                round: rounds.count + 1,
                number: 1,
                Reading(person: person, figures: figures)
            )
        case .nothing, .once:
            if last.wasRead(by: person) { throw refusal(.samePersonAgain(person, paper)) }
            let typed = try last.kept.map { kept throws(Findings) in
                try only(kept.cells, of: figures, beside: kept.figures, on: paper)
            }
            return .read(
                paper,
                round: max(1, rounds.count),
                number: number,
                Reading(person: person, figures: typed ?? figures)
            )
        case .differing(let disputed, let agreed):
            if last.wasRead(by: person) { throw refusal(.samePersonAgain(person, paper)) }
            return .read(
                paper,
                round: rounds.count,
                number: number,
                Reading(
                    person: person,
                    figures: try only(disputed, of: figures, beside: agreed, on: paper)
                )
            )
        }
    }

    /// What was typed of the cells that were asked for: all of them, and nothing else than two people
    /// had typed alike.
    private func only(
        _ cells: Set<FieldID>,
        of figures: Figures,
        beside agreed: Figures,
        on paper: Paper
    ) throws(Findings) -> Figures {
        let strange = figures.values.filter { field, value in
            !cells.contains(field) && agreed[field] != value
        }
        let skipped = cells.filter { figures[$0] == nil }
        guard skipped.isEmpty else {
            throw Findings(
                skipped.map { Refusal.disputedCellMissing(paper, $0).diagnostic }
                    .sorted { ($0.place.field ?? "") < ($1.place.field ?? "") }
            )
        }
        guard strange.isEmpty else {
            throw Findings(
                strange.keys.map { Refusal.notInDispute(paper, $0).diagnostic }
                    .sorted { ($0.place.field ?? "") < ($1.place.field ?? "") }
            )
        }
        return Figures(figures.values.filter { cells.contains($0.key) })
    }

    /// A paper that two people typed alike is typed anew only while something of it is open: the
    /// document contradicts itself and was corrected, or the hand count differs and was done again.
    ///
    /// Without `figures`: whether there are any for which it may be. `isInDoubt`: while a difference is
    /// open, two people may have typed the same thing wrongly.
    func mayBeTypedAnew(
        _ paper: Paper,
        _ agreed: Figures,
        as figures: Figures? = nil,
        isInDoubt: Bool
    ) -> Bool {
        switch paper.kind {
        case .entry:
            guard let fields = forms.sources.first(where: { $0.document == paper.document }) else {
                return isAreaDocumentWrong(agreed)
            }
            let isOtherPaper = codeComparison(of: paper.document)?.answer == .differs
            return hasError(agreed, fields) || isOtherPaper || (isInDoubt && figures != agreed)
        case .hand:
            return handFindings().contains(where: \.blocks)
        case .seats:
            return seatComparison?.agrees == false
        case .announced:
            return figures != agreed
        }
    }

    var hasOpenDifference: Bool { comparison.map { !$0.open.isEmpty } ?? false }

    private func isAreaDocumentWrong(_ agreed: Figures) -> Bool {
        needsAreaDocument && agreed[.eligible] == nil
            || areaDocumentFindings().contains(where: \.blocks)
    }

    /// Two people accept the difference of one list, or of the total, for a reason; with `body` because
    /// the paper contradicts itself, and the reason is what the body that made it decided.
    package func accept(
        _ item: ComparedItem,
        reason: String,
        body: String? = nil,
        by: String,
        and: String
    ) throws(Findings) -> Event {
        try refuseIfClosed()
        let (by, and) = try pair(by, and)
        let reason = try words(of: reason)
        let body = try body.map { words throws(Findings) in try self.words(of: words) }
        guard let comparison else { throw refusal(whyNotCompared) }
        let line: Comparison.Line
        switch item {
        case .total: line = comparison.total
        case .list(let number):
            guard let found = comparison.lists.first(where: { $0.item == item }) else {
                throw refusal(.unknownList(number))
            }
            line = found
        }
        switch line.state {
        case .agreed: throw refusal(.noDifference(item))
        case .carried: throw refusal(.carried(item))
        case .open, .accepted:
            return .accepted(
                Acceptance(
                    item: item,
                    hand: line.hand,
                    computed: line.computed,
                    reason: reason,
                    body: body,
                    by: by,
                    and: and
                )
            )
        }
    }

    /// Two people close the count; from then on the record is final.
    ///
    /// `hash` gives the SHA-256 of the count file that belongs to this closing.
    package func close(
        by: String,
        and: String,
        at moment: Moment,
        software: String,
        hash: (Count, Closing) -> String
    ) throws(Findings) -> Event {
        try refuseIfClosed()
        let (by, and) = try pair(by, and)
        guard isEntered, !commitments.isEmpty else {
            let progress = progress
            let blocking = findings().filter(\.blocks).map(\.diagnostic)
            throw Findings(
                [
                    Refusal.documentsMissing(
                        max(1, progress.expected - progress.definitive - progress.missing)
                    )
                    .diagnostic
                ] + blocking
            )
        }
        guard comparison != nil else { throw refusal(.handCountMissing) }
        if hasSeats, seatSeal != nil, seatComparison == nil { throw refusal(.seatsNotReckoned) }
        let blocking = findings().filter(\.blocks).map(\.diagnostic)
        guard blocking.isEmpty else { throw Findings(blocking) }
        let unseen = unseenWarnings()
        guard unseen.isEmpty else { throw Findings(unseen) }
        let draft = Closing(
            by: by,
            and: and,
            moment: moment,
            software: software,
            countFileHash: ""
        )
        return .closed(
            Closing(
                by: by,
                and: and,
                moment: moment,
                software: software,
                countFileHash: hash(self, draft)
            )
        )
    }

    func refuseIfClosed() throws(Findings) {
        if let closing { throw refusal(.closed(closing.moment)) }
    }

    func refusal(_ refusal: Refusal) -> Findings { Findings([refusal.diagnostic]) }

    func person(_ name: String) throws(Findings) -> PersonName {
        guard let person = PersonName(name) else { throw refusal(.notAName(name)) }
        return person
    }

    /// Who types a kind of paper: in a real dossier an active person of the role for it.
    func registeredTypist(_ name: String, of kind: Paper.Kind) throws(Findings) -> PersonName {
        let person = try person(name)
        if let known = typists.first(where: { $0.isSamePerson(as: person) }) { return known }
        guard !isExercise || people[person] != nil else { throw refusal(.unknownTypist(person)) }
        return try active(name, [.typing(kind)]).person
    }

    func pair(_ by: String, _ and: String) throws(Findings) -> (PersonName, PersonName) {
        guard isExercise else { return try decidingPair(by, and) }
        let first = try person(by)
        let second = try person(and)
        guard !first.isSamePerson(as: second) else { throw refusal(.onePerson(first)) }
        return (first, second)
    }
}
