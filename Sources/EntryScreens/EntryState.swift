import Diagnostics
import Elections

/// Where a person is in a paper: what was typed, and what is asked; changed by keys alone.
package struct EntryState: Sendable {
    package let form: EntryForm
    /// The rules of the count on these figures alone.
    let checks: @Sendable (Figures) -> [Diagnostic]

    /// What was typed; a box that is empty is not in it.
    package internal(set) var figures: Figures
    package internal(set) var cursor: Cursor
    package internal(set) var question: Question?
    package internal(set) var notice: Text?
    /// Whether a figure was completed since the last time that all was saved.
    package internal(set) var isUnsaved = false
    package private(set) var size: ScreenSize
    private(set) var pages: Pages

    /// The digits in the box where the cursor stands, as they were typed.
    var digits = ""
    /// The box was not touched yet: a digit begins it anew.
    var isFresh = true

    /// Where the next key goes.
    package enum Cursor: Hashable, Sendable {
        /// A box, in the order of the form.
        case box(Int)
        /// The last page: one of its items.
        case overview(Int)
    }

    /// Something that happens only after yes.
    package enum Question: Hashable, Sendable {
        /// The empty candidates of a section become 0.
        case restIsZero(section: Int)
        case commit
        case leave
    }

    /// What a key asks of the program around the screens.
    package enum Effect: Hashable, Sendable {
        case none
        case commit
        case leave
    }

    /// Goes on with what was typed before, at `field`.
    package init(
        _ form: EntryForm,
        figures: Figures = Figures(),
        at field: FieldID? = nil,
        size: ScreenSize = .least,
        checks: @escaping @Sendable (Figures) -> [Diagnostic] = { _ in [] }
    ) {
        self.form = form
        self.checks = checks
        let asked = Set(form.fields)
        self.figures = Figures(figures.values.filter { asked.contains($0.key) })
        self.size = size
        pages = Pages(form, height: size.body)
        cursor = form.stops.isEmpty ? .overview(0) : .box(field.flatMap(form.stop) ?? 0)
        begin()
    }

    /// The terminal has another size: the same box stays where the cursor is.
    package mutating func resize(to size: ScreenSize) {
        self.size = size
        pages = Pages(form, height: size.body)
    }

    /// All that was typed is safe.
    package mutating func wasSaved() { isUnsaved = false }

    package mutating func say(_ text: Text) { notice = text }

    /// The field at which to go on another time; nil on the last page.
    package var field: FieldID? { stop?.field }

    var stop: EntryForm.Stop? {
        if case .box(let index) = cursor { form.stops[index] } else { nil }
    }

    /// The page on the screen; nil is the last one.
    var page: Int? {
        if case .box(let index) = cursor { pages.ofStop[index] } else { nil }
    }

    /// The fields that have no figure yet.
    package var empty: [FieldID] { form.fields.filter { figures[$0] == nil } }

    /// Takes up the box where the cursor stands.
    mutating func begin() {
        digits = stop.flatMap { figures[$0.field] }.map { String($0) } ?? ""
        isFresh = true
    }

    /// Leaves the box for another place.
    package mutating func move(to place: Cursor) {
        cursor = place
        begin()
    }
}
