import CommandLineTool
import Foundation

/// Elections larger than real ones, as the files that a user would write, in a folder.
struct SyntheticElection {
    /// Of the election with many candidates.
    static let stations = 4
    /// Of the council whose seats are allocated.
    static let seats = 45
    private static let candidatesPerList = 50

    let folder: String
    private var definition: String { folder + "/definition" }

    /// Rotterdam of 2017 with so many stations in place of its own; the area is returned.
    func writeStations(_ count: Int) throws -> String {
        try FileManager.default.copyItem(
            atPath: MeasuredWork.examples() + "/definition",
            toPath: definition
        )
        try write(stationTable(count), to: "definition/stations/0599.csv")
        return "Rotterdam"
    }

    /// A municipality with so many candidates, 50 a list, and the figures of its stations.
    func writeCandidates(_ count: Int) throws -> String {
        let lists = 1...max(count / Self.candidatesPerList, 1)
        try FileManager.default.createDirectory(
            atPath: definition + "/stations",
            withIntermediateDirectories: true
        )
        let examples = try MeasuredWork.examples()
        let election = try String(
            contentsOfFile: examples + "/definition/election.txt",
            encoding: .utf8
        )
        try write(
            election.split(separator: "\n").filter { !$0.hasPrefix("postal_districts") }
                .joined(separator: "\n") + "\n",
            to: "definition/election.txt"
        )
        try write("number,name,municipalities\n1,Proefdam,1\n", to: "definition/districts.csv")
        try write(
            "code,name,district,kind\n9901,Proefdam,1,municipality\n",
            to: "definition/municipalities.csv"
        )
        try write(stationTable(Self.stations), to: "definition/stations/9901.csv")
        try write(
            lists.reduce("number,name,combination\n") { $0 + "\($1),Partij \($1),\n" },
            to: "definition/lists.csv"
        )
        try write(
            lists.reduce("list,district,unit\n") { $0 + "\($1),1,ALL\n" },
            to: "definition/submissions.csv"
        )
        try write(candidateTable(lists), to: "definition/candidates.csv")
        try write(entry(lists), to: "entry.csv")
        try write(hand(lists), to: "hand.csv")
        return "Proefdam"
    }

    func makeDossier(area: String) throws -> String {
        let dossier = folder + "/dossier"
        try MeasuredWork.command([
            "new", dossier, "--definition", definition, "--level", "municipality", "--area", area,
            "--exercise",
        ])
        return dossier
    }

    /// All figures, each by two people.
    func type(into dossier: String) throws {
        for (command, people) in [
            ("enter", ["Invoerder A", "Invoerder B"]), ("hand", ["Teller C", "Teller D"]),
        ] {
            for person in people {
                try MeasuredWork.command(["typist", "add", dossier, person])
                let file = folder + (command == "enter" ? "/entry.csv" : "/hand.csv")
                try MeasuredWork.command([command, dossier, "--typist", person, file])
            }
        }
    }

    /// A case for `papierspoor seats` in which no two lists and no two candidates of a list are
    /// equal, so that no lot is asked for.
    func writeSeatCase(candidates count: Int) throws -> String {
        let lists = (1...max(count / Self.candidatesPerList, 1)).map { list in
            let votes = (1...Self.candidatesPerList).map { 20_000 - 137 * $0 - 31 * list }
            let candidates = votes.enumerated().map {
                "{\"number\":\($0 + 1),\"name\":\"Kandidaat \(list)-\($0 + 1)\",\"votes\":\($1)}"
            }
            return "{\"number\":\(list),\"votes\":\(votes.reduce(0, +)),"
                + "\"candidates\":[\(candidates.joined(separator: ","))]}"
        }
        let election = "{\"kind\":\"GR\",\"seats\":\(Self.seats),\"date\":\"2022-03-16\"}"
        try write(
            "{\"id\":\"\(count)\",\"election\":\(election),"
                + "\"lists\":[\(lists.joined(separator: ","))]}\n",
            to: "case.json"
        )
        return folder + "/case.json"
    }

    private func write(_ text: String, to name: String) throws {
        try text.write(toFile: folder + "/" + name, atomically: true, encoding: .utf8)
    }
}

extension SyntheticElection {
    private func stationTable(_ count: Int) -> String {
        (1...count).reduce(into: "document,number,name,kind\n") {
            $0 += "\(document(of: $1)),\(number(of: $1)),Stembureau \($1),ordinary\n"
        }
    }

    /// Two stations have one number, as Rotterdam has SB 323 and SB 323-2: numbers end at 9999.
    private func number(of station: Int) -> Int { (station + 1) / 2 }

    private func document(of station: Int) -> String {
        "SB \(number(of: station))" + (station.isMultiple(of: 2) ? "-2" : "")
    }

    private func candidateTable(_ lists: ClosedRange<Int>) -> String {
        var text =
            "list,unit,number,person,last_name,initials,first_name,gender,residence\n"
        for list in lists {
            for number in 1...Self.candidatesPerList {
                text +=
                    "\(list),ALL,\(number),\(list)-\(number),Kandidaat \(list)-\(number),"
                    + "K.,,,Proefdam\n"
            }
        }
        return text
    }

    private func votes(_ station: Int, _ list: Int, _ number: Int) -> Int {
        (station * 29 + list * 7 + number * 13) % 40
    }

    private func total(_ station: Int, _ list: Int) -> Int {
        (1...Self.candidatesPerList).reduce(0) { $0 + votes(station, list, $1) }
    }

    /// Every figure of every station; nobody stayed away and no ballot is missing.
    private func entry(_ lists: ClosedRange<Int>) -> String {
        var text = "document,field,value\n"
        for station in 1...Self.stations {
            func add(_ field: String, _ value: Int) {
                text += "\(document(of: station)),\(field),\(value)\n"
            }
            let valid = lists.reduce(0) { $0 + total(station, $1) }
            let voters = valid + 5
            for (field, value) in [
                ("poll_cards", voters), ("proxies", 0), ("voter_cards", 0), ("admitted", voters),
                ("valid", valid), ("blank", 3), ("invalid", 2), ("counted", voters), ("more", 0),
                ("fewer", 0),
            ] { add(field, value) }
            for list in lists {
                for number in 1...Self.candidatesPerList {
                    add("list.\(list).\(number)", votes(station, list, number))
                }
                add("list.\(list).total", total(station, list))
            }
        }
        return text + "GEM 9901,eligible,999999\n"
    }

    private func hand(_ lists: ClosedRange<Int>) -> String {
        let totals = lists.map { list in
            (1...Self.stations).reduce(0) { $0 + total($1, list) }
        }
        return zip(lists, totals).reduce("document,field,value\n") {
            $0 + "GEM 9901,hand.\($1.0),\($1.1)\n"
        } + "GEM 9901,hand.total,\(totals.reduce(0, +))\n"
    }
}
