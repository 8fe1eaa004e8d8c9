import CCairo
import Typesetting

/// Turns text into glyphs of one face, with kerning and digits of one width.
final class Shaper {
    let unitsPerEm: Double
    /// The digits 0 to 9: figures are put together of them, since hardly two are alike.
    private(set) var digits: [ShapedText] = []
    private let font: OpaquePointer
    private let buffer: OpaquePointer
    private let language = hb_language_from_string("nl", -1)

    init(path: String) throws(FontError) {
        let blob = hb_blob_create_from_file(path)
        defer { hb_blob_destroy(blob) }
        let face = hb_face_create(blob, 0)
        defer { hb_face_destroy(face) }
        guard hb_face_get_glyph_count(face) > 0, let font = hb_font_create(face),
            let buffer = hb_buffer_create()
        else {
            throw FontError.unreadable(path: path)
        }
        let units = hb_face_get_upem(face)
        hb_font_set_scale(font, Int32(units), Int32(units))
        self.font = font
        self.buffer = buffer
        unitsPerEm = Double(units)
        do throws(MissingGlyph) {
            for digit in 0...9 { digits.append(try shape("\(digit)")) }
        } catch {
            throw FontError.unreadable(path: path)
        }
    }

    deinit {
        hb_buffer_destroy(buffer)
        hb_font_destroy(font)
    }

    /// A text of nothing but digits, put together of them.
    func figure(_ text: String) -> ShapedText {
        let digits = text.utf8.lazy.map { [digits] in digits[Int($0 - UInt8(ascii: "0"))] }
        return text.utf8.count == 1 ? digits[text.startIndex] : ShapedText(joining: digits)
    }

    /// A text as HarfBuzz shapes it.
    func shape(_ text: String) throws(MissingGlyph) -> ShapedText {
        for scalar in text.unicodeScalars where !isPrintable(scalar) {
            throw MissingGlyph(text: text, character: scalar)
        }
        let bytes = Array(text.utf8)
        hb_buffer_clear_contents(buffer)
        bytes.withUnsafeBufferPointer { bytes in
            bytes.withMemoryRebound(to: CChar.self) { characters in
                hb_buffer_add_utf8(
                    buffer,
                    characters.baseAddress,
                    Int32(characters.count),
                    0,
                    Int32(characters.count)
                )
            }
        }
        hb_buffer_set_direction(buffer, HB_DIRECTION_LTR)
        // The system's language must not choose our glyphs.
        hb_buffer_set_language(buffer, language)
        hb_buffer_guess_segment_properties(buffer)
        var features = [Shaper.tabularDigits, Shaper.noLigatures]
        hb_shape(font, buffer, &features, UInt32(features.count))
        return try result(for: text, byteCount: bytes.count)
    }

    /// Top of the letter above the baseline and its foot below it, in design units.
    func extent(of scalar: Unicode.Scalar) -> (above: Double, below: Double) {
        var glyph: hb_codepoint_t = 0
        var extents = hb_glyph_extents_t()
        guard hb_font_get_nominal_glyph(font, scalar.value, &glyph) != 0,
            hb_font_get_glyph_extents(font, glyph, &extents) != 0
        else {
            return (unitsPerEm, unitsPerEm / 4)
        }
        return (Double(extents.y_bearing), -Double(extents.y_bearing + extents.height))
    }

    /// The digits of Noto Sans have one width anyway; another font's might not.
    private static let tabularDigits = hb_feature_t(
        tag: 0x746E_756D,
        value: 1,
        start: 0,
        end: UInt32.max
    )

    /// A letter a letter: of `ff` as one sign some readers make two words of a name.
    private static let noLigatures = hb_feature_t(
        tag: 0x6C69_6761,
        value: 0,
        start: 0,
        end: UInt32.max
    )

    /// Letters of the scripts we set from left to right, their marks, digits and signs.
    private func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
        if (0x20...0x7E).contains(scalar.value) { return true }
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned:
            return false
        default:
            break
        }
        var glyph: hb_codepoint_t = 0
        guard hb_font_get_nominal_glyph(font, scalar.value, &glyph) != 0 else { return false }
        let script = hb_unicode_script(hb_unicode_funcs_get_default(), scalar.value)
        return [
            HB_SCRIPT_LATIN, HB_SCRIPT_GREEK, HB_SCRIPT_CYRILLIC, HB_SCRIPT_COMMON,
            HB_SCRIPT_INHERITED,
        ].contains(script)
    }

    private func result(
        for text: String,
        byteCount: Int
    ) throws(MissingGlyph) -> ShapedText {
        var count: UInt32 = 0
        let infos = UnsafeBufferPointer(
            start: hb_buffer_get_glyph_infos(buffer, &count),
            count: Int(count)
        )
        let positions = UnsafeBufferPointer(
            start: hb_buffer_get_glyph_positions(buffer, &count),
            count: Int(count)
        )
        if let missing = infos.first(where: { $0.codepoint == 0 }) {
            throw MissingGlyph(text: text, character: scalar(at: missing.cluster, in: text))
        }
        var glyphs: [ShapedText.Glyph] = []
        glyphs.reserveCapacity(infos.count)
        var advance = 0.0
        for (info, position) in zip(infos, positions) {
            glyphs.append(
                ShapedText.Glyph(
                    index: UInt(info.codepoint),
                    x: advance + Double(position.x_offset),
                    y: -Double(position.y_offset)
                )
            )
            advance += Double(position.x_advance)
        }
        return ShapedText(
            glyphs: glyphs,
            clusters: clusters(of: infos, byteCount: byteCount),
            advance: advance
        )
    }

    /// Glyphs that stand for the same bytes, in the order of the text.
    private func clusters(
        of infos: UnsafeBufferPointer<hb_glyph_info_t>,
        byteCount: Int
    ) -> [cairo_text_cluster_t] {
        var clusters: [cairo_text_cluster_t] = []
        var first = 0
        for number in infos.indices {
            let isLast = number + 1 == infos.count
            let end = isLast ? byteCount : Int(infos[number + 1].cluster)
            let start = Int(infos[first].cluster)
            if isLast || end != start {
                clusters.append(
                    cairo_text_cluster_t(
                        num_bytes: Int32(end - start),
                        num_glyphs: Int32(number + 1 - first)
                    )
                )
                first = number + 1
            }
        }
        return clusters
    }

    private func scalar(at byte: UInt32, in text: String) -> Unicode.Scalar {
        let index = text.utf8.index(text.startIndex, offsetBy: Int(byte))
        return text.unicodeScalars[index]
    }
}

extension String {
    /// Nothing but digits.
    var isFigure: Bool {
        utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }
}
