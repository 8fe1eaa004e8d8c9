import Apportionment
import Diagnostics
import Elections

/// What the case says of the election and of the rules.
extension SeatCaseDecoder {
    /// The election; where a part of it can't be read, one that everything else can be checked with.
    struct ElectionPart {
        var kind = ElectionKind.municipalCouncil
        var seats = 9
        var date: CivilDate?
        var isRead = false
    }

    mutating func election(_ fields: Fields) -> ElectionPart {
        guard let node = required(fields["election"], "election", in: fields.node),
            let fields = self.fields(node, ofElection)
        else { return ElectionPart() }
        let kind = choice(fields["kind"], "kind", ElectionKind.self, isRequired: node)
        let seats = required(fields["seats"], "seats", in: node).flatMap {
            integer($0, "seats", of: nil)
        }
        let date = fields["date"].flatMap { decodeDate($0) }
        let standIn = ElectionPart()
        return ElectionPart(
            kind: kind ?? standIn.kind,
            seats: seats ?? standIn.seats,
            date: date,
            isRead: kind != nil && seats != nil && (date != nil || fields["date"] == nil)
        )
    }

    private mutating func decodeDate(_ node: JSONNode) -> CivilDate? {
        guard let text = text(node, "date", of: nil) else { return nil }
        if let date = CivilDate(text) { return date }
        complain(
            node,
            nil,
            "date",
            Text(
                nl: "«\(text)» is geen dag zoals 2017-03-15",
                en: "«\(text)» is not a day such as 2017-03-15"
            ),
            .rules
        )
        return nil
    }

    /// The law of the day, changed where the case has a rule of its own.
    mutating func rules(_ node: JSONNode?, _ election: ElectionPart) -> RuleSet {
        let fields = node.flatMap { self.fields($0, ofRules) }
        var rules = RuleSet.law(of: election.kind, seats: election.seats, on: election.date)
        // Nothing is said of combinations where it is not known which law applies.
        if !election.isRead { rules.combinations = true }
        let percentage = fields?["preferenceThresholdPercent"]
        if let percentage {
            rules.preferenceThresholdPercent =
                integer(percentage, "preferenceThresholdPercent", of: nil) ?? 0
        }
        if election.isRead, let node = fields?["combinations"] {
            rules.combinations = bool(node, "combinations", of: nil) ?? false
        }
        if let node = fields?["absoluteMajority"] {
            rules.absoluteMajority = bool(node, "absoluteMajority", of: nil) ?? false
        }
        if let node = fields?["residualSeats"] {
            rules.residualSeats =
                choice(node, "residualSeats", RuleSet.ResidualSeats.self) ?? .largestAverages
        }
        if let node = fields?["eligibility"] {
            rules.eligibility = choice(node, "eligibility", RuleSet.Eligibility.self) ?? .anyVotes
        }
        if let contradiction = contradiction(rules), let node {
            complain(node, nil, "rules", contradiction, .rules)
        }
        if let date = election.date, let first = CivilDate(RuleSet.firstKnownDate), date < first,
            percentage == nil
        {
            complain(
                node ?? JSONNode(value: .null, offset: source.bytes.startIndex),
                nil,
                "date",
                Text(
                    nl: "de regels van vóór \(first) zijn niet bekend",
                    en: "the rules of before \(first) are not known"
                ),
                .rules
            )
        }
        return rules
    }

    private func contradiction(_ rules: RuleSet) -> Text? {
        guard rules.eligibility == .threeQuartersOfQuota, rules.residualSeats == .largestAverages
        else { return nil }
        return Text(
            nl: "driekwart van de kiesdeler hoort bij de grootste overschotten",
            en: "three quarters of the quota belongs to the largest remainders"
        )
    }
}
