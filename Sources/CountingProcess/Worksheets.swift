import CountChecks
import Diagnostics
import Elections

/// How far the worksheets of the hand count are read back.
package enum ReadBackDepth: String, Sendable, CaseIterable {
    /// The sheet of totals.
    case totals
    /// The sums on the pages of each list too.
    case pages
    /// Every row too.
    case cells
}

/// The papers of the hand count beside its result: two for each list, so that one list that differs
/// can be read back further than the others.
package enum Worksheets {
    /// The sums on the pages of a list: every ten rows, subtotal, carried, running.
    package static func sums(of list: ListNumber) -> DocumentKey { DocumentKey("LIJST \(list)") }

    /// What was copied from each document.
    package static func rows(of list: ListNumber) -> DocumentKey {
        DocumentKey("LIJST \(list) RIJEN")
    }
}

extension Worksheets {
    /// Whether a paper is a worksheet, and not the result of the hand count or another paper.
    package static func areAbout(_ paper: Paper) -> Bool {
        paper.kind == .hand && paper.document.rawValue.hasPrefix("LIJST ")
    }
}

extension Count {
    /// What is wrong with figures of the hand count by themselves (HT-02 to HT-05), before they are
    /// compared with anything.
    package func checksOfHandCount(_ figures: Figures) -> [Diagnostic] {
        let rows = Set(
            figures.values.keys.compactMap { field -> ListNumber? in
                if case .handRow(let list, _) = field { list } else { nil }
            }
        )
        let cells = worksheetCells { rows.contains($0) ? figures : nil }
        return HandChecks(
            hand: figures,
            area: step.area,
            lists: handLists,
            hasTotal: sample == nil,
            cells: cells,
            leading: presentSources.map { (key: $0.document, totals: [:]) },
            absent: missingDecisions.map(\.document),
            pile: forms.sources.map(\.document),
            blankAndInvalid: 0
        ).findings().filter(Self.isBeforeComparing)
    }

    /// The addition by hand with the sums of worksheet pages that were read back; nil while its
    /// result is not complete.
    package var handFigures: Figures? {
        guard var figures = handCount else { return nil }
        for list in handLists {
            let sums = agreed(.hand, Worksheets.sums(of: list))?.values ?? [:]
            for (field, value) in sums { figures[field] = value }
        }
        return figures
    }

    /// What a file may hold of the hand count.
    package var handFileFields: [DocumentFields] {
        forms.handFile(handLists, hasTotal: sample == nil)
    }

    /// Each document with its worksheet cells (`hand.<L>`) that were read back, in the order of the
    /// pile.
    ///
    /// Of a list that was read back, a document that is missing by decision or on which the list does
    /// not stand has 0: nothing was to be copied.
    package var worksheetCells: [(key: DocumentKey, figures: Figures)] {
        worksheetCells { agreed(.hand, Worksheets.rows(of: $0)) }
    }

    private func worksheetCells(
        _ rows: (ListNumber) -> Figures?
    ) -> [(key: DocumentKey, figures: Figures)] {
        var cells: [DocumentKey: Figures] = [:]
        for list in handLists {
            guard let rows = rows(list) else { continue }
            for (place, fields) in forms.sources.enumerated() {
                let hasNone =
                    !fields.has(.listTotal(list)) || trail.missing[fields.document] != nil
                let typed = rows[.handRow(list, row: place + 1)]
                if let value = typed ?? (hasNone ? 0 : nil) {
                    cells[fields.document, default: Figures()][.hand(list)] = value
                }
            }
        }
        return forms.sources.map(\.document).compactMap { key in cells[key].map { (key, $0) } }
    }

    /// Where a figure of the hand count stands, as files and findings name it.
    package func place(
        ofHand field: FieldID
    ) -> (document: DocumentKey, field: FieldID) {
        guard case .handRow(let list, _) = field, let document = document(of: field) else {
            return (step.area, field)
        }
        return (document, .hand(list))
    }

    private func document(of field: FieldID) -> DocumentKey? {
        guard case .handRow(_, let row) = field, forms.sources.indices.contains(row - 1) else {
            return nil
        }
        return forms.sources[row - 1].document
    }

    /// Figures of the hand count by the papers they are typed from, where they come as a file names
    /// them.
    package func byPaper(_ documents: [DocumentKey: Figures]) -> [DocumentKey: Figures] {
        let rows = Dictionary(
            forms.sources.enumerated().map { ($1.document, $0 + 1) },
            uniquingKeysWith: { first, _ in first }
        )
        var papers: [DocumentKey: Figures] = [:]
        for (document, figures) in documents {
            for (field, value) in figures.values {
                switch field {
                case .handRow(let list, _):
                    papers[Worksheets.rows(of: list), default: Figures()][field] = value
                case .hand(let list):
                    if let row = rows[document] {
                        papers[Worksheets.rows(of: list), default: Figures()][
                            .handRow(list, row: row)
                        ] = value
                    } else {
                        papers[document, default: Figures()][field] = value
                    }
                case .handPage(let list, _, _):
                    papers[Worksheets.sums(of: list), default: Figures()][field] = value
                default: papers[document, default: Figures()][field] = value
                }
            }
        }
        return papers
    }

    /// What a person may type of the hand count at one sitting.
    ///
    /// Papers that nobody finished come first, then boxes in which readings differ, then what may be
    /// typed anew. Without `lists`: every list, and the sheet of totals.
    package func handAssignments(
        _ depth: ReadBackDepth,
        of chosen: [ListNumber]?,
        typist name: String
    ) throws(Findings) -> [Assignment] {
        if let unknown = chosen?.first(where: { !handLists.contains($0) }) {
            throw refusal(.unknownList(unknown))
        }
        var keys: [DocumentKey] = []
        for list in handLists where chosen?.contains(list) ?? true {
            if depth != .totals { keys.append(Worksheets.sums(of: list)) }
            if depth == .cells { keys.append(Worksheets.rows(of: list)) }
        }
        if chosen == nil { keys.append(step.area) }
        var possible: [Assignment] = []
        var refused: Findings?
        for key in keys {
            do throws(Findings) {
                possible.append(try assignment(.hand, key, typist: name))
            } catch {
                if refused == nil { refused = error }
            }
        }
        let unfinished = possible.filter {
            $0.cells == nil && agreed(.hand, $0.paper.document) == nil
        }
        if !unfinished.isEmpty { return unfinished }
        let disputed = possible.filter { $0.cells != nil }
        if !disputed.isEmpty { return disputed }
        if possible.isEmpty, let refused { throw refused }
        return possible
    }
}
