import CountingProcess
import Diagnostics
import ElectionFiles
import Elections
import TestSupport
import Testing

/// Lines under the header of a figures file, and the complaints they must lead to.
struct FiguresMistake: CustomTestStringConvertible {
    var testDescription: String
    var lines: [String]
    /// Code, line and column of every complaint.
    var complaints: [Complaint]

    struct Complaint: Hashable {
        var code: String
        var line: Int?
        var column: Int?
    }

    init(_ name: String, _ lines: [String], _ complaints: [(String, Int, Int)]) {
        testDescription = name
        self.lines = lines
        self.complaints = complaints.map { Complaint(code: $0.0, line: $0.1, column: $0.2) }
    }

    static let all: [FiguresMistake] = [
        .init("an unknown document", ["SB 9,valid,1"], [("FG-03", 2, 1)]),
        .init("a document with a space too many", ["SB  1,valid,1"], [("FG-03", 2, 1)]),
        .init("a document in other capitals", ["sb 1,valid,1"], [("FG-03", 2, 1)]),
        .init("an unknown field", ["SB 1,votes,1"], [("FG-04", 2, 6)]),
        .init("a field with a space", ["SB 1, valid,1"], [("FG-04", 2, 6)]),
        .init("a field of another form", ["SB 1,eligible,1"], [("FG-04", 2, 6)]),
        .init("a hand figure on a record", ["SB 1,hand.1,1"], [("FG-04", 2, 6)]),
        .init(
            "X-04: the total of a list that does not take part",
            ["SB 1,list.3.total,1"],
            [("X-04", 2, 6)]
        ),
        .init(
            "X-04: a candidate of such a list, even with 0",
            ["SB 1,list.3.1,0"],
            [("X-04", 2, 6)]
        ),
        .init("X-04: the hand count of such a list", ["SB 1,hand.3,0"], [("X-04", 2, 6)]),
        .init("an unknown candidate", ["SB 1,list.1.4,1"], [("FG-04", 2, 6)]),
        .init("a candidate with a leading zero", ["SB 1,list.1.01,1"], [("FG-04", 2, 6)]),
        .init("a minus sign", ["SB 1,valid,-1"], [("FG-05", 2, 12)]),
        .init("a plus sign", ["SB 1,valid,+1"], [("FG-05", 2, 12)]),
        .init("a decimal point", ["SB 1,valid,1.5"], [("FG-05", 2, 12)]),
        .init("a thousands point", ["SB 1,valid,1.000"], [("FG-05", 2, 12)]),
        .init("a thousands space", ["SB 1,valid,1 000"], [("FG-05", 2, 12)]),
        .init("a decimal comma", ["SB 1,valid,1,5"], [("FG-02", 2, 1)]),
        .init("a quoted decimal comma", ["SB 1,valid,\"1,5\""], [("FG-05", 2, 12)]),
        .init("a space before the figure", ["SB 1,valid, 1"], [("FG-05", 2, 12)]),
        .init("a space after the figure", ["SB 1,valid,1 "], [("FG-05", 2, 12)]),
        .init("an empty value", ["SB 1,valid,"], [("FG-05", 2, 12)]),
        .init("a figure in letters", ["SB 1,valid,l2"], [("FG-05", 2, 12)]),
        .init("digits of another script", ["SB 1,valid,١٢"], [("FG-05", 2, 12)]),
        .init("seven digits on a station", ["SB 1,valid,1000000"], [("FG-05", 2, 12)]),
        .init("nine digits", ["SB 1,valid,000000001"], [("FG-05", 2, 12)]),
        .init("nine digits on the area", ["GEM 0101,blank,100000000"], [("FG-05", 2, 16)]),
        .init("a column too few", ["SB 1,valid"], [("FG-02", 2, 1)]),
        .init("a column too many", ["SB 1,valid,1,"], [("FG-02", 2, 1)]),
        .init("an empty line", ["SB 1,valid,1", "", "SB 1,blank,1"], [("FG-02", 3, 1)]),
        .init("a line of spaces", ["  "], [("FG-02", 2, 1)]),
        .init("a quote inside a value", ["SB 1,val\"id,1"], [("FG-02", 2, 9)]),
        .init("a quote that is not closed", ["SB 1,\"valid,1"], [("FG-02", 2, 6)]),
        .init("text after a closing quote", ["\"SB 1\"x,valid,1"], [("FG-02", 2, 7)]),
        .init("a field twice", ["SB 1,valid,1", "SB 1,valid,1"], [("FG-06", 3, 6)]),
        .init(
            "a field twice with lines between",
            ["SB 1,valid,1", "SB 2,valid,1", "SB 1,valid,2"],
            [("FG-06", 4, 6)]
        ),
        .init("a rest other than 0", ["SB 1,list.1.rest,1"], [("FG-05", 2, 18)]),
        .init("an empty rest", ["SB 1,list.1.rest,"], [("FG-05", 2, 18)]),
        .init("a rest of an unknown list", ["SB 1,list.3.rest,0"], [("X-04", 2, 6)]),
        .init(
            "a rest twice",
            ["SB 1,list.1.rest,0", "SB 1,list.1.rest,0"],
            [("FG-06", 3, 6)]
        ),
        .init("a list with a leading zero", ["SB 1,list.01.rest,0"], [("FG-04", 2, 6)]),
        .init(
            "many at once",
            [
                "SB 1,valid,1", "SB 9,valid,x", "SB 1,list.9.1,1", "SB 1,blank,1.0", "x", "\"",
                "SB 1,valid,2",
            ],
            [
                ("FG-03", 3, 1), ("X-04", 4, 6), ("FG-05", 5, 12), ("FG-02", 6, 1),
                ("FG-02", 7, 1), ("FG-06", 8, 6),
            ]
        ),
    ]
}

@Suite("A file of figures with a mistake")
struct FiguresMistakesTests {
    let fields: [DocumentFields]

    init() throws {
        let step = try TinyElection.step(.municipality)
        fields = Papers.forms(of: step).entry
    }

    @Test("is refused as a whole, with every finding at its place", arguments: FiguresMistake.all)
    func refused(_ mistake: FiguresMistake) throws {
        let findings = try refusal(
            of: "document,field,value\n" + mistake.lines.map { $0 + "\n" }.joined()
        )
        let found = findings.map {
            FiguresMistake.Complaint(code: $0.code, line: $0.place.line, column: $0.place.column)
        }
        #expect(found == mistake.complaints)
        for finding in findings {
            #expect(finding.severity == .error && finding.place.file == "invoer.csv")
            for language in Language.allCases {
                #expect(!finding.found[language].isEmpty && !finding.remedy[language].isEmpty)
            }
        }
    }

    @Test(
        "A header that is not to the letter is refused",
        arguments: [
            "", "\n", "SB 1,valid,1\n", "Document,field,value\n", "document, field, value\n",
            "document;field;value\nSB 1;valid;1\n", "document,field,value,x\n",
            "\"document\",field,value\nSB 1,valid,1\n", "\ndocument,field,value\nSB 1,valid,1\n",
        ]
    )
    func header(_ text: String) throws {
        let finding = try #require(try refusal(of: text).first)
        #expect(finding.code == "FG-01" && finding.place.line == 1)
    }

    @Test("A file with a header and nothing else says that nothing was typed")
    func nothing() throws {
        let finding = try #require(try refusal(of: "document,field,value\n").first)
        #expect(finding.code == "FG-01" && finding.place.line == 2)
    }

    @Test(
        "A count file is refused with the rule that forbids it, wherever its comments are",
        arguments: [
            ("# election: Tweede Kamer\ndocument,field,value\nSB 1,valid,1\n", 1),
            ("document,field,value\nSB 1,valid,1\n# closed: 2017-03-16\n", 3),
            ("#\n", 1),
        ]
    )
    func countFile(_ text: String, _ line: Int) throws {
        let findings = try refusal(of: text)
        #expect(findings.map(\.code) == ["R11"])
        #expect(findings.first?.place.line == line)
        for language in Language.allCases {
            #expect(findings.first?.why[language].contains("R11") == true)
        }
    }

    @Test("Windows line ends are refused, each of them")
    func windows() throws {
        let findings = try refusal(of: "document,field,value\r\nSB 1,valid,1\r\n")
        #expect(findings.map(\.code) == ["TX-01", "TX-01"])
        #expect(findings.map(\.place.line) == [1, 2])
        #expect(findings.map(\.place.column) == [21, 13])
    }

    @Test("A lone carriage return is no line end")
    func carriageReturn() throws {
        #expect(try refusal(of: "document,field,value\rSB 1,valid,1\r").map(\.code) == ["TX-01"])
    }

    @Test("A column is counted in characters, in whichever encoding they take more bytes")
    func columns() throws {
        let text = "document,field,value\n«é»,valid,1\r\n"
        #expect(try refusal(of: text).map(\.place.column) == [12])
    }

    @Test("A byte order mark is refused")
    func byteOrderMark() throws {
        let findings = try refusal(of: "\u{FEFF}document,field,value\nSB 1,valid,1\n")
        #expect(findings.map(\.code) == ["TX-02"])
    }

    @Test(
        "Bytes that are not UTF-8 are refused at their line",
        arguments: [
            [0xE9], [0xC3], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0x00],
            [0xFF, 0xFE],
        ] as [[UInt8]]
    )
    func encoding(_ bytes: [UInt8]) throws {
        let text = Array("document,field,value\nSB 1,valid,1\nSB 1,blank,".utf8) + bytes + [0x0A]
        let findings = try refusal(of: text)
        #expect(findings.map(\.code) == ["TX-03"])
        #expect(findings.first?.place.line == 3)
    }

    @Test("A file in UTF-16 is refused")
    func utf16() throws {
        let bytes = "document,field,value\nSB 1,valid,1\n".utf16.flatMap {
            [UInt8($0 & 0xFF), UInt8($0 >> 8)]
        }
        #expect(try refusal(of: bytes).allSatisfy { $0.code.hasPrefix("TX-") })
    }

    @Test("A hundred thousand mistakes are all told")
    func flood() throws {
        let kinds = ["SB 9,valid,1", "SB 1,stemmen,1", "SB 1,valid,-1", "x", "\"x", "SB 1,blank,1"]
        let lines = (0..<100_000).map { kinds[$0 % kinds.count] + "\n" }
        // Of the last kind the first is no mistake.
        let stations = (1...400).map { fields[0].of(DocumentKey("SB \(1000 + $0)")) }
        let text = "document,field,value\n" + lines.joined()
        var findings = Findings([])
        do throws(Findings) {
            _ = try FiguresReader.read(
                TextFile(name: "invoer.csv", bytes: Array(text.utf8)),
                expecting: fields + stations
            )
        } catch {
            findings = error
        }
        #expect(findings.all.count == 99_999)
        #expect(findings.all.map { $0.place.line ?? 0 } == Array(2...6) + Array(8...100_001))
    }

    private func refusal(of text: String) throws -> [Diagnostic] {
        try refusal(of: Array(text.utf8))
    }

    private func refusal(of bytes: [UInt8]) throws -> [Diagnostic] {
        try #require(throws: Findings.self) {
            try FiguresReader.read(
                TextFile(name: "invoer.csv", bytes: bytes),
                expecting: fields
            )
        }.all
    }
}
