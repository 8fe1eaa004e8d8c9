import Diagnostics
import Elections

/// The published rules of a count, by their id; the sentences of each stand in `CountRule+Texts`.
package enum CountRule: String, Sendable, CaseIterable {
    // One polling station's record.
    case admittedSum = "SB-01"
    case countedSum = "SB-02"
    case validSum = "SB-03"
    case validMissing = "SB-04"
    case listTotalMissing = "SB-05"
    case listTotalSum = "SB-06"
    case equalButDifference = "SB-14"
    case moreWrong = "SB-15"
    case moreButFewer = "SB-16"
    case fewerWrong = "SB-17"
    case fewerButMore = "SB-18"
    case manyBlank = "SB-30"
    case manyInvalid = "SB-31"
    case largeDifference = "SB-32"
    case nothingCounted = "SB-33"
    case entriesDiffer = "SB-34"
    case noReason = "SB-35"
    case reasonsDoNotAdd = "SB-36"
    case reasonOfWrongDirection = "SB-37"
    case noExplanation = "SB-38"
    case listEmpty = "SB-41"

    // A municipality's record.
    case candidateNotSumOfStations = "GM-01"
    case listNotSumOfStations = "GM-02"
    case figureNotSumOfStations = "GM-03"
    case listNotSumOfCandidates = "GM-04"
    case documentMissing = "GM-05"
    case differencesDoNotAdd = "GM-06"
    case eligibleImplausible = "GM-07"
    case listZeroHereOnly = "GM-08"
    case oneStationDominates = "GM-09"

    // The addition by hand.
    case handDiffers = "HT-01"
    case handTotalNotSum = "HT-02"
    case handTotalHasBlankAndInvalid = "HT-03"
    case worksheetArithmetic = "HT-04"
    case worksheetDocuments = "HT-05"
    case worksheetCellDiffers = "HT-06"
    case differenceHint = "HT-07"
    case handByOnePerson = "HT-08"

    // Between levels.
    case recordNotSumOfSources = "X-02"
    case resultNotSumOfSources = "X-03"
    case carriedDifferenceMissing = "X-05"
    case annexDiffersFromRecord = "X-06"

    // The seats: our own ids.
    case seatsNotReckoned = "SZ-02"
    case seatsDiffer = "SZ-03"
    case seatsUnanswerable = "SZ-04"

    // Entry: our own ids, for what the published rules leave to the system.
    case figureMissing = "EN-01"
    case sameTypistHandAndEntry = "EN-02"
    case annexMissing = "EN-07"

    // The papers themselves, before any figure on them.
    case pagesDiffer = "X-09"
    case receivedTwice = "X-12"
    case neverReceived = "RC-01"
    case missingTurnedUp = "RC-02"
    case pagesMissing = "RC-03"
    case receivedBefore = "RC-04"

    // The check code of a received record: our own ids.
    case codeNotCompared = "CC-01"
    case codeDiffers = "CC-02"

    package var severity: Severity {
        switch self {
        case .manyBlank, .manyInvalid, .largeDifference, .nothingCounted, .entriesDiffer,
            .noReason, .reasonsDoNotAdd, .reasonOfWrongDirection, .listEmpty, .differencesDoNotAdd,
            .eligibleImplausible, .listZeroHereOnly, .oneStationDominates, .worksheetCellDiffers,
            .differenceHint, .annexDiffersFromRecord, .sameTypistHandAndEntry, .annexMissing,
            .codeNotCompared:
            .warning
        case .pagesDiffer, .receivedTwice, .neverReceived, .pagesMissing: .warning
        case .receivedBefore: .information
        case .noExplanation, .handTotalHasBlankAndInvalid:
            .information
        default:
            .error
        }
    }

    /// The rule as it was found broken on a document, at the field where a person should look.
    package func finding(
        on document: DocumentKey,
        _ field: FieldID? = nil,
        nl dutch: String,
        en english: String
    ) -> Diagnostic {
        let texts = texts
        return Diagnostic(
            rawValue,
            severity,
            at: Place(document: document.rawValue, field: field?.description),
            found: Text(nl: dutch, en: english),
            why: texts.why,
            remedy: texts.remedy
        )
    }
}
