/// Why ballots counted and voters admitted may differ (2017 forms, section 6 of the forms).
package enum Reason: String, Sendable, CaseIterable {
    case notHandedIn = "not_handed_in"
    case tooFewIssued = "too_few_issued"
    case tooManyIssued = "too_many_issued"
    case lost
    case emptyEnvelope = "empty_envelope"
    case multipleInEnvelope = "multiple_in_envelope"
    case noExplanation = "no_explanation"
    case other
}

/// One of the sums on a page of the hand-count worksheet.
package enum PageSum: Hashable, Sendable {
    /// The sum of the first so many rows of the page (tussenstand), written every ten rows.
    case rows(Int)
    case subtotal
    case carried
    case running

    /// Rows between two sums of the kind `rows`.
    package static let step = 10
}

extension PageSum: CustomStringConvertible, Comparable {
    package var description: String {
        switch self {
        case .rows(let count): "rows.\(count)"
        case .subtotal: "subtotal"
        case .carried: "carried"
        case .running: "running"
        }
    }

    fileprivate init?(_ parts: [Substring]) {
        switch (parts.count, parts.first) {
        case (1, "subtotal"): self = .subtotal
        case (1, "carried"): self = .carried
        case (1, "running"): self = .running
        case (2, "rows"):
            guard let rows = number(parts[1]), rows.isMultiple(of: Self.step), rows < 100 else {
                return nil
            }
            self = .rows(rows)
        default: return nil
        }
    }

    /// Place on the page, from the top.
    private var place: Int {
        switch self {
        case .rows(let count): count
        case .subtotal: 100
        case .carried: 101
        case .running: 102
        }
    }

    package static func < (left: PageSum, right: PageSum) -> Bool { left.place < right.place }
}

/// A figure of the seat allocation as it is reckoned by hand; a claimant is the number of a list or
/// the letter of a combination.
package enum SeatFigure: Hashable, Sendable {
    /// The quota (kiesdeler; Kieswet P 5): whole votes, and the remainder over the number of seats.
    case quota, quotaRemainder
    /// Full seats (P 6).
    case full(String)
    /// Residual seats (P 7 to P 10); what was lost is not counted.
    case residual(String)
    /// Seats of a list (P 11).
    case total(ListNumber)
    /// Seats of a set within its group (P 12, P 13), by the lowest district of the set.
    case set(ListNumber, DistrictNumber)
    /// The preference threshold (voorkeurdrempel; P 15), in whole votes.
    case threshold
}

/// The one name of a figure: on the form, in a file, in the journal and in a message.
package enum FieldID: Hashable, Sendable {
    /// Eligible voters (kiesgerechtigden) of the area.
    case eligible
    /// Valid poll cards (stempassen).
    case pollCards
    /// Valid proxy certificates (volmachtbewijzen).
    case proxies
    /// Valid voter cards (kiezerspassen).
    case voterCards
    /// Admitted voters (toegelaten kiezers; `(A)` on the form of 2017).
    case admitted
    case valid
    case blank
    case invalid
    /// Ballots counted (getelde stembiljetten; `(B)` on the form of 2017).
    case counted
    /// Ballots counted more than voters admitted.
    case more
    /// Ballots counted fewer than voters admitted.
    case fewer
    case reason(Reason)
    /// Votes of a list (stemcijfer).
    case listTotal(ListNumber)
    case candidate(ListNumber, CandidateNumber)
    /// The total of a list, added up by hand; on a source document a cell of the worksheet.
    case hand(ListNumber)
    case handTotal
    /// Documents processed in the addition by hand.
    case handDocuments
    case handPage(ListNumber, page: Int, PageSum)
    /// What was copied to a row of a list's worksheets, from 1 in the order of the pile; elsewhere
    /// the same cell is `hand` of that document.
    case handRow(ListNumber, row: Int)
    /// The outcome of the reckoning of the seats by hand.
    case seats(SeatFigure)

    package func hash(into hasher: inout Hasher) {
        switch self {
        case .listTotal(let list): hasher.combine(list.rawValue << 20)
        case .candidate(let list, let candidate):
            hasher.combine(list.rawValue << 20 + candidate.rawValue)
        case .hand(let list): hasher.combine(list.rawValue << 20 + 1 << 18)
        case .handPage(let list, let page, _): hasher.combine(list.rawValue << 20 + page << 40)
        case .handRow(let list, let row): hasher.combine(list.rawValue << 20 + row << 41 + 1)
        default: hasher.combine(description)
        }
    }

    /// Whether the figure belongs to the addition by hand.
    package var isHand: Bool {
        switch self {
        case .hand, .handTotal, .handDocuments, .handPage, .handRow: true
        default: false
        }
    }
}

extension FieldID: CustomStringConvertible {
    package var description: String {
        switch self {
        case .eligible: "eligible"
        case .pollCards: "poll_cards"
        case .proxies: "proxies"
        case .voterCards: "voter_cards"
        case .admitted: "admitted"
        case .valid: "valid"
        case .blank: "blank"
        case .invalid: "invalid"
        case .counted: "counted"
        case .more: "more"
        case .fewer: "fewer"
        case .reason(let reason): "reason.\(reason.rawValue)"
        case .listTotal(let list): "list.\(list).total"
        case .candidate(let list, let candidate): "list.\(list).\(candidate)"
        case .hand(let list): "hand.\(list)"
        case .handTotal: "hand.total"
        case .handDocuments: "hand.documents"
        case .handPage(let list, let page, let sum): "hand.\(list).page.\(page).\(sum)"
        case .handRow(let list, let row): "hand.\(list).row.\(row)"
        case .seats(let figure): "seats.\(figure)"
        }
    }

    private static let plain: [String: FieldID] = Dictionary(
        uniqueKeysWithValues: [
            FieldID.eligible, .pollCards, .proxies, .voterCards, .admitted, .valid, .blank,
            .invalid, .counted, .more, .fewer, .handTotal, .handDocuments,
        ].map { ($0.description, $0) }
    )

    /// Reads the text of a field; nil if no figure is so named.
    package init?(_ text: some StringProtocol) {
        if let field = Self.plain[String(text)] {
            self = field
            return
        }
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        switch (parts.first, parts.count) {
        case ("reason", 2):
            guard let reason = Reason(rawValue: String(parts[1])) else { return nil }
            self = .reason(reason)
        case ("list", 3):
            guard let list = number(parts[1]) else { return nil }
            if parts[2] == "total" {
                self = .listTotal(ListNumber(list))
            } else {
                guard let candidate = number(parts[2]) else { return nil }
                self = .candidate(ListNumber(list), CandidateNumber(candidate))
            }
        case ("hand", 2):
            guard let list = number(parts[1]) else { return nil }
            self = .hand(ListNumber(list))
        case ("hand", 4):
            guard let list = number(parts[1]), parts[2] == "row", let row = number(parts[3])
            else { return nil }
            self = .handRow(ListNumber(list), row: row)
        case ("hand", 5...6):
            guard let list = number(parts[1]), parts[2] == "page", let page = number(parts[3]),
                let sum = PageSum(parts[4...].map { Substring($0) })
            else { return nil }
            self = .handPage(ListNumber(list), page: page, sum)
        case ("seats", 2...):
            guard let figure = SeatFigure(parts.dropFirst()) else { return nil }
            self = .seats(figure)
        default:
            return nil
        }
    }
}

extension SeatFigure: CustomStringConvertible {
    package var description: String {
        switch self {
        case .quota: "quota"
        case .quotaRemainder: "quota.rest"
        case .full(let claimant): "\(claimant).full"
        case .residual(let claimant): "\(claimant).residual"
        case .total(let list): "\(list).total"
        case .set(let list, let district): "\(list).set.\(district)"
        case .threshold: "threshold"
        }
    }

    fileprivate init?(_ parts: some BidirectionalCollection<some StringProtocol>) {
        let words = parts.map { String($0) }
        switch (words.count, words.last) {
        case (1, "quota"): self = .quota
        case (1, "threshold"): self = .threshold
        case (2, "rest") where words[0] == "quota": self = .quotaRemainder
        case (2, "full") where isClaimant(words[0]): self = .full(words[0])
        case (2, "residual") where isClaimant(words[0]): self = .residual(words[0])
        case (2, "total"):
            guard let list = number(words[0]) else { return nil }
            self = .total(ListNumber(list))
        case (3, _) where words[1] == "set":
            guard let list = number(words[0]), let district = number(words[2]) else { return nil }
            self = .set(ListNumber(list), DistrictNumber(district))
        default: return nil
        }
    }
}

/// The number of a list, or the one or two capitals of a combination.
private func isClaimant(_ text: String) -> Bool {
    number(text) != nil
        || (1...2).contains(text.utf8.count) && text.utf8.allSatisfy { (0x41...0x5A).contains($0) }
}

/// A number from 1 written in one way only: no sign, no leading zero, at most four digits.
private func number(_ text: some StringProtocol) -> Int? {
    guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), text.utf8.first != 0x30,
        (1...4).contains(text.utf8.count)
    else { return nil }
    return Int(text)
}
