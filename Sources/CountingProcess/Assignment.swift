import Diagnostics
import Elections

/// How figures come in.
package enum Origin: Sendable {
    /// From a file: in exercises only, since it would be the same thing twice (R11).
    case file
    /// Key by key, from paper.
    case keys
}

/// What one person may type of one paper now.
package struct Assignment: Hashable, Sendable {
    package let paper: Paper
    /// As the dossier writes the name.
    package let person: PersonName
    package let round: Int
    /// Only these cells, blind, where two entries differ; else nil, for the whole paper.
    package let cells: Set<FieldID>?
}

extension Count {
    /// What a person may type of a paper, or every reason why nothing.
    ///
    /// `type` decides again when the figures are there: somebody else may have been faster.
    package func assignment(
        _ kind: Paper.Kind,
        _ document: DocumentKey,
        typist name: String
    ) throws(Findings) -> Assignment {
        if kind != .announced { try refuseIfClosed() }
        let person = try registeredTypist(name, of: kind)
        if kind == .hand, !isSealed { throw refusal(.notCommitted) }
        try refuseBeforeTheDraw(kind)
        if kind == .seats { try refuseUnlessSeatsAreSealed() }
        let paper = Paper(kind, document)
        try refuseWhileMissing(paper)
        let number = rounds[paper]?.count ?? 0
        let last = round(of: paper)
        if case .agreed(let agreed) = last.outcome {
            guard mayBeTypedAnew(paper, agreed, isInDoubt: hasOpenDifference) else {
                throw refusal(
                    last.wasRead(by: person)
                        ? .samePersonAgain(person, paper) : .alreadyDefinitive(paper)
                )
            }
            return Assignment(paper: paper, person: person, round: number + 1, cells: nil)
        }
        if last.wasRead(by: person) { throw refusal(.samePersonAgain(person, paper)) }
        var cells = last.kept?.cells
        if case .differing(let disputed, _) = last.outcome { cells = disputed }
        return Assignment(paper: paper, person: person, round: max(1, number), cells: cells)
    }
}
