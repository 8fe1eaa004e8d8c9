extension Point {
    func moved(right: Length, down: Length) -> Point { Point(x + right, y + down) }
}

extension Rectangle {
    func moved(right: Length, down: Length) -> Rectangle {
        Rectangle(origin.moved(right: right, down: down), width: width, height: height)
    }
}

extension Mark {
    /// The same mark elsewhere on the page.
    package func moved(right: Length = .zero, down: Length) -> Mark {
        switch self {
        case .open, .reopen, .close, .columns, .bookmark:
            return self
        case .text(var run):
            run.origin = run.origin.moved(right: right, down: down)
            return .text(run)
        case .stroke(var stroke):
            stroke.from = stroke.from.moved(right: right, down: down)
            stroke.to = stroke.to.moved(right: right, down: down)
            return .stroke(stroke)
        case .frame(let rectangle, let weight, let grey):
            return .frame(rectangle.moved(right: right, down: down), weight: weight, grey: grey)
        case .area(let rectangle, let grey):
            return .area(rectangle.moved(right: right, down: down), grey: grey)
        case .circle(var circle):
            circle.centre = circle.centre.moved(right: right, down: down)
            return .circle(circle)
        case .slot(let slot, let point):
            return .slot(slot, at: point.moved(right: right, down: down))
        case .qrCode(let payload, let point, let module):
            return .qrCode(payload, at: point.moved(right: right, down: down), module: module)
        }
    }
}
