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
        _ = expect(root, "form")
        attributes(of: root, required: ["model", "edition", "title"], optional: ["conditions"])
        conditions.formUnion(words(root, "conditions"))
        for file in shared { conditions.formUnion(file.conditions) }

        let elements = children(of: root, allowed: ["use", "word", "part"])
        return FormTemplate(
            id: id,
            model: string(root, "model"),
            edition: string(root, "edition"),
            title: string(root, "title"),
            parts: elements.filter { $0.name == "part" }.map(part),
            file: mistakes.file,
            words: elements.filter { $0.name == "word" }.map(word) + shared.flatMap(\.words)
        )
    }

    /// The files a form names with `<use>`.
    func usedFiles(_ root: Element) -> [String] {
        root.elements.filter { $0.name == "use" }.map { element in
            attributes(of: element, required: ["file"])
            expectEmpty(element)
            return string(element, "file")
        }
    }

    mutating func words(in root: Element) -> WordsFile {
        _ = expect(root, "words")
        attributes(of: root, optional: ["conditions"])
        let own = words(root, "conditions")
        conditions.formUnion(own)
        return WordsFile(
            words: children(of: root, allowed: ["word"]).map(word),
            conditions: Set(own)
        )
    }

    private func word(_ element: Element) -> Word {
        Word(
            name: string(element, "name"),
            condition: conditional(element, required: ["name"]),
            text: text(of: element)
        )
    }

    private func part(_ element: Element) -> FormTemplate.Part {
        attributes(of: element, required: ["id", "title"], optional: ["initials"])
        let (blocks, signaturePage) = partBlocks(of: element)
        return FormTemplate.Part(
            id: string(element, "id"),
            title: string(element, "title"),
            endsWithSignaturePage: signaturePage,
            isInitialled: flag(element, "initials"),
            blocks: blocks,
            position: element.position
        )
    }

    /// Labels by name, for sheets that code puts together.
    func texts(_ root: Element) -> [String: TemplateText] {
        guard expect(root, "texts") else { return [:] }
        attributes(of: root)
        var texts: [String: TemplateText] = [:]
        for element in children(of: root, allowed: ["text"]) {
            attributes(of: element, required: ["id"])
            let id = string(element, "id")
            if texts.updateValue(text(of: element), forKey: id) != nil {
                mistakes.badValue(
                    id,
                    of: "id",
                    on: element,
                    expected: Text(
                        nl: "een naam die nog niet gebruikt is",
                        en: "a name not used before"
                    )
                )
            }
        }
        return texts
    }

    func expect(_ root: Element, _ name: String) -> Bool {
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
