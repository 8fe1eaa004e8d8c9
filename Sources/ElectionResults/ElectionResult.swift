import Apportionment
import Diagnostics
import Elections

/// What the central committee established: votes per document, the seats, and who has them.
package struct ElectionResult: Sendable {
    /// What was agreed of one source document.
    package struct Document: Hashable, Sendable {
        package let key: DocumentKey
        package let figures: Figures

        package init(key: DocumentKey, figures: Figures) {
            self.key = key
            self.figures = figures
        }
    }

    package let step: CountingStep
    /// In the order of the step's sources.
    package let documents: [Document]
    /// Sums over the documents.
    package let totals: Figures
    /// List totals that lead on a document instead of the typed ones: those of its hand count.
    package let leading: [DocumentKey: [ListNumber: Int]]
    /// List totals by the committee's own hand count; those of the documents where it is absent.
    package let established: [ListNumber: Int]
    package let allocation: SeatAllocation

    package init(
        step: CountingStep,
        documents: [Document],
        totals: Figures,
        leading: [DocumentKey: [ListNumber: Int]] = [:],
        established: [ListNumber: Int] = [:],
        allocation: SeatAllocation
    ) {
        self.step = step
        self.documents = documents
        self.totals = totals
        self.leading = leading
        self.established = established
        self.allocation = allocation
    }

    /// What the completed form says beside the counted figures.
    ///
    /// An error where the seats are not those of these documents, or a lot must still be drawn.
    package func content() throws(Findings) -> FormContent {
        let shape = ElectionShape(step)
        let problems = problems(shape)
        guard problems.isEmpty else { throw Findings(problems) }
        return ResultForm(shape: shape, outcome: Outcome(self, shape)).content
    }

    /// What the blank form says: lists, districts and candidates, and room for every outcome.
    package static func blankContent(of step: CountingStep) -> FormContent {
        ResultForm(shape: ElectionShape(step), outcome: nil).content
    }
}
