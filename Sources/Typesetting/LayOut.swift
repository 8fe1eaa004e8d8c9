/// The body of each page, in page coordinates: what stands between the margins.
package func layOut(
    _ blocks: [Block],
    on setup: PageSetup = PageSetup(),
    measure: some TextMeasure
) throws(LayoutError) -> [PageBody] {
    let body = setup.body
    var pages = try Pagination.pages(
        of: bands(of: blocks, in: body, measure: measure),
        height: body.height
    )
    var bodies: [PageBody] = []
    bodies.reserveCapacity(pages.count)
    var before: Int?
    for number in pages.indices {
        // A page's bands are let go as soon as its marks are there.
        let bands = pages[number]
        pages[number] = []
        bodies.append(
            PageBody(
                pageMarks(bands, from: body.origin.y, after: before),
                startsAnew: number == 0 || bands.first?.band.startsPage == true
            )
        )
        before = bands.last?.band.element.id
    }
    return bodies
}

/// Blocks in a fixed place on a page, such as a running head; an error if they do not fit in it.
package func layOut(
    _ blocks: [Block],
    in frame: Rectangle,
    measure: some TextMeasure
) throws(LayoutError) -> [Mark] {
    var bands = try bands(of: blocks, in: frame, measure: measure)
    for index in bands.indices.dropFirst() {
        bands[index].joinsPrevious = true
    }
    let pages = try Pagination.pages(of: bands, height: frame.height)
    return pages.flatMap { pageMarks($0, from: frame.origin.y) }
}

private func bands(
    of blocks: [Block],
    in frame: Rectangle,
    measure: some TextMeasure
) throws(LayoutError) -> [Band] {
    var collector = BandCollector(
        Typesetter(measure: measure),
        left: frame.origin.x,
        width: frame.width,
        height: frame.height
    )
    try collector.collect(blocks)
    return collector.bands
}

/// Marks of the bands of one page: element by element, what is drawn before what is read.
///
/// The element with the number `before` began on an earlier page.
func pageMarks(
    _ bands: [PlacedBand],
    from top: Length,
    after before: Int? = nil
) -> [Mark] {
    var marks: [Mark] = []
    marks.reserveCapacity(
        bands.reduce(0) { $0 + $1.band.content.count + $1.band.artifacts.count + 4 }
    )
    var rest = bands[...]
    while let first = rest.first {
        let id = first.band.element.id
        let element = rest.prefix { $0.band.element.id == id }
        rest = rest.dropFirst(element.count)
        let continues = id == before
        // A head that is repeated says nothing new to who has the table read out.
        let repeated = element.prefix { continues && $0.band.isRepeatedHead }
        marks.wrap(in: .artifact) { marks in
            for placed in element { marks.add(placed.band.artifacts, down: top + placed.top) }
            marks += tableRules(of: element, from: top)
            for placed in repeated {
                marks.add(placed.band.content.filter(\.isPainted), down: top + placed.top)
            }
        }
        let read = element.dropFirst(repeated.count)
        let addRead = { (marks: inout [Mark]) in
            for placed in read { marks.add(placed.band.content, down: top + placed.top) }
        }
        switch first.band.element.kind {
        case .text(let role): marks.wrap(in: role, continues: continues, addRead)
        case .table(let shape):
            let role = Role.table(summary: shape.summary)
            if !continues, let title = shape.bookmark { marks.append(.bookmark(title)) }
            marks.wrap(in: role, continues: continues, addRead)
        case .composed: addRead(&marks)
        case .rule: break
        }
    }
    return marks
}

private func tableRules(of element: ArraySlice<PlacedBand>, from top: Length) -> [Mark] {
    guard let first = element.first, case .table(let shape) = first.band.element.kind else {
        return []
    }
    return shape.rules(
        around: element.compactMap { placed in
            placed.band.row.map { row in
                let start = top + placed.top
                return TableShape.Stretch(
                    top: start,
                    bottom: start + placed.band.height,
                    row: row
                )
            }
        }
    )
}

extension Mark {
    /// Something to see, not the beginning or end of an element.
    package var isPainted: Bool {
        switch self {
        case .open, .reopen, .close, .columns, .bookmark: false
        default: true
        }
    }
}

extension [Mark] {
    /// Adds marks that are made lower on the page than they are to be.
    fileprivate mutating func add(_ marks: [Mark], down: Length) {
        for mark in marks { append(mark.moved(down: down)) }
    }

    /// Adds marks inside one element, which may have begun earlier; none where there is nothing.
    fileprivate mutating func wrap(
        in role: Role,
        continues: Bool = false,
        _ add: (inout [Mark]) -> Void
    ) {
        append(continues ? .reopen(role) : .open(role))
        let start = count
        add(&self)
        if count == start { removeLast() } else { append(.close) }
    }

    /// The same inside one element; none where there is nothing.
    package func wrapped(in role: Role) -> [Mark] {
        isEmpty ? [] : [.open(role)] + self + [.close]
    }
}
