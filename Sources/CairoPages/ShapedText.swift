import CCairo

/// A line of text as glyphs of one face, in the units of its design; good for every size.
///
/// A class, because it is looked up far more often than it is made.
final class ShapedText {
    struct Glyph {
        var index: UInt
        var x: Double
        var y: Double
    }

    let glyphs: [Glyph]
    /// Which bytes of the text each glyph stands for: without them a PDF cannot be searched.
    let clusters: [cairo_text_cluster_t]
    let advance: Double

    init(glyphs: [Glyph], clusters: [cairo_text_cluster_t], advance: Double) {
        self.glyphs = glyphs
        self.clusters = clusters
        self.advance = advance
    }

    /// Texts between which no letters are moved, one after the other.
    init(joining texts: some Collection<ShapedText>) {
        var glyphs: [Glyph] = []
        var clusters: [cairo_text_cluster_t] = []
        glyphs.reserveCapacity(texts.count)
        clusters.reserveCapacity(texts.count)
        var advance = 0.0
        for text in texts {
            for glyph in text.glyphs {
                glyphs.append(Glyph(index: glyph.index, x: advance + glyph.x, y: glyph.y))
            }
            clusters += text.clusters
            advance += text.advance
        }
        self.glyphs = glyphs
        self.clusters = clusters
        self.advance = advance
    }
}
