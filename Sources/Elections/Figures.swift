/// What stands on one document, by field; a field that is absent is an empty box, never 0.
package struct Figures: Hashable, Sendable {
    package private(set) var values: [FieldID: Int]

    package init(_ values: [FieldID: Int] = [:]) { self.values = values }

    package subscript(field: FieldID) -> Int? {
        get { values[field] }
        set { values[field] = newValue }
    }

    package var isEmpty: Bool { values.isEmpty }

    /// The fields in which the two are not the same, an empty box included.
    package func differences(from other: Figures) -> Set<FieldID> {
        var fields = Set<FieldID>()
        for (field, value) in values where other.values[field] != value { fields.insert(field) }
        for field in other.values.keys where values[field] == nil { fields.insert(field) }
        return fields
    }
}
