/// How much a finding weighs (`counting-rules`: E, W, I).
package enum Severity: String, Sendable, Comparable {
    case information
    case warning
    case error

    private var weight: Int {
        switch self {
        case .information: 0
        case .warning: 1
        case .error: 2
        }
    }

    package static func < (left: Severity, right: Severity) -> Bool { left.weight < right.weight }
}

/// Where something was found: in a file (line and column from 1), or on a paper document.
package struct Place: Hashable, Sendable {
    package var file: String?
    package var line: Int?
    package var column: Int?
    package var document: String?
    package var field: String?

    package init(
        file: String? = nil,
        line: Int? = nil,
        column: Int? = nil,
        document: String? = nil,
        field: String? = nil
    ) {
        self.file = file
        self.line = line
        self.column = column
        self.document = document
        self.field = field
    }
}

/// The one value in which anything is explained to a person.
///
/// Three parts: what was found and where, why it matters, what to do now.
package struct Diagnostic: Error, Hashable, Sendable {
    /// Stable code: a rule of the counting rules (`SB-06`) or one of the program's own (`IN-03`).
    package let code: String
    package let severity: Severity
    package let place: Place
    package let found: Text
    package let why: Text
    package let remedy: Text

    package init(
        _ code: String,
        _ severity: Severity = .error,
        at place: Place = Place(),
        found: Text,
        why: Text,
        remedy: Text
    ) {
        self.code = code
        self.severity = severity
        self.place = place
        self.found = found
        self.why = why
        self.remedy = remedy
    }
}

/// Everything that is wrong with one thing, at once.
package struct Findings: Error, Hashable, Sendable {
    package var all: [Diagnostic]

    package init(_ all: [Diagnostic]) {
        self.all = all
    }
}
