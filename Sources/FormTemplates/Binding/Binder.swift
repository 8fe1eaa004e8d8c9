import Diagnostics
import Typesetting

/// Fills a template with the values of one copy; notes every gap instead of leaving a blank.
final class Binder {
    let template: FormTemplate
    let values: FormValues
    /// What `if` and `unless` are held against.
    private(set) var circumstances: Set<String>
    private(set) var gaps: [Diagnostic] = []
    private var noted: Set<Diagnostic> = []
    /// The heading under which a gap is found.
    var section = ""
    /// Variables that hold in one place only (the list of a votes table).
    var locals: [String: String] = [:]
    /// The rows inside which something is bound, from the outermost inwards.
    private var scopes: [FormRow] = []
    /// What may still be repeated: rows in rows in rows would never end.
    private var repeats = 300_000

    /// The hand count of so many lists fits on a page below something else.
    private static let fewLists = 12

    init(_ template: FormTemplate, _ values: FormValues) {
        self.template = template
        self.values = values
        circumstances = values.conditions.union([values.rendering.name])
        if values.lists.count > Self.fewLists { circumstances.insert("many-lists") }
    }

    func part(_ part: FormTemplate.Part) -> BoundPart {
        section = part.title
        return BoundPart(
            id: part.id,
            title: part.title,
            endsWithSignaturePage: part.endsWithSignaturePage,
            isInitialled: part.isInitialled,
            isCompact: isCompact,
            blocks: blocks(part.blocks)
        )
    }

    /// The variant with less paper.
    var isCompact: Bool { circumstances.contains(FormValues.compact) }

    func holds(_ condition: Condition) -> Bool { condition.holds(in: circumstances) }

    /// A figure of this copy; nil is an empty place for a pen.
    func figure(_ field: FieldID, at position: Position) -> Int? {
        guard values.rendering != .blank else { return nil }
        guard let value = values.figures[field] else {
            if values.rendering == .completed { note(.missingFigure, field, at: position) }
            return nil
        }
        guard (0...99_999_999).contains(value) else {
            note(.impossibleFigure(value), field, at: position)
            return nil
        }
        return value
    }

    /// Digit boxes for a pen; a copy that has the figure prints it as a number, which is read and
    /// copied with fewer mistakes than loose digits.
    func boxes(
        _ field: FieldID,
        digits: String,
        height: Length = Styles.box.height,
        at position: Position
    ) -> [Inline] {
        guard let count = values.digits[digits] else {
            note(.missingDigits(digits), field, at: position)
            return []
        }
        if let value = figure(field, at: position) {
            if String(value).count > count { note(.tooFewBoxes(value, count), field, at: position) }
            return [.text(String(value), Styles.body.bold)]
        }
        // Low boxes are there to save height.
        let margin = height < Styles.box.height ? Length.zero : .pt(1)
        return [.boxes(DigitBoxes(count, width: Styles.box.width, height: height, margin: margin))]
    }

    /// The text of a variable: of this place, of this copy, or a wording of the template.
    func variable(_ name: String, at position: Position) -> TemplateText {
        if let text = locals[name] ?? text(name) {
            return TemplateText(pieces: [.words(text)])
        }
        if let word = template.words.first(where: { $0.name == name && holds($0.condition) }) {
            repeats -= 1
            if repeats > 0 { return word.text }
            note(.endless, name, at: position)
            return .empty
        }
        note(.missingText, name, at: position)
        return .empty
    }

    /// A text of this place: of the innermost row that has it, or of the whole copy.
    func text(_ name: String) -> String? {
        for scope in scopes.reversed() {
            if let text = scope.texts[name] { return text }
        }
        return values.texts[name]
    }

    /// An outcome of this place: of the innermost row only, since that of another row would be a
    /// wrong number.
    func outcome(_ name: String) -> String? {
        if let row = scopes.last { row.texts[name] } else { values.texts[name] }
    }

    /// The rows of a name, of the innermost row that has them; rows that are not there are a gap, none at all are not.
    func rows(_ name: String, at position: Position) -> [FormRow] {
        for scope in scopes.reversed() {
            if let rows = scope.rows[name] { return counted(rows, name, at: position) }
        }
        if let rows = values.rows[name] { return counted(rows, name, at: position) }
        note(.missingRows, name, at: position)
        return []
    }

    private func counted(_ rows: [FormRow], _ name: String, at position: Position) -> [FormRow] {
        repeats -= rows.count
        if repeats > 0 { return rows }
        note(.endless, name, at: position)
        return []
    }

    /// Binds something inside a row: its texts are variables, its conditions hold.
    func within<Bound>(_ row: FormRow, _ bind: () -> Bound) -> Bound {
        let outer = circumstances
        scopes.append(row)
        if !row.conditions.isEmpty { circumstances.formUnion(row.conditions) }
        defer {
            scopes.removeLast()
            circumstances = outer
        }
        return bind()
    }

    /// The same, where it counts whether the row is the `first` or the `last`.
    func within<Bound>(_ row: FormRow, place: Int, of count: Int, _ bind: () -> Bound) -> Bound {
        let outer = circumstances
        circumstances.subtract(["first", "last"])
        if place == 0 { circumstances.insert("first") }
        if place == count - 1 { circumstances.insert("last") }
        defer { circumstances = outer }
        return within(row, bind)
    }

    func note(_ gap: Gap, _ field: String, at position: Position) {
        let diagnostic = gap.diagnostic(
            field: field,
            section: section,
            form: template.model,
            place: Place(
                file: template.file,
                line: position.line,
                column: position.column,
                document: template.model,
                field: field
            )
        )
        if noted.insert(diagnostic).inserted { gaps.append(diagnostic) }
    }
}

extension FormValues.Rendering {
    /// As conditions in a template call it.
    var name: String {
        switch self {
        case .blank: "blank"
        case .completed: "completed"
        case .transcript: "transcript"
        }
    }
}

extension FormTemplate {
    /// The form filled with these values, part by part; every gap is reported at once.
    package func bind(_ values: FormValues) throws(Findings) -> [BoundPart] {
        let binder = Binder(self, values)
        let bound = parts.map(binder.part)
        guard binder.gaps.isEmpty else { throw Findings(binder.gaps) }
        return bound
    }
}
