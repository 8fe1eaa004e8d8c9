import CairoPages
import Diagnostics
import Elections
import OfficialForms
import PrintJobs
import Typesetting

/// Makes the pages of one station of a job at a time; one for each worker.
struct JobPages {
    let press: Press
    let papers: SourcePapers
    let order: JobOrder
    let plan: JobPlan
    let name: String
    private let measure: FontBook
    private let stamp: Stamp<FontBook>
    private let separators: SeparatorPrinter<FontBook>
    private let empty: PageBody
    private let proof: PageBody

    init(
        _ press: Press,
        _ papers: SourcePapers,
        _ order: JobOrder,
        _ job: PlannedJob,
        measure: FontBook
    ) throws(Findings) {
        self.press = press
        self.papers = papers
        self.order = order
        plan = job.plan
        name = job.ticket.name
        self.measure = measure
        stamp = Stamp(press.furniture, measure: measure)
        separators = SeparatorPrinter(try press.forms.library.texts("job"), stamp: stamp)
        empty = try stamp.emptyBody()
        proof = try stamp.proofBody()
    }

    /// Adds the set of a station to a file.
    func add(_ station: Int, of file: JobPlan.File, to writer: PDFWriter) throws {
        let pages = try pages(of: station, file)
        guard order.sheetForm.layout != .single else {
            for page in pages { try writer.add(page) }
            return
        }
        for sheet in try imposed(pages) { try writer.add(sheet) }
    }

    /// The pages of a station's set, in the order of the file.
    func pages(of station: Int, _ file: JobPlan.File) throws(Findings) -> [Page] {
        let document = papers.documents[station]
        return try press.about(document) { () throws(Findings) in
            let parts = try papers.parts(station, measure)
            let set = StationSet(parts.starts, on: order.sheetForm)
            let furniture = try press.furniture(of: document, papers.status)
            let forms = try press.pages(
                of: parts,
                furniture: furniture,
                measure: measure,
                bindingOnBacks: order.sheetForm.hasBindingEdge ? set.formPagesOnBacks : []
            )
            let emptySide = try stamp.emptySide(empty, furniture: furniture)
            var pages: [Page] = []
            for page in set.pages {
                switch page {
                case .separator:
                    pages.append(try separator(station, document, furniture, file))
                case .empty: pages.append(emptySide)
                case .form(let number): pages.append(forms[number])
                }
            }
            return pages
        }
    }

    private func separator(
        _ station: Int,
        _ document: SourceDocument,
        _ furniture: Furniture,
        _ file: JobPlan.File
    ) throws(Findings) -> Page {
        let planned = plan.stations[station]
        var page = try separators.page(
            SeparatorSheet(
                furniture,
                number: press.naming.largeNumber(of: document),
                document: planned.document,
                name: planned.name,
                area: try press.naming.areaParts(),
                formPages: planned.formPages,
                emptySides: planned.emptySides,
                filePages: planned.filePages,
                sheets: planned.sheets,
                copies: order.copies,
                job: name,
                file: file.name,
                place: (station + 1, plan.stations.count)
            )
        )
        page.bookmark = planned.document
        return page
    }

    /// Pages beside each other on larger or scaled sheets; the last may have room left.
    private func imposed(_ pages: [Page]) throws(Findings) -> [ImposedSheet] {
        let size = order.sheetForm.pagesPerSide
        let groups = stride(from: 0, to: pages.count, by: size).map {
            Array(pages[$0..<min($0 + size, pages.count)])
        }
        var sheets: [ImposedSheet] = []
        for group in groups {
            switch order.sheetForm.layout {
            case .single, .pairs:
                sheets.append(ImposedSheet(group, on: .a3Landscape, columns: 2, rows: 1))
            case .proof(let number):
                let sheet = try stamp.proof(
                    group,
                    (job: name, number: sheets.count + 1, of: groups.count),
                    on: number == 4 ? .a4 : .a4Landscape,
                    behind: proof,
                    columns: number == 8 ? 4 : 2,
                    rows: number == 2 ? 1 : 2
                )
                sheets.append(sheet)
            }
        }
        return sheets
    }
}

extension StationSet {
    /// Pages of the form, by number, that are printed on the back of a leaf.
    fileprivate var formPagesOnBacks: Set<Int> {
        Set(
            pages.enumerated().compactMap { place, page in
                if case .form(let number) = page, isBack(place) { number } else { nil }
            }
        )
    }
}
