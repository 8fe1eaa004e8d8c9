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
        guard !isOpen, !isTold, diagnostic.found != Self.hiddenUntilSecondEntry else { return self }
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
            state,
            warning: warning
        )
    }

    /// Whether its words are for anybody already: `Count.toldFindings`.
    private var isTold: Bool {
        diagnostic.code == Self.firstEntryCode || diagnostic == Refusal.unnamedLot.diagnostic
    }

    private static let firstEntryCode = "EN-10"

    /// The same, of which a lot that must be drawn names nobody.
    fileprivate var withoutAlternatives: Finding {
        let unnamed = Refusal.unnamedLot.diagnostic
        guard diagnostic.code == unnamed.code else { return self }
        return Finding(unnamed, state, warning: warning)
    }

    /// Errors and warnings of a document that was typed once, without rule and place.
    fileprivate static func somethingInFirstEntry(of document: String) -> Finding {
        Finding(
            Diagnostic(
                firstEntryCode,
                .warning,
                at: Place(document: document),
                found: Text(
                    nl: "er staat iets open in de eerste invoer; wat, ziet men na de tweede",
                    en: "something is open in the first entry; what, is seen after the second"
                ),
                why: Text(
                    nl: "Wie nog moet typen, ziet niets van wat een ander typte.",
                    en: "Who still has to type sees nothing of what another typed."
                ),
                remedy: Text(
                    nl: "Laat een tweede persoon het document typen (enter).",
                    en: "Have a second person type the document (enter)."
                )
            )
        )
    }
}

extension Count {
    /// The findings as they are told: nobody learns from them what stands in a first entry.
    ///
    /// `toViewer`: to somebody who may see figures; in an exercise everybody may. The figures of
    /// others are still in them: see `Finding.withoutFigures`.
    package func toldFindings(toViewer isViewer: Bool) -> [Finding] {
        var told: [Finding] = []
        var once = Set<String>()
        for finding in findings() {
            if finding.diagnostic.found == Finding.hiddenUntilSecondEntry {
                let document = finding.diagnostic.place.document ?? step.area.rawValue
                guard finding.diagnostic.severity != .information,
                    once.insert(document).inserted
                else { continue }
                told.append(.somethingInFirstEntry(of: document))
            } else {
                told.append(isViewer || isExercise ? finding : finding.withoutAlternatives)
            }
        }
        return told
    }

    /// That a lot must be drawn before the seats can be allocated; in a real dossier not between whom.
    package var openLotRefusal: Refusal? {
        openLot.map { number, question in
            isExercise
                ? .lotMustBeDrawn(number: number, question) : .unnamedLot
        }
    }
}
