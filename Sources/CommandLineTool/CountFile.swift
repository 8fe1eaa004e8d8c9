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
            ] + (count.isExercise ? [("exercise", "yes")] : [])
        )
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
