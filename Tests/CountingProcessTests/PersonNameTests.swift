import CountingProcess
import Testing

@Suite("The name of one natural person")
struct PersonNameTests {
    /// The same person by another spelling.
    static let sameByOtherSpelling = [
        ("Invoerder A", "invoerder a"), ("Invoerder A", "INVOERDER A"),
        ("Invoerder A", "  Invoerder \t A "), ("Invoerder A", "Invoerder\u{00A0}A"),
        ("Invoerder A", "Invoerder\u{3000}A"), ("Coördinator É", "Coo\u{0308}rdinator E\u{0301}"),
        ("Coördinator É", "coordinator e"), ("Coördinator É", "COÖRDINATOR É"),
        ("Lid Ç", "lid c"), ("Lid Ñ", "Lid N\u{0303}"), ("Lid Ø\u{0301}", "lid Ø"),
        ("Lid Groß", "LID GROSS"), ("Lid A", "Lid Ａ"), ("Lid ﬁ", "Lid FI"),
        ("Lid Σ", "lid ς"), ("Lid A.", "Lid A"), ("Lid A-B", "Lid A B"),
        ("Invoerder A", "InvoerderA"),
    ]

    @Test(
        "Capitals, accents, spaces and composition make nobody another person",
        arguments: sameByOtherSpelling
    )
    func same(_ pair: (String, String)) throws {
        let first = try #require(PersonName(pair.0))
        let second = try #require(PersonName(pair.1))
        #expect(first.isSamePerson(as: second) && second.isSamePerson(as: first))
    }

    @Test(
        "Another letter is another person",
        arguments: [
            ("Invoerder A", "Invoerder B"), ("Lid O", "Lid 0"), ("Lid van A", "Lid A"),
        ]
    )
    func other(_ pair: (String, String)) throws {
        let first = try #require(PersonName(pair.0))
        #expect(!first.isSamePerson(as: try #require(PersonName(pair.1))))
    }

    @Test(
        "A sign that nobody sees makes no name",
        arguments: [
            "\u{200B}", "\u{200D}", "\u{00AD}", "\u{FEFF}", "\u{202E}", "\u{0007}", "\u{FE0F}",
            "\u{034F}", "\u{115F}", "\u{3164}", "\u{E0001}", "\u{0000}", "\u{E000}",
        ]
    )
    func invisible(_ sign: String) {
        #expect(PersonName("Invoerder\(sign) A") == nil)
    }

    @Test(
        "Without a letter, or too long, it is no name",
        arguments: ["", " ", "12", "...", "-", String(repeating: "a", count: 81)]
    )
    func noName(_ text: String) {
        #expect(PersonName(text) == nil)
    }

    @Test("A name is kept in composed letters and single spaces")
    func writing() throws {
        let name = try #require(PersonName("  Coo\u{0308}rdinator   B "))
        #expect(name.text.unicodeScalars.elementsEqual("Coördinator B".unicodeScalars))
        #expect(PersonName(String(repeating: "a", count: 80)) != nil)
    }
}
