/// Layout with one source of widths; its parts are extensions in files named after them.
struct Typesetter<Measure: TextMeasure> {
    let measure: Measure

    func width(
        of text: String,
        in style: TextStyle,
        at place: Role?
    ) throws(LayoutError) -> Length {
        do {
            return try measure.width(of: text, in: style)
        } catch {
            throw LayoutError(
                .missingGlyph(text: error.text, character: error.character),
                at: place
            )
        }
    }
}
