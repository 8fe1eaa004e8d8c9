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

    /// The addition by hand as it is typed: the worksheets of each list, then the result.
    ///
    /// Of a sample there is no total.
    package func hand(_ lists: [ListNumber], hasTotal: Bool = true) -> [DocumentFields] {
        lists.flatMap { [sums(of: $0), rows(of: $0)] } + [handCount(lists, hasTotal)]
    }

    /// The addition by hand as a file names it: worksheet cells on their documents, the rest on the
    /// area's.
    package func handFile(_ lists: [ListNumber], hasTotal: Bool = true) -> [DocumentFields] {
        let result = handCount(lists, hasTotal)
        return sources.map { worksheetCells(of: $0, lists) } + [
            DocumentFields(
                document: result.document,
                ordered: result.ordered,
                digits: result.digits,
                worksheetPages: Set(lists)
            )
        ]
    }

    /// What may be typed of the whole area beside the documents: all of its record but the hand count.
    package var areaEntry: DocumentFields {
        record.only { !$0.isHand }
    }

    /// What is typed of the result as it was announced: a total for each list.
    var announced: DocumentFields {
        record.only { if case .listTotal = $0 { true } else { false } }
    }

    private func sums(of list: ListNumber) -> DocumentFields {
        DocumentFields(
            document: Worksheets.sums(of: list),
            ordered: [],
            digits: record.digits,
            worksheetPages: [list]
        )
    }

    private func rows(of list: ListNumber) -> DocumentFields {
        let rows = sources.enumerated().filter { $1.has(.listTotal(list)) }
        return DocumentFields(
            document: Worksheets.rows(of: list),
            ordered: rows.map { .handRow(list, row: $0.offset + 1) },
            digits: record.digits
        )
    }

    private func worksheetCells(
        of source: DocumentFields,
        _ lists: [ListNumber]
    ) -> DocumentFields {
        let cells = lists.filter { source.has(.listTotal($0)) }.map(FieldID.hand)
        return DocumentFields(document: source.document, ordered: cells, digits: source.digits)
    }

    private func handCount(_ lists: [ListNumber], _ hasTotal: Bool) -> DocumentFields {
        DocumentFields(
            document: record.document,
            ordered: lists.map(FieldID.hand) + (hasTotal ? [.handTotal] : []) + [.handDocuments],
            digits: record.digits
        )
    }
}
