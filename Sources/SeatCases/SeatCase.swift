import Apportionment
import Diagnostics

/// A case as it was read: its name, and the question it puts.
package struct SeatCase: Sendable {
    /// As given; empty where it has none.
    package let id: String
    package let question: SeatQuestion
    /// The answer to it.
    package var allocation: SeatAllocation { SeatAllocation(answering: question) }

    package init(id: String, question: SeatQuestion) {
        self.id = id
        self.question = question
    }

    /// List names by number, for a person to read.
    package var listNames: [Int: String] {
        Dictionary(
            question.sets.map { ($0.list.rawValue, $0.name) },
            uniquingKeysWith: { first, _ in first }
        )
    }
}

/// One case of a file, or all that is wrong with it.
package struct ReadCase: Sendable {
    package let id: String
    package let result: Result<SeatCase, Findings>
}
