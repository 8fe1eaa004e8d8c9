import Elections

/// Where a count stands: what follows from everything that happened in its dossier.
package struct Count: Sendable {
    package let step: CountingStep
    package let forms: CountForms
    /// Figures may come from files, and every page says OEFENING.
    package let isExercise: Bool
    /// How many lists are drawn for the hand count (control protocol); nil where it is of all lists.
    package let sample: Int?

    package private(set) var typists: [PersonName] = []
    package private(set) var people = People()
    package private(set) var rounds: [Paper: [Round]] = [:]
    package private(set) var commitments: [Commitment] = []
    package private(set) var acceptances: [Acceptance] = []
    /// Warnings that somebody took as they are, while they still say the same.
    package private(set) var acceptedWarnings: [AcceptedWarning.Subject: AcceptedWarning] = [:]
    package private(set) var seatCommitments: [Commitment] = []
    /// Lots that were drawn (loting), in the order of the questions they answer.
    package private(set) var lots: [RecordedLot] = []
    /// Candidates who died (Kieswet P 19a).
    package private(set) var deceased: [DeceasedCandidate] = []
    /// Printed, received, and missing by decision.
    package private(set) var trail = PaperTrail()
    package private(set) var closing: Closing?
    package private(set) var corrections: [Correction] = []
    /// The count as it was at each closing that a correction undid, the oldest first.
    package private(set) var earlier: [Count] = []
    /// What people said of the check codes of papers, the newest last.
    package private(set) var codeComparisons: [CodeComparison] = []
    /// The lists of a sample, once they are drawn.
    package private(set) var drawn: DrawnLists?

    /// What people said of differences, and what others reported; the newest last.
    package private(set) var explanations: [Explanation] = []
    package private(set) var reports: [ReportedError] = []

    private(set) var derived = Derived()
    /// Of the step alone, whatever happens.
    let seatSheet = Once<DocumentFields>()

    package init(step: CountingStep, forms: CountForms, isExercise: Bool, sample: Int? = nil) {
        self.step = step
        self.forms = forms
        self.isExercise = isExercise
        self.sample = sample
    }

    /// Takes in what happened; the journal has made sure that it could.
    package mutating func apply(_ event: Event) {
        defer { derived = Derived() }
        switch event {
        case .typistAdded(let person): typists.append(person)
        case .read(let paper, let round, _, let reading):
            if rounds[paper, default: []].count < round {
                rounds[paper, default: []].append(Round())
            }
            rounds[paper]?[round - 1].add(reading)
            forgetWarnings(about: paper)
            // Another hand count is another total: nobody has accepted that one yet.
            if paper == Paper(.hand, step.area), round > 1 {
                acceptances.removeAll { $0.item == .total }
            }
        case .committed(let commitment): commitments.append(commitment)
        case .accepted(let acceptance): acceptances.append(acceptance)
        case .warningAccepted(let warning): acceptedWarnings[warning.subject] = warning
        case .seatsCommitted(let commitment): seatCommitments.append(commitment)
        case .lotRecorded(let lot): lots.append(lot)
        case .deceased(let candidate):
            deceased.removeAll { $0.isSameCandidate(as: candidate) }
            if !candidate.isWithdrawn { deceased.append(candidate) }
        case .printed(let forms): trail.add(forms)
        case .received(let receipt):
            trail.add(receipt)
            acceptedWarnings = acceptedWarnings.filter {
                !$0.value.isAboutReceiving(receipt.document)
            }
        case .missing(let decision):
            trail.add(decision)
            // With other documents every difference is another one: nobody has accepted those yet.
            acceptances.removeAll()
            forgetWarnings(about: Paper(.entry, decision.document))
        case .closed(let closing): self.closing = closing
        case .corrected(let correction): take(correction)
        case .codeCompared(let comparison): codeComparisons.append(comparison)
        case .personAdded(let registration): people.add(registration)
        case .personConfirmed(let person, let other): people.confirm(person, by: other)
        case .personLocked(let lock): people.apply(lock)
        case .passphraseTried(let attempt): people.apply(attempt)
        case .explained(let explanation): explanations.append(explanation)
        case .reported(let report): reports.append(report)
        case .drawn(let lists): drawn = lists
        }
    }

    private mutating func take(_ correction: Correction) {
        if closing != nil {
            earlier.append(self)
            closing = nil
        }
        corrections.append(correction)
        let paper = correction.paper
        let kept = correction.cells.flatMap { cells in
            agreed(paper.kind, paper.document).map { Round.Kept(figures: $0, cells: cells) }
        }
        // Nothing of another version stands in a round that nobody has read yet.
        if rounds[paper]?.last?.readings.isEmpty == true { rounds[paper]?.removeLast() }
        while rounds[paper, default: []].count < correction.round {
            rounds[paper, default: []].append(Round(keeping: kept))
        }
        forgetWarnings(about: paper)
        guard paper.kind == .entry else { return }
        // What was said of the paper before says nothing of this one.
        codeComparisons.removeAll { $0.document == paper.document }
        if trail.missing[paper.document] != nil {
            trail.withdrawMissing(paper.document)
            acceptances.removeAll()
        }
    }

    /// Other figures need a new look.
    private mutating func forgetWarnings(about paper: Paper) {
        guard paper.kind != .announced else { return }
        acceptedWarnings = acceptedWarnings.filter { !$0.value.dependsOn(paper, in: step.area) }
    }

    package var lists: [ListNumber] { step.lists.map(\.number) }

    package func round(of paper: Paper) -> Round { rounds[paper]?.last ?? Round() }

    package func outcome(of kind: Paper.Kind, _ document: DocumentKey) -> Round.Outcome {
        round(of: Paper(kind, document)).outcome
    }

    /// What two people typed alike of a paper, or a third settled; nil while it is not complete.
    package func agreed(_ kind: Paper.Kind, _ document: DocumentKey) -> Figures? {
        if case .agreed(let figures) = outcome(of: kind, document) { figures } else { nil }
    }

    /// The fields that may be typed for a kind of paper, document by document.
    package func expected(for kind: Paper.Kind) -> [DocumentFields] {
        switch kind {
        case .entry: forms.entry
        case .hand: forms.hand(handLists, hasTotal: sample == nil)
        case .seats: step.level == .central ? [seatFields] : []
        case .announced: [forms.announced]
        }
    }

    /// Whether the area's own document must be typed: where no paper below it says how many voters
    /// are eligible.
    package var needsAreaDocument: Bool {
        forms.record.has(.eligible)
            && (step.level == .municipality
                || agreedSources.contains { $0.figures[.eligible] == nil })
    }
}
