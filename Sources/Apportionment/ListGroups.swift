import Elections

/// The seats of a group of lists, distributed among its sets (Kieswet P 12, P 13).
package struct GroupDistribution: Hashable, Sendable {
    package let list: ListNumber
    package let distribution: Distribution
}

/// Sets in the order in which a seat is taken from them or passed to them.
///
/// Sets that got a seat in one step are equal: among those left of them a lot is drawn, also with
/// sets that can't be used. A set leaves its step for good once it was taken.
struct SeatOrder: Hashable, Sendable {
    private var steps: ArraySlice<[Int]> = []

    init() {}

    init(_ steps: [[Int]]) { self.steps = steps.filter { !$0.isEmpty }[...] }

    /// The next set that can be used; nil at the end of the order.
    mutating func next(
        usable: (Int) -> Bool,
        draw: ([Int]) throws(LotQuestion) -> Int
    ) throws(LotQuestion) -> Int? {
        while let step = steps.first {
            let set = step.count == 1 ? step[0] : try draw(step)
            let rest = step.filter { $0 != set }
            if rest.isEmpty { steps.removeFirst() } else { steps[steps.startIndex] = rest }
            if usable(set) { return set }
        }
        return nil
    }
}

extension Distributor {
    /// In what order sets give up a seat for a candidate elected by preference (P 16).
    ///
    /// The steps of the residual seats backwards, then the sets with a full seat together.
    ///
    /// A step counts also where exhaustion took the seat back.
    var withdrawalOrder: SeatOrder {
        let full = result.full.indices.filter { result.full[$0] > 0 }
        return SeatOrder(result.steps.reversed().map(Self.receivers) + [full])
    }

    /// In what order sets get the seats that others have no candidates for (P 18).
    ///
    /// The steps by which further seats would be given, until every set is full.
    var passingOrder: SeatOrder {
        let candidates = result.shares.reduce(0) { $0 + ($1.candidates ?? 0) }
        return SeatOrder(goOn(until: candidates).result.steps.map(Self.receivers))
    }

    private static func receivers(_ step: SeatStep) -> [Int] {
        step.changes.filter { $0.seats > 0 }.map(\.index).sorted()
    }
}
