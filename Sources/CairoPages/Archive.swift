import Foundation
import Typesetting

/// What makes a file archivable: PDF/A-2b (ISO 19005-2).
enum Archive {
    /// The colour space that grey is meant in; returns the object of the output intent.
    static func writeIntent(to objects: PDFObjects, _ flate: Flate) throws(PDFError) -> Int {
        let profile = objects.reserve()
        objects.write(
            ["N": .number(1), "Filter": .name("FlateDecode")],
            stream: try flate.compressed(GreyProfile.bytes),
            as: profile
        )
        return try objects.add([
            "Type": .name("OutputIntent"), "S": .name("GTS_PDFA1"),
            "OutputConditionIdentifier": .text("Gray gamma 2.2"),
            "Info": .text("Gray gamma 2.2"), "DestOutputProfile": .reference(profile),
        ])
    }

    /// Title, maker and moment, as every viewer knows them.
    static func info(_ facts: DocumentFacts) -> PDFDictionary {
        var info: PDFDictionary = [
            "Title": .text(facts.title), "Creator": .text("Papierspoor"),
            "Producer": .text("Papierspoor (cairo)"),
        ]
        if !facts.author.isEmpty { info["Author"] = .text(facts.author) }
        if !facts.subject.isEmpty { info["Subject"] = .text(facts.subject) }
        let digits = facts.moment.filter { $0.isASCII && $0.isNumber }
        info["CreationDate"] = .text("D:\(digits)")
        info["ModDate"] = .text("D:\(digits)")
        return info
    }

    /// The same as XMP, which archives read; uncompressed, so that any tool finds it.
    static func writeMetadata(_ facts: DocumentFacts, to objects: PDFObjects) -> Int {
        let number = objects.reserve()
        objects.write(
            ["Type": .name("Metadata"), "Subtype": .name("XML")],
            stream: Array(xmp(facts).utf8),
            as: number
        )
        return number
    }

    private static func xmp(_ facts: DocumentFacts) -> String {
        let moment = facts.moment
        let author =
            facts.author.isEmpty
            ? ""
            : "<dc:creator><rdf:Seq><rdf:li>\(escaped(facts.author))</rdf:li></rdf:Seq></dc:creator>\n"
        let subject =
            facts.subject.isEmpty
            ? ""
            : "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">\(escaped(facts.subject))"
                + "</rdf:li></rdf:Alt></dc:description>\n"
        return """
            <?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/">
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
             xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
             xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
            <pdfaid:part>2</pdfaid:part>
            <pdfaid:conformance>B</pdfaid:conformance>
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">\(escaped(facts.title))</rdf:li></rdf:Alt></dc:title>
            \(author)\(subject)<dc:language><rdf:Bag><rdf:li>nl-NL</rdf:li></rdf:Bag></dc:language>
            <xmp:CreatorTool>Papierspoor</xmp:CreatorTool>
            <xmp:CreateDate>\(moment)</xmp:CreateDate>
            <xmp:ModifyDate>\(moment)</xmp:ModifyDate>
            <pdf:Producer>Papierspoor (cairo)</pdf:Producer>
            </rdf:Description>
            </rdf:RDF>
            </x:xmpmeta>
            <?xpacket end="r"?>
            """
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
            .replacing(">", with: "&gt;")
    }
}

/// A colour profile of grey with gamma 2.2, in the format of the ICC (version 2.1), made here:
/// ours has 400 bytes and nobody's copyright.
enum GreyProfile {
    static let bytes: [UInt8] = {
        let tags: [(name: String, data: [UInt8])] = [
            ("desc", description("Gray gamma 2.2")),
            ("cprt", text("No copyright, use freely")),
            // D50, the white of the profile connection space.
            ("wtpt", type("XYZ ") + [0xF6D6, 0x1_0000, 0xD32D].flatMap { number($0) }),
            // One value: a gamma, in 8.8 bits.
            ("kTRC", type("curv") + number(1) + [0x02, 0x33, 0, 0]),
        ]
        var table = number(tags.count)
        var body: [UInt8] = []
        let start = 128 + 4 + tags.count * 12
        for tag in tags {
            table += Array(tag.name.utf8) + number(start + body.count) + number(tag.data.count)
            body += padded(tag.data)
        }
        return header(size: start + body.count) + table + body
    }()

    private static func header(size: Int) -> [UInt8] {
        var header = number(size) + number(0) + number(0x0210_0000)
        header += Array("mntrGRAYXYZ ".utf8)
        // A date is asked for; any will do.
        header += [0x07, 0xE1, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0] + Array("acsp".utf8)
        header += [UInt8](repeating: 0, count: 28)
        header += [0xF6D6, 0x1_0000, 0xD32D].flatMap { number($0) }
        return header + [UInt8](repeating: 0, count: 128 - header.count)
    }

    private static func description(_ name: String) -> [UInt8] {
        type("desc") + number(name.utf8.count + 1) + Array(name.utf8) + [0]
            + number(0) + number(0) + [0, 0, 0] + [UInt8](repeating: 0, count: 67)
    }

    private static func text(_ text: String) -> [UInt8] { type("text") + Array(text.utf8) + [0] }

    private static func type(_ name: String) -> [UInt8] { Array(name.utf8) + number(0) }

    private static func number(_ value: Int) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
    }

    private static func padded(_ data: [UInt8]) -> [UInt8] {
        data + [UInt8](repeating: 0, count: (4 - data.count % 4) % 4)
    }
}
