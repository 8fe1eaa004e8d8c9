/// The result of an election on paper, to be hung on the wall: seats and votes, counts only.
package struct ClosingReport: Hashable, Sendable {
    package struct Party: Hashable, Sendable {
        package var number: Int
        /// As on the ballot paper.
        package var name: String
        /// For the picture, where the name is long; at most a dozen characters.
        package var shortName: String
        package var votes: Int
        package var seats: Int

        package init(number: Int, name: String, shortName: String? = nil, votes: Int, seats: Int) {
            self.number = number
            self.name = name
            self.shortName = shortName ?? name
            self.votes = votes
            self.seats = seats
        }
    }

    /// `Verkiezing van de Tweede Kamer der Staten-Generaal, gehouden op 15 maart 2017`.
    package var election: String
    /// `Tweede Kamer 15 maart 2017`, above further pages.
    package var shortElection: String
    /// In order of list number; those without a seat too.
    package var parties: [Party]
    /// Seats to be given; what no list could take stays unfilled.
    package var seats: Int
    /// As on the form, a whole number and a remainder: `70106 141/150`.
    package var quota: String
    /// Which record it is of, in words of the caller.
    package var record: String?
    /// What the outcome test says, in words of the caller; nil leaves lines for a pen.
    package var test: String?

    package init(
        election: String,
        shortElection: String,
        parties: [Party],
        seats: Int,
        quota: String,
        record: String? = nil,
        test: String? = nil
    ) {
        self.election = election
        self.shortElection = shortElection
        self.parties = parties
        self.seats = seats
        self.quota = quota
        self.record = record
        self.test = test
    }

    /// The valid votes on candidates of all lists.
    package var votes: Int { parties.reduce(0) { $0 + $1.votes } }

    package var hemicycle: Hemicycle {
        Hemicycle(
            parties.enumerated().sorted {
                (-$0.element.seats, -$0.element.votes, $0.offset)
                    < (-$1.element.seats, -$1.element.votes, $1.offset)
            }.map(\.element).map {
                Hemicycle.Party(label: String($0.number), name: $0.shortName, seats: $0.seats)
            }
        )
    }
}
