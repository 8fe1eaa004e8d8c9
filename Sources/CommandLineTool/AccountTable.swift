import CountChecks
import CountingProcess
import Diagnostics
import Elections

/// The account of differences for a terminal: a line a difference, its texts below it.
struct AccountTable {
    private let entries: [(number: Int, entry: AccountEntry)]
    private let language: Language

    init(_ entries: [AccountEntry], onlyOpen: Bool, _ language: Language) {
        self.entries = entries.enumerated().map { ($0.offset + 1, $0.element) }
            .filter { !onlyOpen || $0.entry.lacksExplanation }
        self.language = language
    }

    var text: String {
        guard !entries.isEmpty else { return "" }
        let isDutch = language == .dutch
        var table = TextTable(
            isDutch
                ? [
                    ("nr", .right), ("naam", .left), ("eerst", .right), ("later", .right),
                    ("verschil", .right), ("stand", .left),
                ]
                : [
                    ("no", .right), ("item", .left), ("first", .right), ("later", .right),
                    ("difference", .right), ("state", .left),
                ]
        )
        for (number, entry) in entries {
            table.add([
                "\(number)", entry.item.description, entry.first.map(String.init) ?? "–",
                entry.later.map(String.init) ?? "–", entry.difference.map(signed) ?? "–",
                state(of: entry)[language],
            ])
        }
        let lines = table.lines
        var text = lines.prefix(1).joined()
        for (line, (_, entry)) in zip(lines.dropFirst(), entries) {
            text += "\n" + line
            for said in words(of: entry) { text += "\n        \(said)" }
        }
        return text
    }

    private func state(of entry: AccountEntry) -> Text {
        if entry.lacksExplanation {
            return Text(nl: "nog geen verklaring", en: "no explanation yet")
        }
        return switch entry.state {
        case .open: Text(nl: "open, met verklaring", en: "open, explained")
        case .accepted: Text(nl: "aanvaard", en: "accepted")
        case .carried: Text(nl: "overgenomen", en: "carried")
        case .resolved: Text(nl: "hersteld", en: "resolved")
        case .derived: Text(nl: "volgt uit andere", en: "follows from others")
        case .recorded: Text(nl: "verklaard", en: "explained")
        }
    }

    /// What people said, and how many reasons were filled in; what the program says is left out.
    private func words(of entry: AccountEntry) -> [String] {
        let reasons = entry.known.flatMap { known -> [ReasonCount] in
            switch known {
            case .reasons(let reasons), .sharedReasons(let reasons): reasons
            default: []
            }
        }
        let none = Text(nl: "geen verklaring gevonden", en: "no explanation found")
        return [
            reasons.isEmpty
                ? nil
                : reasons.map { "\($0.count) × \($0.reason.words[language])" }
                    .joined(separator: ", ")
        ].compactMap { $0 } + entry.known.compactMap(\.words)
            + [entry.words.text, entry.words.isNoneFound ? none[language] : nil].compactMap { $0 }
            + (entry.words.followUp.map { ["→ " + $0] } ?? [])
    }
}

extension Reason {
    /// As the account says it.
    fileprivate var words: Text {
        switch self {
        case .notHandedIn: Text(nl: "niet ingeleverd", en: "not handed in")
        case .tooFewIssued: Text(nl: "te weinig uitgereikt", en: "too few issued")
        case .tooManyIssued: Text(nl: "te veel uitgereikt", en: "too many issued")
        case .lost: Text(nl: "kwijtgeraakt", en: "lost")
        case .emptyEnvelope: Text(nl: "een lege enveloppe", en: "an empty envelope")
        case .multipleInEnvelope: Text(nl: "meer in één enveloppe", en: "several in one envelope")
        case .noExplanation: Text(nl: "geen verklaring", en: "no explanation")
        case .other: Text(nl: "een andere verklaring", en: "another explanation")
        }
    }
}
