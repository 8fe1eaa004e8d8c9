import Apportionment
import Diagnostics
import SeatCases
import Testing

@Suite("What is wrong with a case")
struct MistakesTests {
    /// Codes and fields of all findings on a text.
    private func findings(_ text: String) -> [Diagnostic] {
        SeatCaseReader.read([UInt8](text.utf8), name: "case.json").flatMap { read in
            guard case .failure(let findings) = read.result else { return [Diagnostic]() }
            return findings.all
        }
    }

    private func codes(_ text: String) -> [String] { findings(text).map(\.code) }

    /// A council of 9 seats with one changed or added list.
    private func council(_ list: String, _ more: String = "") -> String {
        """
        {"election": {"kind": "GR", "seats": 9, "date": "2022-03-16"}, "lists": [\(list), \
        {"number": 7, "votes": 5, "candidates": [{"number": 1, "name": "Z", "votes": 5}]}]\(more)}
        """
    }

    private func list(
        _ candidates: String = #"{"number": 1, "name": "A", "votes": 9}"#,
        votes: String = "9",
        more: String = ""
    ) -> String {
        #"{"number": 1, "votes": \#(votes), "candidates": [\#(candidates)]\#(more)}"#
    }

    @Test("A case without mistakes has no findings")
    func none() { #expect(codes(council(list())).isEmpty) }

    @Test(
        "Impossible votes",
        arguments: ["-1", "1000000000000000000", "1000000000001", "9223372036854775807"]
    )
    func votes(_ votes: String) {
        let candidate = #"{"number": 1, "name": "A", "votes": \#(votes)}"#
        #expect(codes(council(list(candidate, votes: votes))).filter { $0 == "ST-07" }.count >= 2)
    }

    @Test(
        "What is not a whole number",
        arguments: ["1.0", "9e2", "99999999999999999999", "\"9\"", "true", "[]", "{}"]
    )
    func noNumber(_ votes: String) { #expect(codes(council(list(votes: votes))) == ["ST-02"]) }

    @Test("Votes that do not add up; where list totals lead they need not")
    func sums() throws {
        #expect(codes(council(list(votes: "8"))) == ["ST-08"])
        let leading = council(list(votes: "8"), ", \"listVotesLead\": true")
        #expect(codes(leading).isEmpty)
        let seatCase = try SeatCaseReader.read([UInt8](leading.utf8), name: "")[0].result.get()
        #expect(seatCase.allocation.votes == 13)
        #expect(seatCase.question.leadingTotals.map(\.sumOfCandidates) == [9])
        #expect(SeatAnswer.json("", seatCase.allocation).contains(#""note":"listVotesLead""#))
    }

    @Test("A list twice, and a candidate twice by number or by name")
    func twice() {
        #expect(codes(council(list() + "," + list())).contains("ST-06"))
        let number = #"{"number":1,"name":"A","votes":4},{"number":1,"name":"B","votes":5}"#
        #expect(codes(council(list(number))) == ["ST-09"])
        let name = #"{"number":1,"name":"A","votes":4},{"number":2,"name":"A","votes":5}"#
        #expect(codes(council(list(name))) == ["ST-09"])
    }

    @Test(
        "Combinations that can't be: numbers as names, one list in two, after 2017",
        arguments: [
            (#""combination": "2""#, "2017-03-15"), (#""combination": "a""#, "2017-03-15"),
            (#""combination": "A""#, "2018-03-21"),
        ]
    )
    func combinations(_ combination: String, _ date: String) {
        let text = council(list(more: ", " + combination))
            .replacing("2022-03-16", with: date)
        #expect(codes(text) == ["ST-10"])
        let rules = council(list(), #", "rules": {"combinations": true}"#)
        #expect(codes(rules) == ["ST-10"])
    }

    @Test("Five thousand lists are refused, and so are a thousand seats more than there are")
    func size() {
        let lists = (1...5000).map { "{\"number\": \($0), \"votes\": 1}" }
        let text = """
            {"election": {"kind": "GR", "seats": 2000}, "lists": [\(lists.joined(separator: ","))]}
            """
        #expect(codes(text) == ["ST-13", "ST-13", "ST-13"])
    }

    @Test("Every finding is told, not the first")
    func everything() {
        let text = """
            {"election": {"kind": "XX", "seats": 0, "date": "2022-02-30"}, "surprise": 1,
             "lists": [{"votes": 1}, {"number": 1, "votes": "x"}, 3], "deceased": ["nobody"],
             "lots": [{"what": "who", "alternatives": "x"}]}
            """
        let found = findings(text)
        #expect(found.count == 11)
        #expect(found.allSatisfy { $0.place.line != nil && $0.place.column != nil })
        #expect(found.allSatisfy { !$0.found[.dutch].isEmpty && !$0.found[.english].isEmpty })
    }

    @Test("A recorded lot has at least two alternatives, and chooses one of them")
    func lots() {
        let lot = { (alternatives: String, chosen: String, article: String) in
            #", "lots": [{"article": "\#(article)", "what": "withinGroup", "#
                + #""alternatives": [\#(alternatives)], "chosen": "\#(chosen)"}]"#
        }
        #expect(codes(council(list(), lot(#""1_1","1_2""#, "1_2", "P 12"))).isEmpty)
        #expect(codes(council(list(), lot(#""1_1","1_2""#, "1_3", "P 12"))) == ["ST-12"])
        #expect(codes(council(list(), lot(#""1_1""#, "1_1", "P 12"))) == ["ST-12"])
        #expect(codes(council(list(), lot(#""1_1","1_2""#, "1_1", "P 8"))) == ["ST-12"])
    }

    @Test(
        "What is no JSON",
        arguments: [
            "", " ", "{", "[", "{\"id\"", "{\"id\":}", "{\"id\": 1,}", "nul", "\"\\x\"",
            "\"\\ud800\"",
            "01", "-", "1.", "{\"a\":1,\"a\":2}", "{} {}", "\u{FEFF}{}", "{\"id\": \"\n\"}",
            String(repeating: "[", count: 100_000),
        ]
    )
    func noJSON(_ text: String) { #expect(codes(text) == ["ST-01"]) }

    @Test("Bytes that are no UTF-8 are no text")
    func encoding() {
        let bytes: [UInt8] = Array(#"{"id": ""#.utf8) + [0xFF, 0xC0] + Array(#""}"#.utf8)
        guard case .failure(let findings) = SeatCaseReader.read(bytes, name: "")[0].result else {
            Issue.record("it was read")
            return
        }
        #expect(findings.all.map(\.code) == ["ST-01"])
    }

    @Test("A bad line among cases does not keep the others from being answered")
    func lines() {
        let good = council(list())
        let text = [good, "{", "", good, "[]"].joined(separator: "\n")
        let read = SeatCaseReader.read([UInt8](text.utf8), name: "cases.jsonl")
        let isGood = read.map { if case .success = $0.result { true } else { false } }
        #expect(isGood == [true, false, true, false])
        let broken = findings(text)
        #expect(broken.map(\.place.line) == [2, 5])
    }

    @Test("A case that is spread over lines is one case, also when it is broken")
    func spread() {
        let text = """
            {
              "election": { "kind": "GR", "seats": 9 },
              "lists": [
                { "number": 1, "votes": 4 },
                { "number": 2, "votes": 4 }
              ]
            }
            """
        #expect(codes(text).isEmpty)
        #expect(codes(text + "}").count == 1)
    }
}
