import Elections

/// Sheets of one document that somebody had in hand when they came in.
package struct Receipt: Hashable, Sendable {
    package let document: DocumentKey
    /// Of the document, from 1; a correction makes a new one.
    package let version: Int
    /// None where the whole document was received.
    package let sheets: [SheetNumber]
    /// Of the print that the sheets are of; nil where no QR code was read.
    package let layout: FormLayout?
    /// Who received it; nil where nobody was named.
    package let by: PersonName?
    /// What the document is that came in once more; nil for the first.
    package let again: String?
    /// What is odd about the paper, such as a page that says (Concept).
    package let remark: String?

    package init(
        _ document: DocumentKey,
        version: Int = 1,
        sheets: [SheetNumber] = [],
        layout: FormLayout? = nil,
        by: PersonName? = nil,
        again: String? = nil,
        remark: String? = nil
    ) {
        self.document = document
        self.version = version
        self.sheets = sheets
        self.layout = layout
        self.by = by
        self.again = again
        self.remark = remark
    }
}

/// Blank forms of one document that were printed.
package struct PrintedForm: Hashable, Sendable {
    package let document: DocumentKey
    package let version: Int
    /// Pages of the form itself, then of each annex.
    package let parts: [Int]
    package let layout: FormLayout

    package init(
        _ document: DocumentKey,
        version: Int = 1,
        parts: [Int],
        layout: FormLayout = .statutory
    ) {
        self.document = document
        self.version = version
        self.parts = parts
        self.layout = layout
    }
}

/// Two people decide that the count goes on without a document, or take that back.
package struct MissingDecision: Hashable, Sendable {
    package let document: DocumentKey
    package let reason: String
    package let isWithdrawn: Bool
    package let by: PersonName
    package let and: PersonName

    package init(
        _ document: DocumentKey,
        reason: String,
        isWithdrawn: Bool = false,
        by: PersonName,
        and: PersonName
    ) {
        self.document = document
        self.reason = reason
        self.isWithdrawn = isWithdrawn
        self.by = by
        self.and = and
    }
}

/// Which papers were printed, which came in, and which never will.
package struct PaperTrail: Hashable, Sendable {
    package private(set) var printed: [DocumentKey: [PrintedForm]] = [:]
    package private(set) var receipts: [DocumentKey: [Receipt]] = [:]
    /// The decisions that hold.
    package private(set) var missing: [DocumentKey: MissingDecision] = [:]
    /// How many receipts a document had when it was decided that it is missing.
    private var receiptsBefore: [DocumentKey: Int] = [:]

    mutating func add(_ forms: [PrintedForm]) {
        for form in forms { printed[form.document, default: []].append(form) }
    }

    mutating func add(_ receipt: Receipt) {
        receipts[receipt.document, default: []].append(receipt)
    }

    mutating func add(_ decision: MissingDecision) {
        missing[decision.document] = decision.isWithdrawn ? nil : decision
        receiptsBefore[decision.document] = receipts[decision.document]?.count ?? 0
    }

    mutating func withdrawMissing(_ document: DocumentKey) { missing[document] = nil }

    /// Whether a document came in after it was decided to go on without it.
    func turnedUp(_ document: DocumentKey) -> Bool {
        missing[document] != nil
            && (receipts[document]?.count ?? 0) > receiptsBefore[document, default: 0]
    }
}

/// How far one version of a document has come in.
package enum DocumentReceipt: Hashable, Sendable {
    case expected
    /// Pages that have not come in, of those parts of which some have.
    case partly(missing: [SheetNumber])
    case received
}

extension Count {
    /// The version of the paper that counts, from 1.
    ///
    /// A record of the level below may have been corrected there before it came in here.
    package func paperVersion(of document: DocumentKey) -> Int {
        max(version(of: document), trail.receipts[document]?.map(\.version).max() ?? 1)
    }

    /// What came in of the version that counts, the first time.
    func receipts(of document: DocumentKey) -> [Receipt] {
        (trail.receipts[document] ?? []).filter {
            $0.version == paperVersion(of: document) && $0.again == nil
        }
    }

    /// Whether the version that counts is here, as far as it was recorded.
    package func receipt(of document: DocumentKey) -> DocumentReceipt {
        let receipts = receipts(of: document)
        guard !receipts.isEmpty else { return .expected }
        if receipts.contains(where: \.sheets.isEmpty) { return .received }
        let sheets = Set(receipts.flatMap(\.sheets))
        let missing = missing(from: sheets, of: document)
        let isThere = sheets.contains { $0.annex == 0 } && missing.isEmpty
        let hasAnnex = sheets.contains { $0.annex > 0 } || !forms.sourceHasAnnex
        return isThere && hasAnnex ? .received : .partly(missing: missing)
    }

    /// The pages received of the version that counts, in order; empty for a whole document.
    package func receivedSheets(of document: DocumentKey) -> [SheetNumber] {
        Set(receipts(of: document).flatMap(\.sheets)).sorted()
    }

    /// The pages of each part that are not there, as far as it is known how many there are.
    ///
    /// Of several page counts of a part the highest.
    private func missing(
        from sheets: Set<SheetNumber>,
        of document: DocumentKey
    ) -> [SheetNumber] {
        var counts: [Int: Int] = [:]
        for (annex, pages) in (printedParts(of: document) ?? []).enumerated() {
            counts[annex] = pages
        }
        for (annex, sheets) in Dictionary(grouping: sheets, by: \.annex) {
            counts[annex] = sheets.map(\.pages).max()
        }
        return counts.sorted { $0.key < $1.key }.flatMap { annex, pages in
            let there = Set(sheets.filter { $0.annex == annex }.map(\.page))
            return (1...max(1, pages)).filter { !there.contains($0) }
                .map { SheetNumber(annex: annex, page: $0, of: pages) }
        }
    }

    /// Whether the blank form of the version that counts was printed from this dossier.
    package func isPrinted(_ document: DocumentKey) -> Bool { printedParts(of: document) != nil }

    /// How many pages the form and its annexes have as printed last; nil where they were not.
    func printedParts(of document: DocumentKey) -> [Int]? { lastPrint(of: document)?.parts }

    /// The blank form of the version that counts, as it was printed last.
    func lastPrint(of document: DocumentKey) -> PrintedForm? {
        trail.printed[document]?.last { $0.version == version(of: document) }
    }

    /// Documents that count: all of the definition but those that are missing by decision.
    package var presentSources: [DocumentFields] {
        trail.missing.isEmpty
            ? forms.sources : forms.sources.filter { trail.missing[$0.document] == nil }
    }
}
