import Diagnostics
import Elections

/// The published rules of a count, by their id; the sentences of each stand in `CountRule+Texts`.
///
/// Not here are SB-07, SB-10 to SB-13, SB-19 and SB-20, of boxes that forms have since 2019; SB-40,
/// which is no rule; X-01, which is GM-01 to GM-03; X-04, which the reader of figures refuses;
/// and those of papers as received, since they are about no figure.
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
    case manyProxies = "SB-39"
    case listEmpty = "SB-41"
    case copiedTotal = "SB-42"

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
    case eligibleNotSum = "X-07"
    case hashDiffers = "X-10"
    case fileDiffers = "X-11"

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
    case missingThoughSeen = "RC-06"
    /// A newer version that says what the one before said.
    case sameAsBefore = "CR-04"
    case missingTurnedUp = "RC-02"
    case pagesMissing = "RC-03"
    case receivedBefore = "RC-04"

    // The check code of a received record: our own ids.
    case codeNotCompared = "CC-01"
    case codeDiffers = "CC-02"
    // Our own hints: where to look, never what it should be; no sentence of them has a figure.
    case identicalDocuments = "PS-01"
    case listUnexpectedlyZero = "PS-02"
    case rowIsDifference = "PS-03"
    case digitsSwapped = "PS-04"
    case digitDoubled = "PS-05"
    case rowsAllZero = "PS-06"
    case rowsShifted = "PS-07"
    case rowsSwapped = "PS-08"
    case entriesSlip = "PS-09"

    package var severity: Severity {
        switch self {
        case .manyBlank, .manyInvalid, .largeDifference, .nothingCounted, .entriesDiffer,
            .noReason, .reasonsDoNotAdd, .reasonOfWrongDirection, .listEmpty, .differencesDoNotAdd,
            .eligibleImplausible, .listZeroHereOnly, .oneStationDominates, .worksheetCellDiffers,
            .differenceHint, .annexDiffersFromRecord, .sameTypistHandAndEntry, .annexMissing,
            .codeNotCompared, .manyProxies, .copiedTotal, .eligibleNotSum, .hashDiffers,
            .fileDiffers,
            .identicalDocuments, .listUnexpectedlyZero:
            .warning
        case .pagesDiffer, .receivedTwice, .pagesMissing, .missingThoughSeen, .sameAsBefore:
            .warning
        case .receivedBefore, .neverReceived: .information
        case .noExplanation, .handTotalHasBlankAndInvalid, .rowIsDifference, .digitsSwapped,
            .digitDoubled, .rowsAllZero, .rowsShifted, .rowsSwapped, .entriesSlip:
            .information
        default:
            .error
        }
    }

    /// Whether what it says of one document hangs on the figures of others.
    package var comparesDocuments: Bool {
        [.listZeroHereOnly, .oneStationDominates, .listUnexpectedlyZero].contains(self)
    }

    /// Whether it speaks of how a document came in.
    package var isAboutReceiving: Bool {
        self == .pagesDiffer || self == .receivedTwice || rawValue.hasPrefix("RC-")
    }

    /// Whether it is one of our own hints, which name rows and documents but no figure.
    package var isHint: Bool { rawValue.hasPrefix("PS-") }

    /// Whether its title tells as good as a figure: that one is nil, or how two entries relate.
    package var isTelling: Bool {
        switch self {
        case .nothingCounted, .listEmpty, .listZeroHereOnly, .validMissing, .listTotalMissing,
            .noReason, .figureMissing, .copiedTotal:
            true
        default: isHint
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
