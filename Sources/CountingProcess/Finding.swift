import CountChecks
import Diagnostics
import Elections

/// A rule that was found broken, and what has been done about it.
package struct Finding: Hashable, Sendable {
    package enum State: String, Sendable {
        case open
        case carried
        case accepted
    }
    package let diagnostic: Diagnostic
    package let state: State
    /// Who took it as it is, and why, where it is a warning that was accepted.
    package let warning: AcceptedWarning?

    package init(
        _ diagnostic: Diagnostic,
        _ state: State = .open,
        warning: AcceptedWarning? = nil
    ) {
        self.diagnostic = diagnostic
        self.state = state
        self.warning = warning
    }

    /// Whether the record can't be closed because of it.
    package var blocks: Bool { state == .open && diagnostic.severity == .error }

    /// Whether somebody must look at it before the record is closed.
    package var isOpenWarning: Bool { state == .open && diagnostic.severity == .warning }
}

extension Diagnostic {
    /// The rule and the place alone: a second typist must not learn what the first one typed.
    fileprivate var withoutFigures: Diagnostic {
        Diagnostic(
            code,
            severity,
            at: place,
            found: Finding.hiddenUntilSecondEntry,
            why: why,
            remedy: remedy
        )
    }
}

extension Count {
    /// Every finding of the whole count: documents in the order of the pile, then the area.
    package func findings() -> [Finding] {
        var findings = forms.sources.flatMap { fields in
            documentFindings(fields) + receivingFindings(fields.document)
        }
        findings +=
            receivingFindings() + areaDocumentFindings() + areaFindings() + handFindings()
            + seatFindings()
        return marked(findings)
    }

    /// The rules one document must satisfy, evaluated as soon as its figures are there.
    package func checks(of figures: Figures, on fields: DocumentFields) -> [Diagnostic] {
        step.sourceForm == .n10
            ? StationChecks.findings(
                in: figures,
                of: fields,
                extra: step.election.extraWarnings
            )
            : RecordChecks.findings(in: figures, of: fields)
    }

    private func documentFindings(_ fields: DocumentFields) -> [Finding] {
        if let decision = trail.missing[fields.document] { return [missingFinding(decision)] }
        switch outcome(of: .entry, fields.document) {
        case .nothing:
            return [
                Finding(
                    CountRule.documentMissing.finding(
                        on: fields.document,
                        nl: "nog niet getypt",
                        en: "not typed yet"
                    )
                )
            ]
        case .once(let figures):
            return checks(of: figures, on: fields).map { Finding($0.withoutFigures) }
        case .differing(let disputed, _):
            return differing(disputed, on: fields) + entryHints(on: fields).map { Finding($0) }
        case .agreed(let figures):
            let found = checks(of: figures, on: fields)
            return (found + sumHints(in: figures, of: fields, beside: found)).map {
                Finding($0, $0.code == CountRule.annexDiffersFromRecord.rawValue ? .carried : .open)
            } + codeFindings(fields.document) + unchangedFindings(fields.document, figures)
        }
    }

    /// SB-34 names the places only: nobody is shown what another typed.
    func differing(_ disputed: Set<FieldID>, on fields: DocumentFields) -> [Finding] {
        fields.inOrder(Figures(Dictionary(uniqueKeysWithValues: disputed.map { ($0, 0) }))).map {
            Finding(
                CountRule.entriesDiffer.finding(
                    on: fields.document,
                    $0.field,
                    nl: "eerste en tweede invoer verschillen bij \($0.field)",
                    en: "first and second entry differ at \($0.field)"
                )
            )
        }
    }

    func areaDocumentFindings() -> [Finding] {
        let fields = forms.areaEntry
        switch outcome(of: .entry, step.area) {
        case .nothing:
            guard needsAreaDocument else { return [] }
            return [
                Finding(
                    CountRule.documentMissing.finding(
                        on: step.area,
                        .eligible,
                        nl: "het aantal kiesgerechtigden van het gebied is nog niet getypt",
                        en: "the number of eligible voters of the area is not typed yet"
                    )
                )
            ]
        case .once: return []
        case .differing(let disputed, _): return differing(disputed, on: fields)
        case .agreed(let figures):
            let keyed = RecordChecks.findings(
                in: figures,
                of: fields,
                against: sums,
                level: step.level
            )
            let eligible = RecordChecks.eligible(
                in: figures,
                of: fields,
                pollCards: sums[.pollCards]
            )
            let ofAreas = RecordChecks.eligible(in: figures, of: fields, sum: eligibleBelow)
            let sound = eligible + ofAreas
            return (agreedSources.count == presentSources.count ? keyed + sound : sound)
                .map { Finding($0) }
        }
    }

    private func areaFindings() -> [Finding] {
        let documents = agreedSources
        let alike = identicalDocuments.map { Finding($0) }
        guard documents.count == presentSources.count else { return alike }
        let sums = sums
        var findings = AreaChecks.differences(sums, of: step.area)
        findings +=
            step.level == .municipality
            ? AreaChecks.dominantStations(documents, sums: sums, lists: lists)
            : AreaChecks.emptyLists(documents, lists: lists)
        findings += DocumentsChecks.unlikelyZeros(comparable, sums: sums, lists: lists)
        return alike + findings.map { Finding($0) }
    }

    func handFindings() -> [Finding] {
        var findings = handEntryFindings()
        let comparison = comparison
        if let handFigures, isSealed {
            let found = handChecks(of: handFigures)
            findings += (comparison == nil ? found.filter(Self.isBeforeComparing) : found).map {
                Finding($0, state(ofHand: $0, comparison))
            }
        }
        findings += comparison?.lists.compactMap(differenceFinding) ?? []
        return findings + sameTypistFindings(.hand)
    }

    /// Whether it says nothing of what was computed or typed of the documents.
    static func isBeforeComparing(_ diagnostic: Diagnostic) -> Bool {
        let comparing: [CountRule] = [.differenceHint, .worksheetCellDiffers]
        return !comparing.map(\.rawValue).contains(diagnostic.code)
    }

    /// The total was accepted, and a hint goes with its difference.
    private func state(ofHand diagnostic: Diagnostic, _ comparison: Comparison?) -> Finding.State {
        switch CountRule(rawValue: diagnostic.code) {
        case .handTotalNotSum: return comparison?.total.state == .accepted ? .accepted : .open
        case .differenceHint:
            let line = comparison?.lists.first { line in
                if case .list(let list) = line.item {
                    diagnostic.place.field == FieldID.hand(list).description
                } else {
                    false
                }
            }
            return line.flatMap { Finding.State(rawValue: $0.state.rawValue) } ?? .open
        default: return .open
        }
    }

    private func handChecks(of hand: Figures) -> [Diagnostic] {
        let sums = sums
        return HandChecks(
            hand: hand,
            area: step.area,
            lists: handLists,
            hasTotal: sample == nil,
            cells: worksheetCells,
            leading: leadingTotals,
            absent: forms.sources.map(\.document).filter { trail.missing[$0] != nil },
            pile: forms.sources.map(\.document),
            blankAndInvalid: (sums[.blank] ?? 0) + (sums[.invalid] ?? 0)
        ).findings()
    }

    private func handEntryFindings() -> [Finding] {
        let papers = rounds.keys.filter { $0.kind == .hand }
        guard !papers.isEmpty else { return [] }
        let byDocument = expected(for: .hand).filter {
            papers.contains(Paper(.hand, $0.document))
        }
        return byDocument.flatMap { fields -> [Finding] in
            switch outcome(of: .hand, fields.document) {
            case .once:
                [
                    Finding(
                        CountRule.handByOnePerson.finding(
                            on: step.area,
                            .handTotal,
                            nl:
                                "de handmatige telling (\(fields.document)) is door één persoon getypt",
                            en: "the hand count (\(fields.document)) was typed by one person"
                        )
                    )
                ]
            case .differing(let disputed, _): differingByHand(disputed, on: fields)
            case .nothing, .agreed: []
            }
        }
    }

    /// As `differing`, at the places that files and findings name.
    private func differingByHand(
        _ disputed: Set<FieldID>,
        on fields: DocumentFields
    ) -> [Finding] {
        let ordered = fields.inOrder(
            Figures(Dictionary(uniqueKeysWithValues: disputed.map { ($0, 0) }))
        )
        return ordered.map { line in
            let place = place(ofHand: line.field)
            return Finding(
                CountRule.entriesDiffer.finding(
                    on: place.document,
                    place.field,
                    nl: "werkblad \(fields.document): eerste en tweede invoer verschillen bij "
                        + "\(place.document) \(place.field)",
                    en: "worksheet \(fields.document): first and second entry differ at "
                        + "\(place.document) \(place.field)"
                )
            )
        }
    }

    private func differenceFinding(_ line: Comparison.Line) -> Finding? {
        guard line.state != .agreed, case .list(let list) = line.item else { return nil }
        let state: Finding.State =
            switch line.state {
            case .carried: .carried
            case .accepted: .accepted
            default: .open
            }
        if line.difference == 0 {
            return Finding(
                CountRule.carriedDifferenceMissing.finding(
                    on: step.area,
                    .hand(list),
                    nl: "lijst \(list): handmatig \(line.hand), de bijlagen geven \(line.expected)",
                    en: "list \(list): by hand \(line.hand), the annexes give \(line.expected)"
                ),
                state
            )
        }
        return Finding(
            CountRule.handDiffers.finding(
                on: step.area,
                .hand(list),
                nl: "lijst \(list): handmatig \(line.hand), berekend \(line.computed), "
                    + "verschil \(signed(line.difference))",
                en: "list \(list): by hand \(line.hand), computed \(line.computed), difference "
                    + signed(line.difference)
            ),
            state
        )
    }

    /// EN-02: those who typed the hand count, or the seats, should not be those who typed the documents.
    func sameTypistFindings(_ kind: Paper.Kind) -> [Finding] {
        let entered = rounds.filter { $0.key.kind == .entry }.values.flatMap { $0 }
            .flatMap(\.readings).map(\.person)
        var people: [PersonName] = []
        for fields in expected(for: kind) {
            for person in round(of: Paper(kind, fields.document)).readings.map(\.person)
            where !people.contains(where: { $0.isSamePerson(as: person) }) {
                people.append(person)
            }
        }
        return
            people.filter { person in entered.contains { $0.isSamePerson(as: person) } }
            .map { person in
                Finding(
                    CountRule.sameTypistHandAndEntry.finding(
                        on: step.area,
                        kind == .hand ? .handTotal : .seats(.quota),
                        nl: "\(person) typte ook documenten van deze telling",
                        en: "\(person) typed documents of this count too"
                    )
                )
            }
    }
}
