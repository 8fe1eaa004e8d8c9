/// What was found on one document, on a sheet beside its paper; it never goes to who types.
package struct FindingsSheet: Sendable {
    /// How far the document is.
    package enum State: String, Sendable {
        case notTyped = "not-typed"
        case typedOnce = "typed-once"
        case differing
        case typedAlike = "typed-alike"
    }

    /// How much a finding weighs, as the sheet says it.
    package enum Weight: String, Sendable {
        case error
        /// Two entries differ: a third person types it, nothing else is asked.
        case dispute
        case warning
        case information
        /// Known and dealt with: nothing is asked.
        case settled
    }

    package struct Line: Sendable {
        package var section: String?
        package var row: String?
        package var rule: String
        package var weight: Weight
        package var found: String
        package var remedy: String
        /// Why it stands, and who took it as it is.
        package var accepted: (reason: String, by: String)?

        package init(
            section: String?,
            row: String?,
            rule: String,
            weight: Weight,
            found: String,
            remedy: String,
            accepted: (reason: String, by: String)? = nil
        ) {
            self.section = section
            self.row = row
            self.rule = rule
            self.weight = weight
            self.found = found
            self.remedy = remedy
            self.accepted = accepted
        }
    }

    package var election: String
    package var area: String
    package var document: String
    /// The form that the document is: `Model N 10`.
    package var form: String
    package var state: State
    /// In the order of the paper.
    package var lines: [Line]

    package init(
        election: String,
        area: String,
        document: String,
        form: String,
        state: State,
        lines: [Line]
    ) {
        self.election = election
        self.area = area
        self.document = document
        self.form = form
        self.state = state
        self.lines = lines
    }
}
