import Elections

/// Figures for an invented election: sums that add up, or the highest that a form can have.
struct SampleFigures {
    let size: SampleElection.Size
    let hasVoterCards: Bool

    private static let blank = 12
    private static let invalid = 7
    private static let more = 1
    private static let fewer = 3
    private static let proxies = 31
    private static let voterCards = 9

    /// Votes of a list in one area, the areas counted from 1: never twice the same.
    func votes(of list: CandidateList, in area: Int) -> Int {
        let place = list.number.rawValue
        return size == .longest ? 26_000 - place * 401 + area * 7 : 5_400 / (place + 1) + area * 3
    }

    /// Half of the votes of a list go to its first candidate, half of the rest to the next.
    func figures(of lists: [CandidateList], in area: Int = 1) -> Figures {
        var figures = Figures()
        var valid = 0
        for list in lists {
            var rest = votes(of: list, in: area)
            valid += rest
            figures[.listTotal(list.number)] = rest
            figures[.hand(list.number)] = rest
            for candidate in list.candidates {
                let isLast = candidate.number == list.candidates.last?.number
                let votes = isLast ? rest : (rest + 1) / 2
                figures[.candidate(list.number, candidate.number)] = votes
                rest -= votes
            }
        }
        figures[.valid] = valid
        figures[.handTotal] = valid
        addVoters(valid, &figures)
        return figures
    }

    private func addVoters(_ valid: Int, _ figures: inout Figures) {
        let counted = valid + Self.blank + Self.invalid
        let admitted = counted - Self.more + Self.fewer
        figures[.blank] = Self.blank
        figures[.invalid] = Self.invalid
        figures[.counted] = counted
        figures[.more] = Self.more
        figures[.fewer] = Self.fewer
        figures[.admitted] = admitted
        figures[.proxies] = Self.proxies
        figures[.voterCards] = hasVoterCards ? Self.voterCards : nil
        figures[.pollCards] = admitted - Self.proxies - (figures[.voterCards] ?? 0)
        figures[.eligible] = admitted * 5 / 4
        for reason in Reason.allCases { figures[.reason(reason)] = 0 }
        figures[.reason(.tooManyIssued)] = Self.more
        figures[.reason(.notHandedIn)] = Self.fewer
    }

    /// The same with every figure as high as the form allows.
    func highest(_ figures: Figures, digits: Int) -> Figures {
        let most = (0..<digits).reduce(0) { sum, _ in sum * 10 + 9 }
        return Figures(figures.values.mapValues { _ in most })
    }
}
