import Apportionment
import CountingProcess
import Diagnostics
import Elections

/// What a definition lacks for the step that a dossier is made for, asked before anything is typed.
enum DefinitionGaps {
    static func check(_ step: CountingStep) throws(Findings) {
        let gaps = missing(of: step) + unallocatable(step)
        if !gaps.isEmpty { throw Findings(gaps) }
    }

    private static func missing(of step: CountingStep) -> [Diagnostic] {
        let election = step.election
        return switch step.level {
        case .municipality: []
        case .district: election.districtSession == nil ? [gap("district_session")] : []
        case .central:
            (election.centralSession == nil ? [gap("central_session")] : [])
                + (election.centralPlace == nil && step.district == nil
                    ? [gap("central_place")] : [])
        }
    }

    private static func gap(_ key: String) -> Diagnostic {
        Diagnostic(
            "DF-07",
            at: Place(file: "election.txt"),
            found: Text(nl: "«\(key)» ontbreekt", en: "«\(key)» is missing"),
            why: Text(
                nl:
                    "Dag, uur en plaats van de zitting staan op het proces-verbaal; de definitie ligt "
                    + "straks vast in het dossier.",
                en:
                    "Day, hour and place of the session stand on the record; the definition is fixed "
                    + "in the dossier once it is made."
            ),
            remedy: key == "central_place"
                ? Text(
                    nl: "Voeg een regel toe, zoals «central_place: 's-Gravenhage».",
                    en: "Add a line, such as «central_place: 's-Gravenhage»."
                )
                : Text(
                    nl: "Voeg een regel toe, zoals «\(key): 2017-03-21T16:00».",
                    en: "Add a line, such as «\(key): 2017-03-21T16:00»."
                )
        )
    }

    private static func unallocatable(_ step: CountingStep) -> [Diagnostic] {
        guard step.level == .central else { return [] }
        if step.election.kind == .senate { return [senate] }
        do throws(Unanswerable) {
            _ = try step.emptySeatQuestion()
            return []
        } catch {
            return error.problems.map(diagnostic)
        }
    }

    private static let senate = Diagnostic(
        "DF-09",
        at: Place(file: "election.txt"),
        found: Text(
            nl: "de Eerste Kamer heeft geen P 22 maar een U 16",
            en: "the Senate has no P 22 but a U 16"
        ),
        why: Text(
            nl: "Daar wegen de stemmen per provincie (artikel U 2); dat formulier is er nog niet.",
            en: "There votes are weighted by province (article U 2); that form is not there yet."
        ),
        remedy: Text(
            nl: "Reken de zetels uit met «papierspoor seats», met de gewogen stemmen.",
            en: "Work out the seats with «papierspoor seats», with the weighted votes."
        )
    )

    private static func diagnostic(_ problem: SeatProblem) -> Diagnostic {
        let (file, found): (String, Text) =
            switch problem {
            case .combinationsNotAllowed(let set, let letter):
                (
                    "lists.csv",
                    Text(
                        nl: "lijst \(set) heeft lijstencombinatie \(letter)",
                        en: "list \(set) has combination \(letter)"
                    )
                )
            case .candidatesMissing(let set):
                (
                    "candidates.csv",
                    Text(
                        nl: "lijst \(set) heeft geen kandidaten",
                        en: "list \(set) has no candidates"
                    )
                )
            default:
                (
                    "election.txt",
                    Text(
                        nl: "met deze lijsten zijn geen zetels te verdelen (\(problem))",
                        en: "no seats can be allocated to these lists (\(problem))"
                    )
                )
            }
        return Diagnostic(
            "DF-08",
            at: Place(file: file),
            found: found,
            why: Text(
                nl:
                    "Lijstencombinaties telden tot en met 2017 (artikel P 4), en een zetel gaat naar een "
                    + "kandidaat.",
                en: "Combinations counted until 2017 (article P 4), and a seat goes to a candidate."
            ),
            remedy: Text(
                nl: "Verbeter de definitie voordat er iets wordt getypt.",
                en: "Mend the definition before anything is typed."
            )
        )
    }
}
