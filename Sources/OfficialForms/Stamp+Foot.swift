import Diagnostics
import Typesetting

/// The bottom margin: date and hash, page number, identity in words and as a QR code.
extension Stamp {
    private var textStyle: TextStyle { TextStyle(.regular, .pt(8)) }

    /// What is the same on all pages of a document.
    func footMarks(_ furniture: Furniture, _ foot: Foot) throws(Findings) -> [Mark] {
        var marks = try statusMarks(furniture.status, foot)
        if furniture.isInitialled { marks += try initialsMarks(foot) }
        marks += try identityMarks(furniture, foot)
        return marks
    }

    /// What is the page's own.
    func numberMarks(
        _ furniture: Furniture,
        page: Int,
        of pages: Int,
        _ foot: Foot
    ) throws(Findings) -> [Mark] {
        let payload = furniture.payload(page: page, of: pages)
        let number = try texts("page", ["x": String(page), "y": String(pages)])
        return [
            .qrCode(payload, at: foot.corner(ofCode: payload), module: Foot.module),
            try line(number, textStyle, x: foot.right, baseline: foot.firstLine, endsThere: true),
        ]
    }

    private func statusMarks(
        _ status: Furniture.Status,
        _ foot: Foot
    ) throws(Findings) -> [Mark] {
        let rule = Mark.stroke(
            Stroke(
                from: Point(foot.left, foot.rule),
                to: Point(foot.ruleEnd, foot.rule),
                weight: .pt(0.6)
            )
        )
        switch status {
        case .blank, .proof:
            return [rule]
        case .draft(let moment):
            let text = try texts("draft", ["moment": moment])
            return [rule, try line(text, textStyle, x: foot.left, baseline: foot.firstLine)]
        case .transcript(let moment), .alternative(let moment), .preview(let moment):
            let text = try texts("typed", ["moment": moment])
            return [rule, try line(text, textStyle, x: foot.left, baseline: foot.firstLine)]
        case .final(let moment, let hash):
            let text = try texts("hashed", ["moment": moment])
            return [
                rule, try line(text, textStyle, x: foot.left, baseline: foot.firstLine),
                try line(
                    inGroups(of: 4, hash.uppercased()),
                    textStyle,
                    x: foot.left,
                    baseline: foot.secondLine
                ),
            ]
        }
    }

    /// Election, area, document and form: in the smallest type that can be read.
    private func identityMarks(
        _ furniture: Furniture,
        _ foot: Foot
    ) throws(Findings) -> [Mark] {
        let text = try words(for: furniture.identity)
        // Without a date and a hash there is room higher up.
        let top = furniture.status.hasNoMoment ? foot.rule + .mm(1) : foot.secondLine + .mm(1.6)
        let end = furniture.isInitialled ? foot.initials.origin.x - .mm(3) : foot.right
        let width = furniture.status.hasNoMoment ? foot.ruleEnd - foot.left : end - foot.left
        let frame = Rectangle(
            Point(foot.left, top),
            width: width,
            height: foot.bottom - top
        )
        return try fitted(text, TextStyle(), sizes: [7.5, 7, 6.5, 6], in: frame)
    }

    /// The identity of a sheet in words, beside its page number.
    func words(for identity: SheetIdentity) throws(Findings) -> String {
        try texts(
            identity.document == identity.area ? "identity-own" : "identity",
            [
                "election": identity.election, "area": try area(identity),
                "document": unbroken(identity.document), "form": unbroken(identity.form),
                "edition": try edition(identity),
            ]
        )
    }

    /// A short name stays in one line, and so does each short part of a longer one.
    private func unbroken(_ name: String) -> String {
        name.split(separator: ", ").map { part in
            part.count <= 32 ? String(part).replacing(" ", with: "\u{A0}") : String(part)
        }.joined(separator: ", ")
    }

    /// The municipality with its district, or another area by itself.
    func area(_ identity: SheetIdentity) throws(Findings) -> String {
        guard let district = identity.district else { return identity.area }
        return try texts("area-district", ["area": identity.area, "district": district])
    }

    /// The edition of the form, its variant, and the version of the document from 2 on.
    func edition(_ identity: SheetIdentity) throws(Findings) -> String {
        var edition = identity.edition
        if identity.layout == .compact {
            edition = try texts("edition-compact", ["edition": edition])
        }
        if identity.isProvisional {
            edition = try texts("edition-provisional", ["edition": edition])
        }
        guard identity.version > 1 else { return edition }
        return try texts(
            "edition-version",
            ["edition": edition, "version": String(identity.version)]
        )
    }

    /// A frame on every page of an annex, so that none is passed over.
    private func initialsMarks(_ foot: Foot) throws(Findings) -> [Mark] {
        let style = TextStyle(.regular, .pt(6.5))
        let corner = foot.initials.origin
        return [
            .frame(foot.initials, weight: .pt(0.5), grey: 0.3),
            try line(
                texts("initials"),
                style,
                x: corner.x + .mm(1),
                baseline: corner.y + .mm(2.6)
            ),
        ]
    }
}

/// Text in groups of so many characters, with a space between them.
package func inGroups(of size: Int, _ text: String) -> String {
    var result = ""
    for (place, character) in text.enumerated() {
        if place > 0 && place.isMultiple(of: size) { result.append(" ") }
        result.append(character)
    }
    return result
}

/// Where things stand in the bottom 30 mm; nothing within 10 mm of the paper's edge.
struct Foot {
    static let module = Length.mm(0.5)
    private static let edge = Length.mm(10)

    let left: Length
    /// Bottom right corner of the QR code; it hangs in the margin.
    private let codeEnd: Point
    /// The end of text beside the code, the quiet zone left free.
    let right: Length
    let rule: Length
    let bottom: Length

    /// With room for the largest code of a document of so many pages.
    init(_ setup: PageSetup, _ furniture: Furniture, pages: Int) {
        let paper = setup.paper
        left = setup.left
        bottom = paper.height - Self.edge - .mm(0.5)
        codeEnd = Point(paper.width - setup.rightEdge, paper.height - Self.edge)
        let largest = Self.side(ofCode: furniture.payload(page: pages, of: pages))
        right = codeEnd.x - largest - Self.module * 4 - .mm(1)
        rule = paper.height - .mm(27.5)
    }

    /// The top left corner of a page's QR code.
    func corner(ofCode payload: String) -> Point {
        let side = Self.side(ofCode: payload)
        return Point(codeEnd.x - side, codeEnd.y - side)
    }

    private static func side(ofCode payload: String) -> Length {
        module * Double(qrCodeModules(payload) ?? 0)
    }

    var ruleEnd: Length { initials.origin.x - .mm(4) }
    var firstLine: Length { rule + .mm(3.8) }
    var secondLine: Length { firstLine + .mm(3.6) }
    var initials: Rectangle {
        let top = firstLine + .mm(1.8)
        return Rectangle(
            Point(right - .mm(25), top),
            width: .mm(25),
            height: bottom - top
        )
    }
}
