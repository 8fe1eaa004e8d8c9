import ArgumentParser
import CountingProcess
import Elections

/// Lists as they are named on the command line: `5,9-12`.
struct ListSelection: ExpressibleByArgument {
    /// In the order in which they were named, each once.
    let numbers: [ListNumber]

    init?(argument: String) {
        var numbers: [ListNumber] = []
        for part in argument.split(separator: ",", omittingEmptySubsequences: false) {
            let ends = part.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
            guard let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count <= 2,
                first >= 1, first <= last, last <= 9999
            else { return nil }
            numbers += (first...last).map { ListNumber($0) }
        }
        guard Set(numbers).count == numbers.count else { return nil }
        self.numbers = numbers
    }
}

extension ReadBackDepth: ExpressibleByArgument {}
