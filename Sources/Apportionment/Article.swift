/// The articles of the Elections Act (Kieswet) that a step of the calculation applies.
package enum Article: String, Sendable, CaseIterable, CustomStringConvertible {
    case identicalLists = "P 2"
    case listGroups = "P 3"
    case combinations = "P 4"
    case electoralQuota = "P 5"
    case fullSeats = "P 6"
    case largestAverages = "P 7"
    case largestRemainders = "P 8"
    case absoluteMajority = "P 9"
    case exhaustedLists = "P 10"
    case withinCombination = "P 11"
    case withinGroup = "P 12"
    case exhaustedWithinGroup = "P 13"
    case preference = "P 15"
    case listOfPreference = "P 16"
    case remainingSeats = "P 17"
    case remainingSeatsOfGroup = "P 18"
    case ranking = "P 19"
    case deceased = "P 19a"

    package var description: String { rawValue }
}
