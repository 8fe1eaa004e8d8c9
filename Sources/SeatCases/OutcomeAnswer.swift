import Apportionment
import SeatMargins

/// The outcome test as one JSON object on one line; `docs/formats/margin.md` names its fields.
package enum OutcomeAnswer {
    /// Two allocations of one election; where a lot must be drawn first, whose it is.
    package static func json(_ before: SeatAllocation, _ after: SeatAllocation) -> String {
        var writer = JSONWriter()
        writer.object { writer in
            guard let comparison = OutcomeComparison(before, after) else {
                writer.write("status", "lotRequired")
                writer.write("before", lotOf: before)
                writer.write("after", lotOf: after)
                return
            }
            writer.write("status", "complete")
            writer.write("sameOutcome", comparison.firstDifference == nil)
            if let first = comparison.firstDifference {
                writer.write("firstDifference", first.level.rawValue)
            }
            writer.array("levels") { writer in
                for compared in comparison.levels { writer.object { $0.write(compared) } }
            }
        }
        return writer.text
    }
}

extension JSONWriter {
    fileprivate mutating func write(_ name: String, lotOf allocation: SeatAllocation) {
        guard let lot = allocation.openLot else { return }
        object(name) { $0.write(lot) }
    }

    fileprivate mutating func write(_ compared: OutcomeComparison.Compared) {
        write("level", compared.level.rawValue)
        write("same", compared.differences.isEmpty)
        array("differences") { writer in
            for difference in compared.differences {
                writer.object { writer in
                    if !difference.subject.isEmpty { writer.write("of", difference.subject) }
                    if let person = difference.person { writer.write("name", person) }
                    writer.write("before", difference.before)
                    writer.write("after", difference.after)
                }
            }
        }
    }
}
