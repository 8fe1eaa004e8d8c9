import CairoPages
import Diagnostics
import Elections
import Typesetting

/// Whether words can be printed at all, asked when they are given and not when they are due.
enum Printable {
    /// The same of what was typed on the command line, as it will be kept.
    static func check(_ lines: String...) throws(Findings) {
        try check(lines.map { (text: $0.singleSpaced, place: Place()) })
    }

    /// Refuses words with a character that the fonts lack.
    static func check(_ words: [(text: String, place: Place)]) throws(Findings) {
        try check(words, with: fonts())
    }

    static func check(
        _ words: [(text: String, place: Place)],
        with fonts: FontBook
    ) throws(Findings) {
        var problems: [Diagnostic] = []
        for (text, place) in words {
            do throws(MissingGlyph) {
                _ = try fonts.width(of: text, in: TextStyle())
            } catch {
                problems.append(missing(error.character, in: text, at: place))
            }
        }
        guard problems.isEmpty else { throw Findings(problems) }
    }

    /// The fonts that everything is printed in.
    static func fonts() throws(Findings) -> FontBook {
        do {
            return try FontBook(folder: try Surroundings.home().appendingPathComponent("Fonts"))
        } catch let findings as Findings {
            throw findings
        } catch {
            throw Files.cannotWrite("Fonts", error)
        }
    }

    private static func missing(
        _ character: Unicode.Scalar,
        in text: String,
        at place: Place
    ) -> Diagnostic {
        let code = "U+" + String(character.value, radix: 16, uppercase: true)
        return Diagnostic(
            "FM-08",
            at: place,
            found: Text(
                nl: "het lettertype heeft geen teken \(code), in «\(text)»",
                en: "the font has no character \(code), in «\(text)»"
            ),
            why: Text(
                nl: "Dit komt op papier te staan, en daar mag niets wegvallen.",
                en: "This is to stand on paper, where nothing may be left out."
            ),
            remedy: Text(
                nl: "Schrijf het met gewone letters en leestekens.",
                en: "Write it in ordinary letters and signs."
            )
        )
    }

    /// Every name of a definition that some form prints.
    static func check(_ definition: ElectionDefinition) throws(Findings) {
        var words: [(String, Place)] = []
        func add(_ text: String, _ file: String) { words.append((text, Place(file: file))) }
        add(definition.election.body, "election.txt")
        add(definition.election.shortBody, "election.txt")
        for district in definition.districts { add(district.name, "districts.csv") }
        for group in definition.groups { add(group.name, "lists.csv") }
        for municipality in definition.municipalities {
            add(municipality.name, "municipalities.csv")
        }
        for (list, units) in definition.candidates.sorted(by: { $0.key < $1.key }) {
            for (unit, candidates) in units.sorted(by: { $0.key < $1.key }) {
                for candidate in candidates {
                    let place = Place(
                        file: "candidates.csv",
                        field: "list \(list), unit \(unit), candidate \(candidate.number)"
                    )
                    words.append((candidate.printedName, place))
                }
            }
        }
        for (code, stations) in definition.stations.sorted(by: { $0.key < $1.key }) {
            for station in stations {
                let place = Place(file: "stations/\(code).csv", document: station.key.rawValue)
                words.append((station.name, place))
            }
        }
        try check(words.map { (text: $0.0, place: $0.1) })
    }
}
