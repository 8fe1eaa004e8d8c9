import CountChecks
import Diagnostics
import Elections
import EntryScreens
import FormTemplates
import FormsTestSupport
import Foundation
import TestSupport

typealias TinyForms = FormsTestSupport.TinyElection

/// The N 10 of a tiny election, and one with a list of eighty.
enum Forms {
    static func n10(_ lists: [ListContent] = TinyForms.lists) throws -> EntryForm {
        try form("n10", lists, digits: 6)
    }

    static func form(
        _ name: String,
        _ lists: [ListContent] = TinyForms.lists,
        digits: Int = 8,
        cells: Set<FieldID>? = nil
    ) throws -> EntryForm {
        var values = TinyForms.values(.completed)
        values.lists = lists
        return EntryForm(
            title: "OEFENING  Model N 10  SB 12  Invoerder A  Stadhuis",
            sections: try TinyForms.templates.form(name).entrySections(values),
            digits: digits,
            cells: cells
        )
    }

    static let long = ListContent(
        number: 7,
        name: "GROENLINKS",
        candidates: (1...80).map { .init(number: $0, name: "Kandidaat, \($0)e (Anna) (v)") }
    )

    /// The rules of a polling station on what was typed.
    static func checks(_ form: EntryForm) -> @Sendable (Figures) -> [Diagnostic] {
        let fields = DocumentFields(
            document: DocumentKey("SB 12"),
            ordered: form.fields,
            digits: form.digits
        )
        return { StationChecks.findings(in: $0, of: fields) }
    }

    static func state(_ form: EntryForm, size: ScreenSize = .least) -> EntryState {
        EntryState(form, size: size, checks: checks(form))
    }
}

extension EntryState {
    /// Strikes these keys; what the last one asked for.
    @discardableResult
    mutating func strike(_ keys: Key...) -> Effect {
        keys.reduce(.none) { _, key in press(key) }
    }

    /// Types digits, and goes on.
    mutating func type(_ figures: Int?...) {
        for figure in figures {
            for digit in figure.map({ String($0) }) ?? "" { _ = press(.character(digit)) }
            _ = press(.enter)
        }
    }

    mutating func go(to field: FieldID) throws {
        guard let stop = form.stop(of: field) else { throw Missing(field: field) }
        move(to: .box(stop))
    }

    var text: String { screen(in: .dutch).lines.joined(separator: "\n") }
}

struct Missing: Error { var field: FieldID }
