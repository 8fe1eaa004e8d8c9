import Elections

/// Later versions, and what was typed or added up anew: kind b of the account, part of c and d.
extension Count {
    /// Figures that gave way to later ones of the same paper: to a newer version of it (b), or
    /// without there being one: to what was typed (c) or added up by hand (d) anew.
    func replacements(_ kind: AccountItem.Kind) -> [AccountEntry] {
        let papers =
            papersInOrder.map { Paper(.entry, $0) }
            + (kind == .record ? [] : [Paper(.hand, step.area)])
        return papers.flatMap { paper in
            replacements(of: paper).filter { $0.item.kind == kind }
        }
    }

    private func replacements(of paper: Paper) -> [AccountEntry] {
        let rounds = rounds[paper] ?? []
        var entries: [AccountEntry] = []
        var last: (round: Int, figures: Figures)?
        for (index, round) in rounds.enumerated() {
            guard case .agreed(let figures) = round.outcome else { continue }
            if let last {
                let between = corrections.filter {
                    $0.paper == paper && (last.round + 1...index + 1).contains($0.round)
                }
                entries += changes(of: paper, last.figures, figures, in: index + 1, between)
            } else if paper.kind == .entry {
                entries += turnedUp(paper, by: index + 1)
            }
            last = (index + 1, figures)
        }
        return entries
    }

    /// A document that came in after it was decided to go on without it, definitive in this `round`
    /// for the first time: only of a missing one is there a correction before that.
    private func turnedUp(_ paper: Paper, by round: Int) -> [AccountEntry] {
        guard let correction = corrections.first(where: { $0.paper == paper }),
            correction.round <= round
        else { return [] }
        return [
            AccountEntry(
                AccountItem(.version, paper.document, "document#1"),
                .resolved,
                known: [.correction(correction.reason)]
            )
        ]
    }

    /// By list and figure; candidates are counted with their list.
    private func changes(
        of paper: Paper,
        _ first: Figures,
        _ later: Figures,
        in round: Int,
        _ corrections: [Correction]
    ) -> [AccountEntry] {
        let kind: AccountItem.Kind =
            corrections.contains { $0.cells == nil }
            ? .version : paper.kind == .hand ? .hand : .record
        var known = corrections.map { correction in
            correction.cells == nil
                ? KnownText.correction(correction.reason) : .typedWrongly(correction.reason)
        }
        known.append(paper.kind == .hand ? .handDoneAnew : .typedAnew)
        return fields(of: paper).compactMap { field in
            var others = 0
            if case .listTotal(let list) = field {
                others = candidates(of: list, on: paper).count { first[$0] != later[$0] }
            }
            guard first[field] != later[field] || others > 0 else { return nil }
            return AccountEntry(
                AccountItem(kind, paper.document, "\(field)#\(round)"),
                first: first[field],
                later: later[field],
                // The total of the hand count follows its lists.
                field == .handTotal && paper.kind == .hand ? .derived : .resolved,
                known: known + (others > 0 ? [.candidates(others)] : [])
            )
        }
    }

    /// What is compared of a paper: all but the candidates.
    private func fields(of paper: Paper) -> [FieldID] {
        let fields = expected(for: paper.kind).first { $0.document == paper.document }
        return (fields?.ordered ?? []).filter {
            if case .candidate = $0 { false } else { true }
        }
    }

    private func candidates(of list: ListNumber, on paper: Paper) -> [FieldID] {
        expected(for: paper.kind).first { $0.document == paper.document }?.candidates(of: list)
            ?? []
    }
}
