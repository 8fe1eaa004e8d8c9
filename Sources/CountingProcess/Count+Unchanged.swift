import CountChecks
import Diagnostics
import Elections

/// CR-04: what was typed after a correction says what stood there before it.
extension Count {
    func unchangedFindings(_ document: DocumentKey, _ figures: Figures) -> [Finding] {
        let paper = Paper(.entry, document)
        guard let before = beforeCorrection(of: paper), before.figures == figures else { return [] }
        let since = corrections.filter { $0.paper == paper && $0.round > before.round }
        guard since.contains(where: { $0.cells == nil }) else {
            return [
                sameAgain(
                    document,
                    Text(
                        nl: "de vakjes die opnieuw zijn getypt hebben dezelfde cijfers als ervoor",
                        en: "the boxes that were typed again have the same figures as before"
                    )
                )
            ]
        }
        let version = version(of: document)
        let first = corrections.last { $0.paper == paper && $0.round <= before.round }?.version ?? 1
        guard version > first else {
            return [
                sameAgain(
                    document,
                    Text(
                        nl:
                            "versie \(version) is opnieuw getypt en heeft dezelfde cijfers als ervoor",
                        en: "version \(version) was typed again and has the same figures as before"
                    )
                )
            ]
        }
        // Two people who type from the void paper type what stood there before.
        return [
            Finding(
                CountRule.sameAsBefore.finding(
                    on: document,
                    nl: "versie \(version) heeft dezelfde cijfers als de vorige",
                    en: "version \(version) has the same figures as the one before"
                )
            )
        ]
    }

    /// Of one paper there is no void version to have typed from.
    private func sameAgain(_ document: DocumentKey, _ found: Text) -> Finding {
        Finding(
            Diagnostic(
                CountRule.sameAsBefore.rawValue,
                CountRule.sameAsBefore.severity,
                at: Place(document: document.rawValue),
                found: found,
                why: Text(
                    nl: "Dan was er niets verkeerd getypt, of is dezelfde fout nog eens gemaakt.",
                    en: "Then nothing was typed wrongly, or the same mistake was made once more."
                ),
                remedy: Text(
                    nl:
                        "Leg de cijfers naast het papier; staat er iets anders, corrigeer dan opnieuw "
                        + "(correct).",
                    en: "Lay the figures beside the paper; if something else stands there, correct "
                        + "again (correct)."
                )
            )
        )
    }
}
