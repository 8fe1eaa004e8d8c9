import Diagnostics

/// A text as it was found: its name for messages, and its bytes.
package struct TextFile: Sendable {
    package let name: String
    package let bytes: [UInt8]

    package init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }

    /// One problem with the form of a text, as a place and three sentences.
    func problem(
        _ code: String,
        line: Int,
        column: Int,
        field: String? = nil,
        document: String? = nil,
        found: Text,
        why: Text,
        remedy: Text
    ) -> Diagnostic {
        Diagnostic(
            code,
            at: Place(file: name, line: line, column: column, document: document, field: field),
            found: found,
            why: why,
            remedy: remedy
        )
    }

    /// The lines of the text with what is wrong with its encoding; a last line end is not a line.
    func lines() -> (lines: [String], problems: [Diagnostic]) {
        var lines: [String] = []
        var problems: [Diagnostic] = []
        var rows = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        if rows.last?.isEmpty == true { rows.removeLast() }
        for (index, row) in rows.enumerated() {
            if let problem = encodingProblem(in: row, line: index + 1) { problems.append(problem) }
            lines.append(String(decoding: row, as: UTF8.self))
        }
        return (lines, problems)
    }

    private func encodingProblem(in row: ArraySlice<UInt8>, line: Int) -> Diagnostic? {
        let why = Text(
            nl: "Wat niet zeker gelezen kan worden, mag niet geraden worden.",
            en: "What can't be read with certainty must not be guessed."
        )
        if let odd = row.firstIndex(of: 0x0D) {
            return problem(
                "TX-01",
                line: line,
                column: String(decoding: row[..<odd], as: UTF8.self).count + 1,
                found: Text(
                    nl: "een regel eindigt op CR LF (Windows-regeleinde)",
                    en: "a line ends in CR LF (a Windows line end)"
                ),
                why: why,
                remedy: Text(
                    nl: "Bewaar het bestand met regeleinden LF.",
                    en: "Save the file with LF line ends."
                )
            )
        }
        if line == 1, row.starts(with: [0xEF, 0xBB, 0xBF]) {
            return problem(
                "TX-02",
                line: 1,
                column: 1,
                found: Text(
                    nl: "het bestand begint met een byte order mark",
                    en: "the file begins with a byte order mark"
                ),
                why: why,
                remedy: Text(
                    nl: "Bewaar het bestand als UTF-8 zonder BOM.",
                    en: "Save the file as UTF-8 without BOM."
                )
            )
        }
        if String(validating: row, as: UTF8.self) == nil || row.contains(0) {
            return problem(
                "TX-03",
                line: line,
                column: 1,
                found: Text(
                    nl: "de regel is geen geldige UTF-8",
                    en: "the line is not valid UTF-8"
                ),
                why: why,
                remedy: Text(
                    nl: "Bewaar het bestand opnieuw als UTF-8.",
                    en: "Save the file again as UTF-8."
                )
            )
        }
        return nil
    }
}
