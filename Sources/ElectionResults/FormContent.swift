import FormTemplates

/// Texts, rows and conditions that a form of the result has beside its figures.
package struct FormContent: Hashable, Sendable {
    package internal(set) var texts: [String: String] = [:]
    package internal(set) var rows: [String: [FormRow]] = [:]
    package internal(set) var conditions: Set<String> = []

    /// Adds them to the values of a copy; a text that is there already stays.
    package func fill(_ values: inout FormValues) {
        values.texts.merge(texts) { given, _ in given }
        values.rows.merge(rows) { given, _ in given }
        values.conditions.formUnion(conditions)
    }
}
