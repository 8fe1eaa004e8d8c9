import CCairo
import Typesetting

/// What was painted on a page, beside what Cairo has: enough to find each text again in what
/// Cairo makes of it, and what is put in without Cairo.
///
/// Cairo's own tags would cost as much again as all else on a page (measured: 6.4 of 13.5
/// million instructions), so texts are told apart by the number of their glyphs.
struct PaintRecord {
    /// Glyphs that follow each other and belong to one leaf of the structure, or to none.
    struct Run {
        var glyphs: Int
        var leaf: Int?
    }

    /// A shared body, with its scale, or a QR code, with its side; in points.
    struct Placed<Content> {
        var content: Content
        var x: Double
        /// Of a body's foot above that of the sheet; of a code's top below that of the sheet.
        var y: Double
        var size: Double
    }

    private(set) var runs: [Run] = []
    /// The standard type of each leaf.
    private(set) var leaves: [String] = []
    /// The leaves that Cairo tags itself, since they are more than text.
    private(set) var figures: [Int] = []
    /// Objects of shared bodies.
    var bodies: [Placed<Int>] = []
    var codes: [Placed<QRImage>] = []

    /// A new leaf; its number.
    mutating func addLeaf(_ type: String, isFigure: Bool) -> Int {
        leaves.append(type)
        if isFigure { figures.append(leaves.count - 1) }
        return leaves.count - 1
    }

    mutating func add(glyphs: Int, leaf: Int?) {
        if let last = runs.last, last.leaf == leaf {
            runs[runs.count - 1].glyphs += glyphs
        } else {
            runs.append(Run(glyphs: glyphs, leaf: leaf))
        }
    }
}

/// The record of the page that is being painted; shared by all who paint on it.
final class PaintRecorder {
    var record = PaintRecord()
    let isTagged: Bool

    init(isTagged: Bool) { self.isTagged = isTagged }

    func place(_ code: QRImage, at point: Point, module: Length, on context: OpaquePointer?) {
        let place = Placement(of: point, on: context)
        let side = module.points * Double(code.side) * place.scale
        record.codes.append(.init(content: code, x: place.x, y: place.y, size: side))
    }

    /// A body whose top left corner is the origin; `height` is that of its own paper and of the
    /// sheet.
    func place(body: Int, height: Length, sheet: Length, on context: OpaquePointer?) {
        let place = Placement(of: Point(.zero, .zero), on: context)
        record.bodies.append(
            .init(
                content: body,
                x: place.x,
                y: sheet.points - place.y - height.points * place.scale,
                size: place.scale
            )
        )
    }
}

/// Where a point comes to lie on the sheet, in points from its top left corner, and how large
/// what is painted there becomes.
private struct Placement {
    var x: Double
    var y: Double
    var scale: Double

    init(of point: Point, on context: OpaquePointer?) {
        x = point.x.points
        y = point.y.points
        cairo_user_to_device(context, &x, &y)
        var matrix = cairo_matrix_t()
        cairo_get_matrix(context, &matrix)
        scale = matrix.xx
    }
}
