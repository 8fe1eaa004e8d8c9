import Diagnostics
import Elections

/// Reads the folder of plain text that says which election it is.
///
/// `election.txt` has lines `key: value`; `districts.csv`, `lists.csv`, `submissions.csv`,
/// `candidates.csv`, `municipalities.csv` and `stations/<code>.csv` are tables. Every mistake is
/// found before anything is reported.
package struct DefinitionReader {
    private var problems: [Diagnostic] = []
    private let files: [String: TextFile]

    /// Reads the files of a definition, by their name inside its folder.
    package static func read(_ files: [TextFile]) throws(Findings) -> ElectionDefinition {
        var reader = DefinitionReader(files)
        let definition = reader.read()
        guard let definition, reader.problems.isEmpty else { throw Findings(reader.problems) }
        return definition
    }

    private init(_ files: [TextFile]) {
        self.files = Dictionary(
            files.map { ($0.name, $0) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    private mutating func read() -> ElectionDefinition? {
        let election = election()
        let districts = districts()
        let groups = groups()
        let submissions = submissions(districts: districts, groups: groups)
        let candidates = candidates(submissions: submissions)
        let municipalities = municipalities(districts: districts)
        var stations: [String: [PollingStation]] = [:]
        for name in files.keys.sorted() where name.hasPrefix("stations/") {
            let code = String(name.dropFirst("stations/".count).dropLast(".csv".count))
            stations[code] = self.stations(of: code, in: name, municipalities: municipalities)
        }
        refuseUnknownFiles()
        guard let election else { return nil }
        return ElectionDefinition(
            election: election,
            districts: districts,
            groups: groups,
            submissions: submissions,
            candidates: candidates,
            municipalities: municipalities,
            stations: stations
        )
    }

    private mutating func refuseUnknownFiles() {
        let known: Set = [
            "election.txt", "districts.csv", "lists.csv", "submissions.csv", "candidates.csv",
            "municipalities.csv",
        ]
        for name in files.keys.sorted()
        where !known.contains(name) && !(name.hasPrefix("stations/") && name.hasSuffix(".csv")) {
            complain(
                name,
                found: Text(nl: "een onbekend bestand", en: "an unknown file"),
                remedy: Text(
                    nl: "Haal het weg, of verbeter de naam.",
                    en: "Remove it, or mend its name."
                )
            )
        }
    }

    private mutating func complain(_ file: String, line: Int = 1, found: Text, remedy: Text) {
        problems.append(
            TextFile(name: file, bytes: []).problem(
                "DF-01",
                line: line,
                column: 1,
                found: found,
                why: Text(
                    nl: "De definitie bepaalt elk formulier; een fout erin komt op alle bladen.",
                    en: "The definition makes every form; a mistake in it is on all sheets."
                ),
                remedy: remedy
            )
        )
    }

    private mutating func table(_ name: String, _ columns: [String]) -> DefinitionTable? {
        guard let file = files[name] else {
            complain(
                name,
                found: Text(nl: "het bestand ontbreekt", en: "the file is missing"),
                remedy: Text(
                    nl: "Maak het, met als eerste regel: \(columns.joined(separator: ","))",
                    en: "Make it, with as first line: \(columns.joined(separator: ","))"
                )
            )
            return nil
        }
        return DefinitionTable(file, columns: columns)
    }
}

extension DefinitionReader {
    private mutating func election() -> Election? {
        guard let file = files["election.txt"] else {
            complain(
                "election.txt",
                found: Text(nl: "het bestand ontbreekt", en: "the file is missing"),
                remedy: Text(
                    nl: "Maak het, met regels zoals «kind: TK».",
                    en: "Make it, with lines such as «kind: TK»."
                )
            )
            return nil
        }
        var settings = ElectionSettings(file)
        let election = settings.election()
        problems += settings.problems
        return election
    }

    private mutating func districts() -> [District] {
        guard var table = table("districts.csv", ["number", "name", "municipalities"]) else {
            return []
        }
        var districts: [District] = []
        for row in table.rows {
            let count =
                row["municipalities"].isEmpty
                ? nil : table.number(row, "municipalities", in: 1...999)
            guard let number = table.number(row, "number", in: 1...99),
                let name = table.text(row, "name")
            else { continue }
            if districts.contains(where: { $0.number.rawValue == number }) {
                table.complainOfRepetition(row, "number")
            }
            districts.append(
                District(number: DistrictNumber(number), name: name, municipalities: count)
            )
        }
        problems += table.problems
        return districts
    }

    private mutating func groups() -> [PoliticalGroup] {
        guard var table = table("lists.csv", ["number", "name", "combination"]) else { return [] }
        var groups: [PoliticalGroup] = []
        for row in table.rows {
            guard let number = table.number(row, "number", in: 1...999),
                let name = table.text(row, "name", mayBeEmpty: true),
                let combination = table.text(row, "combination", mayBeEmpty: true)
            else { continue }
            if groups.contains(where: { $0.number.rawValue == number }) {
                table.complainOfRepetition(row, "number")
            }
            groups.append(
                PoliticalGroup(
                    number: ListNumber(number),
                    name: name,
                    combination: combination.isEmpty ? nil : combination
                )
            )
        }
        problems += table.problems
        return groups
    }

    private mutating func submissions(districts: [District], groups: [PoliticalGroup])
        -> [Submission]
    {
        guard var table = table("submissions.csv", ["list", "district", "unit"]) else { return [] }
        let known = (
            lists: Set(groups.map(\.number.rawValue)),
            districts: Set(districts.map(\.number.rawValue))
        )
        var submissions: [Submission] = []
        var seen = Set<[Int]>()
        for row in table.rows {
            guard let list = table.number(row, "list", in: 1...999),
                let district = table.number(row, "district", in: 1...99),
                let unit = table.text(row, "unit")
            else { continue }
            if !known.lists.contains(list) {
                table.complainOfUnknown(row, "list", "lists.csv")
            }
            if !known.districts.contains(district) {
                table.complainOfUnknown(row, "district", "districts.csv")
            }
            if !seen.insert([list, district]).inserted {
                table.complainOfRepetition(row, "district")
            }
            submissions.append(
                Submission(
                    list: ListNumber(list),
                    district: DistrictNumber(district),
                    unit: unit
                )
            )
        }
        problems += table.problems
        return submissions
    }

    private mutating func municipalities(districts: [District]) -> [Municipality] {
        guard var table = table("municipalities.csv", ["code", "name", "district", "kind"]) else {
            return []
        }
        var municipalities: [Municipality] = []
        for row in table.rows {
            let code = row["code"]
            if code.utf8.count != 4 || !isDigits(code) {
                table.complain(
                    row,
                    "code",
                    found: Text(
                        nl: "«\(code)» is geen gemeentecode",
                        en: "«\(code)» is not a code"
                    ),
                    remedy: Text(nl: "Schrijf vier cijfers.", en: "Write four digits.")
                )
            }
            if !["municipality", "public_entity"].contains(row["kind"]) {
                table.complain(
                    row,
                    "kind",
                    found: Text(nl: "«\(row["kind"])»", en: "«\(row["kind"])»"),
                    remedy: Text(
                        nl: "Kies municipality of public_entity.",
                        en: "Choose municipality or public_entity."
                    )
                )
            }
            guard let name = table.text(row, "name"),
                let district = table.number(row, "district", in: 1...99)
            else { continue }
            if !districts.contains(where: { $0.number.rawValue == district }) {
                table.complainOfUnknown(row, "district", "districts.csv")
            }
            if municipalities.contains(where: { $0.code == code }) {
                table.complainOfRepetition(row, "code")
            }
            municipalities.append(
                Municipality(
                    code: code,
                    name: name,
                    district: DistrictNumber(district),
                    isPublicEntity: row["kind"] == "public_entity"
                )
            )
        }
        problems += table.problems
        checkCounts(of: municipalities, against: districts)
        return municipalities
    }

    private mutating func checkCounts(of municipalities: [Municipality], against all: [District]) {
        for district in all {
            guard let expected = district.municipalities else { continue }
            let found = municipalities.count { $0.district == district.number }
            if found != expected {
                complain(
                    "municipalities.csv",
                    found: Text(
                        nl: "\(found) gemeenten in kieskring \(district.number), "
                            + "waar districts.csv er \(expected) noemt",
                        en: "\(found) municipalities in district \(district.number), "
                            + "of which districts.csv says \(expected)"
                    ),
                    remedy: Text(
                        nl: "Vul de gemeenten aan, of laat het aantal in districts.csv leeg.",
                        en: "Add the municipalities, or leave the number in districts.csv empty."
                    )
                )
            }
        }
    }

    private mutating func stations(
        of code: String,
        in name: String,
        municipalities: [Municipality]
    ) -> [PollingStation] {
        guard var table = table(name, ["document", "number", "name", "kind"]) else { return [] }
        if !municipalities.contains(where: { $0.code == code }) {
            complain(
                name,
                found: Text(
                    nl: "stembureaus van een onbekende gemeente «\(code)»",
                    en: "stations of an unknown municipality «\(code)»"
                ),
                remedy: Text(
                    nl: "Noem het bestand naar een code uit municipalities.csv.",
                    en: "Name the file after a code in municipalities.csv."
                )
            )
        }
        var stations: [PollingStation] = []
        var keys = Set<String>()
        for row in table.rows {
            let kind = PollingStation.Kind(rawValue: row["kind"])
            if kind == nil {
                table.complain(
                    row,
                    "kind",
                    found: Text(nl: "«\(row["kind"])»", en: "«\(row["kind"])»"),
                    remedy: Text(
                        nl: "Kies ordinary, mobile of postal.",
                        en: "Choose ordinary, mobile or postal."
                    )
                )
            }
            guard let number = table.number(row, "number"), let title = table.text(row, "name"),
                let kind
            else { continue }
            let key = row["document"]
            if key != "SB \(number)" && !isRepeated(key, of: number) {
                table.complain(
                    row,
                    "document",
                    found: Text(
                        nl: "«\(key)» bij stembureau \(number)",
                        en: "«\(key)» at station \(number)"
                    ),
                    remedy: Text(
                        nl: "Schrijf «SB \(number)», of «SB \(number)-2» voor een tweede met "
                            + "hetzelfde nummer.",
                        en: "Write «SB \(number)», or «SB \(number)-2» for a second one with "
                            + "the same number."
                    )
                )
            }
            if !keys.insert(key).inserted { table.complainOfRepetition(row, "document") }
            stations.append(
                PollingStation(key: DocumentKey(key), number: number, name: title, kind: kind)
            )
        }
        problems += table.problems
        return stations
    }

    private func isRepeated(_ key: String, of number: Int) -> Bool {
        let start = "SB \(number)-"
        guard key.hasPrefix(start), let place = Int(key.dropFirst(start.count)) else {
            return false
        }
        return place >= 2 && key == start + String(place)
    }
}

extension DefinitionReader {
    private mutating func candidates(submissions: [Submission])
        -> [ListNumber: [String: [Candidate]]]
    {
        let columns = [
            "list", "unit", "number", "person", "last_name", "initials", "first_name", "gender",
            "residence",
        ]
        guard var table = table("candidates.csv", columns) else { return [:] }
        var units: [ListNumber: [String: [Candidate]]] = [:]
        let submitted = Set(submissions.map { "\($0.list) \($0.unit)" })
        for row in table.rows {
            guard let list = table.number(row, "list", in: 1...999),
                let number = table.number(row, "number", in: 1...999),
                let candidate = candidate(numbered: number, in: row, of: &table)
            else { continue }
            let unit = row["unit"]
            let expected = (units[ListNumber(list)]?[unit]?.count ?? 0) + 1
            if number != expected {
                table.complain(
                    row,
                    "number",
                    found: Text(
                        nl: "kandidaat \(number) waar \(expected) aan de beurt is",
                        en: "candidate \(number) where \(expected) is next"
                    ),
                    remedy: Text(
                        nl: "Nummer de kandidaten van een lijst van 1 af, zonder gaten.",
                        en: "Number the candidates of a list from 1, without gaps."
                    )
                )
            }
            if !submitted.contains("\(list) \(unit)") {
                table.complainOfUnknown(row, "unit", "submissions.csv")
            }
            units[ListNumber(list), default: [:]][unit, default: []].append(candidate)
        }
        for submission in submissions where units[submission.list]?[submission.unit] == nil {
            table.complain(
                line: 1,
                column: 1,
                found: Text(
                    nl: "geen kandidaten voor lijst \(submission.list), stel \(submission.unit)",
                    en: "no candidates for list \(submission.list), unit \(submission.unit)"
                ),
                remedy: Text(nl: "Vul de kandidaten aan.", en: "Add the candidates.")
            )
        }
        problems += table.problems
        return units
    }

    private func candidate(
        numbered number: Int,
        in row: DefinitionTable.Row,
        of table: inout DefinitionTable
    ) -> Candidate? {
        guard let person = table.text(row, "person"), let lastName = table.text(row, "last_name"),
            let initials = table.text(row, "initials", mayBeEmpty: true),
            let firstName = table.text(row, "first_name", mayBeEmpty: true),
            let residence = table.text(row, "residence", mayBeEmpty: true)
        else { return nil }
        if !["", "m", "v"].contains(row["gender"]) {
            table.complain(
                row,
                "gender",
                found: Text(nl: "«\(row["gender"])»", en: "«\(row["gender"])»"),
                remedy: Text(nl: "Schrijf m, v, of niets.", en: "Write m, v, or nothing.")
            )
        }
        return Candidate(
            number: CandidateNumber(number),
            person: person,
            lastName: lastName,
            initials: initials,
            firstName: firstName,
            gender: row["gender"],
            residence: residence
        )
    }
}

extension DefinitionTable {
    fileprivate mutating func complainOfRepetition(_ row: Row, _ column: String) {
        complain(
            row,
            column,
            found: Text(
                nl: "«\(row[column])» staat er al eerder",
                en: "«\(row[column])» is there already"
            ),
            remedy: Text(
                nl: "Geef elk zijn eigen waarde in kolom \(column).",
                en: "Give each its own value in column \(column)."
            )
        )
    }

    fileprivate mutating func complainOfUnknown(_ row: Row, _ column: String, _ file: String) {
        complain(
            row,
            column,
            found: Text(
                nl: "«\(row[column])» staat niet in \(file)",
                en: "«\(row[column])» is not in \(file)"
            ),
            remedy: Text(
                nl: "Voeg het toe aan \(file), of verbeter het hier.",
                en: "Add it to \(file), or mend it here."
            )
        )
    }
}
