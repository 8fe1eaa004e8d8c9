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
    /// The paper of a document on which two entries differ; refused where nothing does.
    ///
    /// Of the area's own document it is its entry or, that being settled, the hand count.
    package func paperInDispute(of document: DocumentKey) throws(Findings) -> Paper {
        try refuseIfClosed()
        for kind in [Paper.Kind.entry, .hand] {
            if case .differing = outcome(of: kind, document) { return Paper(kind, document) }
        }
        let state: Round.State =
            switch outcome(of: .entry, document) {
            case .nothing: .nothing
            case .once: .once
            case .differing, .agreed: .agreed
            }
        throw refusal(.nothingInDispute(document, state))
    }
}
