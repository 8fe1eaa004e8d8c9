import CCairo
import Typesetting

extension Painter {
    /// Letters of a leaf of the structure; white alone has no ink, and Cairo drops it.
    func paint(_ run: TextRun, leaf: Int?) throws(PDFError) {
        guard run.text.contains(where: { $0 != " " && $0 != "\u{A0}" }) else { return }
        cairo_set_source_rgb(context, run.style.grey, run.style.grey, run.style.grey)
        if run.degrees == 0 {
            cairo_set_scaled_font(context, fonts.scaledFont(run.style))
            try show(run, from: run.origin, leaf: leaf)
        } else {
            cairo_save(context)
            defer { cairo_restore(context) }
            cairo_translate(context, run.origin.x.points, run.origin.y.points)
            cairo_rotate(context, -run.degrees * .pi / 180)
            let options = FontFile.options()
            cairo_set_font_face(context, fonts.cairoFace(run.style))
            cairo_set_font_size(context, run.style.size.points)
            cairo_set_font_options(context, options)
            cairo_font_options_destroy(options)
            try show(run, from: Point(.zero, .zero), leaf: leaf)
        }
    }

    private func show(_ run: TextRun, from origin: Point, leaf: Int?) throws(PDFError) {
        var text = run.endsBrokenLine ? run.text + " " : run.text
        let (shaped, unit) = try glyphs(of: text, run.style)
        recorder?.record.add(glyphs: shaped.glyphs.count, leaf: leaf)
        var glyphs = shaped.glyphs.map { glyph in
            cairo_glyph_t(
                index: glyph.index,
                x: origin.x.points + glyph.x * unit,
                y: origin.y.points + glyph.y * unit
            )
        }
        text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { characters in
                // Without its text and clusters a digit of one width cannot be read back.
                cairo_show_text_glyphs(
                    context,
                    characters.baseAddress,
                    Int32(characters.count),
                    &glyphs,
                    Int32(glyphs.count),
                    shaped.clusters,
                    Int32(shaped.clusters.count),
                    cairo_text_cluster_flags_t(0)
                )
            }
        }
        if run.style.underlined { underline(run, from: origin) }
    }

    private func glyphs(
        of text: String,
        _ style: TextStyle
    ) throws(PDFError) -> (ShapedText, Double) {
        do {
            return try fonts.glyphs(of: text, in: style)
        } catch {
            throw PDFError.missingGlyph(error)
        }
    }

    private func underline(_ run: TextRun, from origin: Point) {
        let y = origin.y.points + run.style.size.points * 0.12
        cairo_set_line_width(context, run.style.size.points * 0.055)
        cairo_move_to(context, origin.x.points, y)
        cairo_line_to(context, origin.x.points + run.width.points, y)
        cairo_stroke(context)
    }
}
