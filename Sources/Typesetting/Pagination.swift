/// A band with its place on the page.
struct PlacedBand {
    var band: Band
    var top: Length
}

/// Puts groups of bands on pages, from top to bottom.
struct Pagination {
    /// Of the body of a page.
    let height: Length

    private(set) var pages: [[PlacedBand]] = []
    private var used = Length.zero

    init(height: Length) { self.height = height }

    static func pages(of bands: [Band], height: Length) throws(LayoutError) -> [[PlacedBand]] {
        var pagination = Pagination(height: height)
        for group in groups(of: bands) { try pagination.place(group) }
        return pagination.pages
    }

    /// Bands that stay together.
    private static func groups(of bands: [Band]) -> [[Band]] {
        var groups: [[Band]] = []
        for band in bands {
            if band.joinsPrevious, !groups.isEmpty {
                groups[groups.count - 1].append(band)
            } else {
                groups.append([band])
            }
        }
        return groups
    }

    private mutating func place(_ group: [Band]) throws(LayoutError) {
        guard let first = group.first else { return }
        let needed = group.reduce(.zero) { $0 + $1.spaceBefore + $1.height }
        if pages.isEmpty || first.startsPage || used + needed > height + .tolerance {
            try startPage(with: group)
        } else {
            append(group, droppingFirstSpace: false)
        }
    }

    private mutating func startPage(with group: [Band]) throws(LayoutError) {
        let available = height + (group.first?.spaceBefore ?? .zero)
        let continuedHead = headContinued(before: group)
        var head = runningHead(before: group) + continuedHead
        var needed = (head + group).reduce(.zero) { $0 + $1.spaceBefore + $1.height }
        if needed > available + .tolerance {
            head = continuedHead
            needed = (head + group).reduce(.zero) { $0 + $1.spaceBefore + $1.height }
        }
        guard needed <= available + .tolerance else {
            throw LayoutError(
                .tooHigh(height: needed - (available - height), available: height),
                at: group.first?.place
            )
        }
        sayThatItGoesOn(group)
        pages.append([])
        used = .zero
        append(head, droppingFirstSpace: true)
        append(group, droppingFirstSpace: true)
    }

    /// At the foot of the page before, if there is room: so far it may reach into the margin.
    private mutating func sayThatItGoesOn(_ group: [Band]) {
        guard let first = group.first, let line = goesOn(group)?.goesOnBelow,
            used + line.height <= height + Self.belowBody
        else { return }
        let band = Band(
            element: first.element,
            content: [],
            artifacts: line.marks,
            height: line.height
        )
        pages[pages.count - 1].append(PlacedBand(band: band, top: used))
    }

    private static let belowBody = Length.mm(2)

    /// The head of a table that goes on from the page before.
    private func headContinued(before group: [Band]) -> [Band] {
        goesOn(group)?.continuedHead ?? []
    }

    /// What says where the page goes on, unless it begins anew or names itself.
    private func runningHead(before group: [Band]) -> [Band] {
        guard let first = group.first, !pages.isEmpty, !first.startsPage,
            goesOn(group)?.saysWhatGoesOn != true
        else { return [] }
        switch first.element.kind {
        case .composed: return []
        case .table(let shape) where shape.saysSoFromTheStart: return []
        default: return first.runningHead
        }
    }

    /// The table that was begun on the page before.
    private func goesOn(_ group: [Band]) -> TableShape? {
        guard let first = group.first, case .table(let shape) = first.element.kind,
            pages.last?.last?.band.element.id == first.element.id
        else { return nil }
        return shape
    }

    private mutating func append(_ bands: [Band], droppingFirstSpace: Bool) {
        for (number, band) in bands.enumerated() {
            if number > 0 || !droppingFirstSpace { used += band.spaceBefore }
            pages[pages.count - 1].append(PlacedBand(band: band, top: used))
            used += band.height
        }
    }
}
