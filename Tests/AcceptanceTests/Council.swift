import Foundation
import Testing

/// A council of 7 seats in one district, with three lists of four candidates: its central committee
/// receives one N 11.
struct Council {
    let scratch: Scratch
    let dossier: String
    let program = Program()

    private static let definition = [
        "election.txt": """
        kind: GR
        body: gemeenteraad van Testdorp
        short: gemeenteraad Testdorp
        date: 2018-03-21
        seats: 7
        edition: 2017
        central_session: 2018-03-23T10:00
        central_place: Testdorp

        """,
        "districts.csv": "number,name,municipalities\n1,Testdorp,1\n",
        "municipalities.csv": "code,name,district,kind\n0999,Testdorp,1,municipality\n",
        "lists.csv": "number,name,combination\n1,Een,\n2,Twee,\n3,Drie,\n",
        "submissions.csv": "list,district,unit\n1,1,ALL\n2,1,ALL\n3,1,ALL\n",
        "candidates.csv": candidates,
        "stations/0999.csv": "document,number,name,kind\nSB 1,1,School,ordinary\n",
    ]

    private static let candidates =
        "list,unit,number,person,last_name,initials,first_name,gender,residence\n"
        + (1...3).flatMap { list in
            (1...4).map { "\(list),ALL,\($0),\(list)-\($0),Kandidaat \(list)\($0),A.,,,Testdorp\n" }
        }.joined()

    init(in scratch: Scratch) throws {
        self.scratch = scratch
        dossier = scratch.path("council")
        let folder = scratch.url.appendingPathComponent("definition/stations")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for (name, text) in Self.definition { _ = try scratch.write(text, "definition/" + name) }
        let made = try program.run([
            "new", dossier, "--definition", scratch.path("definition"), "--level", "central",
            "--area", "CSB", "--exercise", "--date", "2018-03-22T09:00:00",
        ])
        try #require(made.status == 0, "\(made.errors)")
        for person in ["Invoerder A", "Invoerder B", "Teller C", "Teller D"] {
            let added = try program.run("typist", "add", dossier, person)
            try #require(added.status == 0, "\(added.errors)")
        }
    }

    @discardableResult
    func run(_ arguments: String...) throws -> Program.Outcome {
        try program.run([arguments[0], dossier] + arguments.dropFirst())
    }

    func type(_ command: String, _ person: String, _ lines: [String]) throws -> Program.Outcome {
        let text = "document,field,value\n" + lines.map { $0 + "\n" }.joined()
        let file = try scratch.write(text, "\(command).csv")
        return try run(command, "--typist", person, file, "--date", "2018-03-22T12:00:00")
    }

    /// The N 11 with these votes for the lists, all for their first candidates, and its hand count.
    ///
    /// `byHand` are the totals of the committee's own addition, where they differ.
    func enter(_ votes: [Int], byHand: [Int: Int] = [:]) throws {
        var lines: [String] = []
        var hand: [String] = []
        for (index, total) in votes.enumerated() {
            let list = index + 1
            lines += (1...4).map { "GEM 0999,list.\(list).\($0),\($0 == 1 ? total : 0)" }
            lines += ["GEM 0999,list.\(list).total,\(total)", "GEM 0999,hand.\(list),\(total)"]
            hand.append("CSB,hand.\(list),\(byHand[list] ?? total)")
        }
        let sum = votes.reduce(0, +)
        let handSum = votes.enumerated().reduce(0) { $0 + (byHand[$1.offset + 1] ?? $1.element) }
        lines += [
            "blank", "invalid", "more", "fewer", "reason.not_handed_in", "reason.too_few_issued",
            "reason.too_many_issued", "reason.lost", "reason.no_explanation", "reason.other",
            "proxies",
        ].map { "GEM 0999,\($0),0" }
        lines += ["GEM 0999,eligible,900", "GEM 0999,hand.total,\(sum)"]
        hand += ["CSB,hand.total,\(handSum)", "CSB,hand.documents,1"]
        for person in ["Invoerder A", "Invoerder B"] {
            let typed = try type("enter", person, lines)
            try #require(typed.status == 0, "\(typed.errors)")
        }
        for person in ["Teller C", "Teller D"] {
            let typed = try type("hand", person, hand)
            try #require(typed.status == 0, "\(typed.errors)")
        }
    }

    /// What two people write on the sheets of the seats: quota, threshold, full and all seats.
    static func reckoning(quota: (Int, Int), threshold: Int, full: [Int], all: [Int]) -> [String] {
        var lines = [
            "CSB,seats.quota,\(quota.0)", "CSB,seats.quota.rest,\(quota.1)",
            "CSB,seats.threshold,\(threshold)",
        ]
        for (index, (full, all)) in zip(full, all).enumerated() {
            let list = index + 1
            lines += [
                "CSB,seats.\(list).full,\(full)", "CSB,seats.\(list).residual,\(all - full)",
                "CSB,seats.\(list).total,\(all)",
            ]
        }
        return lines
    }

    func print(_ kind: String..., into folder: String) throws -> Program.Outcome {
        try program.run(
            ["print", dossier] + kind
                + ["--out", scratch.path(folder), "--date", "2018-03-22T13:00:00"]
        )
    }
}
