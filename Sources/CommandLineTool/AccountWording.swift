import CountingProcess
import Diagnostics
import Elections
import FormTemplates
import OfficialForms

/// The entries of the account in the words of `account.xml`; of people only their roles.
struct AccountWording {
    private let count: Count
    private let naming: Naming
    private let texts: SheetTexts

    /// `texts` are those of `account.xml`.
    init(_ count: Count, _ naming: Naming, _ texts: SheetTexts) throws(Findings) {
        self.count = count
        self.naming = naming
        self.texts = texts
    }

    private var step: CountingStep { count.step }

    /// `isShort`: a long text that stands at an earlier entry is not repeated, but pointed at.
    func lines(
        _ entries: [AccountEntry],
        isShort: Bool
    ) throws(Findings) -> [AccountSheet.Line] {
        var lines: [AccountSheet.Line] = []
        var known: [String: Int] = [:]
        for (index, entry) in entries.enumerated() {
            var explanation = try explanation(of: entry)
            if isShort, explanation.count > Self.longText {
                if let number = known[explanation] {
                    explanation = try texts("as-at", ["number": "\(number)"])
                } else {
                    known[explanation] = index + 1
                }
            }
            lines.append(
                AccountSheet.Line(
                    number: index + 1,
                    item: entry.item.description,
                    document: try row(entry.item.document),
                    kind: entry.item.kind.rawValue,
                    subject: try subject(of: entry),
                    first: entry.first,
                    later: entry.later,
                    difference: entry.difference,
                    isCarried: entry.state == .carried,
                    explanation: explanation,
                    followUp: try followUp(of: entry),
                    lacksExplanation: entry.lacksExplanation
                )
            )
        }
        return lines
    }

    /// In characters.
    private static let longText = 100

    /// `12, De Heuvel`, in a column that says what it is.
    private func row(_ key: DocumentKey) throws(Findings) -> String {
        guard let document = step.sources.first(where: { $0.key == key }) else {
            return try naming.area()
        }
        return try naming.row(document)
    }

    /// `stembureau 12, De Heuvel`.
    func document(_ key: DocumentKey) throws(Findings) -> String {
        guard let document = step.sources.first(where: { $0.key == key }) else {
            return try naming.area()
        }
        let name = try naming.document(document)
        return step.sourceForm == .n10 ? "\(name), \(document.name)" : name
    }

    /// List or section, in words.
    func subject(of entry: AccountEntry) throws(Findings) -> String {
        let suffix = entry.item.field.split(separator: "#").dropFirst().first.map(String.init)
        if suffix == "sum" || suffix == "written" {
            return try texts("field.\(entry.item.field.replacing("#", with: "."))")
        }
        guard let figure = entry.item.figure else { return try texts("field.document") }
        switch figure {
        case .listTotal(let list), .hand(let list):
            return try texts("field.list", ["list": "\(list)", "name": name(of: list)])
        case .candidate(let list, let candidate):
            return try texts("field.candidate", ["list": "\(list)", "number": "\(candidate)"])
        case .handTotal where entry.item.kind == .hand && isOfDrawnLists(entry):
            return try texts("field.hand.total.drawn")
        default: return try texts("field.\(figure)")
        }
    }

    /// Whether its total is the sum of drawn lists, and of no others.
    private func isOfDrawnLists(_ entry: AccountEntry) -> Bool {
        count.sample != nil && entry.item.document == step.area
    }

    func name(of list: ListNumber) -> String {
        step.lists.first { $0.number == list }?.name ?? ""
    }

    /// Why it is: what is on record, each marked from where, then what people said.
    func explanation(of entry: AccountEntry) throws(Findings) -> String {
        var parts = try known(entry) { $0.isExplanation || $0.isReport }
        if let text = entry.words.text { parts.append(text) }
        if entry.words.isNoneFound { parts.append(try texts("none-found")) }
        if entry.lacksExplanation { parts.append(try texts("no-explanation-yet")) }
        if parts.isEmpty { parts = try known(entry) { _ in true } }
        return Self.joined(parts)
    }

    /// What was done about it.
    func followUp(of entry: AccountEntry) throws(Findings) -> String {
        var parts: [String] = []
        for text in entry.known {
            if let done = try done(about: text) { parts.append(done) }
        }
        if let words = entry.words.followUp { parts.append(words) }
        if entry.state == .open { parts.append(try texts("done.open")) }
        if parts.isEmpty { parts.append(try texts("done.nothing")) }
        return Self.joined(parts)
    }

    /// What the dossier itself says of it, without what people added.
    func onRecord(_ entry: AccountEntry) throws(Findings) -> String {
        var parts = try known(entry) { _ in true }
        for text in entry.known {
            if let done = try done(about: text) { parts.append(done) }
        }
        return Self.joined(parts)
    }

    /// Sentences after each other, whatever people ended theirs with.
    private static func joined(_ parts: [String]) -> String {
        parts.enumerated().map { place, part in
            let isLast = place == parts.count - 1
            return isLast || ".!?;:".contains(part.last ?? ".") ? part : part + "."
        }.joined(separator: " ")
    }

    private func known(
        _ entry: AccountEntry,
        _ isMeant: (KnownText) -> Bool
    ) throws(Findings) -> [String] {
        var parts: [String] = []
        for text in entry.known where isMeant(text) {
            if let words = try why(text, entry) { parts.append(words) }
        }
        return parts
    }

    private func why(_ text: KnownText, _ entry: AccountEntry) throws(Findings) -> String? {
        switch text {
        case .reasons(let reasons):
            // Reasons that more and fewer share may be of this difference too.
            try texts(
                "why.reasons",
                [
                    "reasons": words(
                        reasons,
                        of: entry.known.contains(where: \.isShared) ? nil : entry.difference
                    )
                ]
            )
        case .sharedReasons(let reasons):
            try texts(
                "why.shared-reasons",
                [
                    "reasons": words(reasons),
                    "sum": "\(reasons.reduce(0) { $0 + $1.count })",
                ]
            )
        case .accepted(let reason): try texts("why.accepted", ["reason": reason])
        case .missing(let reason): try texts("why.missing", ["reason": reason])
        case .correction(let reason): try texts("why.correction", ["reason": reason])
        case .typedWrongly(let reason): try texts("why.typed-wrongly", ["reason": reason])
        case .decided(let decision, let body):
            try texts("why.decided", ["decision": decision, "body": body])
        case .report(let report): try texts("why.report", ["text": report])
        case .found(let found): try texts("why.found", ["text": found])
        case .carried(let document):
            try texts("why.carried", ["document": try self.document(document)])
        case .fromLists: try texts("why.from-lists")
        case .sumOfDocuments: try texts("why.sum-of-documents")
        case .warning, .typedAnew, .handDoneAnew, .candidates: nil
        }
    }

    private func done(about text: KnownText) throws(Findings) -> String? {
        switch text {
        case .accepted: try texts("done.accepted")
        case .warning(let reason): try texts("done.warning", ["reason": reason])
        case .decided(_, let body): try texts("done.decided", ["body": body])
        case .missing: try texts("done.missing")
        case .correction: try texts("done.correction")
        case .typedAnew: try texts("done.typed-anew")
        case .handDoneAnew: try texts("done.hand-done-anew")
        case .candidates(let number):
            try texts(
                number == 1 ? "done.candidate" : "done.candidates",
                ["number": "\(number)"]
            )
        case .carried: try texts("done.carried")
        case .sumOfDocuments: try texts("done.sum-of-documents")
        case .fromLists: try texts("done.from-lists")
        case .reasons, .sharedReasons, .report, .found, .typedWrongly: nil
        }
    }

    /// With how much of the difference has no reason on the paper.
    private func words(
        _ reasons: [ReasonCount],
        of difference: Int? = nil
    ) throws(Findings) -> String {
        var parts: [String] = []
        for reason in reasons {
            parts.append(
                try texts("reason.\(reason.reason.rawValue)", ["count": "\(reason.count)"])
            )
        }
        let named = reasons.reduce(0) { $0 + $1.count }
        if let difference, abs(difference) > named {
            parts.append(try texts("reason.unnamed", ["count": "\(abs(difference) - named)"]))
        }
        return parts.joined(separator: "; ")
    }
}

extension KnownText {
    fileprivate var isShared: Bool { if case .sharedReasons = self { true } else { false } }

    /// What was reported stands beside the explanation, and is none itself.
    fileprivate var isReport: Bool { if case .report = self { true } else { false } }
}
