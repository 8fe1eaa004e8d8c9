import Typesetting

/// The pages of a file, in nodes of fifty: a viewer need not read all to find one.
struct PageTree {
    private let objects: PDFObjects
    private let root: Int
    private var node: Int?
    private var kids: [PDFValue] = []
    private var nodes: [PDFValue] = []
    private(set) var count = 0
    /// Object of the page that was added last.
    private(set) var last = 0
    private static let pagesANode = 50

    init(_ objects: PDFObjects) {
        self.objects = objects
        root = objects.reserve()
    }

    mutating func add(_ page: PDFDictionary, as number: Int) throws(PDFError) {
        let node = self.node ?? objects.reserve()
        self.node = node
        var page = page
        page["Parent"] = .reference(node)
        try objects.write(.dictionary(page), as: number)
        kids.append(.reference(number))
        last = number
        count += 1
        if kids.count == Self.pagesANode { try closeNode() }
    }

    /// The root of the tree.
    mutating func finish() throws(PDFError) -> Int {
        try closeNode()
        let dictionary: PDFDictionary = [
            "Type": .name("Pages"), "Kids": .array(nodes), "Count": .number(count),
        ]
        try objects.write(.dictionary(dictionary), as: root)
        return root
    }

    private mutating func closeNode() throws(PDFError) {
        guard let node else { return }
        let dictionary: PDFDictionary = [
            "Type": .name("Pages"), "Parent": .reference(root), "Kids": .array(kids),
            "Count": .number(kids.count),
        ]
        try objects.write(.dictionary(dictionary), as: node)
        nodes.append(.reference(node))
        kids = []
        self.node = nil
    }
}

/// What a viewer calls each page: `SB 12 – 3` rather than its number in the file.
struct PageLabels {
    private var ranges: [PDFValue] = []
    private var last: (label: PageLabel, page: Int)?

    /// A new range begins where the words change or a number is not the next.
    mutating func add(_ label: PageLabel, page: Int) {
        defer { last = (label, page) }
        if let last, last.label.prefix == label.prefix, last.page + 1 == page,
            last.label.number + 1 == label.number
        {
            return
        }
        var range: PDFDictionary = ["S": .name("D"), "St": .number(label.number)]
        if !label.prefix.isEmpty { range["P"] = .text(label.prefix) }
        ranges += [.number(page), .dictionary(range)]
    }

    var value: PDFValue? {
        // Every page must have a range: those without a label are counted.
        guard !ranges.isEmpty else { return nil }
        var all = ranges
        if case .raw(let first) = ranges[0], first != [UInt8(ascii: "0")] {
            all = [.number(0), .dictionary(["S": .name("D")])] + all
        }
        return .dictionary(["Nums": .array(all)])
    }
}
