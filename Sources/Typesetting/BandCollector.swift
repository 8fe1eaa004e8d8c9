/// Turns blocks into bands, with the spaces and ties between them.
struct BandCollector<Measure: TextMeasure> {
    let typesetter: Typesetter<Measure>
    let left: Length
    let width: Length
    /// Of the body of a page.
    let height: Length

    private(set) var bands: [Band] = []
    private var elements = 0
    private var space = Length.zero
    private var startsPage = false
    private var tiesNext = false

    init(_ typesetter: Typesetter<Measure>, left: Length, width: Length, height: Length) {
        self.typesetter = typesetter
        self.left = left
        self.width = width
        self.height = height
    }

    mutating func collect(_ blocks: [Block]) throws(LayoutError) {
        for block in blocks { try collect(block) }
    }

    private mutating func collect(_ block: Block) throws(LayoutError) {
        switch block {
        case .paragraph(let paragraph):
            space += paragraph.spaceBefore
            append(try typesetter.bands(of: paragraph, in: newFrame()))
            tiesNext = paragraph.keepWithNext
            space += paragraph.spaceAfter
        case .table(let table):
            space += table.spaceBefore
            append(try typesetter.bands(of: table, in: newFrame()))
            space += table.spaceAfter
        case .columns(let table):
            space += table.spaceBefore
            append(try typesetter.bands(of: table, in: newFrame(), height: height))
        case .folded(let table, let count):
            let parts = try typesetter.folded(
                table,
                in: count,
                frame: newFrame(),
                mostHeight: height * Self.belowHeads
            )
            for part in parts { try collect(.together([.table(part)])) }
        case .drawing(let drawing):
            append([band(of: drawing)])
        case .rule(let weight):
            append([rule(weight)])
            tiesNext = true
        case .space(let height):
            space += height
        case .pageBreak:
            startsPage = true
        case .together(let blocks):
            let start = bands.count
            try collect(blocks)
            for index in bands.indices.dropFirst(start + 1) where !bands[index].startsPage {
                bands[index].joinsPrevious = true
            }
        case .continued(let blocks, let head):
            let start = bands.count
            let head = try runningHead(head)
            try collect(blocks)
            for index in bands.indices.dropFirst(start + 1) where bands[index].runningHead.isEmpty {
                bands[index].runningHead = head
            }
        }
    }

    /// Says nothing new to who has the page read out.
    private mutating func runningHead(_ head: Paragraph) throws(LayoutError) -> [Band] {
        let frame = newFrame()
        var bands = try typesetter.bands(of: head, in: frame).map { line in
            Band(
                element: Band.Element(id: frame.element, kind: .rule),
                content: [],
                artifacts: line.artifacts + line.content.filter(\.isPainted),
                height: line.height
            )
        }
        if let last = bands.indices.last { bands[last].height += head.spaceAfter }
        return bands
    }

    /// What heads leave of a page for the rows below them.
    private static var belowHeads: Double { 0.8 }

    private mutating func newFrame() -> BandFrame {
        elements += 1
        return BandFrame(element: elements, left: left, width: width)
    }

    private mutating func append(_ new: [Band]) {
        guard var first = new.first else { return }
        first.spaceBefore = space
        first.startsPage = first.startsPage || startsPage
        first.joinsPrevious = tiesNext && !first.startsPage && fitsBelowLast(first)
        bands.append(first)
        bands += new.dropFirst()
        space = .zero
        startsPage = false
        tiesNext = false
    }

    /// Whether what must stay with it leaves room for it on one page.
    private func fitsBelowLast(_ band: Band) -> Bool {
        let start = bands.lastIndex { !$0.joinsPrevious } ?? bands.startIndex
        let group = bands[start...].dropFirst().reduce(bands[start...].first?.height ?? .zero) {
            $0 + $1.spaceBefore + $1.height
        }
        return group + space + band.height <= height
    }

    private mutating func band(of drawing: Drawing) -> Band {
        let role = Role.figure(alternative: drawing.alternative)
        return Band(
            element: Band.Element(id: newFrame().element, kind: .text(role)),
            content: drawing.marks.map { $0.moved(right: left, down: .zero) },
            height: drawing.height
        )
    }

    private mutating func rule(_ weight: Length) -> Band {
        let frame = newFrame()
        let y = weight / 2
        let stroke = Stroke(from: Point(left, y), to: Point(left + width, y), weight: weight)
        return Band(
            element: Band.Element(id: frame.element, kind: .rule),
            content: [],
            artifacts: [.stroke(stroke)],
            height: weight
        )
    }
}

/// Where a block is laid out, and the number of the element it becomes.
struct BandFrame {
    var element: Int
    var left: Length
    var width: Length
}
