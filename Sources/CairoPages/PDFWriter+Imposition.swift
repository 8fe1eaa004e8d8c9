import CCairo
import Typesetting

extension PDFWriter {
    /// One page of the file that holds several pages.
    package func add(_ sheet: ImposedSheet) throws(PDFError) {
        let pages = sheet.placements.map(\.page)
        let behind = sheet.behindPages.flatMap { body in
            pages.first.map { Page($0.paper, body: body, marks: []) }
        }
        try addSheet(of: sheet.paper, holding: pages + [behind].compactMap { $0 }) {
            () throws(PDFError) in
            try paint(Page(sheet.paper, marks: sheet.marks))
            for placed in sheet.placements {
                cairo_save(context)
                defer { cairo_restore(context) }
                cairo_translate(context, placed.origin.x.points, placed.origin.y.points)
                cairo_scale(context, placed.scale, placed.scale)
                if let behind { try paint(behind) }
                try paint(placed.page)
            }
        }
    }
}
