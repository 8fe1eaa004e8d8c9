import CairoPages
import CountingProcess
import Diagnostics
import Elections
import FormTemplates
import Foundation
import OfficialForms
import Typesetting

/// The pictures of the differences of a count, as PDF and PNG.
extension Press {
    /// The maps with their table, and the bars of the lists.
    ///
    /// No map where not a single cell was read: it would be hatched all over, and say nothing.
    func differencePictures(_ map: DifferenceMap) throws(Findings) -> PrintJob.Result {
        let texts = try forms.library.texts("differences")
        let fonts = try fontBook()
        let printer = DifferenceMapPrinter(map, texts, measure: fonts)
        let area = step.area.hyphenated
        let maps = map.isRead ? try printer.maps() : []
        let mapPages = try stamped(
            maps.isEmpty ? [] : maps + printer.differenceTable(),
            try texts("form"),
            "KAART",
            fonts
        )
        let barPages = try stamped([printer.listBars()], try texts("form-bars"), "STAVEN", fonts)
        let documents = [
            PrintedDocument(
                name: "verschillenkaart-\(area)",
                title: "\(try texts("form")) \(step.areaName)",
                pages: mapPages
            ),
            PrintedDocument(
                name: "verschil-per-lijst-\(area)",
                title: "\(try texts("form-bars")) \(step.areaName)",
                pages: barPages
            ),
        ]
        let printed = documents.filter { !$0.pages.isEmpty }
        var result = try job.writeEach(printed.count) { index, _ in printed[index] }
        result.files += try pictures(Array(mapPages.prefix(maps.count)), documents[0].name, fonts)
        result.files += try pictures(barPages, documents[1].name, fonts)
        return result
    }

    /// A PNG a page; several are numbered from 1.
    private func pictures(
        _ pages: [Page],
        _ name: String,
        _ fonts: FontBook
    ) throws(Findings) -> [String] {
        var files: [String] = []
        for (number, page) in pages.enumerated() {
            let suffix = pages.count > 1 ? "-\(number + 1)" : ""
            let file = "\(job.folder)/\(name)\(suffix).png"
            do {
                try PNGWriter(fonts: fonts).write(page, to: URL(fileURLWithPath: file))
            } catch {
                throw Files.cannotWrite(file, error)
            }
            files.append(file)
        }
        return files
    }

    func differenceMap(_ comparison: Comparison) throws(Findings) -> DifferenceMap {
        let isAnnex = step.level != .municipality
        let cells = differenceCells()
        let lines = Dictionary(
            comparison.lists.map { ($0.item, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        return DifferenceMap(
            election: try naming.election(),
            level: try naming.level(),
            source: isAnnex ? .annex : .worksheet,
            documents: step.sources.map { .init(key: $0.key.rawValue, name: $0.name) },
            lists: step.lists.filter { count.handLists.contains($0.number) }.map { list in
                let line = lines[.list(list.number)]
                return DifferenceMap.List(
                    number: list.number.rawValue,
                    name: list.name,
                    hand: line?.hand ?? 0,
                    computed: line?.computed ?? 0,
                    state: DifferenceMap.List.State(line?.state ?? .open),
                    cells: zip(step.sources, cells).map { document, cells in
                        guard document.lists.contains(where: { $0.number == list.number })
                        else { return .absent }
                        return DifferenceMap.Cell(
                            hand: cells.hand[list.number],
                            document: cells.document[list.number]
                        )
                    },
                    pages: isAnnex ? [] : pageSums(list.number, cells)
                )
            },
            handTotal: comparison.total.hand,
            isOfDrawnLists: count.sample != nil,
            rowsPerPage: WorksheetGrid.rows
        )
    }

    /// What the hand wrote and what the document says, of every document in the order of the pile.
    private struct DifferenceCells {
        var hand: [ListNumber: Int] = [:]
        var document: [ListNumber: Int] = [:]
    }

    /// The one place that says where the cells of the map come from: at a municipality what was read
    /// back of the worksheets, elsewhere the annex of each received document beside its form.
    private func differenceCells() -> [DifferenceCells] {
        let leading = Dictionary(
            count.leadingTotals.map { ($0.key, $0.totals) },
            uniquingKeysWith: { first, _ in first }
        )
        let worksheets = Dictionary(
            count.worksheetCells,
            uniquingKeysWith: { first, _ in first }
        )
        return step.sources.map { document in
            var cells = DifferenceCells()
            let typed = count.agreed(.entry, document.key)
            let worksheet = worksheets[document.key]
            for list in step.lists.map(\.number) {
                if step.level == .municipality {
                    cells.hand[list] = worksheet?[.hand(list)]
                    cells.document[list] = leading[document.key]?[list]
                } else {
                    cells.hand[list] = typed?[.hand(list)]
                    cells.document[list] = typed?[.listTotal(list)]
                }
            }
            return cells
        }
    }

    /// The subtotals of the pages of a list against the documents on them; nothing is said where the
    /// worksheets are not those of layout B.
    private func pageSums(
        _ list: ListNumber,
        _ cells: [DifferenceCells]
    ) -> [DifferenceMap.Cell] {
        let pages = WorksheetGrid.pages(of: cells.count)
        let figures = count.handFigures
        let last = figures?.values.keys.compactMap { field -> Int? in
            if case .handPage(_, let page, _) = field { page } else { nil }
        }.max()
        guard let last, last == pages else { return Array(repeating: .notRead, count: pages) }
        return (1...pages).map { page in
            let rows = cells.dropFirst((page - 1) * WorksheetGrid.rows).prefix(WorksheetGrid.rows)
            return DifferenceMap.Cell(
                hand: figures?[.handPage(list, page: page, .subtotal)],
                document: rows.reduce(0) { $0 + ($1.document[list] ?? 0) }
            )
        }
    }
}

extension DifferenceMap.List.State {
    fileprivate init(_ state: Comparison.State) {
        self =
            switch state {
            case .agreed: .agreed
            case .open: .open
            case .carried: .carried
            case .accepted: .accepted
            }
    }
}
