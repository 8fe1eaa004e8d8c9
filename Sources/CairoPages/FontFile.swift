import CCairo

/// A face as Cairo draws it; FreeType's part lives as long as Cairo holds on to it.
///
/// Cairo keeps scaled fonts in a cache of the whole process, so the FreeType face is tied to
/// Cairo's and not to this object. A library of its own per face lets it be freed on any thread.
final class FontFile {
    let cairoFace: OpaquePointer

    init(path: String) throws(FontError) {
        guard let resource = FreeTypeFace(path: path) else {
            throw FontError.unreadable(path: path)
        }
        guard
            let face = cairo_ft_font_face_create_for_ft_face(
                resource.face,
                Int32(FT_LOAD_NO_HINTING)
            ),
            cairo_font_face_status(face) == CAIRO_STATUS_SUCCESS
        else {
            throw FontError.unreadable(path: path)
        }
        cairoFace = face
        let held = Unmanaged.passRetained(resource)
        // Of a key Cairo looks at the address only; this one is nobody else's.
        let key = UnsafePointer<cairo_user_data_key_t>(OpaquePointer(held.toOpaque()))
        let status = cairo_font_face_set_user_data(face, key, held.toOpaque()) { pointer in
            if let pointer { Unmanaged<FreeTypeFace>.fromOpaque(pointer).release() }
        }
        guard status == CAIRO_STATUS_SUCCESS else {
            cairo_font_face_destroy(face)
            held.release()
            throw FontError.unreadable(path: path)
        }
    }

    deinit { cairo_font_face_destroy(cairoFace) }

    /// The face at this size, without hinting: shapes must be the same at every resolution.
    func scaled(to size: Double) -> OpaquePointer? {
        var matrix = cairo_matrix_t()
        cairo_matrix_init_scale(&matrix, size, size)
        var identity = cairo_matrix_t()
        cairo_matrix_init_identity(&identity)
        let options = FontFile.options()
        defer { cairo_font_options_destroy(options) }
        return cairo_scaled_font_create(cairoFace, &matrix, &identity, options)
    }

    /// Cairo's options for text whose glyphs lie exactly where they are put.
    static func options() -> OpaquePointer? {
        let options = cairo_font_options_create()
        cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
        cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
        return options
    }
}

/// A FreeType face with the library it came from.
private final class FreeTypeFace {
    let library: FT_Library
    let face: FT_Face

    init?(path: String) {
        var library: FT_Library?
        guard FT_Init_FreeType(&library) == 0, let library else { return nil }
        var face: FT_Face?
        guard FT_New_Face(library, path, 0, &face) == 0, let face else {
            FT_Done_FreeType(library)
            return nil
        }
        self.library = library
        self.face = face
    }

    deinit {
        FT_Done_Face(face)
        FT_Done_FreeType(library)
    }
}
