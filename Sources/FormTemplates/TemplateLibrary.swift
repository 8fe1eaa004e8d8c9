import Diagnostics
import Foundation

/// The templates of one edition of the law (`Templates/2017`).
package struct TemplateLibrary: Sendable {
    /// No template comes near it.
    package static let mostBytes = 500_000

    private let contents: @Sendable (String) throws(Findings) -> Data?
    /// How messages name a file.
    private let name: @Sendable (String) -> String

    /// Templates by file name, from wherever they are; nil is a file that is not there.
    package init(
        naming name: @escaping @Sendable (String) -> String,
        contents: @escaping @Sendable (String) throws(Findings) -> Data?
    ) {
        self.name = name
        self.contents = contents
    }

    /// The templates in a folder.
    package init(_ directory: URL) {
        let prefix = directory.lastPathComponent + "/"
        self.init(
            naming: { prefix + $0 },
            contents: { try? Data(contentsOf: directory.appendingPathComponent($0)) }
        )
    }

    /// Templates by file name, for tests.
    package init(files: [String: String]) {
        self.init(naming: { $0 }, contents: { files[$0].map { Data($0.utf8) } })
    }

    /// The template of a form: `form("n11")` reads `n11.xml` and the files it uses.
    package func form(_ id: String) throws(Findings) -> FormTemplate {
        try form(element(id + ".xml"), id: id, id + ".xml").0
    }

    private func form(
        _ root: Element,
        id: String,
        _ file: String
    ) throws(Findings) -> (FormTemplate, [TemplateUse]) {
        let mistakes = Mistakes(in: name(file))
        var reader = TemplateReader(mistakes: mistakes)
        var shared: [WordsFile] = []
        for file in reader.usedFiles(root) {
            do throws(Findings) {
                shared.append(try words(in: element(file), file).0)
            } catch { mistakes.add(error) }
        }
        let form = reader.form(root, id: id, using: shared)
        try mistakes.throwAny()
        return (form, reader.uses.all)
    }

    /// The labels of a sheet that code puts together.
    package func texts(_ id: String) throws(Findings) -> SheetTexts {
        let (texts, _) = try texts(in: element(id + ".xml"), id + ".xml")
        return SheetTexts(file: name(id + ".xml"), texts: texts)
    }

    private func texts(
        in root: Element,
        _ file: String
    ) throws(Findings) -> ([String: TemplateText], [TemplateUse]) {
        let mistakes = Mistakes(in: name(file))
        var reader = TemplateReader(mistakes: mistakes)
        let texts = reader.texts(root)
        try mistakes.throwAny()
        return (texts, reader.uses.all)
    }

    private func words(
        in root: Element,
        _ file: String
    ) throws(Findings) -> (WordsFile, [TemplateUse]) {
        let mistakes = Mistakes(in: name(file))
        var reader = TemplateReader(mistakes: mistakes)
        let words = reader.words(in: root)
        try mistakes.throwAny()
        return (words, reader.uses.all)
    }

    private func element(_ file: String) throws(Findings) -> Element {
        guard let data = try contents(file) else { throw Findings([.missingFile(name(file))]) }
        return try MarkupReader.read(data, file: name(file))
    }
}

extension TemplateLibrary {
    /// A template file of any kind, told by its outermost element.
    package func file(_ file: String) throws(Findings) -> TemplateFile {
        let root = try element(file)
        let content: TemplateFile.Content
        let uses: [TemplateUse]
        switch root.name {
        case ElementRule.words.name:
            let words: WordsFile
            (words, uses) = try self.words(in: root, file)
            content = .words(Set(words.words.map(\.name)))
        case ElementRule.texts.name:
            let texts: [String: TemplateText]
            (texts, uses) = try self.texts(in: root, file)
            content = .texts(Set(texts.keys))
        default:
            let form: FormTemplate
            let id = file.hasSuffix(".xml") ? String(file.dropLast(4)) : file
            (form, uses) = try self.form(root, id: id, file)
            content = .form(form)
        }
        return TemplateFile(name: name(file), content: content, uses: uses)
    }
}

extension Mistakes {
    /// Throws everything noted, in the order of the file.
    fileprivate func throwAny() throws(Findings) {
        guard !all.isEmpty else { return }
        throw Findings(all.sorted { ($0.place.line ?? 0) < ($1.place.line ?? 0) })
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
