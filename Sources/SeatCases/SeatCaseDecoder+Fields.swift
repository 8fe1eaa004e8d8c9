import Diagnostics

/// The members of an object, by name.
struct Fields {
    let node: JSONNode
    let members: [JSONMember]

    /// The value of a name; nil where it is absent or null.
    subscript(name: String) -> JSONNode? {
        guard let node = members.first(where: { $0.name == name })?.node else { return nil }
        if case .null = node.value { return nil }
        return node
    }
}

let ofCase: Set = [
    "id", "election", "rules", "lists", "deceased", "lots", "listVotesLead",
    // What a case may say beside the question.
    "expected", "source", "category", "notes", "events",
]
let ofElection: Set = ["kind", "seats", "date", "kieskringen", "name"]
let ofRules: Set = [
    "combinations", "preferenceThresholdPercent", "residualSeats", "eligibility",
    "absoluteMajority",
]
let ofList: Set = [
    "number", "set", "name", "group", "kieskringen", "combination", "votes", "candidates",
]
let ofCandidate: Set = ["number", "name", "votes"]
let ofLot: Set = ["article", "what", "alternatives", "chosen"]

/// Values of the kind that a field must have; anything else is a problem.
extension SeatCaseDecoder {
    /// The members of an object, none of which may be unknown.
    mutating func fields(
        _ node: JSONNode,
        _ known: Set<String>,
        of document: String? = nil
    ) -> Fields? {
        guard case .object(let members) = node.value else {
            complainOfKind(node, nil, document, Text(nl: "een object", en: "an object"))
            return nil
        }
        for member in members where !known.contains(member.name) {
            complain(
                member.node,
                document,
                member.name,
                Text(nl: "een onbekend veld", en: "an unknown field"),
                .unknownField
            )
        }
        return Fields(node: node, members: members)
    }

    mutating func required(
        _ value: JSONNode?,
        _ field: String,
        in node: JSONNode,
        of document: String? = nil
    ) -> JSONNode? {
        if value == nil {
            complain(
                node,
                document,
                field,
                Text(nl: "het veld ontbreekt", en: "the field is missing"),
                .missing
            )
        }
        return value
    }

    mutating func array(
        _ node: JSONNode?,
        _ field: String,
        of document: String? = nil,
        isRequired owner: JSONNode? = nil
    ) -> [JSONNode] {
        guard let node else {
            if let owner { _ = required(nil, field, in: owner, of: document) }
            return []
        }
        guard case .array(let elements) = node.value else {
            complainOfKind(node, field, document, Text(nl: "een rij", en: "an array"))
            return []
        }
        return elements
    }

    mutating func text(_ node: JSONNode, _ field: String, of document: String?) -> String? {
        guard case .string(let text) = node.value, !text.isEmpty || field == "name" else {
            complainOfKind(node, field, document, Text(nl: "een tekst", en: "a text"))
            return nil
        }
        return text
    }

    mutating func bool(_ node: JSONNode, _ field: String, of document: String?) -> Bool? {
        guard case .bool(let value) = node.value else {
            complainOfKind(node, field, document, Text(nl: "true of false", en: "true or false"))
            return nil
        }
        return value
    }

    /// A whole number, written as one; how large it may be is asked elsewhere.
    mutating func integer(_ node: JSONNode, _ field: String, of document: String?) -> Int? {
        guard case .number(let text) = node.value, let value = Int(text) else {
            complainOfKind(
                node,
                field,
                document,
                Text(nl: "een geheel getal van gewone grootte", en: "a whole number of usual size")
            )
            return nil
        }
        return value
    }

    mutating func choice<Choice: RawRepresentable & CaseIterable>(
        _ node: JSONNode?,
        _ field: String,
        _: Choice.Type,
        isRequired owner: JSONNode? = nil
    ) -> Choice? where Choice.RawValue == String {
        guard let node else {
            if let owner { _ = required(nil, field, in: owner) }
            return nil
        }
        guard let text = text(node, field, of: nil) else { return nil }
        if let choice = Choice(rawValue: text) { return choice }
        let known = Choice.allCases.map(\.rawValue).joined(separator: ", ")
        complain(
            node,
            nil,
            field,
            Text(nl: "«\(text)» is geen van \(known)", en: "«\(text)» is none of \(known)"),
            .rules
        )
        return nil
    }

    private mutating func complainOfKind(
        _ node: JSONNode,
        _ field: String?,
        _ document: String?,
        _ wanted: Text
    ) {
        let kind = node.value.kind
        complain(
            node,
            document,
            field,
            Text(
                nl: "\(kind.dutch), waar \(wanted.dutch) moet staan",
                en: "\(kind.english) where \(wanted.english) must stand"
            ),
            .kind
        )
    }

    mutating func complain(
        _ node: JSONNode,
        _ document: String?,
        _ field: String?,
        _ found: Text,
        _ topic: SeatTopic
    ) {
        let place = source.place(of: node.offset, document: document, field: field)
        problems.append(topic.diagnostic(at: place, found: found))
    }
}
