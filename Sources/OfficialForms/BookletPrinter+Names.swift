import Diagnostics
import Typesetting

/// Names beside boxes: they may not make a row higher than its boxes.
extension BookletPrinter {
    /// A name in the largest size in which it stays within the height of a box.
    ///
    /// A worksheet identifies a document by its key. A name that is too long even so loses its
    /// last words, and an ellipsis says so; on forms no name is ever shortened.
    func fitted(
        _ name: String,
        in width: Length,
        after start: [Inline] = []
    ) throws(Findings) -> Inline {
        for size in [7.5, 7, 6.5, 6, 5.5] {
            let style = TextStyle(.regular, .pt(size))
            if try fits(start + [.text(name, style)], in: width) { return .text(name, style) }
        }
        let style = TextStyle(.regular, .pt(5.5))
        var words = name.split(separator: " ").dropLast()
        while !words.isEmpty {
            let shortened = words.joined(separator: " ") + " …"
            if try fits(start + [.text(shortened, style)], in: width) {
                return .text(shortened, style)
            }
            words.removeLast()
        }
        return .text("…", style)
    }

    /// The number of a list with its name behind it.
    func named(_ list: Booklet.List, in width: Length) throws(Findings) -> [Inline] {
        let number: [Inline] = [.text("\(list.number) ", TextStyle(.bold, .pt(10)))]
        return number + [try fitted(list.name, in: width, after: number)]
    }

    private func fits(_ content: [Inline], in width: Length) throws(Findings) -> Bool {
        let frame = Rectangle(Point(.zero, .zero), width: width - .mm(2), height: .mm(7.9))
        let paragraph = Paragraph(content, spaceAfter: .zero)
        do throws(LayoutError) {
            _ = try layOut([.paragraph(paragraph)], in: frame, measure: measure)
            return true
        } catch {
            if case .missingGlyph = error.problem { throw Findings(error, in: texts.file) }
            return false
        }
    }
}
