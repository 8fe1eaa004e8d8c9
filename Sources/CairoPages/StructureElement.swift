import Typesetting

/// An element of the structure while its parts are being gathered.
struct StructureElement {
    let role: Role
    let number: Int
    /// What stands in it: its marks on pages and the elements below it.
    private enum Kid {
        case mark(Int)
        case markElsewhere(Int, page: Int)
        case element(Int)
    }

    private var kids: [Kid] = []
    /// The page of its first words; others are named with them.
    private var page: Int?
    /// What stands in it, of a field what stands before it: for the outline and for descriptions.
    var words = ""
    /// What stood beside it when it was closed: the words of a row or paragraph so far.
    var label = ""
    /// How many columns of its table it takes.
    var columns = 1
    /// Top of its first words, from the top of the page.
    private(set) var top: Length?
    private var baseline: Length?
    private var bounds: Bounds?

    init(_ role: Role, number: Int) {
        self.role = role
        self.number = number
    }

    /// Whether it is nothing but words of the element around it.
    func isWords(inside outer: Role?) -> Bool { role.isWords(inside: outer) }

    mutating func hold(mark: Int, page: Int) {
        if self.page == nil { self.page = page }
        kids.append(self.page == page ? .mark(mark) : .markElsewhere(mark, page: page))
    }

    mutating func hold(_ run: TextRun) {
        if let baseline, baseline != run.origin.y { words += " " }
        words += run.text
        baseline = run.origin.y
        if top == nil { top = run.origin.y - run.style.size }
        if isFigure { enlarge(by: run.bounds) }
    }

    mutating func add(_ kid: Int, words: String) {
        kids.append(.element(kid))
        guard !words.isEmpty else { return }
        if !self.words.isEmpty { self.words += " " }
        self.words += words
    }

    /// Only of a figure it must be told how large it is.
    var isFigure: Bool { if case .figure = role { true } else { false } }

    mutating func enlarge(by other: Bounds) {
        bounds = bounds.map { $0.union(other) } ?? other
    }

    /// The element as an object, written at once: a page has hundreds.
    func write(to bytes: inout [UInt8], type: String, parent: Int, pageHeight: Length) {
        bytes.append("<</Type/StructElem/S/")
        bytes += type.utf8
        bytes.append("/P ")
        bytes.append(reference: parent)
        if let page {
            bytes.append("/Pg ")
            bytes.append(reference: page)
        }
        writeKids(to: &bytes)
        writeAttributes(to: &bytes, pageHeight)
        bytes.append(">>")
    }

    private func writeKids(to bytes: inout [UInt8]) {
        guard !kids.isEmpty else { return }
        bytes.append("/K[")
        for (place, kid) in kids.enumerated() {
            if place > 0 { bytes.append(UInt8(ascii: " ")) }
            switch kid {
            case .mark(let mark): bytes.append(number: mark)
            case .element(let number): bytes.append(reference: number)
            case .markElsewhere(let mark, let page):
                bytes.append("<</Type/MCR/Pg ")
                bytes.append(reference: page)
                bytes.append("/MCID ")
                bytes.append(number: mark)
                bytes.append(">>")
            }
        }
        bytes.append(UInt8(ascii: "]"))
    }

    private func writeAttributes(to bytes: inout [UInt8], _ pageHeight: Length) {
        switch role {
        case .headerCell: bytes.append("/A<</O/Table/Scope/Column")
        case .rowHeader: bytes.append("/A<</O/Table/Scope/Row")
        case .cell, .field:
            guard columns > 1 else { return }
            bytes.append("/A<</O/Table")
        default:
            for (key, value) in rareAttributes(pageHeight).entries {
                bytes.append("/")
                bytes += key.utf8
                bytes.append(" ")
                value.write(to: &bytes)
            }
            return
        }
        if columns > 1 {
            bytes.append("/ColSpan ")
            bytes.append(number: columns)
        }
        bytes.append(">>")
    }

    /// Words for what has none, and what tells of it.
    private func rareAttributes(_ pageHeight: Length) -> PDFDictionary {
        switch role {
        case .table(let summary):
            guard !summary.isEmpty else { return [:] }
            return ["A": .dictionary(["O": .name("Table"), "Summary": .text(summary)])]
        case .figure(let alternative):
            var figure: PDFDictionary = ["Alt": .text(alternative)]
            if let bounds {
                figure["A"] = .dictionary([
                    "O": .name("Layout"), "BBox": bounds.box(pageHeight),
                ])
            }
            return figure
        case .checkbox(let ticked):
            return [
                "ActualText": .text(ticked ? "☒" : "☐"),
                "A": .dictionary([
                    "O": .name("PrintField"), "Role": .name("cb"),
                    "checked": .name(ticked ? "on" : "off"), "Desc": .text(label),
                ]),
            ]
        case .entry:
            return [
                "Alt": .text(label),
                "A": .dictionary([
                    "O": .name("PrintField"), "Role": .name("tv"), "Desc": .text(label),
                ]),
            ]
        default: return [:]
        }
    }
}

extension Role {
    /// The standard type of PDF (ISO 32000-1, 14.8.4).
    var structureType: String {
        switch self {
        case .heading(let level): "H\(min(max(level, 1), 6))"
        case .paragraph: "P"
        case .listItem: "LBody"
        case .table: "Table"
        case .row: "TR"
        case .headerCell, .rowHeader: "TH"
        case .cell, .field: "TD"
        case .span: "Span"
        case .figure: "Figure"
        case .checkbox, .entry: "Form"
        case .artifact: "NonStruct"
        }
    }

    /// Whether it is nothing but words of the element around it.
    func isWords(inside outer: Role?) -> Bool {
        switch self {
        case .span: true
        case .field: outer != .row
        default: false
        }
    }
}

extension Bounds {
    fileprivate func union(_ other: Bounds) -> Bounds {
        Bounds(
            left: min(left, other.left),
            top: min(top, other.top),
            right: max(right, other.right),
            bottom: max(bottom, other.bottom)
        )
    }

    /// As PDF counts: from the foot of the page, in whole points.
    fileprivate func box(_ height: Length) -> PDFValue {
        let corners = [
            left.points.rounded(.down), (height - bottom).points.rounded(.down),
            right.points.rounded(.up), (height - top).points.rounded(.up),
        ]
        return .array(corners.map { .number(Int($0)) })
    }
}
