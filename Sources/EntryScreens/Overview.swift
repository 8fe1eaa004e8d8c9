import CountChecks
import Diagnostics
import Elections

/// A line of the last page that can be chosen.
enum OverviewItem: Hashable, Sendable {
    /// Empty boxes of a section, and the first of them.
    case empty(section: Int, count: Int, first: Int)
    case finding(Diagnostic)
    case commit
}

extension EntryState {
    /// What is left to look at before the entry is committed, and the commitment itself.
    var overview: [OverviewItem] {
        emptySections + findings.map { .finding($0) } + [.commit]
    }

    private var emptySections: [OverviewItem] {
        form.sections.indices.compactMap { section in
            let empty = form.stops(of: section).filter { figures[$0.field] == nil }
            guard let first = empty.first, let stop = form.stop(of: first.field) else { return nil }
            return .empty(section: section, count: empty.count, first: stop)
        }
    }

    /// The rules on this entry alone; empty boxes are told by section.
    private var findings: [Diagnostic] {
        guard !form.isThirdReading else { return [] }
        return checks(figures).filter {
            $0.code != CountRule.figureMissing.rawValue && $0.severity != .information
        }
    }
}

/// A total beside what was typed above it.
struct EntrySum: Hashable, Sendable {
    /// What was typed of the figures that the form adds up.
    var sum: Int
    var typed: Int?
    /// How many of them are empty.
    var empty: Int

    /// The total was typed and is another number.
    var differs: Bool { typed.map { $0 != sum } ?? false }
}

extension EntryState {
    /// The sum that belongs to a total; nil for a figure that is no total.
    func sum(of stop: EntryForm.Stop) -> EntrySum? {
        let row = form.sections[stop.section].rows[stop.row]
        guard !row.addends.isEmpty else { return nil }
        let values = row.addends.map { FieldID($0).flatMap { figures[$0] } }
        return EntrySum(
            sum: values.reduce(0) { $0 + ($1 ?? 0) },
            typed: figures[stop.field],
            empty: values.count { $0 == nil }
        )
    }
}
