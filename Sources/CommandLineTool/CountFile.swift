import CountingProcess
import ElectionFiles
import Elections

/// The published figures of a closed count: the same bytes for the same count, for ever.
enum CountFile {
    /// The file whose SHA-256 is printed in the record's footer.
    static func text(of count: Count, closing: Closing) -> String {
        let election = count.step.election
        return text(
            of: count,
            comments: [
                ("election", "\(election.kind.rawValue) \(election.body)"),
                ("date", election.date.description),
                ("level", count.step.level.rawValue),
                ("area", "\(count.step.area) \(count.step.areaName)"),
                ("form", count.step.resultForm.rawValue.uppercased()),
                ("edition", election.edition),
                ("closed", closing.moment.description),
                ("software", "papierspoor \(closing.software)"),
            ] + (count.isExercise ? [("exercise", "yes")] : []) + sample(of: count)
                + missing(in: count)
                + version(of: count)
                + seats(of: count)
        )
    }

    /// The lists that were drawn for the hand count.
    private static func sample(of count: Count) -> [(key: String, value: String)] {
        count.drawn.map { drawn in
            let lists = drawn.lists.map(\.description).joined(separator: " ")
            return [("sample", "\(drawn.lists.count) of \(count.lists.count) lists: \(lists)")]
        } ?? []
    }

    /// The documents that the count went on without.
    private static func missing(in count: Count) -> [(key: String, value: String)] {
        count.missingDecisions.map { ("missing", "\($0.document), \($0.reason)") }
    }

    /// Which one it is, where it replaces an earlier one.
    private static func version(of count: Count) -> [(key: String, value: String)] {
        count.recordVersion == 1 ? [] : [("version", "\(count.recordVersion)")]
    }

    /// What besides the votes decides who is elected, and the seats that follow.
    private static func seats(of count: Count) -> [(key: String, value: String)] {
        guard count.hasSeats else { return [] }
        let deceased = count.deceased.map { ("deceased", "list \($0.list), \($0.name)") }
        let lots = count.currentLots.map { lot in
            (
                "lot",
                "\(lot.subject.article), \(lot.alternatives.joined(separator: " | ")): \(lot.chosen)"
            )
        }
        let seats = count.allocation?.seats.sorted { $0.key < $1.key }.filter { $0.value > 0 }
            .map { "\($0.key)=\($0.value)" }.joined(separator: " ")
        return deceased + lots + [("seats", seats ?? "")]
    }

    /// Source documents in the order of the pile, then the record.
    static func text(of count: Count, comments: [(key: String, value: String)] = []) -> String {
        let sources = count.forms.sources.map { fields in
            (fields: fields, figures: count.agreed(.entry, fields.document) ?? Figures())
        }
        let record = (fields: count.forms.record, figures: count.record ?? Figures())
        return FiguresWriter.text(sources + [record], comments: comments)
    }
}
