import CCairo

/// A line of text as glyphs of one face, in the units of its design; good for every size.
struct ShapedText {
    struct Glyph {
        var index: UInt
        var x: Double
        var y: Double
    }

    var glyphs: [Glyph]
    /// Which bytes of the text each glyph stands for: without them a PDF cannot be searched.
    var clusters: [cairo_text_cluster_t]
    var advance: Double
}
