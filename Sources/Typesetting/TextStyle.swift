/// The faces in `Fonts/`; every glyph comes from one of these three files.
package enum Typeface: String, Hashable, Sendable, CaseIterable {
    case regular
    case bold
    case italic
}

/// How a run of text looks.
package struct TextStyle: Hashable, Sendable {
    package var face: Typeface
    package var size: Length
    package var underlined: Bool
    /// 0 is black, 1 is white.
    package var grey: Double

    package init(
        _ face: Typeface = .regular,
        _ size: Length = .pt(9),
        underlined: Bool = false,
        grey: Double = 0
    ) {
        self.face = face
        self.size = size
        self.underlined = underlined
        self.grey = grey
    }
}

/// A character that no font of ours has; never printed as a blank.
package struct MissingGlyph: Error, Hashable, Sendable {
    package let text: String
    package let character: Unicode.Scalar

    package init(text: String, character: Unicode.Scalar) {
        self.text = text
        self.character = character
    }
}

/// What layout asks of the fonts.
package protocol TextMeasure {
    /// Advance width of one line of text, kerning included.
    func width(of text: String, in style: TextStyle) throws(MissingGlyph) -> Length
    /// Height above the baseline, as a positive length.
    func ascent(of style: TextStyle) -> Length
    /// Depth below the baseline, as a positive length.
    func descent(of style: TextStyle) -> Length
}
