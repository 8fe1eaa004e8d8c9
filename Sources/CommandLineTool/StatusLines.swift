import CountingProcess
import Diagnostics
import Elections

/// One document in the JSON of `status`.
struct DocumentLine: Encodable {
    private var document: String
    private var name: String
    private var state: String
    private var version: Int
    private var printed: Bool
    /// `expected`, `partlyReceived` or `received`, whatever was typed since.
    private var receipt: String
    /// Pages recorded one by one, as typed: `3/8`; empty for a whole document.
    private var sheets: [String]
    private var missingSheets: [String]
    /// Why it was received once more, for each time.
    private var again: [String]
    /// Why the count goes on without it.
    private var missing: String?

    /// In the order of the pile.
    static func all(of count: Count) -> [Self] {
        zip(count.step.sources, count.forms.sources).map { Self($0, $1, count) }
    }

    private init(_ source: SourceDocument, _ fields: DocumentFields, _ count: Count) {
        let key = source.key
        document = key.rawValue
        name = source.name
        state = count.state(of: fields).rawValue
        version = count.version(of: key)
        printed = count.isPrinted(key)
        sheets = count.receivedSheets(of: key).map(\.description)
        missingSheets = []
        switch count.receipt(of: key) {
        case .expected: receipt = DocumentState.expected.rawValue
        case .partly(let missing):
            receipt = DocumentState.partlyReceived.rawValue
            missingSheets = missing.map(\.description)
        case .received: receipt = DocumentState.received.rawValue
        }
        again = (count.trail.receipts[key] ?? []).compactMap(\.again)
        missing = count.trail.missing[key]?.reason
    }
}

/// One list in the JSON of `status`: of how many documents it has a vote, never how many votes.
struct ListLine: Encodable {
    private var list: Int
    private var documentsWithVotes: Int

    static func all(of count: Count) -> [Self] {
        count.documentsWithVotes.map {
            Self(list: $0.list.rawValue, documentsWithVotes: $0.documents)
        }
    }
}

/// The sample in the JSON of `status`; absent where all lists are counted by hand.
struct SampleLine: Encodable {
    private var lists: Int
    private var of: Int
    /// In the order in which they were drawn; absent before the draw.
    private var drawn: [Int]?

    init?(_ count: Count) {
        guard let sample = count.sample else { return nil }
        lists = sample
        of = count.lists.count
        drawn = count.drawn?.lists.map(\.rawValue)
    }

    var text: Text {
        let size = (
            nl: "steekproef van \(lists) van de \(of) lijsten",
            en: "sample of \(lists) of \(of) lists"
        )
        guard let drawn else {
            return Text(nl: size.nl + ", nog niet getrokken", en: size.en + ", not drawn yet")
        }
        let numbers = drawn.map(String.init).joined(separator: ", ")
        return Text(
            nl: size.nl + ", getrokken: \(numbers)",
            en: size.en + ", drawn: \(numbers)"
        )
    }
}
