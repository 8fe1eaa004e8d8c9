import Diagnostics

/// A definition whose candidates are not final (`candidates: provisional`).
extension Count {
    package func refuseProvisionalCandidates() throws(Findings) {
        guard !isExercise, step.election.hasProvisionalCandidates else { return }
        throw refusal(.provisionalCandidates)
    }

    /// What an exercise is warned of; nil where the candidates are final, or nothing is typed.
    package var warningOfProvisionalCandidates: Diagnostic? {
        guard isExercise, step.election.hasProvisionalCandidates else { return nil }
        let refusal = Refusal.provisionalCandidates.diagnostic
        return Diagnostic(
            refusal.code,
            .warning,
            at: refusal.place,
            found: refusal.found,
            why: refusal.why,
            remedy: Text(
                nl: "In een oefening mag het; deze cijfers zijn van geen echte lijst.",
                en: "In an exercise it may be; these figures are of no real list."
            )
        )
    }
}

extension Refusal {
    var provisionalSentences: Sentences {
        (
            "DF-10", Place(file: "election.txt", field: "candidates"),
            Text(
                nl: "de kandidaten van dit dossier zijn voorlopig",
                en: "the candidates of this dossier are provisional"
            ),
            Text(
                nl:
                    "Nummers kunnen nog schuiven: wat nu wordt getypt, kan bij een ander komen te staan.",
                en: "Numbers may still shift: what is typed now could come to stand with another."
            ),
            Text(
                nl: "Maak een nieuw dossier van de definitie met de vastgestelde lijsten, en druk "
                    + "de formulieren daaruit.",
                en: "Make a new dossier of the definition with the final lists, and print the "
                    + "forms from it."
            )
        )
    }
}
