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
        if trail.missing[document] != nil, !trail.turnedUp(document), wasSeen(document) {
            return [
                Finding(
                    CountRule.missingThoughSeen.finding(
                        on: document,
                        nl: "ontbreekt volgens een besluit, maar was ontvangen of getypt",
                        en: "is missing by decision, but was received or typed"
                    )
                )
            ]
        }
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
            let pages = missingPages(missing, of: document)
            findings.append(
                CountRule.pagesMissing.finding(on: document, nl: pages.dutch, en: pages.english)
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

    private func wasSeen(_ document: DocumentKey) -> Bool {
        trail.receipts[document] != nil
            || (rounds[Paper(.entry, document)] ?? []).contains { !$0.readings.isEmpty }
    }

    private func isTyped(_ document: DocumentKey) -> Bool {
        !round(of: Paper(.entry, document)).readings.isEmpty
    }

    private func oddities(of document: DocumentKey) -> [Diagnostic] {
        let all = (trail.receipts[document] ?? []).filter {
            $0.version == paperVersion(of: document)
        }
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

    /// `bladzijden 3 en 5 ontbreken`; of each annex by its number.
    package func missingPages(_ missing: [SheetNumber], of document: DocumentKey) -> Text {
        guard !missing.isEmpty else {
            return receivedSheets(of: document).contains { $0.annex == 0 }
                ? Text(nl: "de bijlage ontbreekt", en: "the annex is missing")
                : Text(nl: "alleen een bijlage is er", en: "only an annex is there")
        }
        let parts = Dictionary(grouping: missing, by: \.annex).sorted { $0.key < $1.key }
        let texts = parts.map { annex, sheets -> Text in
            let pages = Self.runs(sheets.map(\.page))
            let isOne = sheets.count == 1
            return Text(
                nl: (annex == 0 ? "" : "bijlage \(annex): ")
                    + "\(isOne ? "bladzijde" : "bladzijden") \(Self.enumeration(pages, "en")) "
                    + (isOne ? "ontbreekt" : "ontbreken"),
                en: (annex == 0 ? "" : "annex \(annex): ")
                    + "\(isOne ? "page" : "pages") \(Self.enumeration(pages, "and")) "
                    + (isOne ? "is missing" : "are missing")
            )
        }
        return Text(
            nl: texts.map(\.dutch).joined(separator: "; "),
            en: texts.map(\.english).joined(separator: "; ")
        )
    }

    /// Numbers in ascending order, three or more in a row as `4–6`.
    private static func runs(_ numbers: [Int]) -> [String] {
        var runs: [ClosedRange<Int>] = []
        for number in numbers {
            if let last = runs.last, last.upperBound + 1 == number {
                runs[runs.count - 1] = last.lowerBound...number
            } else {
                runs.append(number...number)
            }
        }
        return runs.flatMap { run in
            run.count > 2 ? ["\(run.lowerBound)–\(run.upperBound)"] : run.map(String.init)
        }
    }

    private static func enumeration(_ parts: [String], _ and: String) -> String {
        guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
        return parts.dropLast().joined(separator: ", ") + " \(and) \(last)"
    }
}

extension [SheetNumber] {
    /// Sheets in few words: `1/5 B1 1/3`, or `38 bladzijden` where there are many.
    package var inShort: Text {
        guard count > 6 else {
            let all = map(\.description).joined(separator: ", ")
            return Text(nl: all, en: all)
        }
        return Text(nl: "\(count) bladzijden", en: "\(count) pages")
    }
}
