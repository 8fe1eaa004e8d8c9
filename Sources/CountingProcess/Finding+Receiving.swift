import CountChecks
import Diagnostics
import Elections

/// What is remarkable about the papers themselves, before any figure on them.
extension Count {
    /// One finding of the area where nothing at all was recorded as received, though it was typed.
    func receivingFindings() -> [Finding] {
        guard trail.receipts.isEmpty else { return [] }
        let typed = forms.sources.count { isTyped($0.document) }
        guard typed > 0 else { return [] }
        return [
            Finding(
                CountRule.neverReceived.finding(
                    on: step.area,
                    nl: "van geen enkel document is de ontvangst geboekt; \(typed) zijn getypt",
                    en: "no document was recorded as received; \(typed) were typed"
                )
            )
        ]
    }

    /// X-09, X-12 and our own rules about one document.
    func receivingFindings(_ document: DocumentKey) -> [Finding] {
        guard !trail.receipts.isEmpty else { return [] }
        var findings = oddities(of: document)
        if trail.turnedUp(document) {
            findings.append(
                CountRule.missingTurnedUp.finding(
                    on: document,
                    nl: "is ontvangen nadat was besloten dat het ontbreekt",
                    en: "came in after it was decided that it is missing"
                )
            )
        }
        switch receipt(of: document) {
        case .received: break
        case .partly(let missing):
            findings.append(
                CountRule.pagesMissing.finding(
                    on: document,
                    nl: missingPages(missing).dutch,
                    en: missingPages(missing).english
                )
            )
        case .expected:
            guard isTyped(document), trail.missing[document] == nil else { break }
            findings.append(
                CountRule.neverReceived.finding(
                    on: document,
                    nl: "is getypt, maar de ontvangst is niet geboekt",
                    en: "was typed, but not recorded as received"
                )
            )
        }
        return findings.map { Finding($0) }
    }

    private func isTyped(_ document: DocumentKey) -> Bool {
        !round(of: Paper(.entry, document)).readings.isEmpty
    }

    private func oddities(of document: DocumentKey) -> [Diagnostic] {
        let all = (trail.receipts[document] ?? []).filter { $0.version == version(of: document) }
        var findings: [Diagnostic] = []
        let counts = Dictionary(grouping: receivedSheets(of: document), by: \.annex)
            .mapValues { Set($0.map(\.pages)).sorted() }
        for (_, pages) in counts.sorted(by: { $0.key < $1.key }) where pages.count > 1 {
            let numbers = pages.map(String.init)
            findings.append(
                CountRule.pagesDiffer.finding(
                    on: document,
                    nl: "volgens zijn bladzijden heeft het er \(numbers.joined(separator: " en "))",
                    en: "by its pages it has \(numbers.joined(separator: " and ")) of them"
                )
            )
        }
        for remark in all.compactMap(\.remark) {
            findings.append(CountRule.pagesDiffer.finding(on: document, nl: remark, en: remark))
        }
        for reason in all.compactMap(\.again) {
            findings.append(
                CountRule.receivedTwice.finding(
                    on: document,
                    nl: "nog eens ontvangen: \(reason)",
                    en: "received once more: \(reason)"
                )
            )
        }
        return findings
    }

    /// `bladzijden 3 en 5 ontbreken`; each annex by its number.
    package func missingPages(_ missing: [SheetNumber]) -> Text {
        guard !missing.isEmpty else {
            return Text(nl: "alleen een bijlage is er", en: "only an annex is there")
        }
        let parts = Dictionary(grouping: missing, by: \.annex).sorted { $0.key < $1.key }
        let texts = parts.map { annex, sheets -> Text in
            let pages = sheets.map { String($0.page) }
            let (dutch, english) = (Self.enumeration(pages, "en"), Self.enumeration(pages, "and"))
            let one = pages.count == 1
            return Text(
                nl: (annex == 0 ? "" : "bijlage \(annex): ")
                    + "\(one ? "bladzijde" : "bladzijden") \(dutch) "
                    + (one ? "ontbreekt" : "ontbreken"),
                en: (annex == 0 ? "" : "annex \(annex): ")
                    + "\(one ? "page" : "pages") \(english) \(one ? "is" : "are") missing"
            )
        }
        return Text(
            nl: texts.map(\.dutch).joined(separator: "; "),
            en: texts.map(\.english).joined(separator: "; ")
        )
    }

    private static func enumeration(_ parts: [String], _ and: String) -> String {
        guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
        return parts.dropLast().joined(separator: ", ") + " \(and) \(last)"
    }
}
