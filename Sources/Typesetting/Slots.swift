/// Divides marks into what all copies share and the slots.
///
/// So a form is laid out once and stamped for every station. Roles stay with the body.
package func separateSlots(in marks: [Mark]) -> (body: [Mark], slots: [Mark]) {
    var body: [Mark] = []
    var slots: [Mark] = []
    for mark in marks {
        if case .slot = mark { slots.append(mark) } else { body.append(mark) }
    }
    return (body, slots)
}

/// Puts a text in each slot, aligned in its width; every slot must have one.
package func fill(
    slots values: [String: String],
    in marks: [Mark],
    measure: some TextMeasure
) throws(LayoutError) -> [Mark] {
    let typesetter = Typesetter(measure: measure)
    var filled: [Mark] = []
    filled.reserveCapacity(marks.count)
    var roles: [Role] = []
    for mark in marks {
        switch mark {
        case .open(let role):
            roles.append(role)
            filled.append(mark)
        case .close:
            _ = roles.popLast()
            filled.append(mark)
        case .slot(let slot, let point):
            let run = try typesetter.run(values[slot.name], in: slot, at: point, place: roles.last)
            filled.append(.text(run))
        default:
            filled.append(mark)
        }
    }
    return filled
}

extension Typesetter {
    fileprivate func run(
        _ value: String?,
        in slot: Slot,
        at point: Point,
        place: Role?
    ) throws(LayoutError) -> TextRun {
        guard let text = value, !text.isEmpty else {
            throw LayoutError(.slotWithoutValue(name: slot.name), at: place)
        }
        let width = try width(of: text, in: slot.style, at: place)
        guard width <= slot.width + .tolerance else {
            throw LayoutError(
                .slotTooNarrow(name: slot.name, text: text, width: width, available: slot.width),
                at: place
            )
        }
        let offset = slot.alignment.offset(of: width, in: slot.width)
        return TextRun(text, slot.style, at: point.moved(right: offset, down: .zero), width: width)
    }
}
