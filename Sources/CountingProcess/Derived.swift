import Apportionment
import Elections
import Synchronization

/// What follows from the events of a count and is asked for many times, worked out but once.
///
/// Copies of a count share it until something happens to one of them.
struct Derived: Sendable {
    let sums = Once<Figures>()
    let comparison = Once<Comparison?>()
    let allocation = Once<SeatAllocation?>()
    let seatSeal = Once<Commitment?>()
}

/// A value that is made when it is first asked for, whoever asks.
final class Once<Value: Sendable>: Sendable {
    private let value = Mutex<Value?>(nil)

    func value(_ make: () -> Value) -> Value {
        value.withLock { kept in
            if let kept { return kept }
            let made = make()
            kept = made
            return made
        }
    }
}
