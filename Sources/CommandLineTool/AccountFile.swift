import CountChecks
import CountingProcess
import Diagnostics
import ElectionFiles
import Elections
import FormTemplates

/// The account of differences and the comparison as comma separated values.
enum AccountFile {
    /// A line a difference, in the words of the printed account.
    static func text(of count: Count) throws(Findings) -> String {
        if let refusal = count.whyNoAccount { throw Findings([refusal.diagnostic]) }
        if count.closing != nil, let refusal = count.whyNotPublished {
            throw Findings([refusal.diagnostic])
        }
        let forms = try FormSet(count.step)
        let words = try AccountWording(
            count,
            Naming(count.step, forms.library),
            forms.library.texts("account")
        )
        let entries = count.account ?? []
        let lines = try words.lines(entries, isShort: false)
        return TableWriter.text(
            [
                "number", "item", "document", "name", "kind", "subject", "first", "later",
                "difference", "state", "explanation", "follow_up",
            ],
            zip(lines, entries).map { line, entry in
                [
                    "\(line.number)", line.item, entry.item.document.rawValue, line.document,
                    line.kind, line.subject, Self.number(line.first), Self.number(line.later),
                    line.difference.map(signed) ?? "",
                    entry.lacksExplanation ? "unexplained" : entry.state.rawValue,
                    line.explanation, line.followUp,
                ]
            }
        )
    }

    private static func number(_ number: Int?) -> String { number.map(String.init) ?? "" }

    /// List by list: what the papers say, the hand count, the computed sum; under a sample the drawn
    /// lists and `total_drawn`.
    static func comparison(of count: Count) throws(Findings) -> String {
        guard let comparison = count.comparison else {
            throw Findings([count.whyNotCompared.diagnostic])
        }
        let rows = (comparison.lists + [comparison.total]).map { line in
            let isDrawnTotal = line.item == .total && count.sample != nil
            return [
                isDrawnTotal ? "total_drawn" : line.item.description,
                name(of: line.item, in: count), "\(line.paper)", "\(line.hand)", "\(line.computed)",
                signed(line.difference), line.state.rawValue, line.acceptance?.reason ?? "",
            ]
        }
        return TableWriter.text(
            ["list", "name", "paper", "hand", "computed", "difference", "state", "reason"],
            rows
        )
    }

    private static func name(of item: ComparedItem, in count: Count) -> String {
        guard case .list(let number) = item else { return "" }
        return count.step.lists.first { $0.number == number }?.name ?? ""
    }
}
