import CCairo
import Typesetting

extension PDFWriter {
    /// One page of the file that holds several pages.
    package func add(_ sheet: ImposedSheet) throws(PDFError) {
        try addSheet(of: sheet.paper, holding: sheet.placements.map(\.page)) {
            () throws(PDFError) in
            try paint(Page(sheet.paper, marks: sheet.marks))
            for placed in sheet.placements {
                cairo_save(context)
                defer { cairo_restore(context) }
                cairo_translate(context, placed.origin.x.points, placed.origin.y.points)
                cairo_scale(context, placed.scale, placed.scale)
                try paint(placed.page)
            }
        }
    }
}
