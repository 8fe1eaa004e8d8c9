/// Sizes and weights of what is drawn instead of typed.
enum Drawn {
    static let hairline = Length.pt(0.5)
    /// Writing lines lie this far below the baseline, so that a pen does not cross them.
    static let writingLineDepth = Length.pt(1.5)
    /// A shorter line to write on is moved to a line of its own.
    static let shortestFill = Length.mm(15)
    /// What stands before a tab and is too long for it is still kept apart from what follows.
    static let narrowestTab = Length.pt(3)
    /// Height of a capital or a digit, as a part of the size.
    static let digitHeight = 0.714

    static func checkboxSide(_ style: TextStyle) -> Length { style.size * 0.86 }
    static func checkboxDepth(_ style: TextStyle) -> Length { style.size * 0.08 }
    static func bulletSide(_ style: TextStyle) -> Length { style.size * 0.42 }
    /// Height of a bullet's foot above the baseline.
    static func bulletLift(_ style: TextStyle) -> Length { style.size * 0.13 }
}

extension DigitBoxes {
    var totalWidth: Length { width * Double(max(count, 0)) }
    var digitStyle: TextStyle { TextStyle(.regular, height * 0.62) }
    /// Extent below the baseline of the digits, which stand in the middle of their boxes.
    var depth: Length { (height - digitStyle.size * Drawn.digitHeight) / 2 }
    var rise: Length { height - depth }

    /// The digits of the value, the first one first; none when the boxes are for a pen.
    func digits(at place: Role) throws(LayoutError) -> [String] {
        guard let value else { return [] }
        guard value >= 0 else { throw LayoutError(.negativeValue(value), at: place) }
        let digits = String(value).map { String($0) }
        guard digits.count <= count else {
            throw LayoutError(.tooManyDigits(value: value, boxes: count), at: place)
        }
        return digits
    }

    /// One frame and the lines between its boxes; the origin is its left end on the baseline.
    func frame(at left: Length) -> [Mark] {
        guard count > 0 else { return [] }
        let top = Length.zero - rise
        let frame = Rectangle(Point(left, top), width: totalWidth, height: height)
        var marks: [Mark] = [.frame(frame, weight: Drawn.hairline, grey: grey)]
        for number in 0..<(count - 1) {
            let x = left + width * Double(number + 1)
            marks.append(
                .stroke(
                    Stroke(
                        from: Point(x, top),
                        to: Point(x, depth),
                        weight: Drawn.hairline,
                        grey: grey
                    )
                )
            )
        }
        return marks
    }
}
