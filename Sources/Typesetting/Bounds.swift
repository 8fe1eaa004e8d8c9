#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The upright box around a mark.
package struct Bounds: Hashable, Sendable {
    package var left: Length
    package var top: Length
    package var right: Length
    package var bottom: Length

    package init(left: Length, top: Length, right: Length, bottom: Length) {
        self.left = left
        self.top = top
        self.right = right
        self.bottom = bottom
    }

    func grown(by distance: Length) -> Bounds {
        Bounds(
            left: left - distance,
            top: top - distance,
            right: right + distance,
            bottom: bottom + distance
        )
    }
}

extension TextRun {
    /// The box around the letters, turned or not.
    package var bounds: Bounds {
        let rise = style.size * 0.75
        let depth = style.size * 0.22
        let angle = degrees * .pi / 180
        // Corners as distances along the baseline and above it.
        let corners =
            [(Length.zero, rise), (width, rise), (Length.zero, .zero - depth)]
            + [(width, .zero - depth)]
        let points = corners.map { along, above in
            Point(
                origin.x + along * cos(angle) - above * sin(angle),
                origin.y - along * sin(angle) - above * cos(angle)
            )
        }
        return points.reduce(
            Bounds(left: origin.x, top: origin.y, right: origin.x, bottom: origin.y)
        ) { box, point in
            Bounds(
                left: min(box.left, point.x),
                top: min(box.top, point.y),
                right: max(box.right, point.x),
                bottom: max(box.bottom, point.y)
            )
        }
    }
}
