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
        let round = round(of: paper)
        if case .differing = round.outcome { return }
        if round.kept != nil, round.readings.count < 2 { return }
        throw refusal(.nothingInDispute(paper.document, state(of: paper.kind, paper.document)))
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
