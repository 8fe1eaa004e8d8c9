import Elections

/// Which figures each paper of a step has, in the order of the forms.
package struct CountForms: Sendable {
    /// In the order of the pile.
    package let sources: [DocumentFields]
    /// The step's own record, its annexes included.
    package let record: DocumentFields
    /// Figures that stand on an annex only: of the forms that come in, and of the record.
    private let onAnnex: (source: Set<FieldID>, record: Set<FieldID>)

    package init(
        sources: [DocumentFields],
        record: DocumentFields,
        onAnnex: (source: Set<FieldID>, record: Set<FieldID>) = ([], [])
    ) {
        self.sources = sources
        self.record = record
        self.onAnnex = onAnnex
    }

    /// Whether a received form has figures on an annex: without it the document is not whole.
    var sourceHasAnnex: Bool { !onAnnex.source.isEmpty }

    /// What stands on a received form itself, without its annexes.
    func onSourceItself(_ source: DocumentFields) -> DocumentFields {
        source.only { !$0.isHand && !onAnnex.source.contains($0) }
    }

    /// What stands on the record itself, without its annexes.
    var recordItself: DocumentFields {
        record.only { !$0.isHand && !onAnnex.record.contains($0) }
    }

    /// The documents that may be typed.
    package var entry: [DocumentFields] { sources + [areaEntry] }

    /// The addition by hand: cells of the worksheet, then the result.
    ///
    /// Of a sample there is no total.
    package func hand(_ lists: [ListNumber], hasTotal: Bool = true) -> [DocumentFields] {
        sources.map { worksheetCells(of: $0, lists) } + [handCount(lists, hasTotal)]
    }

    /// What may be typed of the whole area beside the documents: all of its record but the hand count.
    package var areaEntry: DocumentFields {
        record.only { !$0.isHand }
    }

    private func worksheetCells(of source: DocumentFields, _ lists: [ListNumber])
        -> DocumentFields
    {
        let lists = Set(lists)
        let cells = source.ordered.compactMap { field -> FieldID? in
            if case .listTotal(let list) = field, lists.contains(list) { .hand(list) } else { nil }
        }
        return DocumentFields(document: source.document, ordered: cells, digits: source.digits)
    }

    private func handCount(_ lists: [ListNumber], _ hasTotal: Bool) -> DocumentFields {
        DocumentFields(
            document: record.document,
            ordered: lists.map(FieldID.hand) + (hasTotal ? [.handTotal] : []) + [.handDocuments],
            digits: record.digits,
            hasWorksheetPages: true
        )
    }
}
