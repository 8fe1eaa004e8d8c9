import CountChecks
import Diagnostics
import Elections

/// What a call of sheets that came in comes to.
package struct Receiving: Hashable, Sendable {
    /// What was not recorded before.
    package let events: [Event]
    /// What was recorded before, or is remarkable, though nothing is wrong.
    package let notes: [Diagnostic]
}

/// A sheet whose identity is that of a document of this count.
private struct IdentifiedSheet: Hashable {
    let document: DocumentKey
    let version: Int
    /// Nil for the whole document.
    let sheet: SheetNumber?
    /// Nil where it was typed.
    let layout: FormLayout?
}

/// By whom papers are received, and what is said of them.
private struct Reception {
    let by: PersonName?
    let again: String?
    let remark: String?

    var isRemarkable: Bool { again != nil || remark != nil }

    func receipt(of sheets: [IdentifiedSheet]) -> Receipt? {
        guard let first = sheets.first else { return nil }
        let isWhole = sheets.contains { $0.sheet == nil }
        return Receipt(
            first.document,
            version: first.version,
            sheets: isWhole ? [] : Set(sheets.compactMap(\.sheet)).sorted(),
            layout: sheets.compactMap(\.layout).first,
            by: by,
            again: again,
            remark: remark
        )
    }
}

/// Recording what comes in: who holds which paper.
extension Count {
    /// Records sheets as received; all of them, or none where one identity is wrong.
    ///
    /// `again` says what the papers are where they come in once more, `remark` what is odd
    /// about them; both need a name.
    package func receive(
        _ identities: [String],
        by name: String? = nil,
        again: String? = nil,
        remark: String? = nil
    ) throws(Findings) -> Receiving {
        try refuseIfClosed()
        let isNamed = again != nil || remark != nil || !isExercise
        if isNamed, name == nil { throw refusal(.receivedByNobody) }
        let reception = Reception(
            by: try name.map { name throws(Findings) in try actor(name, Role.handlers) },
            again: try again.map { text throws(Findings) in try words(of: text) },
            remark: try remark.map { text throws(Findings) in try words(of: text) }
        )
        let sheets = try identified(identities)
        if remark == nil { try refuseMixture(in: sheets, isAgain: again != nil) }
        var receipts: [Receipt] = []
        var notes: [Diagnostic] = []
        for document in step.sources.map(\.key) {
            let own = sheets.filter { $0.document == document }
            guard !own.isEmpty else { continue }
            let news = news(in: own, reception)
            if news.count < own.count { notes.append(receivedBefore(document)) }
            if let receipt = reception.receipt(of: news) { receipts.append(receipt) }
        }
        if again != nil {
            let first = receipts.map(\.document).filter { self.receipts(of: $0).isEmpty }
            guard first.isEmpty else {
                throw Findings(first.map { Refusal.nothingReceivedBefore($0).diagnostic })
            }
        }
        return Receiving(events: receipts.map(Event.received), notes: notes)
    }

    /// Every identity, each once; or what is wrong with all that are wrong.
    private func identified(_ texts: [String]) throws(Findings) -> [IdentifiedSheet] {
        var sheets: [IdentifiedSheet] = []
        var problems: [Diagnostic] = []
        for text in texts {
            do throws(Refusal) {
                let sheet = try identified(text)
                if !sheets.contains(sheet) { sheets.append(sheet) }
            } catch {
                problems.append(error.diagnostic)
            }
        }
        let newest = Dictionary(grouping: sheets, by: \.document)
            .mapValues { $0.map(\.version).max() ?? 1 }
        for sheet in sheets {
            guard let current = newest[sheet.document], sheet.version < current else { continue }
            let refusal = Refusal.otherVersion(
                sheet.document,
                received: sheet.version,
                current: current
            )
            problems.append(refusal.diagnostic)
        }
        guard problems.isEmpty else { throw Findings(problems) }
        return sheets
    }

    /// Sheets of two prints of one document make no document, though their numbers may agree.
    private func refuseMixture(
        in sheets: [IdentifiedSheet],
        isAgain: Bool
    ) throws(Findings) {
        var problems: [Diagnostic] = []
        for document in step.sources.map(\.key) {
            let own = sheets.filter { $0.document == document && $0.layout != nil }
            guard let first = own.first, let layout = first.layout else { continue }
            let before =
                isAgain || first.version > paperVersion(of: document)
                ? [] : receipts(of: document).compactMap(\.layout)
            if let other = (before + own.compactMap(\.layout)).first(where: { $0 != layout }) {
                let refusal = Refusal.otherLayout(document, layout, expected: other)
                problems.append(refusal.diagnostic)
            }
        }
        guard problems.isEmpty else { throw Findings(problems) }
    }

    /// What is to be recorded of the sheets of one document.
    private func news(in sheets: [IdentifiedSheet], _ reception: Reception) -> [IdentifiedSheet] {
        guard let first = sheets.first else { return [] }
        // What was lost and is found again is news.
        let isFound = trail.missing[first.document] != nil && !trail.turnedUp(first.document)
        let isNewVersion = first.version > paperVersion(of: first.document)
        if reception.isRemarkable || isFound || isNewVersion { return sheets }
        return sheets.filter { !isReceived($0.document, $0.sheet) }
    }

    private func isReceived(_ document: DocumentKey, _ sheet: SheetNumber?) -> Bool {
        let receipts = receipts(of: document)
        if receipts.contains(where: \.sheets.isEmpty) { return true }
        guard let sheet else { return false }
        return receipts.contains { $0.sheets.contains(sheet) }
    }

    /// Told and not recorded: a slip of the hand, or another paper of the same document.
    private func receivedBefore(_ document: DocumentKey) -> Diagnostic {
        guard outcome(of: .entry, document) == .nothing else {
            return CountRule.receivedTwice.finding(
                on: document,
                nl: "\(document) was al ontvangen en is al getypt; niet nog eens geboekt",
                en: "\(document) was received and typed already; not recorded once more"
            )
        }
        return CountRule.receivedBefore.finding(
            on: document,
            nl: "\(document) was al ontvangen; niet nog eens geboekt",
            en: "\(document) was received already; not recorded once more"
        )
    }

    /// the sheet as it identifies itself must be one of this count.
    private func identified(_ text: String) throws(Refusal) -> IdentifiedSheet {
        let code: SheetCode
        do throws(SheetCode.Mistake) {
            code = try SheetCode(text)
        } catch {
            throw .noSheet(text, error)
        }
        if let copy = code.copy { throw .copyReceived(code.document, copy) }
        guard
            let source = step.sources.first(where: { $0.key.rawValue.uppercased() == code.document }
            )
        else { throw .otherSheet(text, .document(code.document, example: step.sources.first?.key)) }
        if let origin = code.origin { try compare(origin, with: source, text) }
        let current = paperVersion(of: source.key)
        let version = code.version ?? current
        let isOfLevelBelow = code.origin.map { !isOfThisCount($0) } ?? (step.sourceForm != .n10)
        let mayBeNewer = isOfLevelBelow && outcome(of: .entry, source.key) == .nothing
        if version < current || version > current && !mayBeNewer {
            throw .otherVersion(source.key, received: version, current: current)
        }
        let printed = isOfLevelBelow ? nil : lastPrint(of: source.key)
        if let layout = code.origin?.layout, let printed, layout != printed.layout {
            throw .otherLayout(source.key, layout, expected: printed.layout)
        }
        if let sheet = code.sheet, let parts = printed?.parts {
            let pages = parts.indices.contains(sheet.annex) ? parts[sheet.annex] : 0
            if pages != sheet.pages {
                throw .otherPages(source.key, sheet, printed: pages)
            }
        }
        return IdentifiedSheet(
            document: source.key,
            version: version,
            sheet: code.sheet,
            layout: code.origin?.layout
        )
    }

    private func compare(
        _ origin: SheetCode.Origin,
        with source: SourceDocument,
        _ text: String
    ) throws(Refusal) {
        let election = step.election
        let expected = "\(election.kind.rawValue)\(election.date.year)".uppercased()
        if origin.election != expected {
            throw .otherSheet(text, .election(origin.election, expected: expected))
        }
        // A record of the level below was printed there, as the record of its own area.
        let isOwnRecord =
            step.sourceForm != .n10 && origin.area == source.key.rawValue.uppercased()
        if !isOfThisCount(origin), !isOwnRecord {
            throw .otherSheet(text, .area(origin.area, expected: step.area))
        }
        if origin.form != step.sourceForm.rawValue.uppercased() {
            throw .otherSheet(text, .form(origin.form, expected: step.sourceForm))
        }
        if origin.edition != election.edition.uppercased() {
            throw .otherSheet(text, .edition(origin.edition, expected: election.edition))
        }
    }

    private func isOfThisCount(_ origin: SheetCode.Origin) -> Bool {
        origin.area == step.area.rawValue.uppercased()
    }

    /// The blank forms that were printed, to tell later which should come in.
    package func print(_ forms: [PrintedForm]) throws(Findings) -> [Event] {
        try refuseIfClosed()
        return forms.isEmpty ? [] : [.printed(forms)]
    }
}
