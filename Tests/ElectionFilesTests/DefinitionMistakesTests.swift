import Diagnostics
import ElectionFiles
import TestSupport
import Testing

extension Tag {
    /// Compares what is shipped with the official figures.
    @Tag static var officialFigures: Self
}

/// One change to the files of the tiny election, and the one complaint that it must lead to.
struct DefinitionMistake: CustomTestStringConvertible {
    var testDescription: String
    var file: String
    /// The first text is replaced by the second; an empty first one replaces the whole file.
    var change: (String, String)
    var line: Int
    var column: Int
    /// Where the complaint stands, if not in the file that was changed.
    var complaintIn: String
    /// What the complaint must name.
    var names: String

    init(
        _ name: String,
        in file: String,
        _ old: String,
        _ new: String,
        at line: Int,
        _ column: Int,
        complaintIn: String? = nil,
        naming names: String
    ) {
        testDescription = name
        self.file = file
        change = (old, new)
        self.line = line
        self.column = column
        self.names = names
        self.complaintIn = complaintIn ?? file
    }

    var changed: [String: String] {
        let text = TinyElection.files[file] ?? ""
        return [file: change.0.isEmpty ? change.1 : text.replacing(change.0, with: change.1)]
    }

    static let all: [DefinitionMistake] = [
        .init("a seat count in words", in: "election.txt", "150", "veel", at: 6, 8, naming: "veel"),
        .init("a signed seat count", in: "election.txt", "150", "+150", at: 6, 8, naming: "+150"),
        .init(
            "a percentage of nothing",
            in: "election.txt",
            "T10:00",
            "T10:00\nproxy_warning_percent: 0",
            at: 9,
            24,
            naming: "proxy_warning_percent"
        ),
        .init(
            "an answer that is neither yes nor no",
            in: "election.txt",
            "T10:00",
            "T10:00\ncopied_total_warning: ja",
            at: 9,
            23,
            naming: "«ja»"
        ),
        .init("no seats at all", in: "election.txt", "150", "0", at: 6, 8, naming: "«0»"),
        .init(
            "a day that is none",
            in: "election.txt",
            "2017-03-15",
            "2017-02-29",
            at: 5,
            7,
            naming: "2017-02-29"
        ),
        .init("an unknown kind", in: "election.txt", "TK", "XK", at: 2, 7, naming: "XK"),
        .init(
            "a session without a time",
            in: "election.txt",
            "T10:00",
            "",
            at: 8,
            19,
            naming: "2017-03-17"
        ),
        .init(
            "an edition that is a path",
            in: "election.txt",
            "edition: 2017",
            "edition: ../x",
            at: 7,
            10,
            naming: "../x"
        ),
        .init(
            "a key twice",
            in: "election.txt",
            "seats: 150\n",
            "seats: 150\nseats: 149\n",
            at: 7,
            1,
            naming: "seats"
        ),
        .init(
            "a line that is no setting",
            in: "election.txt",
            "# A tiny election",
            "verkiezing",
            at: 1,
            1,
            naming: "verkiezing"
        ),
        .init(
            "a missing key",
            in: "election.txt",
            "short: Tweede Kamer\n",
            "",
            at: 1,
            1,
            naming: "short"
        ),
        .init(
            "a header in another order",
            in: "districts.csv",
            "",
            "name,number,municipalities\n",
            at: 1,
            1,
            naming: "name,number,municipalities"
        ),
        .init("an empty file", in: "lists.csv", "", "", at: 1, 1, naming: "number,name"),
        .init(
            "a district twice",
            in: "districts.csv",
            "2,Westdam,",
            "2,Westdam,\n2,Elders,",
            at: 4,
            1,
            naming: "«2»"
        ),
        .init(
            "a district without a name",
            in: "districts.csv",
            "2,Westdam,",
            "2,Westdam,\n3,,",
            at: 4,
            3,
            naming: "name"
        ),
        .init(
            "another number of municipalities than announced",
            in: "districts.csv",
            "Oostdam,2",
            "Oostdam,3",
            at: 1,
            1,
            complaintIn: "municipalities.csv",
            naming: "3"
        ),
        .init(
            "a list number in words",
            in: "lists.csv",
            "5,,A",
            "5,,A\nvijf,,A",
            at: 5,
            1,
            naming: "vijf"
        ),
        .init("a list twice", in: "lists.csv", "5,,A", "5,,A\n5,,A", at: 5, 1, naming: "«5»"),
        .init(
            "a name that ends in a space",
            in: "lists.csv",
            "5,,A",
            "5,,A\n6,Zes ,",
            at: 5,
            3,
            naming: "Zes "
        ),
        .init(
            "a name with an invisible sign",
            in: "lists.csv",
            "5,,A",
            "5,,A\n6,Z\u{200B}es,",
            at: 5,
            3,
            naming: "Z\u{200B}es"
        ),
        .init(
            "a quote inside a bare value",
            in: "lists.csv",
            "5,,A",
            "5,,A\n6,De \"Zes\",",
            at: 5,
            6,
            naming: ""
        ),
        .init(
            "a quote that is not closed",
            in: "lists.csv",
            "5,,A",
            "5,,A\n6,\"Zes,",
            at: 5,
            3,
            naming: ""
        ),
        .init(
            "text after a closing quote",
            in: "lists.csv",
            "5,,A",
            "5,,A\n6,\"Zes\"x,",
            at: 5,
            8,
            naming: ""
        ),
        .init(
            "a column too many",
            in: "lists.csv",
            "5,,A",
            "5,,A\n6,Zes,,",
            at: 5,
            8,
            naming: "4"
        ),
        .init("a column too few", in: "lists.csv", "5,,A", "5,,A\n6,Zes", at: 5, 3, naming: "2"),
        .init("an empty line", in: "lists.csv", "5,,A\n", "5,,A\n\n", at: 5, 1, naming: "1"),
        .init(
            "a submission of an unknown list",
            in: "submissions.csv",
            "5,1,ALL",
            "5,1,ALL\n6,1,ALL",
            at: 7,
            1,
            naming: "lists.csv"
        ),
        .init(
            "a submission in an unknown district",
            in: "submissions.csv",
            "5,1,ALL",
            "5,1,ALL\n5,3,ALL",
            at: 7,
            3,
            naming: "districts.csv"
        ),
        .init(
            "a list twice in one district",
            in: "submissions.csv",
            "5,1,ALL",
            "5,1,ALL\n5,1,ALL",
            at: 7,
            3,
            naming: "«1»"
        ),
        .init(
            "a submission without a unit",
            in: "submissions.csv",
            "5,1,ALL",
            "5,1,ALL\n5,2,",
            at: 7,
            5,
            naming: "unit"
        ),
        .init(
            "a submitted list without candidates",
            in: "submissions.csv",
            "5,1,ALL",
            "5,1,ALL\n5,2,K2",
            at: 1,
            1,
            complaintIn: "candidates.csv",
            naming: "K2"
        ),
        .init(
            "candidates of a list that was not submitted",
            in: "candidates.csv",
            "5,ALL,1,5-001",
            "5,K9,1,5-009,X,A.,,,\n5,ALL,1,5-001",
            at: 9,
            3,
            naming: "K9"
        ),
        .init(
            "a gap in the numbers of candidates",
            in: "candidates.csv",
            "1,ALL,3,",
            "1,ALL,4,",
            at: 4,
            7,
            naming: "4"
        ),
        .init(
            "a candidate without a name",
            in: "candidates.csv",
            "5-001,van Kandidaat 1",
            "5-001,",
            at: 9,
            15,
            naming: "last_name"
        ),
        .init(
            "an unknown gender",
            in: "candidates.csv",
            "5-001,van Kandidaat 1,A.,Anna,v",
            "5-001,van Kandidaat 1,A.,Anna,f",
            at: 9,
            39,
            naming: "«f»"
        ),
        .init(
            "a code of three digits",
            in: "municipalities.csv",
            "0201,",
            "201,",
            at: 4,
            1,
            naming: "201"
        ),
        .init(
            "a code with a sign",
            in: "municipalities.csv",
            "0201,",
            "+201,",
            at: 4,
            1,
            naming: "+201"
        ),
        .init(
            "a municipality twice",
            in: "municipalities.csv",
            "0201,Ceedorp,2,public_entity",
            "0201,Ceedorp,2,municipality\n0201,Deedorp,2,municipality",
            at: 5,
            1,
            naming: "0201"
        ),
        .init(
            "an unknown kind of municipality",
            in: "municipalities.csv",
            "public_entity",
            "eiland",
            at: 4,
            16,
            naming: "eiland"
        ),
        .init(
            "a municipality in an unknown district",
            in: "municipalities.csv",
            "Ceedorp,2",
            "Ceedorp,3",
            at: 4,
            14,
            naming: "districts.csv"
        ),
        .init(
            "a station under another number",
            in: "stations/0101.csv",
            "SB 1,1,",
            "SB 11,1,",
            at: 2,
            1,
            naming: "SB 11"
        ),
        .init(
            "a second station numbered as the first",
            in: "stations/0101.csv",
            "SB 2-2,2,",
            "SB 2-1,2,",
            at: 4,
            1,
            naming: "SB 2-1"
        ),
        .init(
            "a document twice",
            in: "stations/0101.csv",
            "SB 2-2,2,",
            "SB 2,2,",
            at: 4,
            1,
            naming: "SB 2"
        ),
        .init(
            "an unknown kind of station",
            in: "stations/0101.csv",
            "mobile",
            "bus",
            at: 4,
            27,
            naming: "bus"
        ),
        .init(
            "stations of an unknown municipality",
            in: "stations/0999.csv",
            "",
            "document,number,name,kind\nSB 1,1,Stadhuis,ordinary\n",
            at: 1,
            1,
            naming: "0999"
        ),
        .init("a file that is none of these", in: "parties.csv", "", "x\n", at: 1, 1, naming: ""),
    ]
}

@Suite("A definition with a mistake")
struct DefinitionMistakesTests {
    @Test("The tiny election is read from its files as it is built in code")
    func read() throws {
        #expect(try DefinitionReader.read(TinyElection.textFiles()) == TinyElection.definition)
    }

    @Test(
        "is refused with file, line, column, what was found and what to do",
        arguments: DefinitionMistake.all
    )
    func refused(_ mistake: DefinitionMistake) throws {
        let findings = try findings(mistake.changed)
        let finding = try #require(
            findings.first {
                $0.place.file == mistake.complaintIn && $0.place.line == mistake.line
                    && $0.place.column == mistake.column
            },
            "\(findings.map(\.place))"
        )
        #expect(finding.severity == .error)
        for language in Language.allCases {
            #expect(
                mistake.names.isEmpty || finding.found[language].contains(mistake.names)
                    || finding.remedy[language].contains(mistake.names),
                "\(finding.found[language])"
            )
            #expect(!finding.found[language].isEmpty && !finding.why[language].isEmpty)
            #expect(!finding.remedy[language].isEmpty)
        }
    }

    @Test("All mistakes of all files are told at once")
    func atOnce() throws {
        let findings = try findings([
            "election.txt": (TinyElection.files["election.txt"] ?? "")
                .replacing("seats: 150", with: "seets: 150").replacing("kind: TK", with: "kind: X")
                .replacing("short: Tweede Kamer\n", with: ""),
            "districts.csv": "number,name,municipalities\n1,Oostdam,3\n2,Westdam,\nx,Z,\n",
            "stations/0101.csv":
                "document,number,name,kind\nSB 1,1,Stadhuis,bus\nSB 3,2,S,mobile\n",
        ])
        let places = findings.map { place in
            "\(place.place.file ?? ""):\(place.place.line ?? 0)"
        }
        for expected in [
            "election.txt:5", "election.txt:2", "districts.csv:4", "municipalities.csv:1",
            "stations/0101.csv:2", "stations/0101.csv:3",
        ] {
            #expect(places.contains(expected), "\(expected) in \(places)")
        }
        // «seats» and «short» are missing, «seets» is unknown, and the kind is.
        #expect(places.count { $0.hasPrefix("election.txt") } == 4)
    }

    @Test(
        "A file that is missing is named, with its first line",
        arguments: TinyElection.files.keys.sorted().filter { !$0.hasPrefix("stations") }
    )
    func missing(_ name: String) throws {
        let files = TinyElection.textFiles().filter { $0.name != name }
        let findings = try #require(throws: Findings.self) { try DefinitionReader.read(files) }
        #expect(findings.all.contains { $0.place.file == name })
    }

    @Test("An encoding other than UTF-8 is refused at its line", arguments: ["lists.csv"])
    func latin1(_ name: String) throws {
        var bytes = Array((TinyElection.files[name] ?? "").utf8)
        bytes += Array("6,Caf".utf8) + [0xE9] + Array(",\n".utf8)
        let files =
            TinyElection.textFiles().filter { $0.name != name }
            + [TextFile(name: name, bytes: bytes)]
        let findings = try #require(throws: Findings.self) { try DefinitionReader.read(files) }
        let first = try #require(findings.all.first { $0.code == "TX-03" })
        #expect(first.place.file == name && first.place.line == 5)
    }

    private func findings(_ changes: [String: String]) throws -> [Diagnostic] {
        try #require(throws: Findings.self) {
            try DefinitionReader.read(TinyElection.textFiles(replacing: changes))
        }.all
    }
}
