import Diagnostics
import Elections

extension Count {
    /// Of the record that this count produces, from 1: every closing that was undone makes one more.
    package var recordVersion: Int { earlier.count + 1 }

    /// Of a document as it counts now, from 1; for the area's own key that of the record.
    package func version(of document: DocumentKey) -> Int {
        if document == step.area { return recordVersion }
        return corrections.last { $0.paper == Paper(.entry, document) }?.version ?? 1
    }

    /// What two people had typed alike of a paper before its newest correction; nil without one.
    package func figuresBeforeCorrection(of paper: Paper) -> Figures? {
        beforeCorrection(of: paper)?.figures
    }

    /// The newest round before it in which the paper was definitive, from 1.
    func beforeCorrection(of paper: Paper) -> (round: Int, figures: Figures)? {
        guard let correction = corrections.last(where: { $0.paper == paper }) else { return nil }
        let before = (rounds[paper] ?? []).prefix(correction.round - 1).enumerated()
        for (index, round) in before.reversed() {
            if case .agreed(let figures) = round.outcome { return (index + 1, figures) }
        }
        return nil
    }

    /// Two people put a newer version in the place of a definitive paper, or a document that turned up
    /// in that of the decision to go on without it; a closed count is open again.
    ///
    /// `version` is what stands on the newer paper, where it is not the next one. With `cells` the paper
    /// is the same, and two people typed these wrongly: only they are typed again, blind. While they are
    /// not definitive, a correction of the whole paper takes their place.
    package func correct(
        _ paper: Paper,
        version: Int? = nil,
        cells: Set<FieldID>? = nil,
        reason: String,
        by: String,
        and: String
    ) throws(Findings) -> Event {
        let (by, and) = try pair(by, and)
        let reason = try words(of: reason)
        guard expected(for: paper.kind).contains(where: { $0.document == paper.document }) else {
            throw refusal(.unknownPaper(paper))
        }
        let isMissing = paper.kind == .entry && trail.missing[paper.document] != nil
        let isDefinitive = agreed(paper.kind, paper.document) != nil
        let replacesCells = !isDefinitive && cells == nil && round(of: paper).kept != nil
        guard isDefinitive || isMissing || replacesCells else {
            throw refusal(.notDefinitive(paper))
        }
        if let cells { try refuseUnknown(cells, of: paper, isMissing: isMissing) }
        let next =
            cells != nil && version == nil && paper.document != step.area
            ? paperVersion(of: paper.document)
            : try newVersion(
                of: paper,
                version,
                isMissing: isMissing,
                mayBeSame: isMissing || replacesCells
            )
        return .corrected(
            Correction(
                paper: paper,
                version: next,
                round: nextRound(of: paper),
                cells: cells,
                reason: reason,
                by: by,
                and: and
            )
        )
    }

    /// One that nobody has read is begun anew; that of some cells is another, or what somebody has in
    /// draft of them would go on as part of the whole.
    private func nextRound(of paper: Paper) -> Int {
        let rounds = rounds[paper] ?? []
        guard let last = rounds.last else { return 1 }
        return last.readings.isEmpty && last.kept == nil ? rounds.count : rounds.count + 1
    }

    /// Cells that the paper has, of which something was typed.
    private func refuseUnknown(
        _ cells: Set<FieldID>,
        of paper: Paper,
        isMissing: Bool
    ) throws(Findings) {
        guard !isMissing else { throw refusal(.notDefinitive(paper)) }
        let fields = expected(for: paper.kind).first { $0.document == paper.document }
        for cell in cells.sorted(by: { $0.description < $1.description })
        where fields?.has(cell) != true {
            throw refusal(.noSuchFigure(paper.document, cell.description))
        }
    }

    private static let highestVersion = 99

    /// That of the record follows from its closings; that of a document may stand on the paper.
    private func newVersion(
        of paper: Paper,
        _ written: Int?,
        isMissing: Bool,
        mayBeSame: Bool
    ) throws(Findings) -> Int {
        if paper.document == step.area || Worksheets.areAbout(paper), written == nil {
            return recordVersion + (closing == nil ? 0 : 1)
        }
        // A newer one may have come in before it was typed for the first time.
        let current = paperVersion(of: paper.document)
        let next = written ?? (isMissing ? current : current + 1)
        guard paper.document != step.area, next > current || mayBeSame && next == current,
            next <= Self.highestVersion
        else {
            throw refusal(.notANewerVersion(paper, current: current))
        }
        return next
    }

    /// In characters; what is longer fits on no sheet.
    private static let longestReason = 400

    /// A reason as it is printed: in single spaces, with a letter in it at least, and not too long.
    func words(of reason: String) throws(Findings) -> String {
        let words = reason.singleSpaced
        guard words.contains(where: \.isLetter) else { throw refusal(.noReason) }
        guard words.count <= Self.longestReason else {
            throw refusal(.reasonTooLong(words.count, most: Self.longestReason))
        }
        return words
    }
}
