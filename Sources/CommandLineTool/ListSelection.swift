import Diagnostics
import Elections

/// Lists chosen on the command line: `1,5,9-12`.
enum ListSelection {
    /// The lists that are meant, in the order of those that may be chosen, each once.
    ///
    /// Both ends of a range take part here; numbers between them that do not are passed over. Throws
    /// TB-01 for each piece that names no list, and then nothing is chosen.
    static func lists(_ text: String, of all: [CandidateList]) throws(Findings) -> [CandidateList] {
        var chosen: Set<Int> = []
        var mistakes: [Diagnostic] = []
        let pieces = text.split(separator: ",", omittingEmptySubsequences: false)
        for piece in pieces.map({ $0.filter { $0 != " " } }) {
            if let range = range(piece, of: all) {
                chosen.formUnion(range)
            } else {
                mistakes.append(unknown(piece, all))
            }
        }
        guard mistakes.isEmpty else { throw Findings(mistakes) }
        return all.filter { chosen.contains($0.number.rawValue) }
    }

    private static func range(_ piece: String, of all: [CandidateList]) -> ClosedRange<Int>? {
        let ends = piece.split(separator: "-", omittingEmptySubsequences: false)
        guard (1...2).contains(ends.count), let first = number(ends[0], of: all),
            let last = number(ends[ends.count - 1], of: all), first <= last
        else { return nil }
        return first...last
    }

    private static func number(_ text: Substring, of all: [CandidateList]) -> Int? {
        guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return all.map(\.number.rawValue).first { String($0) == text }
    }

    private static func unknown(_ piece: String, _ all: [CandidateList]) -> Diagnostic {
        let numbers = all.map { String($0.number.rawValue) }.joined(separator: ", ")
        return Diagnostic(
            "TB-01",
            found: Text(
                nl: piece.isEmpty
                    ? "er staat een leeg stuk in de keuze van lijsten"
                    : "«\(piece)» is geen lijst, of geen reeks van lijsten, van deze telling",
                en: piece.isEmpty
                    ? "the choice of lists has an empty piece"
                    : "«\(piece)» is no list, or run of lists, of this count"
            ),
            why: Text(
                nl:
                    "Een lijst die stil wegvalt, wordt niet met de hand geteld. Er is niets gebeurd.",
                en: "A list that drops out silently is not counted by hand. Nothing was done."
            ),
            remedy: Text(
                nl: "Kies uit \(numbers), bijvoorbeeld --lists \(example(all)).",
                en: "Choose from \(numbers), for example --lists \(example(all))."
            )
        )
    }

    private static func example(_ all: [CandidateList]) -> String {
        let numbers = all.map(\.number.rawValue)
        guard let first = numbers.first, numbers.count > 2 else {
            return numbers.map(String.init).joined(separator: ",")
        }
        return "\(first),\(numbers[1])-\(numbers[numbers.count - 1])"
    }
}
