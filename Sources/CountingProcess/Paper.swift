import Elections

/// Something that is typed from paper by two people.
package struct Paper: Hashable, Sendable {
    package enum Kind: String, Sendable {
        /// A document: a received record, or the area's own.
        case entry
        /// The addition by hand: its result on the area's document, worksheets on those of lists.
        case hand
        /// The outcome of the reckoning of the seats by hand, on the area's document.
        case seats
        /// The provisional result as it was announced (voorlopige uitslag), on the area's document.
        case announced
    }
    package let kind: Kind
    package let document: DocumentKey

    package init(_ kind: Kind, _ document: DocumentKey) {
        self.kind = kind
        self.document = document
    }
}

/// What one person typed from one paper.
package struct Reading: Hashable, Sendable {
    package let person: PersonName
    package let figures: Figures

    package init(person: PersonName, figures: Figures) {
        self.person = person
        self.figures = figures
    }
}

/// The readings of a paper, from its first entry until it was sent back and typed anew.
///
/// Two entries; where they differ, a third person types the cells in dispute, blind. That reading
/// settles a cell only if it equals one of the two. What is left is typed by two people who made
/// none of the three, and so on in pairs: they settle a cell if they agree.
package struct Round: Hashable, Sendable {
    package private(set) var readings: [Reading]
    /// What stands while only some cells are typed again; nil where the whole paper is.
    package let kept: Kept?
    /// What the readings come to.
    package private(set) var outcome: Outcome

    /// Figures that two people had typed alike, and the cells of them that are in doubt.
    package struct Kept: Hashable, Sendable {
        package let figures: Figures
        package let cells: Set<FieldID>
    }

    package init(_ readings: [Reading] = [], keeping kept: Kept? = nil) {
        self.readings = readings
        self.kept = kept
        outcome = Self.outcome(of: readings, kept)
    }

    package mutating func add(_ reading: Reading) {
        readings.append(reading)
        outcome = Self.outcome(of: readings, kept)
    }

    package func wasRead(by person: PersonName) -> Bool {
        readings.contains { $0.person.isSamePerson(as: person) }
    }

    package enum Outcome: Hashable, Sendable {
        case nothing
        /// One entry, which nobody but its typist may see.
        case once(Figures)
        /// Fields in dispute, in no order; their figures are shown to nobody.
        case differing(Set<FieldID>, agreed: Figures)
        case agreed(Figures)
    }

    /// An entry with what stands of the cells that were not asked for.
    private static func whole(_ reading: Reading, _ kept: Kept?) -> Figures {
        guard let kept else { return reading.figures }
        var figures = kept.figures
        for cell in kept.cells { figures[cell] = reading.figures[cell] }
        return figures
    }

    private static func outcome(of readings: [Reading], _ kept: Kept?) -> Outcome {
        guard let first = readings.first.map({ whole($0, kept) }) else { return .nothing }
        guard readings.count > 1 else { return .once(first) }
        let second = whole(readings[1], kept)
        var agreed = first
        var disputed = first.differences(from: second)
        if readings.count > 2 {
            disputed = disputed.filter { field in
                let third = readings[2].figures[field]
                agreed[field] = third
                return third != first[field] && third != second[field]
            }
        }
        for index in stride(from: 3, to: readings.count - 1, by: 2) {
            let pair = (readings[index].figures, readings[index + 1].figures)
            disputed = disputed.filter { field in
                agreed[field] = pair.0[field]
                return pair.0[field] != pair.1[field]
            }
        }
        for field in disputed { agreed[field] = nil }
        return disputed.isEmpty ? .agreed(agreed) : .differing(disputed, agreed: agreed)
    }
}
