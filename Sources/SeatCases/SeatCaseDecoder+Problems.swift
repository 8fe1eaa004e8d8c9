import Apportionment
import Diagnostics
import Elections

/// What the checks of a question found, as it is told to a person.
extension SeatCaseDecoder {
    func diagnostic(_ problem: SeatProblem, of node: JSONNode) -> Diagnostic {
        let (set, field, topic, found) = parts(problem)
        let offset = set.flatMap { offsets[$0] } ?? node.offset
        return topic.diagnostic(
            at: source.place(of: offset, document: set?.rawValue, field: field),
            found: found
        )
    }

    private typealias Parts = (SetKey?, String, SeatTopic, Text)

    private func parts(_ problem: SeatProblem) -> Parts {
        sizeParts(problem) ?? listParts(problem) ?? candidateParts(problem)
            ?? combinationParts(problem) ?? lotParts(problem)
            ?? (nil, "", .size, Text(nl: "onbekend", en: "unknown"))
    }

    private func sizeParts(_ problem: SeatProblem) -> Parts? {
        switch problem {
        case .seats(let seats):
            (
                nil, "seats", .size,
                Text(
                    nl: "\(seats) zetels; het moeten er 1 tot en met \(Limits.seats) zijn",
                    en: "\(seats) seats; there must be 1 to \(Limits.seats)"
                )
            )
        case .percentage(let percent):
            (
                nil, "preferenceThresholdPercent", .rules,
                Text(nl: "\(percent) procent", en: "\(percent) per cent")
            )
        case .noLists: (nil, "lists", .lists, Text(nl: "geen lijsten", en: "no lists"))
        case .tooManyLists(let count):
            (nil, "lists", .size, most("lijstnummers", "list numbers", count, Limits.lists))
        case .tooManySets(let count):
            (nil, "lists", .size, most("lijsten", "lists", count, Limits.sets))
        case .tooManyCandidates(let count):
            (nil, "candidates", .size, most("kandidaten", "candidates", count, Limits.candidates))
        case .totalVotes:
            (
                nil, "votes", .votes,
                Text(
                    nl: "samen meer dan \(Limits.votes) stemmen",
                    en: "more than \(Limits.votes) votes together"
                )
            )
        default: nil
        }
    }

    private func most(_ dutch: String, _ english: String, _ count: Int, _ limit: Int) -> Text {
        Text(
            nl: "\(count) \(dutch); hoogstens \(limit) kunnen worden verwerkt",
            en: "\(count) \(english); at most \(limit) can be handled"
        )
    }

    private func listParts(_ problem: SeatProblem) -> Parts? {
        switch problem {
        case .listNumber(let set, let list):
            (set, "number", .lists, Text(nl: "lijstnummer \(list)", en: "list number \(list)"))
        case .district(let set, let district):
            (
                set, "kieskringen", .lists,
                Text(nl: "kieskring \(district)", en: "district \(district)")
            )
        case .noDistrict(let set):
            (set, "kieskringen", .lists, Text(nl: "geen kieskring", en: "no district"))
        case .setTwice(let set):
            (
                set, "set", .lists,
                Text(nl: "«\(set)» staat er twee keer", en: "«\(set)» is there twice")
            )
        case .listTwiceInDistrict(let list, let district):
            (
                nil, "lists", .lists,
                Text(
                    nl: "lijst \(list) staat twee keer in kieskring \(district)",
                    en: "list \(list) is in district \(district) twice"
                )
            )
        case .votes(let set, let votes): (set, "votes", .votes, impossible(votes))
        case .sumOfCandidates(let set, let votes, let sum):
            (
                set, "votes", .sums,
                Text(
                    nl: "\(votes) stemmen, maar de kandidaten hebben er samen \(sum)",
                    en: "\(votes) votes, but its candidates have \(sum) together"
                )
            )
        default: nil
        }
    }

    private func impossible(_ votes: Int) -> Text {
        Text(nl: "\(votes) stemmen kan niet", en: "\(votes) votes is impossible")
    }

    private func candidateParts(_ problem: SeatProblem) -> Parts? {
        switch problem {
        case .candidateVotes(let set, let number, let votes):
            (
                set, "candidates", .votes,
                Text(
                    nl: "kandidaat \(number): \(impossible(votes).dutch)",
                    en: "candidate \(number): \(impossible(votes).english)"
                )
            )
        case .candidateNumber(let set, let number):
            (
                set, "candidates", .candidates,
                Text(nl: "kandidaatnummer \(number)", en: "candidate number \(number)")
            )
        case .candidateNumberTwice(let set, let number):
            (
                set, "candidates", .candidates,
                Text(
                    nl: "kandidaat \(number) staat er twee keer",
                    en: "candidate \(number) is there twice"
                )
            )
        case .personTwice(let set, let name):
            (
                set, "candidates", .candidates,
                Text(nl: "«\(name)» staat er twee keer", en: "«\(name)» is there twice")
            )
        case .unknownPerson(let set, let number):
            (
                set, "candidates", .candidates,
                Text(
                    nl: "kandidaat \(number) heeft geen naam",
                    en: "candidate \(number) has no name"
                )
            )
        case .candidatesMissing(let set):
            (
                set, "candidates", .candidates,
                Text(
                    nl: "geen kandidaten, terwijl andere lijsten ze hebben",
                    en: "no candidates, while other lists have them"
                )
            )
        default: nil
        }
    }

    private func combinationParts(_ problem: SeatProblem) -> Parts? {
        switch problem {
        case .combinationsNotAllowed(let set, let letter):
            (
                set, "combination", .combinations,
                Text(
                    nl: "combinatie «\(letter)» terwijl er geen combinaties zijn",
                    en: "combination «\(letter)» where there are no combinations"
                )
            )
        case .combinationsAbolished(let date):
            (
                nil, "combinations", .combinations,
                Text(
                    nl: "op \(date) waren er voor deze verkiezing geen combinaties",
                    en: "on \(date) this election had no combinations"
                )
            )
        case .combinationName(let set, let name):
            (
                set, "combination", .combinations,
                Text(
                    nl: "«\(name)» is geen combinatie; die heten A, B, C …",
                    en: "«\(name)» is not a combination; they are called A, B, C …"
                )
            )
        case .combinationDiffers(let list):
            (
                nil, "combination", .combinations,
                Text(
                    nl: "lijst \(list) is niet overal in dezelfde combinatie",
                    en: "list \(list) is not in the same combination everywhere"
                )
            )
        default: nil
        }
    }

    private func lotParts(_ problem: SeatProblem) -> Parts? {
        switch problem {
        case .lotTooFewAlternatives(let index):
            (
                nil, "lots[\(index)]", .lot,
                Text(nl: "minder dan twee alternatieven", en: "fewer than two alternatives")
            )
        case .lotAlternativeTwice(let index):
            (
                nil, "lots[\(index)]", .lot,
                Text(nl: "een alternatief staat er twee keer", en: "an alternative is there twice")
            )
        case .lotChosenUnknown(let index, let chosen):
            (
                nil, "lots[\(index)]", .lot,
                Text(
                    nl: "«\(chosen)» is geen van de alternatieven",
                    en: "«\(chosen)» is none of the alternatives"
                )
            )
        default: nil
        }
    }
}
