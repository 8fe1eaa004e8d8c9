/// The elections of the Kieswet for which votes are counted on paper.
package enum ElectionKind: String, Sendable, CaseIterable, Codable {
    case houseOfRepresentatives = "TK"
    case senate = "EK"
    case europeanParliament = "EP"
    case provincialCouncil = "PS"
    case waterAuthority = "AB"
    case municipalCouncil = "GR"
    case islandCouncil = "ER"

    /// Whether a voter card (kiezerspas) admits to the vote; not for a council or island council.
    package var hasVoterCards: Bool { self != .municipalCouncil && self != .islandCouncil }

    /// Whether the whole country votes, so that the Kiesraad is the central committee.
    package var isNational: Bool {
        self == .houseOfRepresentatives || self == .senate || self == .europeanParliament
    }
}
