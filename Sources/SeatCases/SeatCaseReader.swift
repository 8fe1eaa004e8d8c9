import Diagnostics

/// Reads seat cases: one JSON object, or several, one a line (JSONL).
package enum SeatCaseReader {
    /// Every case of a file; a mistake in one does not keep the others from being answered.
    package static func read(_ bytes: [UInt8], name: String) -> [ReadCase] {
        let whole = bytes[...]
        let problem: JSONError
        do throws(JSONError) {
            return [read(try JSONReader.read(whole), in: SourceText(name: name, bytes: whole))]
        } catch {
            problem = error
        }
        let lines = lines(of: bytes)
        guard lines.count > 1, lines.contains(where: { isCase(bytes[$0.range]) }) else {
            let source = SourceText(name: name, bytes: whole)
            return [ReadCase(id: "", result: .failure(Findings([source.diagnostic(problem)])))]
        }
        return lines.map { line in
            let source = SourceText(name: name, bytes: bytes[line.range], line: line.number)
            do throws(JSONError) {
                return read(try JSONReader.read(source.bytes), in: source)
            } catch {
                return ReadCase(id: "", result: .failure(Findings([source.diagnostic(error)])))
            }
        }
    }

    /// The lines that hold more than spaces.
    private static func lines(of bytes: [UInt8]) -> [(number: Int, range: Range<Int>)] {
        bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
            .filter { $0.element.contains { $0 > 0x20 } }
            .map { ($0.offset + 1, $0.element.startIndex..<$0.element.endIndex) }
    }

    /// Whether a line by itself is a case, right or wrong.
    private static func isCase(_ line: ArraySlice<UInt8>) -> Bool {
        guard case .object(let members)? = (try? JSONReader.read(line))?.value else { return false }
        return members.contains { $0.name == "lists" || $0.name == "election" }
    }

    private static func read(_ node: JSONNode, in source: SourceText) -> ReadCase {
        var decoder = SeatCaseDecoder(source)
        let result = decoder.decode(node)
        return ReadCase(id: decoder.id, result: result)
    }
}

/// The text of a case, for places in messages.
struct SourceText {
    let name: String
    let bytes: ArraySlice<UInt8>
    /// The line of the file on which it begins.
    let line: Int
    /// Where its lines begin.
    private let starts: [Int]

    init(name: String, bytes: ArraySlice<UInt8>, line: Int = 1) {
        self.name = name
        self.bytes = bytes
        self.line = line
        starts = [bytes.startIndex] + bytes.indices.filter { bytes[$0] == 0x0A }.map { $0 + 1 }
    }

    /// Line and column of a byte, from 1; the column counts bytes.
    func place(of offset: Int, document: String? = nil, field: String? = nil) -> Place {
        var (low, high) = (0, starts.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle } else { high = middle }
        }
        return Place(
            file: name,
            line: line + low,
            column: offset - starts[low] + 1,
            document: document,
            field: field
        )
    }

    func diagnostic(_ error: JSONError) -> Diagnostic {
        let found = error.reason.found
        return Diagnostic(
            "ST-01",
            at: place(of: error.offset),
            found: Text(
                nl: "dit is geen JSON: \(found.dutch)",
                en: "this is no JSON: \(found.english)"
            ),
            why: Text(
                nl: "Wat niet zeker gelezen kan worden, mag niet geraden worden.",
                en: "What can't be read with certainty must not be guessed."
            ),
            remedy: Text(
                nl: "Geef één JSON-object, of meer objecten met elk een eigen regel.",
                en: "Give one JSON object, or several, each on a line of its own."
            )
        )
    }
}

extension JSONError.Reason {
    fileprivate var found: Text {
        switch self {
        case .unexpected: Text(nl: "een onverwacht teken", en: "an unexpected character")
        case .endOfText: Text(nl: "de tekst houdt te vroeg op", en: "the text ends too early")
        case .string: Text(nl: "een tekst die niet sluit", en: "a text that is not closed")
        case .number: Text(nl: "een onvolledig getal", en: "an incomplete number")
        case .encoding: Text(nl: "een tekst die geen UTF-8 is", en: "a text that is not UTF-8")
        case .nameTwice(let name):
            Text(nl: "«\(name)» staat er twee keer", en: "«\(name)» is there twice")
        case .tooDeep: Text(nl: "te veel of te diep genest", en: "too much, or nested too deeply")
        case .textAfterEnd: Text(nl: "tekst na het einde", en: "text after the end")
        }
    }
}
