import Diagnostics
import Elections

extension Round {
    /// How far a paper is on which nothing is in dispute.
    package enum State: Hashable, Sendable {
        case nothing
        case once
        case agreed
    }
}

extension Count {
    /// Whether entries of one paper differ: without that a few boxes are no new reading of the whole.
    package func refuseUnlessInDispute(_ paper: Paper) throws(Findings) {
        if case .differing = round(of: paper).outcome { return }
        if asksCellsAgain(paper) { return }
        throw refusal(.nothingInDispute(paper.document, state(of: paper.kind, paper.document)))
    }

    /// Whether two people still have to type only some boxes again, after a correction of those.
    package func asksCellsAgain(_ paper: Paper) -> Bool {
        let round = round(of: paper)
        return round.kept != nil && round.readings.count < 2
    }

    /// The paper of a document on which two entries differ; refused where nothing does.
    ///
    /// Of the area's own document it is its entry or, that being settled, the hand count.
    package func paperInDispute(of document: DocumentKey) throws(Findings) -> Paper {
        try refuseIfClosed()
        for kind in [Paper.Kind.entry, .hand] {
            if case .differing = outcome(of: kind, document) { return Paper(kind, document) }
        }
        throw refusal(.nothingInDispute(document, state(of: .entry, document)))
    }

    private func state(of kind: Paper.Kind, _ document: DocumentKey) -> Round.State {
        switch outcome(of: kind, document) {
        case .nothing: .nothing
        case .once: .once
        case .differing, .agreed: .agreed
        }
    }
}
