import CountingProcess
import Diagnostics
import Elections

extension FormFilling {
    /// Kind c of the account, in a line each, by what is on record alone: texts that people add after
    /// the closing leave the record as it was.
    func recordDifferences() throws(Findings) -> [String] {
        let words = try AccountWording(count, naming, forms.library.texts("account"))
        var lines: [String] = []
        for entry in count.account ?? [] where entry.item.kind == .record {
            lines.append(
                try naming.texts(
                    "remark.record",
                    [
                        "document": try words.document(entry.item.document).capitalised,
                        "subject": try words.subject(of: entry),
                        "first": entry.first.map(String.init) ?? "–",
                        "later": entry.later.map(String.init) ?? "–",
                        "done": try words.onRecord(entry),
                    ]
                )
            )
        }
        return lines
    }
}

extension String {
    /// As at the beginning of a sentence.
    fileprivate var capitalised: String { prefix(1).uppercased() + dropFirst() }
}
