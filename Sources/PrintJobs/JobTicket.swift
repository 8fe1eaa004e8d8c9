/// What a folder holds the job of: whoever finds it there knows whether theirs is the same.
package struct JobTicket: Hashable, Sendable {
    /// `N10-GEM-0163`, which the names of bundles begin with.
    package var name: String
    /// `Model N 10`.
    package var form: String
    package var edition: String
    /// `Tweede Kamer 15 maart 2017`, `gemeente Hellendoorn` and its district, as on every sheet.
    package var election: String
    package var area: String
    package var district: String
    /// `TK2017|GEM 0163`, for the QR codes of what is printed about the job.
    package var codes: String
    package var isExercise: Bool
    package var kind: String
    package var division: String
    package var isDuplex: Bool
    package var hasBindingEdge: Bool
    package var paper: String
    package var copies: Int
    package var stations: Int
    package var files: Int
    /// SHA-256 of everything that decides what the pages say.
    package var content: String
    /// `2017-03-15T12:00:00`: the date of the files.
    package var moment: String

    package init(
        name: String,
        form: String,
        edition: String,
        election: String,
        area: String,
        district: String,
        codes: String,
        isExercise: Bool,
        kind: String,
        division: String,
        isDuplex: Bool,
        hasBindingEdge: Bool,
        paper: String,
        copies: Int,
        stations: Int,
        files: Int,
        content: String,
        moment: String
    ) {
        self.name = name
        self.form = form
        self.edition = edition
        self.election = election
        self.area = area
        self.district = district
        self.codes = codes
        self.isExercise = isExercise
        self.kind = kind
        self.division = division
        self.isDuplex = isDuplex
        self.hasBindingEdge = hasBindingEdge
        self.paper = paper
        self.copies = copies
        self.stations = stations
        self.files = files
        self.content = content
        self.moment = moment
    }

    package static let fileName = "opdracht.txt"

    /// Pages on a sheet of a proof, by the end of `A4, PROEF 4`; nil for what is to be printed.
    package var proofPages: Int? { paper.split(separator: " ").last.flatMap { Int($0) } }

    private static let head = "papierspoor print job 1"

    private static let keys = [
        "job", "form", "edition", "election", "area", "district", "codes", "exercise", "kind",
        "division", "duplex", "binding_edge", "paper", "copies", "stations", "files", "content",
        "date",
    ]

    private var values: [String] {
        [
            name, form, edition, election, area, district, codes, Self.word(isExercise), kind,
            division, Self.word(isDuplex), Self.word(hasBindingEdge), paper, "\(copies)",
            "\(stations)", "\(files)", content, moment,
        ]
    }

    /// A line a fact, `key: value`.
    package var text: String {
        let facts = zip(Self.keys, values).map { "\($0): \($1)\n" }
        return "\(Self.head)\n\(facts.joined())"
    }

    private static func word(_ flag: Bool) -> String { flag ? "yes" : "no" }
}

extension JobTicket {
    /// A ticket as it was written; nil for any other text.
    package init?(_ text: String) {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        guard lines.popFirst().map(String.init) == Self.head, lines.count == Self.keys.count
        else { return nil }
        var values: [String] = []
        for (key, line) in zip(Self.keys, lines) {
            guard line.hasPrefix(key + ": ") else { return nil }
            values.append(String(line.dropFirst(key.count + 2)))
        }
        guard let copies = Int(values[13]), let stations = Int(values[14]),
            let files = Int(values[15])
        else { return nil }
        self.init(
            name: values[0],
            form: values[1],
            edition: values[2],
            election: values[3],
            area: values[4],
            district: values[5],
            codes: values[6],
            isExercise: values[7] == "yes",
            kind: values[8],
            division: values[9],
            isDuplex: values[10] == "yes",
            hasBindingEdge: values[11] == "yes",
            paper: values[12],
            copies: copies,
            stations: stations,
            files: files,
            content: values[16],
            moment: values[17]
        )
    }

}
