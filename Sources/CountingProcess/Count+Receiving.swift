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
        let person = try name.map { name throws(Findings) in try self.person(name) }
        if again != nil || remark != nil, person == nil { throw refusal(.receivedByNobody) }
        let again = try again.map { text throws(Findings) in try reason(text) }
        let remark = try remark.map { text throws(Findings) in try reason(text) }
        var sheets: [IdentifiedSheet] = []
        var problems: [Diagnostic] = []
        for identity in identities {
            do throws(Refusal) {
                let sheet = try identified(identity)
                if !sheets.contains(sheet) { sheets.append(sheet) }
            } catch {
                problems.append(error.diagnostic)
            }
        }
        guard problems.isEmpty else { throw Findings(problems) }
        var events: [Event] = []
        var notes: [Diagnostic] = []
        for document in step.sources.map(\.key) {
            let own = sheets.filter { $0.document == document }.map(\.sheet)
            guard !own.isEmpty else { continue }
            if again != nil, receipts(of: document).isEmpty {
                problems.append(Refusal.nothingReceivedBefore(document).diagnostic)
            }
            // What was lost and is found again is news.
            let isFound = trail.missing[document] != nil && !trail.turnedUp(document)
            let news = again == nil && !isFound ? own.filter { !isReceived(document, $0) } : own
            if news.count < own.count { notes.append(receivedBefore(document)) }
            guard !news.isEmpty else { continue }
            events.append(
                .received(
                    Receipt(
                        document,
                        version: version(of: document),
                        sheets: news.contains(nil) ? [] : news.compactMap(\.self).sorted(),
                        by: person,
                        again: again,
                        remark: remark
                    )
                )
            )
        }
        guard problems.isEmpty else { throw Findings(problems) }
        return Receiving(events: events, notes: notes)
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
        let current = version(of: source.key)
        if let version = code.version, version != current {
            throw .otherVersion(source.key, received: version, current: current)
        }
        if let sheet = code.sheet, sheet.annex == 0, let printed = printedPages(of: source.key),
            printed != sheet.pages, code.origin.map({ isOfThisCount($0) }) ?? true
        {
            throw .otherPages(source.key, received: sheet.pages, printed: printed)
        }
        return IdentifiedSheet(document: source.key, version: current, sheet: code.sheet)
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

    /// The blank forms that were printed; `pages` are those of the form itself.
    package func print(_ forms: [PrintedForm]) throws(Findings) -> [Event] {
        try refuseIfClosed()
        return forms.isEmpty ? [] : [.printed(forms)]
    }
}
