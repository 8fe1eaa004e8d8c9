import CountingProcess
import Diagnostics
import Elections
import FormTemplates
import OfficialForms

/// The Dutch names of a step's election, area, papers and moments, from `naming.xml`.
struct Naming {
    let step: CountingStep
    let texts: SheetTexts
    /// Numbers that more than one paper bears.
    private let sharedNumbers: Set<String>

    init(_ step: CountingStep, _ library: TemplateLibrary) throws(Findings) {
        self.step = step
        var numbers: Set<String> = []
        sharedNumbers = Set(
            step.sources.map(\.number).filter { !numbers.insert($0).inserted }
        )
        texts = try library.texts("naming")
    }

    /// `15 maart 2017`.
    func date(_ date: CivilDate) throws(Findings) -> String {
        try texts(
            "date",
            [
                "day": "\(date.day)", "month": try texts("month.\(date.month)"),
                "year": "\(date.year)",
            ]
        )
    }

    /// `16-03-2017 14:31:27`.
    func moment(_ moment: Moment) throws(Findings) -> String {
        try texts(
            "moment",
            [
                "day": two(moment.date.day), "month": two(moment.date.month),
                "year": "\(moment.date.year)", "hour": two(moment.hour),
                "minute": two(moment.minute), "second": two(moment.second),
            ]
        )
    }

    func time(_ moment: Moment) throws(Findings) -> String {
        try texts("time", ["hour": two(moment.hour), "minute": two(moment.minute)])
    }

    private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    /// `Tweede Kamer 15 maart 2017`.
    func election() throws(Findings) -> String {
        try texts(
            "election",
            ["body": step.election.shortBody, "date": try date(step.election.date)]
        )
    }

    private var areaKind: String {
        step.level == .municipality && step.isPublicEntity ? "entity" : step.level.rawValue
    }

    private var areaWords: [String: String] {
        [
            "name": step.areaName, "number": step.district.map { "\($0.number)" } ?? "",
            "district": step.district?.name ?? "",
        ]
    }

    /// `municipality` and `Rotterdam`: the kind of the area, and its name without it.
    func areaParts() throws(Findings) -> (kind: String, name: String) {
        (areaKind, try texts("plain.\(areaKind)", areaWords))
    }

    /// `gemeente Rotterdam`.
    func area() throws(Findings) -> String { try texts("area.\(areaKind)", areaWords) }

    /// `gemeente Hellendoorn (kieskring Zwolle)`.
    func level() throws(Findings) -> String { try texts("level.\(areaKind)", areaWords) }

    /// `processen-verbaal N 10 (stembureaus)`.
    func source() throws(Findings) -> String {
        try texts("source.\(step.sourceForm.rawValue)")
    }

    /// `N 10`.
    func shortSource() throws(Findings) -> String {
        try texts("short.\(step.sourceForm.rawValue)")
    }

    /// What a document is called in the small line of each of its sheets.
    func document(_ document: SourceDocument) throws(Findings) -> String {
        try texts("document.\(kind(of: document))", words(of: document))
    }

    /// The same in a column that says what it is: `2, De Vier Leeuwen`.
    func row(_ document: SourceDocument) throws(Findings) -> String {
        try texts("row.\(kind(of: document))", words(of: document))
    }

    /// `gemeente Rotterdam (GEM 0599)`; a district has its number already.
    func keyed(_ document: SourceDocument) throws(Findings) -> String {
        let name = try self.document(document)
        guard step.sourceForm != .o3 else { return name }
        return try texts("keyed", ["document": name, "key": "\(document.key)"])
    }

    private func kind(of document: SourceDocument) -> String {
        let isEntity = step.sourceForm == .n11 && document.isPublicEntity
        return step.sourceForm.rawValue + (isEntity ? ".entity" : "")
    }

    private func words(of document: SourceDocument) -> [String: String] {
        ["number": printedNumber(of: document), "name": document.name]
    }

    /// The number on the paper; with the key behind it where two papers bear the same.
    private func printedNumber(of document: SourceDocument) -> String {
        sharedNumbers.contains(document.number)
            ? "\(document.number) (\(document.key))" : document.number
    }

    /// The number that tells a document from every other: `323-2` of SB 323-2 where there is an
    /// SB 323 too.
    func largeNumber(of document: SourceDocument) -> String {
        guard sharedNumbers.contains(document.number) else { return document.number }
        return document.key.rawValue.split(separator: " ").dropFirst().joined(separator: " ")
    }

    /// The number and name printed large on the papers of a polling station.
    func stationHead(_ document: SourceDocument) throws(Findings) -> StationHead? {
        guard step.sourceForm == .n10 else { return nil }
        return StationHead(
            title: try texts("station", ["number": printedNumber(of: document)]),
            name: document.name
        )
    }

    /// The sheet's identity; `document` is nil for a paper of the area itself.
    func identity(
        of document: SourceDocument?,
        form: String,
        code: String,
        version: Int = 1,
        layout: FormLayout = .statutory
    ) throws(Findings) -> SheetIdentity {
        let area = try area()
        return SheetIdentity(
            election: try election(),
            area: area,
            district: step.level == .municipality ? step.district?.name : nil,
            document: try document.map { document throws(Findings) in try self.document(document) }
                ?? area,
            form: form,
            edition: step.election.edition,
            version: version,
            layout: layout,
            isProvisional: step.election.hasProvisionalCandidates,
            codes: [
                "\(step.election.kind.rawValue)\(step.election.date.year)", step.area.rawValue,
                document?.key.rawValue ?? step.area.rawValue, code, step.election.edition,
            ]
        )
    }
}
