import Typesetting

/// Makes of Cairo's objects those of our file, as they come: black alone, no transparency,
/// archivable (PDF/A-2b), and with the structure of the marks where it is tagged.
///
/// Cairo 1.16 writes none of the language, the metadata, the colour profile, the artifacts, the
/// scope of headers and the words for figures; decision 0017.
final class PDFAssembly {
    private let output: OutputFile
    private let facts: DocumentFacts
    private let flate = Flate()
    private let objects: PDFObjects
    private var cairoObjects = CairoObjects()
    /// Our number for each of Cairo's; 0 where it has none yet.
    private var numbers: [Int] = []
    private var pages: PageTree
    private var structure: StructureTree?
    private var outline = Outline()
    private var labels = PageLabels()
    private var isComplete = false
    /// What was painted on the page that Cairo writes, and the form that it becomes, if one.
    private var expected: (record: PaintRecord, form: Int?) = (PaintRecord(), nil)
    /// The leaf of each mark on the last page.
    private var leaves: [Int] = []
    private var formContent: [UInt8] = []
    /// By Cairo's numbers, until their page comes.
    private var resources: [Int: PDFDictionary] = [:]
    /// The first thing that went wrong, to be told between two pages.
    private(set) var failure: PDFError?

    init(_ output: OutputFile, _ facts: DocumentFacts, isTagged: Bool) {
        self.output = output
        self.facts = facts
        objects = PDFObjects(output, flate)
        pages = PageTree(objects)
        structure = isTagged ? StructureTree(objects) : nil
    }

    /// Bytes from Cairo; false once something failed.
    func take(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard failure == nil, output.failure == nil else { return false }
        guard !isComplete else { return true }
        do throws(PDFError) {
            if let object = try cairoObjects.take(bytes) { try take(object) }
        } catch {
            failure = error
        }
        return failure == nil && output.failure == nil
    }

    /// What stands on the page that Cairo wrote last.
    func describe(_ page: Page) throws(PDFError) {
        let number = pages.count - 1
        if let label = page.label { labels.add(label, page: number) }
        if let bookmark = page.bookmark {
            outline.add(bookmark, level: 0, page: pages.last, top: page.paper.height)
        }
        guard structure != nil else { return }
        try structure?.add(
            // Margins are artifacts.
            [page.body?.marks ?? [], page.marks],
            leaves: leaves,
            page: pages.last,
            height: page.paper.height,
            outline: &outline
        )
    }

    /// Everything that stands behind the pages.
    func finish() throws(PDFError) {
        var catalogue: PDFDictionary = [
            "Type": .name("Catalog"), "Pages": .reference(try pages.finish()),
            "Lang": .text("nl-NL"),
            "ViewerPreferences": .dictionary(["DisplayDocTitle": .bool(true)]),
            "OutputIntents": .array([.reference(try Archive.writeIntent(to: objects, flate))]),
            "Metadata": .reference(Archive.writeMetadata(facts, to: objects)),
        ]
        if let labels = labels.value { catalogue["PageLabels"] = labels }
        if let root = try outline.write(to: objects) {
            catalogue["Outlines"] = .reference(root)
            catalogue["PageMode"] = .name("UseOutlines")
        }
        if let root = try structure?.finish() {
            catalogue["StructTreeRoot"] = .reference(root)
            catalogue["MarkInfo"] = .dictionary(["Marked": .bool(true)])
        }
        let info = try objects.add(Archive.info(facts))
        try objects.finish(root: try objects.add(catalogue), info: info)
    }

    /// What was painted on the page that Cairo is about to write.
    func expect(_ record: PaintRecord) { expected = (record, nil) }

    /// The same of a body that pages share; the number of the form that it becomes.
    func expectBody(_ record: PaintRecord) -> Int {
        let form = objects.reserve()
        expected = (record, form)
        return form
    }

    // MARK: - Cairo's objects

    private func take(_ object: CairoObject) throws(PDFError) {
        guard case .dictionary(var dictionary) = object.value else {
            // The length of a stream, or what belongs to Cairo's own structure.
            return
        }
        if let data = object.data {
            try take(stream: data, of: dictionary, object.number)
        } else if dictionary.isNamed("Type", "Page") {
            try take(page: dictionary, object.number)
        } else if dictionary.isNamed("Type", "Catalog") {
            // Only Cairo's list of places follows.
            isComplete = true
        } else if dictionary.isResources {
            try dictionary.dropOpaqueState()
            resources[object.number] = dictionary
        } else if !dictionary.isReplaced {
            if dictionary.isNamed("Subtype", "CIDFontType2") {
                dictionary["CIDToGIDMap"] = .name("Identity")
            }
            try objects.write(renumbered(dictionary), as: number(of: object.number))
        }
    }

    private func take(page: PDFDictionary, _ number: Int) throws(PDFError) {
        var resources = PDFDictionary()
        if case .reference(let place) = page["Resources"] {
            resources = self.resources.removeValue(forKey: place) ?? resources
        }
        if case .dictionary(let own) = renumbered(resources) { resources = own }
        if let form = expected.form {
            writeForm(form, on: page["MediaBox"], resources)
            return
        }
        if !expected.record.bodies.isEmpty {
            resources["XObject"] = .dictionary(
                PDFDictionary(
                    Set(expected.record.bodies.map(\.content)).sorted()
                        .map { ("B\($0)", .reference($0)) }
                )
            )
        }
        var own: PDFDictionary = [
            "Type": .name("Page"), "Resources": .dictionary(resources),
        ]
        own["MediaBox"] = page["MediaBox"]
        own["Contents"] = page["Contents"]?.mapped { self.number(of: $0) }
        if structure != nil {
            own["StructParents"] = .number(pages.count)
            own["Tabs"] = .name("S")
        }
        try pages.add(own, as: self.number(of: number))
    }

    private func writeForm(_ form: Int, on paper: PDFValue?, _ resources: PDFDictionary) {
        var dictionary: PDFDictionary = [
            "Type": .name("XObject"), "Subtype": .name("Form"),
            "Resources": .dictionary(resources), "Filter": .name("FlateDecode"),
        ]
        dictionary["BBox"] = paper
        objects.write(dictionary, stream: formContent, as: form)
        formContent = []
    }

    private func take(
        stream data: ArraySlice<UInt8>,
        of dictionary: PDFDictionary,
        _ number: Int
    ) throws(PDFError) {
        guard dictionary.isContent else {
            return try write(stream: Array(data), of: dictionary, number)
        }
        let content = try flate.expanded(data)
        guard !content.starts(with: Self.characterMap) else {
            return try write(stream: Array(data), of: dictionary, number)
        }
        let result = try ContentStream.rewritten(
            content,
            record: expected.record,
            tagged: structure != nil && expected.form == nil
        )
        leaves = result.leaves
        let bytes = try flate.compressed(result.bytes)
        if expected.form == nil {
            try write(stream: bytes, of: dictionary, number)
        } else {
            formContent = bytes
        }
    }

    private func write(
        stream bytes: [UInt8],
        of dictionary: PDFDictionary,
        _ number: Int
    ) throws(PDFError) {
        var dictionary = dictionary
        dictionary["Length"] = nil
        guard case .dictionary(let own) = renumbered(dictionary) else { return }
        objects.write(own, stream: bytes, as: self.number(of: number))
    }

    private static let characterMap = Array("/CIDInit".utf8)

    private func renumbered(_ dictionary: PDFDictionary) -> PDFValue {
        PDFValue.dictionary(dictionary).mapped { number(of: $0) }
    }

    private func number(of cairo: Int) -> Int {
        while numbers.count <= cairo { numbers.append(0) }
        if numbers[cairo] == 0 { numbers[cairo] = objects.reserve() }
        return numbers[cairo]
    }
}

extension PDFDictionary {
    /// What we write ourselves: Cairo's page tree, structure and facts.
    fileprivate var isReplaced: Bool {
        isNamed("Type", "Pages") || isNamed("Type", "StructElem")
            || isNamed("Type", "StructTreeRoot") || self["Nums"] != nil || self["Producer"] != nil
    }

    /// Operators of a page, or the characters of a font.
    fileprivate var isContent: Bool { self["Subtype"] == nil && self["Length1"] == nil }

    /// Which fonts and states a page uses.
    fileprivate var isResources: Bool {
        self["Font"] != nil || self["ExtGState"] != nil || self["XObject"] != nil
            || entries.isEmpty
    }

    /// Resources name the state that says «wholly opaque».
    fileprivate mutating func dropOpaqueState() throws(PDFError) {
        guard case .dictionary(let states) = self["ExtGState"] else { return }
        for (name, state) in states.entries {
            guard name == "a0", case .dictionary(let state) = state, state.isOpaque else {
                throw PDFError.drawing("transparency")
            }
        }
        self["ExtGState"] = nil
    }

    private var isOpaque: Bool {
        entries.allSatisfy { key, value in
            guard case .raw(let number) = value else { return false }
            return ["CA", "ca"].contains(key) && number == [UInt8(ascii: "1")]
        }
    }
}
