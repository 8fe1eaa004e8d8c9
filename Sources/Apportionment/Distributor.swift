/// Distributes seats among claimants, step by step.
///
/// The steps are those of the Act, each in a file of its own: full seats (Kieswet P 6), residual
/// seats (P 7, P 8), the absolute majority (P 9), and exhausted lists (P 10, P 13), until no step has
/// anything left to do.
struct Distributor {
    let rules: DistributionRules
    /// Votes of all claimants; one where there are none, so that a quota exists.
    let total: Int
    /// The seats that the quota is made with.
    let quotaSeats: Int
    /// How many seats are to be out in the end.
    private(set) var target: Int
    private(set) var result: Distribution

    /// Who still takes part; exhausted lists leave.
    var taking: [Bool]
    /// Who had a seat for an average where each gets one at first.
    var averaged: [Bool]
    /// Who got the last residual seats: one of these loses it under P 9.
    var last: [Int] = []
    /// Who lost a lot that is to be drawn again for the next seat.
    var waiting: [Int] = []
    var waitingMethod = SeatMethod.largestAverage

    init(_ shares: [Distribution.Share], seats: Int, _ rules: DistributionRules) {
        self.rules = rules
        total = max(1, shares.reduce(0) { $0 + $1.votes })
        quotaSeats = seats
        target = seats
        let votes = total
        let full = shares.map { Self.fullSeats($0.votes, of: votes, seats: seats) }
        result = Distribution(
            shares: shares,
            seatsToGive: seats,
            full: full,
            steps: [],
            seats: full
        )
        taking = zip(shares, full).map { share, full in
            rules.needsFullSeat ? full >= 1 : share.votes >= 1
        }
        averaged = shares.map { _ in false }
    }

    /// Gives every seat that can be given.
    mutating func run(_ lots: inout RecordedLots) throws(LotQuestion) {
        while taking.contains(true) {
            let left = target - result.seats.reduce(0, +)
            if left > 0 {
                try giveResidualSeat(left, &lots)
            } else if try !secureAbsoluteMajority(&lots), !cutExhaustedLists() {
                return
            }
        }
    }

    /// A trial that goes on from here, as if there were more seats, and one claimant took no more.
    func goOn(until target: Int, without claimant: Int? = nil) -> Distributor {
        var trial = Distributor(goingOn: self, until: target)
        if let claimant { trial.taking[claimant] = false }
        trial.runTrial()
        return trial
    }

    private init(goingOn distributor: Distributor, until target: Int) {
        rules = DistributionRules(
            level: distributor.rules.level,
            ties: .everyone,
            needsFullSeat: distributor.rules.needsFullSeat,
            quartersForRemainder: distributor.rules.quartersForRemainder,
            absoluteMajority: false
        )
        total = distributor.total
        quotaSeats = distributor.quotaSeats
        self.target = target
        result = distributor.result
        result.steps = []
        taking = distributor.taking
        averaged = distributor.averaged
    }

    /// Runs with rules that draw no lots.
    mutating func runTrial() {
        var none = RecordedLots([])
        do {
            try run(&none)
        } catch {
            preconditionFailure("A trial draws no lots.")
        }
    }

    mutating func record(
        _ article: Article,
        standings: [SeatStep.Standing] = [],
        _ changes: [SeatStep.Change],
        lot: DrawnLot? = nil
    ) {
        for change in changes { result.seats[change.index] += change.seats }
        result.steps.append(
            SeatStep(
                round: result.steps.count + 1,
                article: article,
                standings: standings,
                changes: changes,
                lot: lot
            )
        )
    }

    /// Draws one of some claimants.
    func draw(
        _ subject: LotSubject,
        _ candidates: [Int],
        _ lots: inout RecordedLots
    ) throws(LotQuestion) -> Int {
        let labels = candidates.map { result.shares[$0].claimant.description }
        return candidates[try lots.draw(subject, among: labels)]
    }
}
