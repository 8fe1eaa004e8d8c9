/// The paper and the white around the body; running heads and feet stand in the margins.
package struct PageSetup: Hashable, Sendable {
    package var paper: PaperSize
    package var top: Length
    package var left: Length
    package var right: Length
    package var bottom: Length

    package init(
        paper: PaperSize = .a4,
        top: Length = .mm(23),
        left: Length = .mm(25),
        right: Length = .mm(25),
        bottom: Length = .mm(30)
    ) {
        self.paper = paper
        self.top = top
        self.left = left
        self.right = right
        self.bottom = bottom
    }

    /// What the margins leave for the body.
    package var body: Rectangle {
        Rectangle(
            Point(left, top),
            width: paper.width - left - right,
            height: paper.height - top - bottom
        )
    }
}
