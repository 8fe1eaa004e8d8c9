/// The paper and the white around the body; running heads and feet stand in the margins.
package struct PageSetup: Hashable, Sendable {
    package var paper: PaperSize
    package var top: Length
    package var left: Length
    package var right: Length
    package var bottom: Length
    /// White right of what hangs in the right margin, such as the QR code at the foot.
    package var rightEdge: Length

    package init(
        paper: PaperSize = .a4,
        top: Length = .mm(23),
        left: Length = .mm(25),
        right: Length = .mm(25),
        bottom: Length = .mm(30),
        rightEdge: Length = .mm(10)
    ) {
        self.paper = paper
        self.top = top
        self.left = left
        self.right = right
        self.bottom = bottom
        self.rightEdge = rightEdge
    }

    /// At a side that is bound; holes, a staple or a clip take it.
    package static let bindingEdge = Length.mm(20)

    /// The same page where its right side is bound: nothing hangs in that margin.
    package var boundOnRight: PageSetup {
        var setup = self
        setup.rightEdge = max(rightEdge, Self.bindingEdge)
        return setup
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
