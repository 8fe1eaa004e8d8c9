import CountChecks
import Diagnostics

/// Findings for eyes that may not see figures.
extension Finding {
    static let hiddenUntilSecondEntry = Text(
        nl: "in de eerste invoer; de cijfers blijven verborgen tot de tweede er is",
        en: "in the first entry; its figures stay hidden until there is a second"
    )

    /// Rules whose words name places and people, and no figure.
    private static let withoutFigures: Set = [
        CountRule.documentMissing, .entriesDiffer, .handByOnePerson, .sameTypistHandAndEntry,
        .seatsNotReckoned,
    ]

    /// The rule and the place alone, where its words could tell a figure.
    package var withoutFigures: Finding {
        let isOpen =
            CountRule(rawValue: diagnostic.code).map(Self.withoutFigures.contains) ?? false
        guard !isOpen, diagnostic.found != Self.hiddenUntilSecondEntry else { return self }
        return Finding(
            Diagnostic(
                diagnostic.code,
                diagnostic.severity,
                at: diagnostic.place,
                found: Text(
                    nl: "klopt hier niet; de cijfers worden niet getoond",
                    en: "is not right here; its figures are not shown"
                ),
                why: diagnostic.why,
                remedy: diagnostic.remedy
            ),
            state
        )
    }
}
