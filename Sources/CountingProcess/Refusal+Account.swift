import Diagnostics
import Elections

/// What is refused about the account of differences.
extension Refusal {
    var accountSentences: Sentences {
        switch self {
        case .noSuchDifference(let name, let example): noSuchDifference(name, example)
        case .noSuchFigure(let document, let field):
            (
                "AC-03", Place(document: document.rawValue, field: field),
                Text(
                    nl: "«\(field)» staat niet op \(document)",
                    en: "«\(field)» does not stand on \(document)"
                ),
                Text(
                    nl:
                        "Een melding gaat over een cijfer dat op dat papier staat, of over het geheel.",
                    en: "A report is about a figure that stands on that paper, or about the whole."
                ),
                Text(
                    nl: "Schrijf het cijfer zoals list.5.total of blank, of laat --field weg.",
                    en: "Write the figure as list.5.total or blank, or leave out --field."
                )
            )
        case .unexplained(let number, let example): unexplained(number, example)
        case .announcedHalf:
            (
                "AC-05", Place(),
                Text(
                    nl: "de bekendgemaakte uitslag is nog niet door twee mensen gelijk getypt",
                    en: "the announced result was not typed alike by two people yet"
                ),
                Text(
                    nl: "Zo zouden verschillen ermee ontbreken in de verantwoording.",
                    en: "Differences with it would be missing from the account."
                ),
                Text(
                    nl: "Laat een tweede haar typen (announced); verschillen zij, een derde.",
                    en: "Have a second person type it (announced); if they differ, a third."
                )
            )
        default: preconditionFailure("every refusal has its sentences")
        }
    }

    private func noSuchDifference(_ name: String, _ example: AccountItem?) -> Sentences {
        (
            "AC-02", Place(),
            Text(
                nl: "«\(name)» is geen verschil van deze verantwoording",
                en: "«\(name)» is not a difference of this account"
            ),
            Text(
                nl: "Een tekst hoort bij één verschil, met de cijfers die het nu heeft.",
                en: "A text belongs to one difference, with the figures it has now."
            ),
            Text(
                nl: "Neem de naam over uit «account DOSSIER»"
                    + (example.map { ", zoals «\($0)»." } ?? "; nu zijn er geen verschillen."),
                en: "Take the name from «account DOSSIER»"
                    + (example.map { ", such as «\($0)»." } ?? "; there are no differences now.")
            )
        )
    }

    private func unexplained(_ number: Int, _ example: AccountItem?) -> Sentences {
        (
            "AC-04", Place(),
            Text(
                nl: "bij \(number) \(number == 1 ? "verschil" : "verschillen") staat nog geen "
                    + "verklaring",
                en: number == 1
                    ? "1 difference has no explanation yet"
                    : "\(number) differences have no explanation yet"
            ),
            Text(
                nl:
                    "De verantwoording is openbaar; elk verschil wordt verklaard, of iemand zegt dat er "
                    + "geen verklaring is gevonden.",
                en:
                    "The account is public; every difference is explained, or somebody says that no "
                    + "explanation was found."
            ),
            Text(
                nl:
                    "papierspoor account explain DOSSIER --item \"\(example?.description ?? "")\" met "
                    + "--text of --none-found; zie «account DOSSIER --open». Een concept kan met "
                    + "«print DOSSIER account --draft».",
                en:
                    "papierspoor account explain DOSSIER --item \"\(example?.description ?? "")\" with "
                    + "--text or --none-found; see «account DOSSIER --open». A draft can be had with "
                    + "«print DOSSIER account --draft»."
            )
        )
    }
}
