/// Several finished pages on one sheet of paper, each at a place and a scale of its own.
package struct ImposedSheet: Sendable {
    package struct Placement: Sendable {
        package var page: Page
        /// Where the page's top left corner lies on the sheet.
        package var origin: Point
        /// 1 is the size at which the page was laid out.
        package var scale: Double

        package init(_ page: Page, at origin: Point, scale: Double = 1) {
            self.page = page
            self.origin = origin
            self.scale = scale
        }
    }

    package var paper: PaperSize
    package var placements: [Placement]
    /// Painted behind each page, at its place and in its scale.
    package var behindPages: PageBody?
    /// Painted beside the pages: of what they share, they are in front.
    package var marks: [Mark]

    package init(_ paper: PaperSize, _ placements: [Placement], marks: [Mark] = []) {
        self.paper = paper
        self.placements = placements
        self.marks = marks
    }

    /// Pages of one size in rows from the top left, as large as the frame (by default all of the
    /// sheet) lets them be.
    package init(
        _ pages: [Page],
        on paper: PaperSize,
        in frame: Rectangle? = nil,
        columns: Int,
        rows: Int
    ) {
        let frame =
            frame ?? Rectangle(Point(.zero, .zero), width: paper.width, height: paper.height)
        let cell = (width: frame.width / Double(columns), height: frame.height / Double(rows))
        let placements = pages.enumerated().map { number, page in
            let scale = min(
                cell.width.points / page.paper.width.points,
                cell.height.points / page.paper.height.points
            )
            let white = (
                right: cell.width - page.paper.width * scale,
                down: cell.height - page.paper.height * scale
            )
            let corner = Point(
                frame.origin.x + cell.width * Double(number % columns) + white.right / 2,
                frame.origin.y + cell.height * Double(number / columns) + white.down / 2
            )
            return Placement(page, at: corner, scale: scale)
        }
        self.init(paper, placements)
    }
}
