import Elections
import Typesetting

/// What stands outside the text of each page of one document.
package struct Furniture: Hashable, Sendable {
    /// What the footer says about the moment and the figures.
    package enum Status: Hashable, Sendable {
        /// Nothing has been counted yet: the identity alone.
        case blank
        /// Not final: no hash, `(Concept)` in the footer, and a watermark.
        case draft(moment: String)
        /// `dd-mm-jjjj uu:mm:ss`, and the SHA-256 of the count file in hexadecimal.
        case final(moment: String, hash: String)
        /// What was typed, to lay beside the paper; marked so that nobody takes it for the record.
        case transcript(moment: String)
        /// Made of other figures than those that lead, to lay beside the record; marked likewise.
        case alternative(moment: String)
        /// To be looked at before the form is final, and never written on.
        case proof
        /// Of a template, with an invented election; a watermark says so on every page.
        case preview(moment: String)

        /// Of the count file, where there is one.
        package var hash: String? {
            if case .final(_, let hash) = self { hash } else { nil }
        }

        /// On the computed totals, to lay beside the record.
        package var isAlternative: Bool {
            if case .alternative = self { true } else { false }
        }

        /// What the QR code says it is, beside the paper itself.
        var copy: SheetCode.Copy? {
            switch self {
            case .draft: .draft
            case .transcript: .transcript
            case .alternative: .alternative
            case .preview: .preview
            case .proof: .proof
            case .blank, .final: nil
            }
        }

        /// Whether somebody initials it, or it shows where.
        var bearsInitials: Bool {
            switch self {
            case .blank, .draft, .final, .preview, .proof: true
            case .transcript, .alternative: false
            }
        }

        /// The text that lies large and pale behind that of every page.
        var watermark: String? {
            switch self {
            case .draft: "watermark"
            case .preview: "watermark-preview"
            // Across the figures it would stand between them for who has the text read out.
            case .blank, .final, .transcript, .alternative, .proof: nil
            }
        }

        /// Whether its foot has neither date nor hash.
        var hasNoMoment: Bool { self == .blank || self == .proof }

        /// The text above each page that says it is no record; nil where it is one.
        var disclaimer: String? {
            switch self {
            case .transcript: "transcript"
            case .alternative: "alternative"
            case .preview: "preview"
            case .proof: "proof-head"
            case .blank, .draft, .final: nil
            }
        }
    }

    package var identity: SheetIdentity
    package var status: Status
    /// OEFENING on every page.
    package var isExercise: Bool
    /// Large at the top right of the form of a polling station.
    package var station: StationHead?
    /// A place for initials on every page.
    package var isInitialled: Bool
    /// What a viewer puts before the number of a page: `SB 12-`, `B1-`.
    package var pagePrefix: String

    package init(
        _ identity: SheetIdentity,
        _ status: Status,
        isExercise: Bool = false,
        station: StationHead? = nil,
        isInitialled: Bool = false,
        pagePrefix: String = ""
    ) {
        self.identity = identity
        self.status = status
        self.isExercise = isExercise
        self.station = station
        self.isInitialled = isInitialled
        self.pagePrefix = pagePrefix
    }

    /// What the QR code of a page says.
    package func payload(page: Int, of pages: Int) -> String {
        identity.payload(page: page, of: pages, copy: status.copy?.rawValue)
    }
}

/// Which sheet this is, in words and for the QR code; never a figure, never a person.
package struct SheetIdentity: Hashable, Sendable {
    /// `Tweede Kamer 15 maart 2017`.
    package var election: String
    /// `gemeente Rotterdam`.
    package var area: String
    /// `Zwolle`, the electoral district (kieskring), where the area is a municipality in one.
    package var district: String?
    /// `stembureau 12`; the same as `area` for the record of the area itself.
    package var document: String
    /// `Model N 10`.
    package var form: String
    package var edition: String
    /// From 1; only later ones are printed.
    package var version: Int
    /// Printed where it is not the statutory one, and told by the QR code.
    package var layout: FormLayout
    /// VOORLOPIG on every page: the candidates are not final.
    package var isProvisional: Bool
    /// The same in short, joined by bars: `TK2017`, `GEM 0599`, `SB 12`, `N10`, `2017`.
    package var codes: [String]

    package init(
        election: String,
        area: String,
        district: String? = nil,
        document: String,
        form: String,
        edition: String,
        version: Int = 1,
        layout: FormLayout = .statutory,
        isProvisional: Bool = false,
        codes: [String]
    ) {
        self.election = election
        self.area = area
        self.district = district
        self.document = document
        self.form = form
        self.edition = edition
        self.version = version
        self.layout = layout
        self.isProvisional = isProvisional
        self.codes = codes
    }

    /// Whose QR codes tell an annex, numbered from 1, from the form.
    package func ofAnnex(_ number: Int) -> SheetIdentity {
        var identity = self
        if codes.count > 3 { identity.codes[3] += "-B\(number)" }
        return identity
    }

    /// What the QR code of a page says.
    ///
    /// `copy` says what the print is beside the paper itself, such as a draft; of a preview alone
    /// that it is one.
    func payload(page: Int, of pages: Int, copy: String? = nil) -> String {
        var codes = codes
        if let edition = codes.indices.last { codes[edition] += layout.mark }
        let version = version > 1 ? ["v\(version)"] : []
        let copy = isProvisional ? SheetCode.Copy.provisional.rawValue : copy
        return (codes + version + [copy, "\(page)/\(pages)"].compactMap { $0 })
            .joined(separator: "|")
    }
}

/// Number and name of a polling station, as printed at the top right.
package struct StationHead: Hashable, Sendable {
    /// `Stembureau 12`.
    package var title: String
    package var name: String

    package init(title: String, name: String) {
        self.title = title
        self.name = name
    }
}
