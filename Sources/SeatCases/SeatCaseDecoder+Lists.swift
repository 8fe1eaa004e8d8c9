import Apportionment
import Diagnostics
import Elections

/// The lists of a case.
extension SeatCaseDecoder {
    mutating func decodeSet(_ node: JSONNode) -> SetOfLists? {
        guard let fields = fields(node, ofList) else { return nil }
        let list = required(fields["number"], "number", in: node).flatMap {
            integer($0, "number", of: nil)
        }
        guard let list else { return nil }
        let document = Text(nl: "lijst \(list)", en: "list \(list)").dutch
        let districts = array(fields["kieskringen"], "kieskringen", of: document)
            .compactMap { integer($0, "kieskringen", of: document) }.map { DistrictNumber($0) }
        let number = ListNumber(list)
        let lowest =
            fields["kieskringen"] == nil ? [DistrictNumber(1)] : districts
        let key =
            fields["set"].flatMap { text($0, "set", of: document) }.map(SetKey.init)
            ?? SetKey(number, lowest: lowest.min() ?? DistrictNumber(1))
        checkGroup(fields, number, node)
        let name = fields["name"].flatMap { text($0, "name", of: document) } ?? ""
        let combination = fields["combination"].flatMap { text($0, "combination", of: document) }
        let votes = required(fields["votes"], "votes", in: node, of: key.rawValue).flatMap {
            integer($0, "votes", of: key.rawValue)
        }
        let nodes = array(fields["candidates"], "candidates", of: key.rawValue)
        let candidates = nodes.compactMap { candidate($0, key) }
        if offsets[key] == nil { offsets[key] = node.offset }
        guard let votes, candidates.count == nodes.count else { return nil }
        return SetOfLists(
            list: number,
            key: key,
            name: name,
            districts: lowest,
            combination: combination,
            votes: votes,
            candidates: candidates
        )
    }

    private mutating func candidate(_ node: JSONNode, _ set: SetKey) -> CandidateVotes? {
        guard let fields = fields(node, ofCandidate, of: set.rawValue) else { return nil }
        let number = required(fields["number"], "number", in: node, of: set.rawValue).flatMap {
            integer($0, "number", of: set.rawValue)
        }
        let votes = required(fields["votes"], "votes", in: node, of: set.rawValue).flatMap {
            integer($0, "votes", of: set.rawValue)
        }
        guard let number, let votes else { return nil }
        guard let nameNode = fields["name"] else {
            return CandidateVotes(
                number: CandidateNumber(number),
                person: people.add("\(set).\(number)"),
                votes: votes
            )
        }
        guard let name = text(nameNode, "name", of: set.rawValue) else { return nil }
        return CandidateVotes(
            number: CandidateNumber(number),
            person: people.person(name),
            votes: votes
        )
    }

    /// A group is one list number: a label may not stand for two, nor a number have two labels.
    private mutating func checkGroup(_ fields: Fields, _ list: ListNumber, _ node: JSONNode) {
        let label = fields["group"].flatMap { text($0, "group", of: "lijst \(list)") }
        if let other = groupOfList[list], other != label {
            complain(
                node,
                "lijst \(list)",
                "group",
                Text(
                    nl: "lijst \(list) hoort hier bij een andere groep dan eerder",
                    en: "list \(list) is in another group here than before"
                ),
                .lists
            )
        }
        groupOfList[list] = .some(label)
        guard let label else { return }
        if let other = groups[label], other != list {
            complain(
                node,
                "lijst \(list)",
                "group",
                Text(
                    nl: "groep «\(label)» heeft ook lijst \(other)",
                    en: "group «\(label)» has list \(other) too"
                ),
                .lists
            )
        }
        groups[label] = list
    }
}
