/// The pages of one station in a print job: its separator sheet, then its form.
///
/// The set of a station takes whole leaves, so that the next one begins on a front too, and no
/// sheet of paper holds two stations.
package struct StationSet: Hashable, Sendable {
    package enum Page: Hashable, Sendable {
        case separator
        /// A side that is left empty, and says so.
        case empty
        /// A page of the form, counted from 0 over all of its parts.
        case form(Int)
    }

    /// What begins with a page of the form.
    package enum Start: Hashable, Sendable {
        /// The form itself, or an annex: they are signed, bound and filed apart.
        case part
        /// A list or another stretch that is on the front of a leaf.
        case stretch
        case nothing
    }

    package let pages: [Page]
    package let form: SheetForm

    /// `starts` has every page of the form.
    package init(_ starts: [Start], on form: SheetForm) {
        let isPaired = form.isDuplex || form.layout == .pairs
        var pages: [Page] = [.separator]
        if isPaired { pages.append(.empty) }
        for (number, start) in starts.enumerated() {
            let isFirst = form.isDuplex && start != .nothing || isPaired && start == .part
            if isFirst, !pages.count.isMultiple(of: 2) { pages.append(.empty) }
            pages.append(.form(number))
        }
        if isPaired, !pages.count.isMultiple(of: 2) { pages.append(.empty) }
        self.pages = pages
        self.form = form
    }

    /// Sides left empty, that of the separator included.
    package var emptySides: Int { pages.count { $0 == .empty } }

    /// Pages of the file that the set takes.
    package var filePages: Int {
        (pages.count + form.pagesPerSide - 1) / form.pagesPerSide
    }

    package var sheets: Int { form.sheets(pages: filePages) }

    /// Whether the page with this place in the set is the back of a leaf, bound on its right.
    package func isBack(_ place: Int) -> Bool { form.isDuplex && !place.isMultiple(of: 2) }
}
