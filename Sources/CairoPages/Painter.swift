import CCairo
import Typesetting

/// Translates marks into Cairo's calls; decides nothing about where they stand.
struct Painter {
    let context: OpaquePointer?
    let fonts: FontBook
    /// Of a page in a PDF; nil for a picture.
    var recorder: PaintRecorder?

    func paint(_ marks: [Mark]) throws(PDFError) {
        var leaves = OpenLeaves(recorder)
        var batch = TextBatch()
        defer { batch.show(on: context) }
        var index = marks.startIndex
        while index < marks.endIndex {
            if marks[index].isOtherInk { batch.show(on: context) }
            switch marks[index] {
            case .open(let role), .reopen(let role):
                if leaves.open(role, at: index, in: marks) {
                    batch.show(on: context)
                    cairo_tag_begin(context, "Figure", nil)
                }
            case .close:
                if leaves.close() {
                    batch.show(on: context)
                    cairo_tag_end(context, "Figure")
                }
            case .columns, .bookmark:
                break
            case .text(let run):
                try paint(run, leaf: leaves.leaf, in: &batch)
            case .stroke(let stroke):
                let alike = strokes(in: marks[index...], alike: stroke)
                paint(alike, weight: stroke.weight, grey: stroke.grey)
                index += alike.count - 1
            case .frame(let rectangle, let weight, let grey):
                set(grey: grey)
                cairo_set_line_width(context, weight.points)
                outline(rectangle)
                cairo_stroke(context)
            case .area(let rectangle, let grey):
                set(grey: grey)
                outline(rectangle)
                cairo_fill(context)
            case .circle(let circle):
                paint(circle)
            case .slot(let slot, _):
                throw PDFError.unfilledSlot(name: slot.name)
            case .qrCode(let payload, let point, let module):
                let code = try QRImage(of: payload)
                if let recorder {
                    recorder.place(code, at: point, module: module, on: context)
                } else {
                    code.paint(at: point, module: module, on: context)
                }
            }
            index += 1
        }
    }

    private func set(grey: Double) { cairo_set_source_rgb(context, grey, grey, grey) }

    private func outline(_ rectangle: Rectangle) {
        cairo_rectangle(
            context,
            rectangle.origin.x.points,
            rectangle.origin.y.points,
            rectangle.width.points,
            rectangle.height.points
        )
    }

    private func paint(_ circle: Circle) {
        set(grey: circle.grey)
        let inset = circle.weight.map { $0 / 2 } ?? .zero
        cairo_new_sub_path(context)
        cairo_arc(
            context,
            circle.centre.x.points,
            circle.centre.y.points,
            (circle.radius - inset).points,
            0,
            2 * .pi
        )
        if let weight = circle.weight {
            cairo_set_line_width(context, weight.points)
            cairo_stroke(context)
        } else {
            cairo_fill(context)
        }
    }

    private func strokes(in marks: ArraySlice<Mark>, alike first: Stroke) -> [Stroke] {
        var strokes: [Stroke] = []
        for mark in marks {
            guard case .stroke(let stroke) = mark, stroke.weight == first.weight,
                stroke.grey == first.grey
            else { break }
            strokes.append(stroke)
        }
        return strokes
    }

    /// Strokes of one weight are one path: each path costs Cairo a state and an operator.
    private func paint(_ strokes: [Stroke], weight: Length, grey: Double) {
        set(grey: grey)
        cairo_set_line_width(context, weight.points)
        for stroke in strokes {
            cairo_move_to(context, stroke.from.x.points, stroke.from.y.points)
            cairo_line_to(context, stroke.to.x.points, stroke.to.y.points)
        }
        cairo_stroke(context)
    }
}

/// The elements that are open while a page is painted, and which of them are leaves.
private struct OpenLeaves {
    private let recorder: PaintRecorder?
    private var open: [(role: Role, leaf: Int?, isFigure: Bool)] = []
    private var artifacts = 0

    init(_ recorder: PaintRecorder?) { self.recorder = recorder }

    /// Whom text belongs to.
    var leaf: Int? { artifacts == 0 ? open.last?.leaf : nil }

    /// Whether Cairo must tag what opens here: a figure is more than text.
    mutating func open(_ role: Role, at index: Int, in marks: [Mark]) -> Bool {
        guard let recorder, recorder.isTagged else { return false }
        if role == .artifact { artifacts += 1 }
        guard artifacts == 0, marks.isLeaf(at: index) else {
            open.append((role, nil, false))
            return false
        }
        let isFigure = if case .figure = role { true } else { false }
        let isWords = role.isWords(inside: open.last?.role)
        let type = isWords ? "Span" : role.structureType
        open.append((role, recorder.record.addLeaf(type, isFigure: isFigure), isFigure))
        return isFigure
    }

    mutating func close() -> Bool {
        guard let last = open.popLast() else { return false }
        if last.role == .artifact { artifacts -= 1 }
        return last.isFigure
    }
}

extension Mark {
    /// Ink that is no text: what was painted before it must be on the paper first.
    fileprivate var isOtherInk: Bool {
        if case .text = self { false } else { isPainted }
    }
}
