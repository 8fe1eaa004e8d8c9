/// What a printer or a reader would lose on a page.
package enum PageFault: Hashable, Sendable {
    /// Reaches into the edge that printers leave white, or off the paper.
    case outside(Mark)
    case overlap(TextRun, TextRun)
    case unfilledSlot(name: String)
    /// Text or a rule in the white around a QR code, without which no camera finds it.
    case crowdedCode(payload: String, Mark)
}

/// Faults of a finished page; `edge` is the white that printers keep around it.
///
/// A letter's box reaches from 0.75 of the size above the baseline to 0.22 below it. Turned text
/// (watermarks, narrow heads) may lie over other text.
package func faults(in page: Page, within edge: Length) -> [PageFault] {
    let marks = page.allMarks
    let inside = Bounds(
        left: edge,
        top: edge,
        right: page.paper.width - edge,
        bottom: page.paper.height - edge
    )
    var faults: [PageFault] = []
    for mark in marks {
        if case .slot(let slot, _) = mark { faults.append(.unfilledSlot(name: slot.name)) }
        if let bounds = mark.bounds, !inside.contains(bounds) { faults.append(.outside(mark)) }
    }
    return faults + overlaps(in: marks) + crowdedCodes(in: marks)
}

private func overlaps(in marks: [Mark]) -> [PageFault] {
    var runs: [(run: TextRun, bounds: Bounds)] = []
    for case .text(let run) in marks where run.degrees == 0 { runs.append((run, run.bounds)) }
    runs.sort { $0.bounds.top < $1.bounds.top }
    var faults: [PageFault] = []
    for (number, one) in runs.enumerated() {
        for other in runs[(number + 1)...] {
            if other.bounds.top >= one.bounds.bottom { break }
            if one.bounds.overlaps(other.bounds) { faults.append(.overlap(one.run, other.run)) }
        }
    }
    return faults
}

private func crowdedCodes(in marks: [Mark]) -> [PageFault] {
    marks.flatMap { code -> [PageFault] in
        guard case .qrCode(let payload, let point, let module) = code else { return [] }
        let zone = code.quietZone(of: payload, at: point, module: module).bounds
        return marks.filter { $0.inkBounds?.overlaps(zone, by: .tolerance) ?? false }
            .map { .crowdedCode(payload: payload, $0) }
    }
}

extension Bounds {
    /// Kerning and rounding make neighbours touch by so much.
    fileprivate static let hair = Length.pt(0.5)

    fileprivate func contains(_ other: Bounds) -> Bool {
        other.left >= left - .tolerance && other.right <= right + .tolerance
            && other.top >= top - .tolerance && other.bottom <= bottom + .tolerance
    }

    fileprivate func overlaps(_ other: Bounds, by least: Length = hair) -> Bool {
        min(right, other.right) - max(left, other.left) > least
            && min(bottom, other.bottom) - max(top, other.top) > least
    }
}

extension Mark {
    /// The box around its ink; nil for what only structures.
    package var bounds: Bounds? {
        switch self {
        case .open, .reopen, .close, .columns, .bookmark: nil
        case .text(let run): run.bounds
        case .stroke(let stroke):
            Bounds(
                left: min(stroke.from.x, stroke.to.x),
                top: min(stroke.from.y, stroke.to.y),
                right: max(stroke.from.x, stroke.to.x),
                bottom: max(stroke.from.y, stroke.to.y)
            )
        case .frame(let rectangle, _, _), .area(let rectangle, _): rectangle.bounds
        case .circle(let circle):
            Bounds(
                left: circle.centre.x,
                top: circle.centre.y,
                right: circle.centre.x,
                bottom: circle.centre.y
            ).grown(by: circle.radius)
        case .slot(let slot, let point):
            Rectangle(point, width: slot.width, height: .zero).bounds
        case .qrCode(let payload, let point, let module):
            square(of: payload, at: point, module: module).bounds
        }
    }

    /// Of text and rules, with their thickness.
    fileprivate var inkBounds: Bounds? {
        switch self {
        case .text(let run) where run.degrees == 0: run.bounds
        case .stroke(let stroke): bounds?.grown(by: stroke.weight / 2)
        case .circle: bounds
        default: nil
        }
    }
}

extension Rectangle {
    fileprivate var bounds: Bounds {
        Bounds(
            left: origin.x,
            top: origin.y,
            right: origin.x + width,
            bottom: origin.y + height
        )
    }
}
