import Diagnostics
import Elections

/// `election.txt`: one `key: value` a line; empty lines and lines with `#` say nothing.
struct ElectionSettings {
    private let file: TextFile
    private let isReadable: Bool
    private var values: [String: (text: String, line: Int)] = [:]
    private(set) var problems: [Diagnostic] = []

    private static let required = ["kind", "body", "short", "date", "seats", "edition"]
    private static let optional = [
        "district_session", "central_session", "central_place", "postal_districts",
        "proxy_warning_percent", "copied_total_warning", "candidates",
    ]

    init(_ file: TextFile) {
        self.file = file
        let (lines, problems) = file.lines()
        self.problems = problems
        isReadable = problems.isEmpty
        guard isReadable else { return }
        for (index, line) in lines.enumerated() where !line.isEmpty && !line.hasPrefix("#") {
            read(line, at: index + 1)
        }
    }

    private mutating func read(_ line: String, at number: Int) {
        let known = Self.required + Self.optional
        guard let colon = line.firstRange(of: ": ") else {
            complain(
                number,
                1,
                found: Text(
                    nl: "«\(line)» is geen «naam: waarde»",
                    en: "«\(line)» is no «key: value»"
                ),
                remedy: Text(
                    nl: "Schrijf een naam, een dubbele punt, een spatie en de waarde.",
                    en: "Write a key, a colon, a space and the value."
                )
            )
            return
        }
        let key = String(line[..<colon.lowerBound])
        guard known.contains(key), values[key] == nil else {
            complain(
                number,
                1,
                found: Text(
                    nl: "«\(key)» is onbekend of staat er dubbel",
                    en: "«\(key)» is unknown or stands twice"
                ),
                remedy: Text(
                    nl: "Kies uit: \(known.joined(separator: ", ")); elk hoogstens één keer.",
                    en: "Choose of: \(known.joined(separator: ", ")); each at most once."
                )
            )
            return
        }
        values[key] = (String(line[colon.upperBound...]), number)
    }

    private mutating func complain(_ line: Int, _ column: Int, found: Text, remedy: Text) {
        problems.append(
            file.problem(
                "DF-02",
                line: line,
                column: column,
                found: found,
                why: Text(
                    nl: "Deze regels staan op elk formulier.",
                    en: "These lines stand on every form."
                ),
                remedy: remedy
            )
        )
    }

    /// The value of a key made into something; a complaint where that fails.
    private mutating func value<Value>(
        _ key: String,
        _ example: String,
        _ read: (String) -> Value?
    ) -> Value? {
        guard let (text, line) = values[key] else {
            if Self.required.contains(key) {
                complain(
                    1,
                    1,
                    found: Text(nl: "«\(key)» ontbreekt", en: "«\(key)» is missing"),
                    remedy: Text(
                        nl: "Voeg een regel toe, zoals «\(key): \(example)».",
                        en: "Add a line, such as «\(key): \(example)»."
                    )
                )
            }
            return nil
        }
        if let value = read(text) { return value }
        complain(
            line,
            key.count + 3,
            found: Text(
                nl: "«\(text)» kan niet bij «\(key)»",
                en: "«\(text)» can't be a «\(key)»"
            ),
            remedy: Text(
                nl: "Schrijf bijvoorbeeld «\(key): \(example)».",
                en: "Write for example «\(key): \(example)»."
            )
        )
        return nil
    }

    mutating func election() -> Election? {
        guard isReadable else { return nil }
        let plain = { (text: String) -> String? in
            text.isEmpty || text.unicodeScalars.contains(where: isControl) ? nil : text
        }
        let kind = value("kind", "TK", ElectionKind.init(rawValue:))
        let body = value("body", "Tweede Kamer der Staten-Generaal", plain)
        let short = value("short", "Tweede Kamer", plain)
        let date = value("date", "2017-03-15") { CivilDate($0) }
        let seats = value("seats", "150") { text in
            isDigits(text) ? Int(text).flatMap { (1...999).contains($0) ? $0 : nil } : nil
        }
        let edition = value("edition", "2017") { text in
            isDigits(text) ? plain(text) : nil
        }
        let district = value("district_session", "2017-03-17T10:00") { Moment($0) }
        let central = value("central_session", "2017-03-21T16:00") { Moment($0) }
        let place = value("central_place", "'s-Gravenhage", plain)
        let postal = value("postal_districts", "12") { text in
            let numbers = text.split(separator: " ", omittingEmptySubsequences: false).map {
                isDigits(String($0)) ? Int($0) : nil
            }
            return numbers.contains(nil)
                ? nil : Set(numbers.compactMap { $0.map { DistrictNumber($0) } })
        }
        let proxies = value("proxy_warning_percent", "25") { text in
            isDigits(text) ? Int(text).flatMap { (1...100).contains($0) ? $0 : nil } : nil
        }
        let copies = value("copied_total_warning", "yes") { text in
            ["yes": true, "no": false][text]
        }
        let isProvisional = value("candidates", "provisional") { text in
            ["provisional": true, "final": false][text]
        }
        guard let kind, let body, let short, let date, let seats, let edition else { return nil }
        return Election(
            kind: kind,
            body: body,
            shortBody: short,
            date: date,
            seats: seats,
            edition: edition,
            districtSession: district,
            centralSession: central,
            centralPlace: place,
            postalDistricts: postal ?? [],
            extraWarnings: ExtraWarnings(
                proxyPercent: proxies,
                copiedTotals: copies ?? false
            ),
            hasProvisionalCandidates: isProvisional ?? false
        )
    }
}
