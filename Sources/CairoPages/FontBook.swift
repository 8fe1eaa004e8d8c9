import CCairo
import Foundation
import Typesetting

/// The faces of `Fonts/`, measured and drawn; keeps what it has shaped.
///
/// One per worker: Cairo's and HarfBuzz's objects are not for two threads at once.
package final class FontBook: TextMeasure {
    private let regular: Face
    private let bold: Face
    private let italic: Face
    /// Forget what was shaped above this number of texts a face: memory must stay flat.
    private static let cacheLimit = 20_000

    private final class Face {
        let shaper: Shaper
        let file: FontFile
        let ascent: Double
        let descent: Double
        var shaped: [String: ShapedText] = [:]
        var scaled: [Double: OpaquePointer] = [:]
        /// Most texts have the size of the one before.
        var lastScaled: (size: Double, font: OpaquePointer)?

        init(path: String) throws(FontError) {
            shaper = try Shaper(path: path)
            file = try FontFile(path: path)
            // The highest and the deepest letters we meet.
            ascent = shaper.extent(of: "É").above / shaper.unitsPerEm
            descent = shaper.extent(of: "ş").below / shaper.unitsPerEm
        }

        deinit {
            for font in scaled.values { cairo_scaled_font_destroy(font) }
        }
    }

    /// Reads `NotoSans-Regular.ttf`, `-Bold` and `-Italic` in this folder.
    package init(folder: URL) throws(FontError) {
        regular = try Face(path: folder.appendingPathComponent("NotoSans-Regular.ttf").path)
        bold = try Face(path: folder.appendingPathComponent("NotoSans-Bold.ttf").path)
        italic = try Face(path: folder.appendingPathComponent("NotoSans-Italic.ttf").path)
    }

    package func width(of text: String, in style: TextStyle) throws(MissingGlyph) -> Length {
        let face = face(style)
        // All digits have one width.
        let advance =
            text.isFigure
            ? face.shaper.digits[0].advance * Double(text.utf8.count)
            : try shaped(text, in: face).advance
        return style.size * (advance / face.shaper.unitsPerEm)
    }

    package func ascent(of style: TextStyle) -> Length { style.size * face(style).ascent }
    package func descent(of style: TextStyle) -> Length { style.size * face(style).descent }

    /// Glyphs of a text, with the size of a design unit in points.
    func glyphs(
        of text: String,
        in style: TextStyle
    ) throws(MissingGlyph) -> (shaped: ShapedText, unit: Double) {
        let face = face(style)
        return (try shaped(text, in: face), style.size.points / face.shaper.unitsPerEm)
    }

    func scaledFont(_ style: TextStyle) -> OpaquePointer? {
        let face = face(style)
        let size = style.size.points
        if let last = face.lastScaled, last.size == size { return last.font }
        let font = face.scaled[size] ?? face.file.scaled(to: size)
        face.scaled[size] = font
        face.lastScaled = font.map { (size, $0) }
        return font
    }

    func cairoFace(_ style: TextStyle) -> OpaquePointer { face(style).file.cairoFace }

    private func face(_ style: TextStyle) -> Face {
        switch style.face {
        case .regular: regular
        case .bold: bold
        case .italic: italic
        }
    }

    private func shaped(_ text: String, in face: Face) throws(MissingGlyph) -> ShapedText {
        // Making a figure costs less than finding it among the others.
        if text.isFigure { return face.shaper.figure(text) }
        if let shaped = face.shaped[text] { return shaped }
        let shaped = try face.shaper.shape(text)
        if face.shaped.count >= Self.cacheLimit { face.shaped.removeAll() }
        face.shaped[text] = shaped
        return shaped
    }
}
