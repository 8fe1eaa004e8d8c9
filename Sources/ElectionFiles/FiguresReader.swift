import Diagnostics
import Elections

/// Reads figures as text (`document,field,value`), wholly or not at all.
package struct FiguresReader {
    private let file: TextFile
    private let fields: [DocumentKey: DocumentFields]
    private var problems: [Diagnostic] = []
    private var documents: [DocumentKey: Figures] = [:]
    /// Lists of which the typist says that every candidate not named has 0 votes.
    private var rests: [DocumentKey: Set<ListNumber>] = [:]
    private var fieldsByText: [String: FieldID] = [:]
    /// The name of a document, for who typed one that is not there.
    private let exampleDocument: String

    private static let header = "document,field,value"

    /// Figures by document, or everything that is wrong with the file.
    ///
    /// `fields` are the documents that may occur, each with the figures it has.
    package static func read(
        _ file: TextFile,
        expecting fields: [DocumentFields]
    ) throws(Findings) -> [DocumentKey: Figures] {
        var reader = FiguresReader(file: file, fields: fields)
        reader.read()
        guard reader.problems.isEmpty else { throw Findings(reader.problems) }
        return reader.documents
    }

    private init(file: TextFile, fields: [DocumentFields]) {
        self.file = file
        self.fields = Dictionary(
            fields.map { ($0.document, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        exampleDocument =
            fields.map(\.document.rawValue).min { ($0.count, $0) < ($1.count, $1) } ?? ""
    }

    private mutating func read() {
        let (lines, problems) = file.lines()
        self.problems = problems
        guard problems.isEmpty else { return }
        if let comment = lines.firstIndex(where: { $0.hasPrefix("#") }) {
            return refuseCountFile(at: comment + 1)
        }
        guard lines.first == Self.header else {
            return complain(
                1,
                1,
                "FG-01",
                found: Text(
                    nl: "de eerste regel is «\(lines.first ?? "")»",
                    en: "the first line is «\(lines.first ?? "")»"
                ),
                remedy: Text(nl: "Begin met: \(Self.header)", en: "Begin with: \(Self.header)")
            )
        }
        if lines.count == 1 {
            complain(
                2,
                1,
                "FG-01",
                found: Text(nl: "er staat geen enkel cijfer in", en: "there is no figure in it"),
                remedy: Text(
                    nl: "Geef elk cijfer een regel: SB 12,poll_cards,812",
                    en: "Give each figure a line: SB 12,poll_cards,812"
                )
            )
        }
        for (index, line) in lines.enumerated().dropFirst() {
            read(line, at: index + 1)
            // Some other file; a hundred thousand mistakes are told as well as a million.
            if self.problems.count > 100_000 { return }
        }
        fillRests()
    }

    private mutating func refuseCountFile(at line: Int) {
        problems.append(
            file.problem(
                "R11",
                line: line,
                column: 1,
                found: Text(
                    nl: "dit is een telbestand: het heeft commentaarregels (#)",
                    en: "this is a count file: it has comment lines (#)"
                ),
                why: Text(
                    nl: "Regel R11: in elke stap worden de cijfers opnieuw van papier overgetypt; "
                        + "een bestand van een andere stap wordt nooit ingelezen.",
                    en: "Rule R11: at every step the figures are typed again from paper; "
                        + "a file of another step is never read in."
                ),
                remedy: Text(
                    nl: "Neem het ondertekende papier en laat twee mensen het overtypen.",
                    en: "Take the signed paper and have two people type it."
                )
            )
        )
    }

    private mutating func read(_ line: String, at number: Int) {
        let values: [LocatedValue]
        do throws(CommaSeparated.QuoteError) {
            values = try CommaSeparated.values(of: line)
        } catch {
            return complain(
                number,
                error.column,
                "FG-02",
                found: Text(
                    nl: "een aanhalingsteken op een plaats waar het niet kan",
                    en: "a quotation mark where none can be"
                ),
                remedy: Text(nl: "Haal het weg.", en: "Remove it.")
            )
        }
        guard values.count == 3 else {
            return complain(
                number,
                1,
                "FG-02",
                found: Text(
                    nl: "\(values.count) kolommen in «\(line)»",
                    en: "\(values.count) columns in «\(line)»"
                ),
                remedy: Text(
                    nl: "Elke regel heeft er drie: document, veld, waarde.",
                    en: "Every line has three: document, field, value."
                )
            )
        }
        guard let document = fields[DocumentKey(values[0].text)] else {
            return complain(
                number,
                1,
                "FG-03",
                found: Text(
                    nl: "«\(values[0].text)» is geen document van deze telling",
                    en: "«\(values[0].text)» is not a document of this count"
                ),
                remedy: Text(
                    nl: "Verbeter de naam. Verwacht wordt bijvoorbeeld «\(exampleDocument)».",
                    en: "Mend the name. Expected is for example «\(exampleDocument)»."
                )
            )
        }
        if let list = restList(values[1].text) {
            readRest(of: list, values[2], on: document, at: number, column: values[1].column)
        } else {
            readFigure(values[1], values[2], on: document, at: number)
        }
    }

    /// The list of `list.5.rest`.
    private func restList(_ text: String) -> ListNumber? {
        guard text.hasSuffix(".rest"),
            case .listTotal(let list)? = FieldID(text.dropLast("rest".count) + "total")
        else { return nil }
        return list
    }

    private mutating func readRest(
        of list: ListNumber,
        _ value: LocatedValue,
        on document: DocumentFields,
        at line: Int,
        column: Int
    ) {
        if document.candidates(of: list).isEmpty {
            refuseList(list, "list.\(list).rest", on: document, line, column)
        } else if value.text != "0" {
            complain(
                line,
                value.column,
                "FG-05",
                document: document.document,
                field: "list.\(list).rest",
                found: Text(
                    nl: "«\(value.text)» als rest van lijst \(list)",
                    en: "«\(value.text)» as the rest of list \(list)"
                ),
                remedy: Text(
                    nl: "De rest kan alleen 0 zijn; geef andere kandidaten een eigen regel.",
                    en: "The rest can only be 0; give other candidates a line of their own."
                )
            )
        } else if !rests[document.document, default: []].insert(list).inserted {
            complainOfRepetition("list.\(list).rest", on: document, line, column)
        }
    }

    private mutating func readFigure(
        _ name: LocatedValue,
        _ value: LocatedValue,
        on document: DocumentFields,
        at line: Int
    ) {
        let named = field(named: name.text)
        if let list = named?.list, !document.has(.listTotal(list)), !document.has(.hand(list)) {
            return refuseList(list, name.text, on: document, line, name.column)
        }
        guard let field = named, document.has(field) else {
            return complain(
                line,
                name.column,
                "FG-04",
                document: document.document,
                field: name.text,
                found: Text(
                    nl: "\(document.document) heeft hier geen veld «\(name.text)»",
                    en: "\(document.document) has no field «\(name.text)» here"
                ),
                remedy: Text(
                    nl: "Kijk op het formulier welke rubriek bedoeld is, en verbeter het veld.",
                    en: "See on the form which section is meant, and mend the field."
                )
            )
        }
        guard let number = number(value, field, on: document, at: line) else { return }
        if documents[document.document]?[field] != nil {
            return complainOfRepetition(name.text, on: document, line, name.column)
        }
        documents[document.document, default: Figures()][field] = number
    }

    /// X-04: a list that does not take part has no box, and no figure, not even 0.
    private mutating func refuseList(
        _ list: ListNumber,
        _ field: String,
        on document: DocumentFields,
        _ line: Int,
        _ column: Int
    ) {
        complain(
            line,
            column,
            "X-04",
            document: document.document,
            field: field,
            found: Text(
                nl: "lijst \(list) doet niet mee op \(document.document)",
                en: "list \(list) does not take part on \(document.document)"
            ),
            remedy: Text(
                nl:
                    "Verbeter het lijstnummer; een lijst die niet meedoet heeft geen cijfer, ook geen 0.",
                en:
                    "Mend the number of the list; one that does not take part has no figure, not even 0."
            )
        )
    }

    private mutating func field(named text: String) -> FieldID? {
        if let field = fieldsByText[text] { return field }
        guard let field = FieldID(text) else { return nil }
        fieldsByText[text] = field
        return field
    }

    private mutating func number(
        _ value: LocatedValue,
        _ field: FieldID,
        on document: DocumentFields,
        at line: Int
    ) -> Int? {
        let digits = value.text.utf8
        let isNumber = !digits.isEmpty && digits.allSatisfy { (0x30...0x39).contains($0) }
        let significant = digits.drop { $0 == 0x30 }.count
        let most = document.digits
        if isNumber, digits.count <= 8, significant <= most { return Int(value.text) }
        complain(
            line,
            value.column,
            "FG-05",
            document: document.document,
            field: field.description,
            found: Text(
                nl: isNumber
                    ? "«\(value.text)» heeft te veel cijfers"
                    : "«\(value.text)» bestaat niet uit cijfers alleen",
                en: isNumber
                    ? "«\(value.text)» has too many digits"
                    : "«\(value.text)» is not digits alone"
            ),
            remedy: Text(
                nl: "Schrijf een heel getal van hoogstens \(most) cijfers, zonder teken, punt, "
                    + "komma of spatie. Laat bij een leeg vakje de hele regel weg.",
                en: "Write a whole number of at most \(most) digits, without sign, point, "
                    + "comma or space. For an empty box leave out the whole line."
            )
        )
        return nil
    }

    /// Gives 0 to every candidate of a list whose rest was said to be 0.
    private mutating func fillRests() {
        for (document, lists) in rests {
            for list in lists {
                for field in fields[document]?.candidates(of: list) ?? []
                where documents[document]?[field] == nil {
                    documents[document, default: Figures()][field] = 0
                }
            }
        }
    }

    private mutating func complainOfRepetition(
        _ field: String,
        on document: DocumentFields,
        _ line: Int,
        _ column: Int
    ) {
        complain(
            line,
            column,
            "FG-06",
            document: document.document,
            field: field,
            found: Text(
                nl: "\(document.document) \(field) staat er al eerder",
                en: "\(document.document) \(field) is there already"
            ),
            remedy: Text(
                nl: "Kijk op het papier welk cijfer juist is en laat één regel staan.",
                en: "See on the paper which figure is right and keep one line."
            )
        )
    }

    private mutating func complain(
        _ line: Int,
        _ column: Int,
        _ code: String,
        document: DocumentKey? = nil,
        field: String? = nil,
        found: Text,
        remedy: Text
    ) {
        problems.append(
            file.problem(
                code,
                line: line,
                column: column,
                field: field,
                document: document?.rawValue,
                found: found,
                why: Text(
                    nl: "Van een bestand met een fout wordt niets overgenomen.",
                    en: "Nothing is taken over from a file with a mistake."
                ),
                remedy: remedy
            )
        )
    }
}

extension FieldID {
    /// The list whose votes it is, on the form or in the addition by hand.
    fileprivate var list: ListNumber? {
        switch self {
        case .listTotal(let list), .candidate(let list, _), .hand(let list): list
        default: nil
        }
    }
}
