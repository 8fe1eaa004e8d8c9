package struct Point: Hashable, Sendable {
    /// From the left edge of the paper.
    package var x: Length
    /// From the top edge of the paper, downwards.
    package var y: Length

    package init(_ x: Length, _ y: Length) {
        self.x = x
        self.y = y
    }
}

package struct Rectangle: Hashable, Sendable {
    package var origin: Point
    package var width: Length
    package var height: Length

    package init(_ origin: Point, width: Length, height: Length) {
        self.origin = origin
        self.width = width
        self.height = height
    }
}

/// One line of text at a fixed place; the point is the start of its baseline.
package struct TextRun: Hashable, Sendable {
    package var text: String
    package var style: TextStyle
    package var origin: Point
    /// Measured advance width, for rules under it and for tests of overlap.
    package var width: Length
    /// Turned to the left about its origin, in degrees.
    package var degrees: Double
    /// The line was broken here between two words: who has it read out hears them apart.
    package var endsBrokenLine = false

    package init(
        _ text: String,
        _ style: TextStyle,
        at origin: Point,
        width: Length,
        degrees: Double = 0
    ) {
        self.text = text
        self.style = style
        self.origin = origin
        self.width = width
        self.degrees = degrees
    }
}

package struct Stroke: Hashable, Sendable {
    package var from: Point
    package var to: Point
    package var weight: Length
    package var grey: Double

    package init(from: Point, to: Point, weight: Length, grey: Double = 0) {
        self.from = from
        self.to = to
        self.weight = weight
        self.grey = grey
    }
}

/// A circle; all of its ink lies within the radius.
package struct Circle: Hashable, Sendable {
    package var centre: Point
    package var radius: Length
    /// Of the outline; nil is filled.
    package var weight: Length?
    package var grey: Double

    package init(_ centre: Point, radius: Length, weight: Length? = nil, grey: Double = 0) {
        self.centre = centre
        self.radius = radius
        self.weight = weight
        self.grey = grey
    }
}

/// Something at a fixed place on a page, or the beginning or end of a structural element.
package enum Mark: Hashable, Sendable {
    case open(Role)
    /// What ended the page before goes on.
    case reopen(Role)
    case close
    /// The cell that has just opened takes so many columns.
    case columns(Int)
    /// What begins here has this name in the table of contents of a file.
    case bookmark(String)
    case text(TextRun)
    case stroke(Stroke)
    /// An outline; no area is painted.
    case frame(Rectangle, weight: Length, grey: Double)
    case area(Rectangle, grey: Double)
    case circle(Circle)
    /// Text that differs from copy to copy; `origin` is the start of the baseline of its width.
    case slot(Slot, at: Point)
    /// A QR code of this payload, `module` wide per module; `origin` is its top left corner,
    /// the quiet zone not included.
    case qrCode(String, at: Point, module: Length)
}

/// Marks that recur on many pages: drawn once in a file, painted wherever the page has them.
package final class PageBody: Sendable {
    package let marks: [Mark]
    /// Begins where it does by intent (the first of a part, or after a page break), and not because
    /// the page before it was full.
    package let startsAnew: Bool

    package init(_ marks: [Mark], startsAnew: Bool = false) {
        self.marks = marks
        self.startsAnew = startsAnew
    }
}

package struct PaperSize: Hashable, Sendable {
    package var width: Length
    package var height: Length

    package init(width: Length, height: Length) {
        self.width = width
        self.height = height
    }

    package static let a4 = PaperSize(width: .mm(210), height: .mm(297))
    package static let a4Landscape = PaperSize(width: .mm(297), height: .mm(210))
    package static let a3Landscape = PaperSize(width: .mm(420), height: .mm(297))
}

/// A finished page: a shared body (no slots in it), the margins that all pages of its document
/// have (artifacts alone), and its own marks, painted in this order.
package struct Page: Sendable {
    package var paper: PaperSize
    package var body: PageBody?
    package var margins: PageBody?
    package var marks: [Mark]
    /// What a viewer calls the page.
    package var label: PageLabel?
    /// What begins on this page, for the table of contents of a file of many documents.
    package var bookmark: String?

    package init(
        _ paper: PaperSize,
        body: PageBody? = nil,
        margins: PageBody? = nil,
        marks: [Mark],
        label: PageLabel? = nil,
        bookmark: String? = nil
    ) {
        self.paper = paper
        self.body = body
        self.margins = margins
        self.marks = marks
        self.label = label
        self.bookmark = bookmark
    }

    /// All that is painted on the page.
    package var allMarks: [Mark] { (body?.marks ?? []) + (margins?.marks ?? []) + marks }
}

/// The number that is printed on a page, from 1, and what it is a page of.
package struct PageLabel: Hashable, Sendable {
    package var prefix: String
    package var number: Int

    package init(_ prefix: String, _ number: Int) {
        self.prefix = prefix
        self.number = number
    }
}
