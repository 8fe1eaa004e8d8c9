import Elections

/// Writes figures as text; the same figures give the same bytes.
package enum FiguresWriter {
    /// The lines of documents in the order given, each with its fields in the order of its form.
    ///
    /// Comments, as `# key: value` lines, make a file a count file.
    package static func text(
        _ documents: [(fields: DocumentFields, figures: Figures)],
        comments: [(key: String, value: String)] = []
    ) -> String {
        var text = ""
        for comment in comments { text += "# \(comment.key): \(comment.value)\n" }
        text += "document,field,value\n"
        for (fields, figures) in documents {
            let key = CommaSeparated.quotedIfNeeded(fields.document.rawValue)
            for (field, value) in fields.inOrder(figures) { text += "\(key),\(field),\(value)\n" }
        }
        return text
    }
}
