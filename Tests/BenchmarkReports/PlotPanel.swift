import Typesetting

/// One picture: values over sizes, both on scales of powers of ten.
package struct PlotPanel: Hashable, Sendable {
    package struct Value: Hashable, Sendable {
        package var size: Double
        package var value: Double

        package init(size: Double, value: Double) {
            self.size = size
            self.value = value
        }
    }

    package struct Series: Hashable, Sendable {
        package var name: String
        /// In ascending size.
        package var points: [Value]

        package init(name: String, points: [Value]) {
            self.name = name
            self.points = points
        }
    }

    /// A value that none should exceed.
    package struct Limit: Hashable, Sendable {
        package var value: Double
        package var words: String

        package init(value: Double, words: String) {
            self.value = value
            self.words = words
        }
    }

    /// What the upright axis measures, and in what: `Time in seconds`.
    package var title: String
    /// What the level axis measures: `number of stations`.
    package var sizes: String
    package var series: [Series]
    package var limit: Limit?

    package init(title: String, sizes: String, series: [Series], limit: Limit? = nil) {
        self.title = title
        self.sizes = sizes
        self.series = series
        self.limit = limit
    }
}

/// Where the values of a panel stand on the page.
package struct PlotAxes: Hashable, Sendable {
    package let frame: Rectangle
    let sizes: LogScale
    let values: LogScale
    /// White between the frame and the ends of the scales, so that no marker lies on the frame.
    private static let inset = Length.mm(4)

    /// Nil where there is nothing to show.
    package init?(_ panel: PlotPanel, frame: Rectangle) {
        let points = panel.series.flatMap(\.points)
        let limit = panel.limit.map { [$0.value] } ?? []
        guard let sizes = LogScale(points.map(\.size)),
            let values = LogScale(points.map(\.value) + limit)
        else { return nil }
        self.frame = frame
        self.sizes = sizes
        self.values = values
    }

    package func x(ofSize size: Double) -> Length {
        frame.origin.x + Self.inset + (frame.width - Self.inset * 2) * sizes.share(of: size)
    }

    package func y(ofValue value: Double) -> Length {
        let bottom = frame.origin.y + frame.height - Self.inset
        return bottom - (frame.height - Self.inset * 2) * values.share(of: value)
    }

    /// Nil where the logarithm of one of the two is none.
    package func place(of point: PlotPanel.Value) -> Point? {
        guard point.size > 0, point.value > 0 else { return nil }
        return Point(x(ofSize: point.size), y(ofValue: point.value))
    }
}
