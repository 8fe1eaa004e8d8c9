import CountingProcess
import Diagnostics
import Elections

/// Asks a typist whether the check code of what two people typed stands on the paper in hand.
struct CodeQuestion {
    let common: CommonOptions

    /// The answer to record; nil where the person gives none, which can be done later.
    func ask(_ code: CheckCode) -> CodeComparison.Answer? {
        common.say(
            "Controlecode van wat getypt is:  \(code)",
            "Check code of what was typed:  \(code)"
        )
        while true {
            Reporter.prompt(
                common.chosenLanguage == .dutch
                    ? "Staat die op de eerste bladzijde van het papier? j = ja, n = een andere, g = geen code: "
                    : "Does it stand on the first page of the paper? y = yes, n = another, o = no code: "
            )
            switch readLine()?.lowercased() {
            case "j", "ja", "y", "yes": return .equal
            case "n", "nee", "no": return .differs
            case "g", "geen", "o", "none": return .absent
            case nil, "": break
            default: continue
            }
            common.say(
                "Niet vastgelegd. Doe het later met «check-code».",
                "Not recorded. Do it later with «check-code»."
            )
            return nil
        }
    }
}
