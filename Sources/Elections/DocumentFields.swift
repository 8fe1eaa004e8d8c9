/// The figures that one document has, in the order of its form.
package struct DocumentFields: Hashable, Sendable {
    package private(set) var document: DocumentKey
    package let ordered: [FieldID]
    /// The most digits that a figure of it may have.
    package let digits: Int
    /// Lists of which sums of worksheet pages (`hand.5.page.2.subtotal`) may be given too.
    package let worksheetPages: Set<ListNumber>

    private let known: Set<FieldID>
    private let candidates: [ListNumber: [FieldID]]

    package init(
        document: DocumentKey,
        ordered: [FieldID],
        digits: Int,
        worksheetPages: Set<ListNumber> = []
    ) {
        self.document = document
        self.ordered = ordered
        self.digits = digits
        self.worksheetPages = worksheetPages
        known = Set(ordered)
        var candidates: [ListNumber: [FieldID]] = [:]
        for field in ordered {
            if case .candidate(let list, _) = field { candidates[list, default: []].append(field) }
        }
        self.candidates = candidates
    }

    /// The same form for another document.
    package func of(_ document: DocumentKey) -> DocumentFields {
        var copy = self
        copy.document = document
        return copy
    }

    /// The same document with only some of its figures.
    package func only(_ isMeant: (FieldID) -> Bool) -> DocumentFields {
        DocumentFields(document: document, ordered: ordered.filter(isMeant), digits: digits)
    }

    package func has(_ field: FieldID) -> Bool {
        if known.contains(field) { return true }
        guard case .handPage(let list, let page, _) = field else { return false }
        return worksheetPages.contains(list) && (1...999).contains(page)
    }

    /// The candidates of a list on this document, in the order of the list.
    package func candidates(of list: ListNumber) -> [FieldID] { candidates[list] ?? [] }

    /// Figures in the order of the form; sums of worksheet pages follow by list and page.
    package func inOrder(_ figures: Figures) -> [(field: FieldID, value: Int)] {
        var lines = ordered.compactMap { field in figures[field].map { (field, $0) } }
        if !worksheetPages.isEmpty {
            let pages = figures.values.filter { !known.contains($0.key) }
            lines += pages.sorted { sortKey($0.key) < sortKey($1.key) }.map { ($0.key, $0.value) }
        }
        return lines
    }

    private func sortKey(_ field: FieldID) -> (Int, Int, PageSum) {
        guard case .handPage(let list, let page, let sum) = field else { return (0, 0, .subtotal) }
        return (list.rawValue, page, sum)
    }
}
