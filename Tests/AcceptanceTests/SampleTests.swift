import Crypto
import Foundation
import Testing

@Suite("The control protocol: a hand count of lists drawn in public")
struct SampleTests {
    private static let pair = ["--by", "Coördinator F", "--and", "Coördinator G"]
    private static let dice = "6,6,1,3,1,3,2,5,1,1"

    /// A dossier of Hellendoorn with every document typed twice.
    private func typed(in scratch: Scratch) throws -> Rehearsal {
        let rehearsal = try Rehearsal(in: scratch, area: "Hellendoorn", sample: 3)
        for person in ["Invoerder A", "Invoerder B"] {
            try rehearsal.type("enter", person, "hellendoorn")
        }
        return rehearsal
    }

    private func draw(_ rehearsal: Rehearsal, _ dice: String) throws -> Program.Outcome {
        try Program().run(["draw", rehearsal.dossier, "--dice", dice] + Self.pair)
    }

    /// The hand count of Hellendoorn, of these lists.
    private func hand(of lists: [Int], in scratch: Scratch) throws -> String {
        let all = try String(
            contentsOfFile: Program.examples + "/hellendoorn/hand.csv",
            encoding: .utf8
        )
        let lines = all.split(separator: "\n").filter { line in
            line.hasPrefix("document") || line.contains("hand.documents")
                || lists.contains { line.contains(",hand.\($0),") }
        }
        return try scratch.write(lines.joined(separator: "\n") + "\n", "drawn.csv")
    }

    @Test("Dice that are too few, too many or impossible keep nothing, and say what is wrong")
    func refused() throws {
        let scratch = try Scratch()
        let early = try Rehearsal(in: scratch, area: "Hellendoorn", sample: 3)
        #expect(try draw(early, Self.dice).errors.contains("HC-01"))
        for person in ["Invoerder A", "Invoerder B"] {
            try early.type("enter", person, "hellendoorn")
        }
        let journal = try early.journal()
        let few = try draw(early, "1,3,2")
        #expect(few.status == 65 && few.errors.contains("at least 2"))
        #expect(try draw(early, Self.dice + ",4,4").errors.contains("TR-07"))
        #expect(try draw(early, "1,3,7,1").errors.contains("die 3"))
        #expect(try draw(early, "1;3").status == 64)
        #expect(try early.run("print", "draw-record").errors.contains("TR-04"))
        #expect(try early.run("print", "booklet").errors.contains("TR-04"))
        #expect(try early.journal() == journal)
    }

    @Test("From the draw to the closed record: only the drawn lists are counted by hand")
    func whole() throws {
        let scratch = try Scratch()
        let rehearsal = try typed(in: scratch)
        let drawn = try draw(rehearsal, Self.dice)
        #expect(drawn.status == 0, "\(drawn.errors)")
        #expect(drawn.output.contains("Drawn: list 3, 11, 1."), "\(drawn.output)")
        #expect(drawn.output.contains("the votes of candidates"))
        #expect(try draw(rehearsal, Self.dice).errors.contains("TR-03"))
        let file = try hand(of: [3, 11, 1], in: scratch)
        for person in ["Teller D", "Teller E"] {
            let outcome = try rehearsal.run("hand", "--typist", person, file)
            #expect(outcome.status == 0, "\(outcome.errors)")
        }
        let compared = try rehearsal.run("compare")
        #expect(compared.output.contains("sample: the drawn lists only (1, 3, 11)"))
        try rehearsal.acceptWarnings()
        let closed = try Program().run(["close", rehearsal.dossier] + Self.pair)
        #expect(closed.status == 0, "\(closed.errors)")
        #expect(try rehearsal.run("print", "record", "--out", scratch.path("out")).status == 0)
        let annex = try FileManager.default.contentsOfDirectory(atPath: scratch.path("out"))
            .filter { $0.contains("bijlage") }
        let words = try annex.map { try textOfPDF(scratch.path("out/" + $0)) }.joined()
            .split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(words.contains("Alleen de getrokken lijsten zijn zo opgeteld"))
        #expect(words.contains("zijn getrokken: 3, 11, 1"))
        #expect(!words.contains("Totaal (stemcijfer)"))
        let counts = try rehearsal.run("export", "counts").output
        #expect(counts.contains("# sample: 3 of"))
        #expect(counts.contains(",hand.11,") && !counts.contains(",hand.2,"))
        #expect(try rehearsal.run("journal").output.contains("lists 3, 11, 1; thrown 6 6 1 3"))
    }

    /// Adds a draw as the program would, whatever its lists: chained, so that the file takes it.
    private func forge(_ content: String, in rehearsal: Rehearsal) throws {
        let last = try rehearsal.sql(
            "SELECT position + 1, moment, hash FROM journal ORDER BY 1 DESC LIMIT 1"
        )
        let known = last.output.split(whereSeparator: { $0 == "|" || $0 == "\n" }).map(String.init)
        try #require(known.count == 3, "\(last.errors)")
        let columns: [String?] = [
            known[0], known[1], "drawn", nil, nil, nil, "Coördinator F", "Coördinator G", content,
            known[2],
        ]
        let text = columns.map { $0.map { "\($0.utf8.count):\($0)\n" } ?? "-\n" }.joined()
        let digest = SHA256.hash(data: Data(text.utf8))
        let hash = digest.map { byte in
            let digits = String(byte, radix: 16)
            return digits.count == 1 ? "0" + digits : digits
        }
        let values = (columns + [hash.joined()]).map { $0.map { "'\($0)'" } ?? "NULL" }
        let added = try rehearsal.sql(
            "INSERT INTO journal VALUES (\(values.joined(separator: ", ")))"
        )
        try #require(added.status == 0, "\(added.errors)")
    }

    @Test("Lists that do not follow from the dice of their row are a changed journal")
    func forged() throws {
        let scratch = try Scratch()
        let rehearsal = try typed(in: scratch)
        let whole = try rehearsal.journal()
        try forge(#"{"dice":[1,1,1,2,1,3],"lists":[7,8,9]}"#, in: rehearsal)
        for command in [["status"], ["journal"], ["journal", "--verify"]] {
            let outcome = try rehearsal.program.run(
                [command[0], rehearsal.dossier] + command.dropFirst()
            )
            #expect(outcome.status == 65 && outcome.errors.contains("JN-04"), "\(outcome.errors)")
        }
        // A row that is chained in the same way, of lists that do follow, is read.
        let file = URL(fileURLWithPath: rehearsal.dossier + "/journal.sqlite")
        try whole.write(to: file)
        try forge(#"{"dice":[1,1,1,2,1,3],"lists":[1,2,3]}"#, in: rehearsal)
        let outcome = try rehearsal.run("journal", "--verify")
        #expect(outcome.status == 0, "\(outcome.errors)")
    }

    @Test(
        "The draw follows from the text of its record alone, by the procedure printed on it",
        arguments: [dice, "5,5,5,4,2,2,2,2,1,6,4,6,3,3", "1,1,1,2,1,3"]
    )
    func recomputable(_ dice: String) throws {
        let scratch = try Scratch()
        let rehearsal = try typed(in: scratch)
        let outcome = try draw(rehearsal, dice)
        #expect(try rehearsal.run("print", "draw-record", "--out", scratch.path("out")).status == 0)
        let files = try FileManager.default.contentsOfDirectory(atPath: scratch.path("out"))
        let paper = try PaperDraw(
            try textOfPDF(scratch.path("out/" + (try #require(files.first))))
        )
        let status = try rehearsal.run("status", "--json").output
        let code = try #require(status.firstMatch(of: /"sealed"\s*:\s*"([0-9A-F]+)"/)?.1)
        #expect(paper.sealCode == code)
        #expect(paper.thrown == dice.split(separator: ",").compactMap { Int($0) })
        let lists = paper.lists().map(String.init).joined(separator: ", ")
        #expect(outcome.output.contains("list \(lists)."), "\(lists): \(outcome.output)")
        #expect(paper.drawn == paper.lists())
    }
}

/// A draw as somebody reads it from paper; it knows nothing of the program.
private struct PaperDraw {
    var sample: Int
    /// Under which the totals were sealed before the first throw.
    var sealCode: String
    var thrown: [Int]
    var stones: Int
    /// Number in the draw to number of the list.
    var numbering: [Int: Int]
    /// Lists that the paper says were drawn.
    var drawn: [Int]

    init(_ text: String) throws {
        let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let code = words.firstMatch(of: /met code ([0-9A-F ]+):/)?.1 ?? ""
        sealCode = String(code.filter { $0 != " " })
        func numbers(_ match: Substring?) -> [Int] {
            (match ?? "").split { !$0.isNumber }.compactMap { Int($0) }
        }
        let counts = try #require(words.firstMatch(of: /van ([0-9]+) van de ([0-9]+) lijsten/))
        sample = try whole(counts.1)
        stones = try whole(try #require(words.firstMatch(of: /Een worp is van ([0-9])/)).1)
        thrown = numbers(
            try #require(words.firstMatch(of: /in deze volgorde: ([0-9 ]+?) worp/)).1
        )
        let table = try #require(words.firstMatch(of: /Nummering van de lijsten(.*?)Geworpen/)).1
        numbering = [:]
        for row in table.matches(of: /([0-9]+) lijst ([0-9]+)/) {
            numbering[try whole(row.1)] = try whole(row.2)
        }
        let all = try whole(counts.2)
        try #require(numbering.count == all)
        let named = try #require(words.firstMatch(of: /Getrokken: (.*?) Wat deze/)).1
        drawn = try named.matches(of: /lijst ([0-9]+)/).map { try whole($0.1) }
    }

    /// Goes over the throws with a pen.
    func lists() -> [Int] {
        var taken: [Int] = []
        var position = 0
        while taken.count < sample, position + stones <= thrown.count {
            let dice = thrown[position..<(position + stones)].map { $0 }
            position += stones
            let number =
                switch stones {
                case 1: dice[0]
                case 2: 6 * (dice[0] - 1) + dice[1]
                default: 36 * (dice[0] - 1) + 6 * (dice[1] - 1) + dice[2]
                }
            guard let list = numbering[number], !taken.contains(list) else { continue }
            taken.append(list)
        }
        return taken
    }
}
