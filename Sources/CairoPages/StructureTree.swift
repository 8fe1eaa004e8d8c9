import Typesetting

/// What the marks say of headings, lists, tables and fields, as the structure of a tagged file.
///
/// The leaves are those that `Painter` tags, in the same order. An element is written once it can
/// have no further parts, so that a long file needs no more memory than a short one.
struct StructureTree {
    private let objects: PDFObjects
    private let root: Int
    private let document: Int
    private var children: [PDFValue] = []
    /// From the document downwards; empty between two pages.
    private var open: [StructureElement] = []
    /// The last element below the document: it may go on on the next page.
    private var last: StructureElement?
    /// Items that follow each other are one list.
    private var list: StructureElement?
    /// For each page the element of each of its leaves.
    private var pages: [PDFValue] = []
    private var parents: [PDFValue] = []
    /// The leaf of each mark of the page, and the number of the next leaf.
    private var leaves: [Int] = []
    private var leaf = 0
    private var page = 0
    private var height = Length.zero

    init(_ objects: PDFObjects) {
        self.objects = objects
        root = objects.reserve()
        document = objects.reserve()
    }

    /// The marks of one page, its body and its own, in the order of painting; its headings go into
    /// the outline.
    ///
    /// `leaves` tells of each mark in the page's operators which leaf it belongs to.
    mutating func add(
        _ parts: [[Mark]],
        leaves: [Int],
        page: Int,
        height: Length,
        outline: inout Outline
    ) throws(PDFError) {
        self.page = page
        self.height = height
        self.leaves = leaves
        leaf = 0
        parents = []
        parents.reserveCapacity(leaves.count)
        for marks in parts { try add(marks, &outline) }
        guard parents.count == leaves.count else {
            throw PDFError.drawing("marks of no element")
        }
        pages.append(.reference(try write(array: parents)))
    }

    private mutating func add(_ marks: [Mark], _ outline: inout Outline) throws(PDFError) {
        var artifacts = 0
        for (index, mark) in marks.enumerated() {
            switch mark {
            case .open(.artifact): artifacts += 1
            case .open(let role):
                if artifacts == 0 { try begin(role, isLeaf: marks.isLeaf(at: index)) }
            case .reopen(let role):
                if artifacts == 0 { try resume(role, isLeaf: marks.isLeaf(at: index)) }
            case .close:
                if artifacts > 0 {
                    artifacts -= 1
                } else {
                    try close(&outline)
                }
            case .columns(let number):
                if artifacts == 0, !open.isEmpty { open[open.count - 1].columns = number }
            case .bookmark(let title):
                outline.add(title, level: 3, page: page, top: height)
            case .text(let run):
                if artifacts == 0 { try hold(run) }
            case .slot(let slot, _): throw PDFError.unfilledSlot(name: slot.name)
            case .stroke, .frame, .area, .circle, .qrCode: enlarge(by: mark, artifacts)
            }
        }
    }

    /// The root of the structure.
    mutating func finish() throws(PDFError) -> Int {
        try closeLast()
        try closeList()
        let top: PDFDictionary = [
            "Type": .name("StructElem"), "S": .name("Document"), "P": .reference(root),
            "Lang": .text("nl-NL"), "K": .array(children),
        ]
        try objects.write(.dictionary(top), as: document)
        let numbered = pages.enumerated().flatMap { [PDFValue.number($0), $1] }
        let parents = try objects.add(["Nums": .array(numbered)])
        let tree: PDFDictionary = [
            "Type": .name("StructTreeRoot"), "K": .array([.reference(document)]),
            "ParentTree": .reference(parents), "ParentTreeNextKey": .number(pages.count),
        ]
        try objects.write(.dictionary(tree), as: root)
        return root
    }

    // MARK: - Elements

    private mutating func begin(_ role: Role, isLeaf: Bool) throws(PDFError) {
        if open.isEmpty {
            try closeLast()
            if role != .listItem { try closeList() }
        }
        open.append(StructureElement(role, number: objects.reserve()))
        if isLeaf { nextLeaf() }
    }

    /// Goes on with what ended the page before, or begins anew where that page is not here.
    private mutating func resume(_ role: Role, isLeaf: Bool) throws(PDFError) {
        guard open.isEmpty, let last, last.role == role else {
            return try begin(role, isLeaf: isLeaf)
        }
        open.append(last)
        self.last = nil
        if isLeaf { nextLeaf() }
    }

    /// The next tag on the page belongs to the innermost element, or to the one around words
    /// that have no element of their own.
    private mutating func nextLeaf() {
        defer { leaf += 1 }
        guard let owner = ownerOfWords else { return }
        while parents.count < leaves.count, leaves[parents.count] == leaf {
            open[owner].hold(mark: parents.count, page: page)
            parents.append(.reference(open[owner].number))
        }
    }

    private var ownerOfWords: Int? {
        guard let inner = open.indices.last else { return nil }
        return open[inner].isWords(inside: inner > 0 ? open[inner - 1].role : nil)
            ? inner - 1 : inner
    }

    private mutating func hold(_ run: TextRun) throws(PDFError) {
        guard let owner = ownerOfWords else { throw PDFError.untagged(run.text) }
        open[owner].hold(run)
    }

    private mutating func enlarge(by mark: Mark, _ artifacts: Int) {
        guard artifacts == 0, let inner = open.indices.last, open[inner].isFigure,
            let bounds = mark.bounds
        else { return }
        open[inner].enlarge(by: bounds)
    }

    private mutating func close(_ outline: inout Outline) throws(PDFError) {
        guard var element = open.popLast() else { return }
        guard let parent = open.indices.last else {
            if case .heading(let level) = element.role {
                outline.add(
                    element.words,
                    level: level,
                    page: page,
                    top: height - (element.top ?? .zero)
                )
            }
            last = element
            return
        }
        let role = open[parent].role
        guard !element.isWords(inside: role) else { return }
        element.label = open[parent].words
        try write(element, parent: open[parent].number)
        // Of a row nobody asks in its table, which may be hundreds of pages long.
        let words = if case .table = role { "" } else { element.words }
        open[parent].add(element.number, words: words)
    }

    private mutating func closeLast() throws(PDFError) {
        guard let last else { return }
        self.last = nil
        guard last.role == .listItem else {
            try write(last, parent: document)
            children.append(.reference(last.number))
            return
        }
        var list = self.list ?? StructureElement(.paragraph, number: objects.reserve())
        var item = StructureElement(.paragraph, number: objects.reserve())
        item.add(last.number, words: "")
        try write(last, parent: item.number)
        try write(item, type: "LI", parent: list.number)
        list.add(item.number, words: "")
        self.list = list
    }

    private mutating func closeList() throws(PDFError) {
        guard let list else { return }
        self.list = nil
        try write(list, type: "L", parent: document)
        children.append(.reference(list.number))
    }

    private func write(
        _ element: StructureElement,
        type: String? = nil,
        parent: Int
    ) throws(PDFError) {
        let type = type ?? element.role.structureType
        let height = height
        try objects.write(as: element.number) {
            element.write(to: &$0, type: type, parent: parent, pageHeight: height)
        }
    }

    private func write(array: [PDFValue]) throws(PDFError) -> Int {
        let number = objects.reserve()
        try objects.write(.array(array), as: number)
        return number
    }
}

extension [Mark] {
    /// Whether the element that opens here holds marks and no other element.
    ///
    /// Only such an element can be tagged: of what holds both, Cairo leaves the marks untagged.
    func isLeaf(at index: Int) -> Bool {
        var isPainted = false
        for mark in self[(index + 1)...] {
            switch mark {
            case .open, .reopen: return false
            case .close: return isPainted
            case .columns, .bookmark: break
            default: isPainted = true
            }
        }
        return false
    }
}
