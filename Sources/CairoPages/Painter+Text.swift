import CCairo
import Typesetting

extension Painter {
    /// Letters of a leaf of the structure; white alone has no ink, and Cairo drops it.
    func paint(_ run: TextRun, leaf: Int?, in batch: inout TextBatch) throws(PDFError) {
        let hasInk = run.text.unicodeScalars.contains { $0 != " " && $0 != "\u{A0}" }
        guard hasInk else { return }
        let text = run.endsBrokenLine ? run.text + " " : run.text
        let (shaped, unit) = try glyphs(of: text, run.style)
        recorder?.record.add(glyphs: shaped.glyphs.count, leaf: leaf)
        let look = TextBatch.Look(font: fonts.scaledFont(run.style), grey: run.style.grey)
        if batch.look != look || run.degrees != 0 { batch.show(on: context) }
        batch.look = look
        guard run.degrees == 0 else { return showTurned(run, text, shaped, unit) }
        batch.add(text, shaped, unit, at: run.origin)
        if run.style.underlined {
            batch.show(on: context)
            underline(run, from: run.origin)
        }
    }

    private func showTurned(_ run: TextRun, _ text: String, _ shaped: ShapedText, _ unit: Double) {
        cairo_save(context)
        defer { cairo_restore(context) }
        cairo_translate(context, run.origin.x.points, run.origin.y.points)
        cairo_rotate(context, -run.degrees * .pi / 180)
        let options = FontFile.options()
        cairo_set_font_face(context, fonts.cairoFace(run.style))
        cairo_set_font_size(context, run.style.size.points)
        cairo_set_font_options(context, options)
        cairo_font_options_destroy(options)
        var batch = TextBatch()
        batch.look = TextBatch.Look(font: nil, grey: run.style.grey)
        batch.add(text, shaped, unit, at: Point(.zero, .zero))
        batch.show(on: context)
        if run.style.underlined { underline(run, from: Point(.zero, .zero)) }
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

/// Texts of one look that are painted after each other, shown at once: what a call costs Cairo is
/// more than its letters do.
struct TextBatch {
    /// `font` is nil where the context has it already.
    struct Look: Hashable {
        var font: OpaquePointer?
        var grey: Double
    }

    var look = Look(font: nil, grey: 0)
    private var text: [UInt8] = []
    private var glyphs: [cairo_glyph_t] = []
    private var clusters: [cairo_text_cluster_t] = []

    mutating func add(_ text: String, _ shaped: ShapedText, _ unit: Double, at origin: Point) {
        self.text += text.utf8
        for glyph in shaped.glyphs {
            glyphs.append(
                cairo_glyph_t(
                    index: glyph.index,
                    x: origin.x.points + glyph.x * unit,
                    y: origin.y.points + glyph.y * unit
                )
            )
        }
        clusters += shaped.clusters
    }

    mutating func show(on context: OpaquePointer?) {
        guard !glyphs.isEmpty else { return }
        cairo_set_source_rgb(context, look.grey, look.grey, look.grey)
        if let font = look.font { cairo_set_scaled_font(context, font) }
        text.withUnsafeBufferPointer { bytes in
            bytes.withMemoryRebound(to: CChar.self) { characters in
                // Without its text and clusters a digit of one width cannot be read back.
                cairo_show_text_glyphs(
                    context,
                    characters.baseAddress,
                    Int32(characters.count),
                    &glyphs,
                    Int32(glyphs.count),
                    clusters,
                    Int32(clusters.count),
                    cairo_text_cluster_flags_t(0)
                )
            }
        }
        text.removeAll(keepingCapacity: true)
        glyphs.removeAll(keepingCapacity: true)
        clusters.removeAll(keepingCapacity: true)
    }
}
