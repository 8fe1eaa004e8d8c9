import Diagnostics
import Foundation

/// The templates of one edition of the law (`Templates/2017`).
package struct TemplateLibrary: Sendable {
    private let contents: @Sendable (String) -> Data?
    /// How messages name a file.
    private let prefix: String

    /// The templates in a folder.
    package init(_ directory: URL) {
        prefix = directory.lastPathComponent + "/"
        contents = { try? Data(contentsOf: directory.appendingPathComponent($0)) }
    }

    /// Templates by file name, for tests.
    package init(files: [String: String]) {
        prefix = ""
        contents = { files[$0].map { Data($0.utf8) } }
    }

    /// The template of a form: `form("n11")` reads `n11.xml` and the files it uses.
    package func form(_ id: String) throws(Findings) -> FormTemplate {
        let mistakes = Mistakes(in: prefix + id + ".xml")
        let root = try element(id + ".xml")
        var reader = TemplateReader(mistakes: mistakes)

        var shared: [WordsFile] = []
        for file in reader.usedFiles(root) {
            do throws(Findings) {
                shared.append(try words(file))
            } catch { mistakes.add(error) }
        }
        let form = reader.form(root, id: id, using: shared)
        guard mistakes.all.isEmpty else { throw mistakes.findings }
        return form
    }

    /// The labels of a sheet that code puts together.
    package func texts(_ id: String) throws(Findings) -> SheetTexts {
        let mistakes = Mistakes(in: prefix + id + ".xml")
        let texts = TemplateReader(mistakes: mistakes).texts(try element(id + ".xml"))
        guard mistakes.all.isEmpty else { throw mistakes.findings }
        return SheetTexts(file: mistakes.file, texts: texts)
    }

    private func words(_ file: String) throws(Findings) -> WordsFile {
        let mistakes = Mistakes(in: prefix + file)
        var reader = TemplateReader(mistakes: mistakes)
        let words = reader.words(in: try element(file))
        guard mistakes.all.isEmpty else { throw mistakes.findings }
        return words
    }

    private func element(_ file: String) throws(Findings) -> Element {
        guard let data = contents(file) else { throw Findings([.missingFile(prefix + file)]) }
        return try MarkupReader.read(data, file: prefix + file)
    }
}

extension Mistakes {
    /// Everything noted, in the order of the file.
    fileprivate var findings: Findings {
        Findings(all.sorted { ($0.place.line ?? 0) < ($1.place.line ?? 0) })
    }
}

extension Diagnostic {
    fileprivate static func missingFile(_ file: String) -> Diagnostic {
        Diagnostic(
            "TP-09",
            at: Place(file: file),
            found: Text(
                nl: "dit sjabloon is er niet of is niet te lezen",
                en: "this template is missing or unreadable"
            ),
            why: Text(
                nl: "alle gedrukte tekst komt uit de sjablonen",
                en: "all printed text comes from the templates"
            ),
            remedy: Text(
                nl: "zet het bestand in de map Templates terug",
                en: "put the file back in the Templates folder"
            )
        )
    }
}
