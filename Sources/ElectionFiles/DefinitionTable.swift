import Diagnostics

/// A table of the definition: a header line with known names, then rows of as many values.
struct DefinitionTable {
    /// One row, by name of its column; the line is counted from 1.
    struct Row {
        let line: Int
        fileprivate let values: [String: LocatedValue]

        subscript(column: String) -> String { values[column]?.text ?? "" }
        func position(of column: String) -> Int { values[column]?.column ?? 1 }
    }

    let file: TextFile
    private(set) var rows: [Row] = []
    private(set) var problems: [Diagnostic] = []

    /// Reads a file whose header must name exactly these columns, in this order.
    init(_ file: TextFile, columns: [String]) {
        self.file = file
        let (lines, problems) = file.lines()
        self.problems = problems
        guard problems.isEmpty else { return }
        let header = columns.joined(separator: ",")
        guard lines.first == header else {
            complain(
                line: 1,
                column: 1,
                found: Text(
                    nl: "de kopregel is «\(lines.first ?? "")»",
                    en: "the header line is «\(lines.first ?? "")»"
                ),
                remedy: Text(nl: "Zet hier: \(header)", en: "Write here: \(header)")
            )
            return
        }
        for (index, line) in lines.enumerated().dropFirst() {
            read(line, at: index + 1, columns: columns)
        }
    }

    private mutating func read(_ line: String, at number: Int, columns: [String]) {
        do throws(CommaSeparated.QuoteError) {
            let values = try CommaSeparated.values(of: line)
            guard values.count == columns.count else {
                complain(
                    line: number,
                    column: values.last?.column ?? 1,
                    found: Text(
                        nl: "\(values.count) waarden op een regel waar er \(columns.count) horen",
                        en: "\(values.count) values on a line that needs \(columns.count)"
                    ),
                    remedy: Text(
                        nl: "Geef elke kolom een waarde: \(columns.joined(separator: ", ")). "
                            + "Zet een tekst met een komma tussen dubbele aanhalingstekens.",
                        en: "Give every column a value: \(columns.joined(separator: ", ")). "
                            + "Put a text with a comma between double quotes."
                    )
                )
                return
            }
            rows.append(
                Row(
                    line: number,
                    values: Dictionary(
                        zip(columns, values),
                        uniquingKeysWith: { first, _ in first }
                    )
                )
            )
        } catch {
            complain(
                line: number,
                column: error.column,
                found: Text(
                    nl: "een aanhalingsteken op een plaats waar het niet kan",
                    en: "a quotation mark where none can be"
                ),
                remedy: Text(
                    nl: "Zet de hele waarde tussen aanhalingstekens en verdubbel die erbinnen.",
                    en: "Put the whole value between quotes and double those inside it."
                )
            )
        }
    }

    /// Records a problem of this table.
    mutating func complain(line: Int, column: Int, found: Text, remedy: Text) {
        problems.append(
            file.problem(
                "DF-01",
                line: line,
                column: column,
                found: found,
                why: Text(
                    nl: "De definitie bepaalt elk formulier; een fout erin komt op alle bladen.",
                    en: "The definition makes every form; a mistake in it is on all sheets."
                ),
                remedy: remedy
            )
        )
    }

    /// Records a problem of one value.
    mutating func complain(_ row: Row, _ column: String, found: Text, remedy: Text) {
        complain(
            line: row.line,
            column: row.position(of: column),
            found: found,
            remedy: remedy
        )
    }

    /// A whole number from 1 to 9999 in this column; a complaint and nil otherwise.
    mutating func number(_ row: Row, _ column: String, in range: ClosedRange<Int> = 1...9999)
        -> Int?
    {
        let text = row[column]
        if isDigits(text), let number = Int(text), range.contains(number) {
            return number
        }
        complain(
            row,
            column,
            found: Text(
                nl: "«\(text)» in kolom \(column) is geen getal van \(range.lowerBound) "
                    + "tot en met \(range.upperBound)",
                en: "«\(text)» in column \(column) is not a number from \(range.lowerBound) "
                    + "to \(range.upperBound)"
            ),
            remedy: Text(
                nl: "Schrijf het getal met cijfers alleen.",
                en: "Write the number in digits only."
            )
        )
        return nil
    }

    /// A text that must not be empty, must not begin or end with a space, and has no odd signs.
    mutating func text(_ row: Row, _ column: String, mayBeEmpty: Bool = false) -> String? {
        let text = row[column]
        if text.isEmpty && !mayBeEmpty {
            complain(
                row,
                column,
                found: Text(nl: "kolom \(column) is leeg", en: "column \(column) is empty"),
                remedy: Text(nl: "Vul kolom \(column) in.", en: "Fill in column \(column).")
            )
            return nil
        }
        if text.first == " " || text.last == " " || text.unicodeScalars.contains(where: isControl) {
            complain(
                row,
                column,
                found: Text(
                    nl: "«\(text)» begint of eindigt met een spatie, of bevat een stuurteken",
                    en: "«\(text)» begins or ends with a space, or has a control character"
                ),
                remedy: Text(nl: "Haal dat teken weg.", en: "Remove that character.")
            )
            return nil
        }
        return text
    }
}

/// Whether a text has no other sign than the digits 0 to 9; `Int` would take `+150` too.
func isDigits(_ text: String) -> Bool { text.utf8.allSatisfy { (0x30...0x39).contains($0) } }

/// Control and format characters, which no printed name contains.
func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
        .paragraphSeparator:
        true
    default: false
    }
}
