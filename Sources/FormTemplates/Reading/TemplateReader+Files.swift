import Diagnostics

/// Wordings that several forms share.
struct WordsFile: Sendable {
    var words: [Word]
    var conditions: Set<String>
}

/// The roots of template files: a form, the words several forms share, the texts of a sheet.
extension TemplateReader {
    /// Reads a form, with the words of the files it uses.
    mutating func form(_ root: Element, id: String, using shared: [WordsFile]) -> FormTemplate {
        for file in shared { conditions.formUnion(file.conditions) }
        let children = children(ofRoot: root, .form)
        let words = children.filter { $0.element.name == ElementRule.word.name }.map(word)
        return FormTemplate(
            id: id,
            model: string(root, "model"),
            edition: string(root, "edition"),
            title: string(root, "title"),
            parts: children.filter { $0.element.name == ElementRule.part.name }.map(part),
            file: mistakes.file,
            words: words + shared.flatMap(\.words)
        )
    }

    /// The files a form names with `<use>`.
    func usedFiles(_ root: Element) -> [String] {
        root.elements.filter { $0.name == ElementRule.use.name }
            .compactMap { $0.attributes["file"] }
            .filter { Attribute.Value.file.expected(insteadOf: $0) == nil }
    }

    mutating func words(in root: Element) -> WordsFile {
        let children = children(ofRoot: root, .words)
        return WordsFile(words: children.map(word), conditions: Set(words(root, "conditions")))
    }

    /// What stands in the outermost element; the conditions that it declares may be used.
    private mutating func children(ofRoot root: Element, _ rule: ElementRule) -> [Read] {
        guard expect(root, rule.name) else { return [] }
        conditions.formUnion(words(root, "conditions"))
        check(root, by: rule)
        return children(of: root, by: rule)
    }

    private func word(_ read: Read) -> Word {
        Word(
            name: string(read.element, "name"),
            condition: read.condition,
            text: text(of: read.element)
        )
    }

    private func part(_ read: Read) -> FormTemplate.Part {
        let (blocks, signaturePage) = partBlocks(of: read)
        return FormTemplate.Part(
            id: string(read.element, "id"),
            title: string(read.element, "title"),
            endsWithSignaturePage: signaturePage,
            isInitialled: flag(read.element, "initials"),
            blocks: blocks,
            position: read.element.position
        )
    }

    /// Labels by name, for sheets that code puts together.
    mutating func texts(_ root: Element) -> [String: TemplateText] {
        var texts: [String: TemplateText] = [:]
        for read in children(ofRoot: root, .texts) {
            let id = string(read.element, "id")
            if texts.updateValue(text(of: read.element), forKey: id) != nil {
                mistakes.badValue(
                    id,
                    of: "id",
                    on: read.element,
                    expected: Text(
                        nl: "een naam die nog niet gebruikt is",
                        en: "a name not used before"
                    )
                )
            }
        }
        return texts
    }

    private func expect(_ root: Element, _ name: String) -> Bool {
        if root.name == name { return true }
        mistakes.note(
            "TP-02",
            at: root.position,
            found: Text(
                nl: "het buitenste element is <\(root.name)>",
                en: "the outermost element is <\(root.name)>"
            ),
            remedy: Text(nl: "begin met <\(name)>", en: "begin with <\(name)>")
        )
        return false
    }
}
