import Crypto
import Foundation
import Testing

@Suite("A central committee: lots, the seats reckoned by hand, and the P 22-2")
struct CouncilTests {
    /// 132 votes for 7 seats: 18 6/7, twice three times; 6 2/7 left of each list.
    private static let equal = [44, 44, 44]

    @Test("P 8: nothing goes on before the lot is recorded; a later one corrects it")
    func lots() throws {
        let scratch = try Scratch()
        let council = try Council(in: scratch)
        try council.enter(Self.equal)
        let status = try council.run("status")
        #expect(status.status == 1)
        #expect(status.output.contains("SZ-01") && status.output.contains("between 1 | 2 | 3"))
        let reckoning = Council.reckoning(
            quota: (18, 6),
            threshold: 9,
            full: [2, 2, 2],
            all: [2, 3, 2]
        )
        let early = try council.type("hand", "Teller C", reckoning)
        #expect(early.status == 65 && early.errors.contains("SZ-01"))
        #expect(try council.print("record", into: "early").status == 65)

        let pair = ["--by", "Voorzitter A", "--and", "Lid B"]
        func lot(_ question: String, _ chosen: String, by pair: [String] = pair) throws
            -> Program.Outcome
        {
            try council.program.run(
                ["lot", council.dossier, "--question", question, "--chosen", chosen] + pair
            )
        }
        #expect(try lot("1", "4").status == 65)
        #expect(try lot("2", "1").status == 65)
        #expect(try lot("1", "1", by: ["--by", "Lid B", "--and", "lid b"]).status == 65)
        #expect(try lot("1", "1").status == 0)
        #expect(try lot("1", "2").output.contains("allocated and sealed"))
        let journal = try council.run("journal").output
        #expect(journal.contains("Voorzitter A and Lid B  question 1: 1, of 1, 2, 3\n"))
        #expect(journal.contains("Voorzitter A and Lid B  question 1: 2, of 1, 2, 3\n"))
        #expect(journal.contains("seats sealed"))
        for person in ["Teller C", "Teller D"] {
            #expect(try council.type("hand", person, reckoning).status == 0)
        }
        try council.program.acceptWarnings(in: council.dossier)
        #expect(try council.run("status").status == 0)
        let seats = try council.run("export", "case").output
        #expect(seats.contains(#""chosen":"2""#) && !seats.contains(#""chosen":"1""#))
        #expect(try council.run("close", "--by", "Voorzitter A", "--and", "Lid B").status == 0)
        #expect(try council.print("record", into: "record").status == 0)
        let words = try textOfPDF(scratch.path("record/P22-CSB.pdf"))
            .split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(words.contains("heeft een loting plaatsgevonden"))
        #expect(words.contains("is een restzetel toegewezen aan"))
        #expect(words.contains("132 : 7 = 18 6/7"))
    }

    @Test("the worksheets of the seats are the same before a figure is typed and after closing")
    func blind() throws {
        let scratch = try Scratch()
        let council = try Council(in: scratch)
        #expect(try council.print("seat-sheets", into: "before").status == 0)
        try council.enter([60, 40, 32])
        #expect(try council.print("seat-sheets", into: "after").status == 0)
        let sheet = "zetelberekening-CSB.pdf"
        let before = try textOfPDF(scratch.path("before/" + sheet))
        #expect(try textOfPDF(scratch.path("after/" + sheet)) == before)
        #expect(before.contains("Artikel P 8") && before.contains("Artikel P 7"))
        let sealed = try textOfPDF(scratch.path("after/verzegelde-zetels-CSB.pdf"))
        #expect(!sealed.contains("18 6/7") && !sealed.contains("seats."))
        // No command tells the seats before the reckoning is typed by two people.
        for arguments in [["export", "case"], ["margin"], ["export", "figures"]] {
            let command = [arguments[0], council.dossier] + arguments.dropFirst()
            let outcome = try council.program.run(command)
            #expect(outcome.status == 65 && outcome.output.isEmpty, "\(arguments)")
        }
    }

    @Test("a reckoning that differs is shown, blocks closing, and is typed anew; the seal opens")
    func reckoning() throws {
        let scratch = try Scratch()
        let council = try Council(in: scratch)
        // 60, 40 and 32 of 132: 18 6/7; full 3, 2, 1; remainders 3 3/7, 2 2/7, 13 1/7.
        try council.enter([60, 40, 32])
        func type(_ all: [Int]) throws {
            let lines = Council.reckoning(
                quota: (18, 6),
                threshold: 9,
                full: [3, 2, 1],
                all: all
            )
            for person in ["Teller C", "Teller D"] {
                let typed = try council.type("hand", person, lines)
                #expect(typed.status == 0, "\(typed.errors)")
            }
        }
        try type([4, 2, 1])
        let status = try council.run("status")
        #expect(status.status == 1 && status.output.contains("by hand 4, program 3"))
        let close = try council.run("close", "--by", "Voorzitter A", "--and", "Lid B")
        #expect(close.status == 65 && close.errors.contains("SZ-03"))
        try type([3, 2, 2])
        try council.program.acceptWarnings(in: council.dossier)
        #expect(try council.run("close", "--by", "Voorzitter A", "--and", "Lid B").status == 0)

        #expect(try council.print("comparison", into: "open").status == 0)
        let file = scratch.path("open/verzegelde-zetels-CSB.txt")
        let sealed = try Data(contentsOf: URL(fileURLWithPath: file))
        let hash = SHA256.hash(data: sealed).map { byte in
            String(byte, radix: 16).count == 1
                ? "0" + String(byte, radix: 16) : String(byte, radix: 16)
        }.joined().uppercased()
        let opening = try textOfPDF(scratch.path("open/opening-verzegelde-zetels-CSB.pdf"))
            .filter { !$0.isWhitespace }
        #expect(opening.contains(hash.prefix(25)))
        #expect(String(decoding: sealed, as: UTF8.self).contains("seats.3.total,2\n"))
    }

    @Test("P 19a: who died is passed over, and the record says so")
    func deceased() throws {
        let scratch = try Scratch()
        let council = try Council(in: scratch)
        try council.enter([60, 40, 32])
        let died = try council.run(
            "deceased",
            "--list",
            "1",
            "--candidate",
            "1",
            "--by",
            "Voorzitter A",
            "--and",
            "Lid B"
        )
        #expect(died.status == 0 && died.output.contains("Kandidaat 11"))
        let journal = try council.run("journal", "--kind", "deceased", "--language", "nl").output
        #expect(journal.contains("Voorzitter A en Lid B  Kandidaat 11, A., lijst 1\n"))
        let lines = Council.reckoning(
            quota: (18, 6),
            threshold: 9,
            full: [3, 2, 1],
            all: [3, 2, 2]
        )
        for person in ["Teller C", "Teller D"] {
            #expect(try council.type("hand", person, lines).status == 0)
        }
        #expect(try council.print("record", into: "draft").status == 0)
        let text = try textOfPDF(scratch.path("draft/P22-CSB-concept.pdf"))
        let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(words.contains("artikel P 19a van de Kieswet de kandidaat Kandidaat 11"))
        let elected = try #require(
            words.firstRange(of: "Gekozen kandidaten in alfabetische volgorde")
        )
        let names = words[elected.upperBound...]
        #expect(names.contains("Kandidaat 12") && names.contains("Kandidaat 14"))
        #expect(!names.contains("Kandidaat 11"))
    }

    @Test(
        "a difference that arises at the committee is accepted, decides the seats, and is on record"
    )
    func ownDifference() throws {
        let scratch = try Scratch()
        let council = try Council(in: scratch)
        // By the N 11 60, 40, 32; by hand 46 for list 2: 138 votes, 19 5/7; remainders 6/7, 6 4/7, 12 2/7.
        try council.enter([60, 40, 32], byHand: [2: 46])
        let settled = try council.run(
            "settle",
            "--list",
            "2",
            "--accept",
            "Werkbladen nageteld",
            "--by",
            "Voorzitter A",
            "--and",
            "Lid B"
        )
        #expect(settled.status == 0, "\(settled.errors)")
        let lines = Council.reckoning(
            quota: (19, 5),
            threshold: 9,
            full: [3, 2, 1],
            all: [3, 2, 2]
        )
        for person in ["Teller C", "Teller D"] {
            let typed = try council.type("hand", person, lines)
            #expect(typed.status == 0, "\(typed.errors)")
        }
        try council.program.acceptWarnings(in: council.dossier)
        let closed = try council.run("close", "--by", "Voorzitter A", "--and", "Lid B")
        #expect(closed.status == 0, "\(closed.errors)")
        #expect(try council.print("record", into: "record").status == 0)
        let words = try textOfPDF(scratch.path("record/P22-CSB.pdf"))
            .split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(words.contains("138 : 7 = 19 5/7"))
        #expect(
            words.contains("centraal stembureau 46 40 +6")
        )
        #expect(words.contains("46 (leidend; kandidaten samen 40)"))
        #expect(try council.run("margin").status == 0)
        let counts = try council.run("export", "counts").output
        #expect(counts.contains("# seats: 1=3 2=2 3=2\n"))
    }

    @Test(
        "an unknown candidate, a district's dossier and a typing mistake are refused with a way on"
    )
    func refusals() throws {
        let scratch = try Scratch()
        let council = try Council(in: scratch)
        let before = try Data(contentsOf: URL(fileURLWithPath: council.dossier + "/journal.sqlite"))
        let pair = ["--by", "Voorzitter A", "--and", "Lid B"]
        for (arguments, code, status) in [
            (["deceased", "--list", "1", "--candidate", "9"] + pair, "SZ-15", Int32(65)),
            (["lot", "--question", "1", "--chosen", "1"] + pair, "SZ-12", 65),
            (["lot", "--question", "één", "--chosen", "1"] + pair, "question", 64),
            (["print", "record", "--computed"], "SZ-12", 65),
        ] {
            let command = [arguments[0], council.dossier] + arguments.dropFirst()
            let outcome = try council.program.run(command)
            #expect(outcome.status == status, "\(arguments): \(outcome.errors)")
            #expect(outcome.errors.contains(code), "\(arguments): \(outcome.errors)")
        }
        let after = try Data(contentsOf: URL(fileURLWithPath: council.dossier + "/journal.sqlite"))
        #expect(after == before)
    }
}
