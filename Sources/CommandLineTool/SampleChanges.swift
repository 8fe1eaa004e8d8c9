import ElectionResults
import FormTemplates

/// The sheet of changes of an invented count: every kind of change once.
enum SampleChanges {
    static let names = FormNames(
        variables: [
            "gebied", "naam", "nieuw", "nieuw-moment", "nieuwe-hash", "nieuwe-versie", "nummer",
            "onderdeel", "opgave", "oud", "oud-moment", "oude-hash", "oude-versie", "reden",
            "regel", "stuk", "verschil", "wie",
        ],
        rows: ["cijfers", "opgave", "redenen", "stukken", "zetels"],
        conditions: [
            "added", "changed", "final", "missing", "other-record", "other-seats", "record",
            "same", "same-record", "same-seats", "seats", "unfinished",
        ]
    )

    /// `name` is the longest that the election has.
    static func fill(_ values: inout FormValues, name: String) {
        let hash = Array(repeating: "C86E D229 7E9E F159", count: 4).joined(separator: " ")
        let moment = "16-03-2017 14:31:27"
        let figure = FormRow([
            "onderdeel": name, "regel": "80  \(name)", "oud": "99999999", "nieuw": "88888888",
            "verschil": "–11111111",
        ])
        let reason = FormRow(["reden": "\(name), \(name)", "wie": "\(name) / \(name)"])
        values.rows["stukken"] = ["changed", "same", "missing", "added", "unfinished"].map {
            FormRow(
                ["stuk": "SB 1, \(name)"],
                conditions: [$0],
                rows: $0 == "changed"
                    ? ["redenen": [reason], "cijfers": [figure, figure]] : ["redenen": [reason]]
            )
        }
        values.rows["opgave"] = [figure]
        values.rows["zetels"] = [
            FormRow(["nummer": "32", "naam": name, "oud": "150", "nieuw": "149"])
        ]
        values.texts.merge([
            "gebied": name, "opgave": name, "oude-versie": "1", "oud-moment": moment,
            "oude-hash": hash, "nieuwe-versie": "2", "nieuw-moment": moment, "nieuwe-hash": hash,
        ]) { $1 }
        values.conditions.formUnion(["record", "final", "other-record", "seats", "other-seats"])
    }
}
