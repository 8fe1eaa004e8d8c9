import Diagnostics
import Typesetting

/// The top margin: OEFENING and the transcript's warning on the left, the station on the right.
extension Stamp {
    private var top: Length { .mm(10.2) }

    func headMarks(_ furniture: Furniture, on setup: PageSetup) throws(Findings) -> [Mark] {
        var marks: [Mark] = []
        var leftEnd = setup.left
        if furniture.isExercise {
            let (exercise, end) = try exerciseMarks(on: setup)
            marks += exercise
            leftEnd = end + .mm(5)
        }
        if let disclaimer = furniture.status.disclaimer {
            let style = TextStyle(.bold, .pt(8.5))
            marks.append(
                try line(
                    texts(disclaimer),
                    style,
                    x: setup.left,
                    baseline: setup.top - .mm(2.9)
                )
            )
        }
        if let station = furniture.station {
            marks += try stationMarks(station, from: leftEnd, on: setup)
        }
        return marks
    }

    /// A box 6.2 mm high, or lower where it would come within 3 mm of the text below it.
    private func exerciseMarks(on setup: PageSetup) throws(Findings) -> ([Mark], end: Length) {
        let corner = Point(setup.left, top)
        let height = min(.mm(6.2), setup.top - top - .mm(3.1))
        let part = height.points / Length.mm(6.2).points
        let style = TextStyle(.bold, .pt(13) * part)
        let text = try texts("exercise")
        let width = try width(of: text, style)
        let margin = Length.mm(2.5) * part
        let frame = Rectangle(corner, width: width + margin * 2, height: height)
        let run = TextRun(
            text,
            style,
            at: Point(corner.x + margin, corner.y + .mm(4.7) * part),
            width: width
        )
        return (
            [.frame(frame, weight: .pt(1.5) * part, grey: 0), .text(run)], corner.x + frame.width
        )
    }

    /// The number, large; the name beside it, in one line or two.
    private func stationMarks(
        _ station: StationHead,
        from left: Length,
        on setup: PageSetup
    ) throws(Findings) -> [Mark] {
        let right = setup.paper.width - setup.right
        let style = TextStyle(.bold, .pt(16))
        let number = try line(
            station.title,
            style,
            x: right,
            baseline: top + .mm(5.4),
            endsThere: true
        )
        let nameEnd = right - (try width(of: station.title, style)) - .mm(5)
        let frame = Rectangle(
            Point(left, top - .mm(0.6)),
            width: nameEnd - left,
            height: .mm(8.6)
        )
        if try width(of: station.name, TextStyle()) <= frame.width {
            return [
                number,
                try line(
                    station.name,
                    TextStyle(),
                    x: nameEnd,
                    baseline: top + .mm(5.4),
                    endsThere: true
                ),
            ]
        }
        let name = try fitted(
            station.name,
            TextStyle(),
            sizes: [9, 8, 7, 6],
            alignment: .right,
            in: frame
        )
        return [number] + name
    }

    /// CONCEPT, VOORLOPIG or VOORBEELD, large and pale, from corner to corner.
    func watermark(_ furniture: Furniture, on setup: PageSetup) throws(Findings) -> [Mark] {
        let provisional = furniture.identity.isProvisional ? "watermark-provisional" : nil
        guard let word = provisional ?? furniture.status.watermark else { return [] }
        let run = try watermark(texts(word), on: setup.paper, grey: 0.88)
        return [.open(.artifact), .text(run), .close]
    }

    /// A word over the whole of a sheet, for what lies behind its text.
    func watermark(
        _ text: String,
        on paper: PaperSize,
        grey: Double
    ) throws(Findings) -> TextRun {
        // As large as CONCEPT, or smaller where the word is longer.
        let size = 118 * min(1, 7.5 / Double(text.count))
        let style = TextStyle(.bold, .pt(size), grey: grey)
        let width = try width(of: text, style)
        // Turned about its start, so that its middle is the middle of the paper; cosine and
        // sine of 50 degrees.
        let (across, up) = (0.6428, 0.7660)
        let half = (width: width / 2, height: style.size * 0.36)
        let origin = Point(
            paper.width / 2 - half.width * across + half.height * up,
            paper.height / 2 + half.width * up + half.height * across
        )
        return TextRun(text, style, at: origin, width: width, degrees: 50)
    }
}
