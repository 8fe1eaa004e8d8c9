import CountChecks
import CountingProcess
import Diagnostics
import Elections
import FormTemplates
import OfficialForms

/// What each copy of a form of this step is filled with.
struct FormFilling {
    let count: Count
    let forms: FormSet
    let naming: Naming

    private var step: CountingStep { count.step }

    /// A copy for a document of the step, or for the area itself where `document` is nil.
    func values(
        _ rendering: FormValues.Rendering,
        of document: SourceDocument?,
        figures: Figures = Figures(),
        remarks: [String] = []
    ) throws(Findings) -> FormValues {
        var texts = try texts(of: document)
        var conditions = forms.conditions(of: document)
        if let code = checkCode(of: document) {
            texts[.checkCode] = code.description
            conditions.insert(FormCondition.checkCode.rawValue)
        }
        var values = FormValues(
            rendering,
            texts: texts.named,
            figures: Dictionary(
                uniqueKeysWithValues: figures.values.map { ($0.key.description, $0.value) }
            ),
            lists: (document?.lists ?? step.lists).map(\.content),
            conditions: conditions,
            remarks: ["bijzonderheden": remarks],
            digits: digits(figures, isSource: document != nil)
        )
        if document == nil, count.sample != nil {
            values.conditions.insert(FormCondition.sample.rawValue)
            if count.drawn != nil { values.handLists = Set(count.handLists.map(\.rawValue)) }
        }
        return values
    }

    /// What is to be printed on the first page of an N 11 or O 3.
    private func checkCode(of document: SourceDocument?) -> CheckCode? {
        if let document { return count.checkCode(of: document.key) }
        return step.resultForm == .p22 ? nil : count.recordCheckCode
    }

    private func texts(of document: SourceDocument?) throws(Findings) -> [FormText: String] {
        let isMunicipal = document != nil && step.sourceForm == .n11
        let municipality = isMunicipal ? document?.name : step.areaName
        var texts: [FormText: String] = [
            .body: bodyWithoutArticle,
            .dateOfVote: try naming.date(step.election.date),
            .municipality: municipality ?? step.areaName,
        ]
        texts.merge(districtTexts(document)) { $1 }
        let isCentral = step.level == .central && document == nil
        if isCentral { texts[.place] = step.election.centralPlace ?? step.district?.name }
        if let session = isCentral ? step.election.centralSession : step.election.districtSession {
            texts[.dateOfSession] = try naming.date(session.date)
            texts[.timeOfSession] = try naming.time(session)
        }
        return texts
    }

    /// Templates put the article before it; a definition may have it too.
    var bodyWithoutArticle: String {
        let body = step.election.body
        let article = ["het ", "de "].first { body.lowercased().hasPrefix($0) }
        return String(body.dropFirst(article?.count ?? 0))
    }

    /// The district a paper is of: that of the step, or the one whose record it is.
    private func districtTexts(_ document: SourceDocument?) -> [FormText: String] {
        if let document, step.sourceForm == .o3 {
            return [
                .district: document.name, .districtNumber: document.number, .place: document.name,
            ]
        }
        return [
            .district: step.district?.name ?? "",
            .districtNumber: step.district.map { "\($0.number)" } ?? "",
            .place: step.district?.name ?? "",
        ]
    }

    /// Boxes enough for any figure of the area, and never fewer than the form of 2017 had.
    private func digits(_ figures: Figures, isSource: Bool) -> [String: Int] {
        let form = isSource ? step.sourceForm : step.resultForm
        let usual =
            switch form {
            case .n10: 4
            case .n11: step.level == .municipality && step.sources.count <= 100 ? 5 : 6
            case .o3: 7
            case .p22: 8
            }
        let needed =
            figures.values.filter { $0.key.isHand || $0.key == .eligible }
            .map { String($0.value).count }.max() ?? 0
        let boxes = max(usual, needed)
        return ["hand": boxes, "hand.total": boxes, "eligible": boxes]
    }

    /// What goes on record besides the figures: documents that are missing, differences, and papers
    /// that contradicted themselves or were typed otherwise at first.
    func remarks(_ comparison: Comparison) throws(Findings) -> [String] {
        try sample() + missing() + differences(comparison) + recordDifferences()
    }

    /// Which lists were drawn for the hand count, and when.
    private func sample() throws(Findings) -> [String] {
        guard let drawn = count.drawn else { return [] }
        return [
            try naming.texts(
                "remark.sample",
                [
                    "all": "\(count.lists.count)",
                    "lists": drawn.lists.map(\.description).joined(separator: ", "),
                    "moment": try naming.moment(drawn.moment), "by": drawn.by.text,
                    "and": drawn.and.text,
                ]
            )
        ]
    }

    /// Each document that the count went on without, with the two who decided so.
    private func missing() throws(Findings) -> [String] {
        var lines: [String] = []
        for decision in count.missingDecisions {
            guard let document = step.sources.first(where: { $0.key == decision.document })
            else { continue }
            lines.append(
                try naming.texts(
                    "remark.missing",
                    [
                        "document": try naming.document(document), "key": "\(document.key)",
                        "by": decision.by.text, "and": decision.and.text,
                        "reason": decision.reason,
                    ]
                )
            )
        }
        return lines
    }

    /// The differences between hand count and program that go on record, with what was decided.
    private func differences(_ comparison: Comparison) throws(Findings) -> [String] {
        let differing = (comparison.lists + [comparison.total]).filter {
            $0.difference != 0 || $0.state != .agreed
        }
        guard !differing.isEmpty else { return [] }
        var lines = [try naming.texts("remark.intro")]
        for line in differing { lines.append(try difference(line)) }
        if comparison.total.hand != comparison.total.leading {
            lines.append(
                try naming.texts(
                    "remark.written",
                    ["hand": "\(comparison.total.hand)", "leading": "\(comparison.total.leading)"]
                )
            )
        }
        lines += try decisions(differing)
        return try lines + carried(comparison.lists)
    }

    /// What of it stands on received annexes; by list and number where there is something new too.
    private func carried(_ lines: [Comparison.Line]) throws(Findings) -> [String] {
        let carried = lines.filter { $0.paper != $0.computed }
        guard !carried.isEmpty else { return [] }
        let documents = try annexes(of: carried)
        if lines.allSatisfy({ $0.hand == $0.paper }) {
            return [try naming.texts("remark.carried", ["documents": documents])]
        }
        var items: [String] = []
        for line in carried {
            items.append(
                try naming.texts(
                    "item.carried",
                    [
                        "list": line.item.description,
                        "difference": printedDifference(line.paper - line.computed),
                    ]
                )
            )
        }
        return [
            try naming.texts(
                "remark.carried-lists",
                ["documents": documents, "lists": items.joined(separator: ", ")]
            )
        ]
    }

    private func difference(_ line: Comparison.Line) throws(Findings) -> String {
        var words = [
            "hand": "\(line.hand)", "computed": "\(line.computed)",
            "difference": printedDifference(line.difference),
        ]
        guard case .list(let number) = line.item else {
            return try naming.texts(
                count.sample == nil ? "remark.total" : "remark.total-drawn",
                words
            )
        }
        words["list"] = "\(number)"
        words["name"] = step.lists.first { $0.number == number }?.name ?? ""
        words["paper"] = "\(line.paper)"
        let isOnAnnexesOnly = line.difference == 0
        return try naming.texts(isOnAnnexesOnly ? "remark.annexes" : "remark.list", words)
    }

    /// Each reason once, with the two who accepted.
    private func decisions(_ lines: [Comparison.Line]) throws(Findings) -> [String] {
        var decisions: [(text: String, items: [String])] = []
        for acceptance in lines.compactMap(\.acceptance) {
            let text = try naming.texts(
                acceptance.body == nil ? "remark.accepted" : "remark.decided",
                [
                    "by": acceptance.by.text, "and": acceptance.and.text,
                    "reason": acceptance.reason, "body": acceptance.body ?? "",
                ]
            )
            let item = try naming.texts(
                "item.\(acceptance.item == .total ? "total" : "list")",
                [
                    "list": acceptance.item.description
                ]
            )
            if let known = decisions.firstIndex(where: { $0.text == text }) {
                decisions[known].items.append(item)
            } else {
                decisions.append((text, [item]))
            }
        }
        // One decision about all of them needs no list of what it is about.
        guard decisions.count > 1 else { return decisions.map(\.text) }
        return decisions.map { $0.items.joined(separator: ", ") + ": " + $0.text }
    }

    /// The received documents whose annex differs from their form in any of these lists.
    func carriers(of lines: [Comparison.Line]) throws(Findings) -> String {
        var names: [String] = []
        for document in documents(carrying: lines) {
            names.append(try naming.keyed(document))
        }
        return names.joined(separator: ", ")
    }

    /// Their annexes, as a record names them.
    private func annexes(of lines: [Comparison.Line]) throws(Findings) -> String {
        var names: [String] = []
        for document in documents(carrying: lines) {
            let name = try naming.document(document)
            names.append(
                try naming.texts("remark.annex.\(step.sourceForm.rawValue)", ["document": name])
            )
        }
        return names.joined(separator: ", ")
    }

    private func documents(carrying lines: [Comparison.Line]) -> [SourceDocument] {
        step.sources.filter { document in
            guard let figures = count.agreed(.entry, document.key) else { return false }
            return lines.contains { line in
                guard case .list(let list) = line.item, let hand = figures[.hand(list)]
                else { return false }
                return hand != figures[.listTotal(list)]
            }
        }
    }
}

extension [FormText: String] {
    /// By the names that templates use.
    fileprivate var named: [String: String] {
        Dictionary<String, String>(uniqueKeysWithValues: map { ($0.key.rawValue, $0.value) })
    }
}
