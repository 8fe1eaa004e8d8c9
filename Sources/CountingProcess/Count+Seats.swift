import Apportionment
import Elections

/// The seats, at the level of the central committee.
extension Count {
    package var hasSeats: Bool { step.level == .central }

    /// The question who gets the seats; nil until the votes stand: every difference between hand
    /// count and program resolved or accepted.
    package func seatQuestion(on basis: SeatBasis = .leading) throws(Unanswerable) -> SeatQuestion?
    {
        guard hasSeats, let comparison, comparison.open.isEmpty else { return nil }
        return try step.seatQuestion(
            totals: basis == .leading ? establishedTotals : [:],
            received: received(basis),
            deceased: deceased,
            lots: currentLots
        )
    }

    /// The total of each list by the committee's own hand count, which leads.
    package var establishedTotals: [ListNumber: Int] {
        var totals: [ListNumber: Int] = [:]
        for line in comparison?.lists ?? [] {
            if case .list(let list) = line.item { totals[list] = line.leading }
        }
        return totals
    }

    /// What each list has: by the hand count where it was added up so, else by the documents.
    package var leadingListTotals: [(list: ListNumber, votes: Int)] {
        let established = establishedTotals
        let documents = leadingTotals
        return lists.map { list in
            (list, established[list] ?? documents.reduce(0) { $0 + ($1.totals[list] ?? 0) })
        }
    }

    private func received(_ basis: SeatBasis) -> [DocumentKey: ReceivedVotes] {
        var received: [DocumentKey: ReceivedVotes] = [:]
        for ((key, figures), leading) in zip(agreedSources, leadingTotals) {
            var totals = leading.totals
            if basis == .computed {
                for list in lists { totals[list] = figures[.listTotal(list)] }
            }
            received[key] = ReceivedVotes(totals: totals, figures: figures)
        }
        return received
    }

    /// The lots that count now, in the order of their questions.
    package var currentLots: [DrawnLot] { lots.last?.lots ?? [] }

    /// The seats as the program allocates them; nil until the votes stand.
    ///
    /// Nobody is shown them before the reckoning by hand was typed: see `seatComparison`.
    package var allocation: SeatAllocation? {
        derived.allocation.value {
            guard let question = try? seatQuestion() else { return nil }
            return SeatAllocation(answering: question)
        }
    }

    /// The lot that must be drawn before the seats can be allocated, with its number.
    package var openLot: (number: Int, question: LotQuestion)? {
        allocation.flatMap { allocation in
            allocation.openLot.map { (allocation.lots.count + 1, $0) }
        }
    }

    /// The seats as they are sealed: a line a figure; nil while they are not all allocated.
    package var seatsText: String? {
        guard let allocation, allocation.isComplete else { return nil }
        let figures = allocation.handFigures
        return seatFields.inOrder(figures).map { "\($0.field),\($0.value)\n" }.joined()
    }

    /// The seal of the seats as they now are.
    package var seatSeal: Commitment? {
        derived.seatSeal.value {
            seatsText.flatMap { text in seatCommitments.last { $0.opens(to: text) } }
        }
    }

    package var areSeatsSealed: Bool { seatSeal != nil }

    /// The reckoning by hand against the program's; nil until both are fixed independently of each
    /// other.
    package var seatComparison: SeatComparison? {
        guard areSeatsSealed, let allocation, let typed = agreed(.seats, step.area) else {
            return nil
        }
        return SeatComparison(
            hand: typed,
            computed: allocation.handFigures,
            fields: seatFields.ordered
        )
    }

    /// The figures that the reckoning of the seats by hand comes to, in the order of its sheets.
    package var seatFields: DocumentFields { seatSheet.value { figuresOfSeatSheets } }

    private var figuresOfSeatSheets: DocumentFields {
        var fields: [SeatFigure] = [.quota, .quotaRemainder]
        let letters = Set(step.groups.compactMap(\.combination)).sorted()
        let claimants = letters + lists.map(\.description)
        fields += claimants.flatMap { [.full($0), .residual($0)] }
        fields += lists.map { .total($0) }
        if let question = try? step.emptySeatQuestion() {
            let groups = Dictionary(grouping: question.sets, by: \.list).filter { $1.count > 1 }
            for (list, sets) in groups.sorted(by: { $0.key < $1.key }) {
                fields += sets.compactMap { set in set.districts.first.map { .set(list, $0) } }
            }
        }
        fields.append(.threshold)
        return DocumentFields(
            document: step.area,
            ordered: fields.map { .seats($0) },
            digits: forms.record.digits
        )
    }
}

extension Count {
    /// What a reckoning must have to be one: a single line must not open what the program sealed.
    ///
    /// Of a list in a registered combination either its own full and residual seats are there, or
    /// those of the combination; of a group with a seat all its sets.
    func missing(in reckoning: Figures) -> [FieldID] {
        var missing = seatFields.ordered.filter { field in
            guard case .seats(let figure) = field, reckoning[field] == nil else { return false }
            switch figure {
            case .quota, .quotaRemainder, .threshold, .total: return true
            case .full(let claimant), .residual(let claimant):
                return combination(of: claimant) == nil
            case .set(let list, _): return (reckoning[.seats(.total(list))] ?? 0) > 0
            }
        }
        for letter in Set(step.groups.compactMap(\.combination)).sorted() {
            let members = step.groups.filter { $0.combination == letter }.map(\.number.description)
            for figure in [SeatFigure.full, SeatFigure.residual] {
                let isOwn = members.allSatisfy { reckoning[.seats(figure($0))] != nil }
                let ofCombination = FieldID.seats(figure(letter))
                if !isOwn, reckoning[ofCombination] == nil { missing.append(ofCombination) }
            }
        }
        return missing
    }

    /// The combination that a list was registered for, or is; nil for a stand-alone list.
    private func combination(of claimant: String) -> String? {
        step.groups.first {
            $0.combination == claimant
                || $0.combination != nil && $0.number.description == claimant
        }?.combination
    }
}

extension SeatAllocation {
    /// The figures that the reckoning by hand must come to.
    ///
    /// Lists within a valid combination have no full and residual seats of their own.
    package var handFigures: Figures {
        var values: [FieldID: Int] = [:]
        func set(_ figure: SeatFigure, _ value: Int) { values[.seats(figure)] = value }
        if let quota {
            set(.quota, quota.dividend / quota.divisor)
            set(.quotaRemainder, quota.dividend % quota.divisor)
        }
        for (index, share) in distribution.shares.enumerated() {
            let gained = distribution.seats[index] - distribution.full[index]
            set(.full("\(share.claimant)"), distribution.full[index])
            set(.residual("\(share.claimant)"), max(0, gained))
        }
        for (list, seats) in seats { set(.total(list), seats) }
        for (list, sets) in Dictionary(grouping: question.sets, by: \.list) where sets.count > 1 {
            for one in sets where seats[list, default: 0] > 0 {
                guard let lowest = one.districts.first else { continue }
                set(.set(list, lowest), setSeats[one.key] ?? 0)
            }
        }
        if question.hasCandidates, let threshold = preferenceThreshold {
            set(.threshold, threshold.numerator / threshold.denominator)
        }
        return Figures(values)
    }
}

/// The seats as reckoned by hand beside those of the program.
package struct SeatComparison: Hashable, Sendable {
    package struct Line: Hashable, Sendable {
        package let field: FieldID
        /// Nil where nothing was written.
        package let hand: Int?
        package let computed: Int
    }

    /// Where the two are not the same, in the order of the sheets.
    package let differences: [Line]

    package var agrees: Bool { differences.isEmpty }

    /// What the program has no figure for (a combination that lapsed, sets of a group without a
    /// seat) may be empty or 0.
    init(hand: Figures, computed: Figures, fields: [FieldID]) {
        differences = fields.compactMap { field in
            let expected = computed[field]
            let typed = hand[field]
            let isSame = expected == nil ? (typed ?? 0) == 0 : typed == expected
            return isSame ? nil : Line(field: field, hand: typed, computed: expected ?? 0)
        }
    }
}
