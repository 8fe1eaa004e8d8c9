import Apportionment
import Diagnostics
import Elections

/// Makes a question of the JSON of a case, and finds all that is wrong with it.
struct SeatCaseDecoder {
    let source: SourceText
    private(set) var id = ""
    var problems: [Diagnostic] = []
    /// The places of the sets, for problems that are found later.
    var offsets: [SetKey: Int] = [:]
    var people = People()
    /// The first list number with a group label, for groups over several numbers.
    var groups: [String: ListNumber] = [:]
    var groupOfList: [ListNumber: String?] = [:]

    init(_ source: SourceText) { self.source = source }

    mutating func decode(_ node: JSONNode) -> Result<SeatCase, Findings> {
        let question = question(node)
        guard let question, problems.isEmpty else { return .failure(Findings(problems)) }
        return .success(SeatCase(id: id, question: question))
    }

    private mutating func question(_ node: JSONNode) -> SeatQuestion? {
        guard let fields = fields(node, ofCase) else { return nil }
        if let name = fields["id"] { id = text(name, "id", of: nil) ?? "" }
        let election = election(fields)
        let rules = rules(fields["rules"], election)
        let nodes = array(fields["lists"], "lists", isRequired: node)
        let sets = nodes.compactMap { decodeSet($0) }
        let deceased = array(fields["deceased"], "deceased").compactMap { decodeDeceased($0) }
        let lots = array(fields["lots"], "lots").compactMap { decodeLot($0) }
        let lead = fields["listVotesLead"].flatMap { bool($0, "listVotesLead", of: nil) } ?? false
        do throws(Unanswerable) {
            return try SeatQuestion(
                kind: election.kind,
                seats: election.seats,
                rules: rules,
                sets: sets,
                people: people.names,
                deceased: Set(deceased),
                lots: lots,
                listVotesLead: lead
            )
        } catch {
            // Lists that could not be read are not absent: they have findings of their own.
            let told = error.problems.filter { $0 != .noLists || nodes.isEmpty }
            problems += told.map { diagnostic($0, of: node) }
            return nil
        }
    }

    private mutating func decodeDeceased(_ node: JSONNode) -> PersonID? {
        guard let name = text(node, "deceased", of: nil) else { return nil }
        if let person = people.known(name) { return person }
        complain(
            node,
            nil,
            "deceased",
            Text(
                nl: "«\(name)» staat op geen enkele lijst",
                en: "«\(name)» is on none of the lists"
            ),
            .nobody
        )
        return nil
    }

    private mutating func decodeLot(_ node: JSONNode) -> DrawnLot? {
        guard let fields = fields(node, ofLot) else { return nil }
        let subject = choice(fields["what"], "what", LotSubject.self, isRequired: node)
        let alternatives = array(fields["alternatives"], "alternatives", isRequired: node)
            .compactMap { text($0, "alternatives", of: nil) }
        let chosen = required(fields["chosen"], "chosen", in: node).flatMap {
            text($0, "chosen", of: nil)
        }
        let article = fields["article"].flatMap { text($0, "article", of: nil) }
        if let article, let subject, article != subject.article.rawValue {
            complain(
                node,
                nil,
                "article",
                Text(
                    nl: "\(subject.rawValue) hoort bij \(subject.article), niet bij «\(article)»",
                    en: "\(subject.rawValue) belongs to \(subject.article), not to «\(article)»"
                ),
                .lot
            )
        }
        guard let subject, let chosen else { return nil }
        return DrawnLot(subject, alternatives: alternatives, chosen: chosen)
    }
}

/// The people of a case, by name: one name is one person.
struct People {
    private(set) var names: [String] = []
    private var places: [String: PersonID] = [:]

    func known(_ name: String) -> PersonID? { places[name] }

    mutating func person(_ name: String) -> PersonID {
        if let person = places[name] { return person }
        let person = add(name)
        places[name] = person
        return person
    }

    /// A person whom no other entry can mean.
    mutating func add(_ name: String) -> PersonID {
        names.append(name)
        return PersonID(names.count - 1)
    }
}
