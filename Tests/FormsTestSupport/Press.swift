import CairoPages
import Elections
import FormTemplates
import Foundation
import OfficialForms
import Typesetting

/// Makes the pages of tests, with the real fonts and templates.
package struct Press {
    package let fonts: FontBook
    package let stamp: Stamp<FontBook>

    package init() throws {
        let root = URL(fileURLWithPath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        fonts = try FontBook(folder: root.appendingPathComponent("Fonts"))
        stamp = Stamp(try TinyElection.templates.texts("furniture"), measure: fonts)
    }

    package func parts(of form: String, _ values: FormValues) throws -> [LaidPart] {
        let template = try TinyElection.templates.form(form)
        return try template.bind(values).map { try $0.laidOut(of: template.model, measure: fonts) }
    }

    /// Every page of a form, its annexes included.
    package func pages(
        of form: String,
        _ values: FormValues,
        _ furniture: Furniture
    ) throws -> [Page] {
        try parts(of: form, values).enumerated().flatMap { number, part in
            try stamp.pages(of: part, annex: number == 0 ? nil : number, furniture: furniture)
        }
    }

    package static let hash = String(repeating: "c86ed2297e9ef159", count: 4)

    package static func furniture(
        _ status: Furniture.Status = .blank,
        form: String = "Model N 11",
        code: String = "N11",
        isExercise: Bool = false,
        station: StationHead? = nil,
        layout: FormLayout = .statutory
    ) -> Furniture {
        let document = station.map { "\($0.title) \($0.name)" } ?? "gemeente Rotterdam"
        let key = station == nil ? "GEM 0599" : "SB 12"
        return Furniture(
            SheetIdentity(
                election: "Tweede Kamer 15 maart 2017",
                area: "gemeente Rotterdam",
                district: "Rotterdam",
                document: document,
                form: form,
                edition: "2017",
                layout: layout,
                codes: ["TK2017", "GEM 0599", key, code, "2017"]
            ),
            status,
            isExercise: isExercise,
            station: station
        )
    }
}

extension Page {
    package var words: [String] { allMarks.words }
    package var fields: [String] { allMarks.fields }
}

extension [Mark] {
    package var words: [String] {
        compactMap { if case .text(let run) = $0 { run.text } else { nil } }
    }

    /// The figures with a place on it.
    package var fields: [String] {
        compactMap { if case .open(.field(let id)) = $0 { id } else { nil } }
    }
}
