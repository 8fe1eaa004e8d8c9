/// What the work may take.
extension MeasuredWork {
    package enum Budget: Hashable, Sendable {
        /// At least so many in a second.
        case perSecond(Double)
        /// At most so many seconds for all of it.
        case seconds(Double)
        /// At most so many seconds for one.
        case secondsEach(Double)

        package func isReached(quantity: Int, seconds: Double) -> Bool {
            switch self {
            case .perSecond(let least): Double(quantity) >= least * seconds
            case .seconds(let most): seconds <= most
            case .secondsEach(let most): seconds <= most * Double(quantity)
            }
        }
    }
}
