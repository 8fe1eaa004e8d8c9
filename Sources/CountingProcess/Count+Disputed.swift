import CountChecks
import Elections

extension Count {
    /// Boxes that somebody who typed none of them reads once more: where two entries differ, and
    /// where a cell of the worksheets is not what was typed of its document; in the order of the pile.
    package var disputedCells: [(paper: Paper, fields: Set<FieldID>)] {
        var cells: [Paper: Set<FieldID>] = [:]
        for (paper, rounds) in rounds where paper.kind != .seats {
            if case .differing(let fields, _)? = rounds.last?.outcome { cells[paper] = fields }
        }
        for difference in worksheetSearch?.differences ?? [] {
            guard case .cell(let document, let list) = difference.place,
                trail.missing[document] == nil
            else { continue }
            // What leads on a document is its annex where it has one.
            let field = FieldID.hand(list)
            let isOnAnnex = agreed(.entry, document)?[field] != nil
            cells[Paper(.entry, document), default: []].insert(isOnAnnex ? field : .listTotal(list))
        }
        let kinds: [Paper.Kind] = [.entry, .hand, .announced]
        return kinds.flatMap { kind in
            (kind == .entry ? papersInOrder : expected(for: kind).map(\.document)).compactMap {
                let paper = Paper(kind, $0)
                return cells[paper].map { (paper, $0) }
            }
        }
    }
}
