import ElectionResults
import Elections
import FormTemplates

/// The forms that a template can be tried as, and the elections that have them.
package enum SampleForm: String, CaseIterable {
    case n10
    case n11
    case o3
    case severalDistricts = "p22-1"
    case oneDistrict = "p22-2"
    case seatSheets = "seat-sheets"
    case changes

    /// The form of this model (`Model P 22-1`); where it has another name, of this file.
    init?(model: String, file: String) {
        let words = model.lowercased().split(whereSeparator: { " ()".contains($0) }).joined()
        let known = Self.allCases.first { words.hasPrefix($0.model) }
        guard let form = known ?? Self.allCases.first(where: { file.hasPrefix($0.rawValue) })
        else { return nil }
        self = form
    }

    private var model: String {
        switch self {
        case .n10, .n11, .o3, .severalDistricts, .oneDistrict: "model" + rawValue
        case .seatSheets: "handmatigezetelberekening"
        case .changes: "wijzigingen"
        }
    }

    /// How it is ever printed.
    package var renderings: [FormValues.Rendering] {
        switch self {
        case .n10, .n11, .o3, .severalDistricts, .oneDistrict: [.blank, .completed]
        case .seatSheets: [.blank]
        case .changes: [.completed]
        }
    }

    /// Whether it is a record, which can be printed on less paper too.
    var hasCompactLayout: Bool {
        switch self {
        case .n10, .n11, .o3, .severalDistricts, .oneDistrict: true
        case .seatSheets, .changes: false
        }
    }

    package var elections: [ElectionKind] {
        switch self {
        case .n10, .n11, .seatSheets, .changes: ElectionKind.allCases
        case .o3, .severalDistricts:
            [.houseOfRepresentatives, .senate, .europeanParliament, .provincialCouncil]
        case .oneDistrict: [.provincialCouncil, .waterAuthority, .municipalCouncil, .islandCouncil]
        }
    }

    var level: Level {
        switch self {
        case .n10, .n11, .changes: .municipality
        case .o3: .district
        case .severalDistricts, .oneDistrict, .seatSheets: .central
        }
    }

    /// Whether an election of this kind has several districts on this form.
    func hasSeveralDistricts(_ kind: ElectionKind) -> Bool {
        switch self {
        case .severalDistricts: true
        case .seatSheets: kind.isNational || kind == .provincialCouncil
        case .n10, .n11, .o3, .oneDistrict, .changes: false
        }
    }

    /// What it knows beside the names of every form.
    var names: FormNames? {
        switch self {
        case .n10, .n11, .o3: nil
        case .severalDistricts, .oneDistrict: ElectionResult.names
        case .seatSheets: SeatWorksheets.names
        case .changes: SampleChanges.names
        }
    }
}
