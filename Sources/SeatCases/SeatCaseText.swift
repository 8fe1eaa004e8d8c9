import Apportionment
import Elections

/// A question about seats as a case that can be read again: one JSON object on one line.
package enum SeatCaseText {
    /// The case of a question; nil where a group's total is not the sum of its lists, for which a case
    /// has no place.
    package static func json(_ id: String, _ question: SeatQuestion) -> String? {
        guard question.groupSurplus.isEmpty else { return nil }
        var writer = JSONWriter()
        writer.object { writer in
            writer.write("id", id)
            writer.writeElection(of: question)
            if question.listVotesLead { writer.write("listVotesLead", true) }
            writer.array("lists") { writer in
                for set in question.sets { writer.write(set, question) }
            }
            writer.write("deceased", question.deceased.map(question.name).sorted())
            writer.array("lots") { writer in
                for lot in question.lots { writer.object { $0.write(lot) } }
            }
        }
        return writer.text
    }
}

extension JSONWriter {
    fileprivate mutating func writeElection(of question: SeatQuestion) {
        object("election") { writer in
            writer.write("kind", question.kind.rawValue)
            writer.write("seats", question.seats)
            if let date = question.rules.lawDate { writer.write("date", date.description) }
        }
    }

    fileprivate mutating func write(_ set: SetOfLists, _ question: SeatQuestion) {
        let isGroup = question.sets.count { $0.list == set.list } > 1
        object { writer in
            writer.write("number", set.list.rawValue)
            writer.write("set", set.key.rawValue)
            writer.write("name", set.name)
            if isGroup { writer.write("group", "\(set.list)") }
            writer.array("kieskringen") { writer in
                for district in set.districts { writer.append(district.rawValue) }
            }
            if let combination = set.combination { writer.write("combination", combination) }
            writer.write("votes", set.votes)
            writer.array("candidates") { writer in
                for candidate in set.candidates {
                    writer.object { writer in
                        writer.write("number", candidate.number.rawValue)
                        writer.write("name", question.name(of: candidate.person))
                        writer.write("votes", candidate.votes)
                    }
                }
            }
        }
    }
}
