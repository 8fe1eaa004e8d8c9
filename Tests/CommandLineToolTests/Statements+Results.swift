import CommandLineTool
import Elections

/// The statutory sentences of the results, and the rules that they name.
extension Statements {
    /// Titles of sections in their order, and what the committee is called.
    private static func result(
        _ model: String,
        _ body: String,
        _ committee: String,
        _ sections: [String]
    ) -> [String] {
        [
            "Model \(model) Proces-verbaal van de verkiezingsuitslag van \(body)",
            "Met dit formulier doet het \(committee) verslag van de zitting waarin de uitslag is "
                + "vastgesteld van de verkiezing voor \(body).",
            "1. Verkiezing Het gaat om de verkiezing van:", "Datum verkiezing 15 maart 2017",
            "2. Zitting Het betreft de openbare zitting van het \(committee) in Voorbeeldstad.",
            "Datum zitting 21 maart 2017", "Tijdstip zitting 16:00",
            "In de processen-verbaal van de stembureaus is vastgesteld in hoeverre er:",
            "Er zijn tijdens de zitting: geen bezwaren ingebracht. bezwaren ingebracht: zie de "
                + "gewaarmerkte bijlage met opmerkingen van het \(committee).",
            "Naam en handtekening voorzitter", "Naam en handtekening leden", "Bijlage 1: Bezwaren",
            "Naar aanleiding van bovenstaande bezwaren merkt het \(committee) het volgende op:",
            "Let op: de voorzitter van het \(committee) zet een paraaf op alle pagina's van deze "
                + "bijlage.", "1. Handmatige telling",
            "2. Bijzonderheden Bijzonderheden die het \(committee) bij het verwerken van de telling "
                + "van de",
            "totaal aantal geldige stemmen op kandidaten", "aantal zetels", "kiesdeler",
            "Totaal aantal zetels", "Totaal aantal toegewezen volle zetels", "Restzetels",
            "I. Met voorkeurstemmen gekozen kandidaten", "II. Overige gekozen kandidaten",
            "III. Rangschikking kandidaten",
        ]
            + sections.enumerated().map { place, title in "\(place + 1). \(title)" }
    }

    private static let central = [
        "Verkiezing", "Zitting", "Ingeleverde kandidatenlijsten", "Aantal stemmen per lijst",
        "Verschil tussen het aantal toegelaten kiezers en het aantal getelde stemmen",
        "Aantal kiezers dat bij volmacht mocht stemmen", "Kiesdeler", "Lijstencombinaties",
        "Verdeling van de volle zetels", "Verdeling van de restzetels",
        "Verdeling van de zetels binnen lijstencombinaties",
        "Totaal aantal zetels per politieke groepering",
        "Verdeling van de zetels binnen de lijstengroepen",
        "Stemmen per lijst met tenminste één zetel",
        "Toewijzing van zetels aan kandidaten en rangschikking per lijst",
        "Stemmen per lijst zonder zetel", "Gekozen kandidaten in alfabetische volgorde",
        "Bezwaren van aanwezige kiezers", "Ondertekening",
    ]

    private static let oneDistrict = [
        "Verkiezing", "Zitting", "Aantal stemmen per lijst en kandidaat",
        "Aantal blanco en ongeldige stemmen",
        "Verschil tussen het aantal toegelaten kiezers en het aantal getelde stemmen",
        "Aantal kiezers dat bij volmacht mocht stemmen", "Aantal stemmen per lijst", "Kiesdeler",
        "Lijstencombinaties", "Verdeling van de volle zetels", "Verdeling van de restzetels",
        "Verdeling van de zetels binnen lijstencombinaties",
        "Totaal aantal zetels per politieke groepering",
        "Stemmen per lijst met tenminste één zetel",
        "Toewijzing van zetels aan kandidaten en rangschikking per lijst",
        "Gekozen kandidaten in alfabetische volgorde", "Bezwaren van aanwezige kiezers",
        "Ondertekening",
    ]

    static let results: [Statement] = [
        (.houseOfRepresentatives, "de Tweede Kamer", "de Tweede Kamer der Staten-Generaal"),
        (.senate, "de Eerste Kamer", "de Eerste Kamer der Staten-Generaal"),
        (.europeanParliament, "het Europees Parlement", "het Europees Parlement"),
        (
            .provincialCouncil, "provinciale staten van een provincie met meer dan één kieskring",
            "provinciale staten van Voorbeeldland"
        ),
    ].map { (kind: ElectionKind, title: String, body: String) in
        Statement(
            .severalDistricts,
            kind,
            says: result("P 22-1", title, "centraal stembureau", central)
                + [
                    "Het gaat om de verkiezing van: \(body)",
                    "telling van de hoofdstembureaus constateert, worden hier vermeld.",
                ],
            never: ["c.q.", "Bij 19 of meer", "Bij minder dan 19", "kiezerspas mocht stemmen"]
        )
    }

    private static let atLeast19 =
        "11. Verdeling van de restzetels Bij 19 of meer te verdelen zetels"
    private static let fewerThan19 =
        "11. Verdeling van de restzetels Bij minder dan 19 te verdelen zetels"

    private static func council(
        _ kind: ElectionKind,
        _ title: String,
        _ body: String,
        isSmall: Bool,
        _ variant: Statement.Variant = .usual
    ) -> Statement {
        Statement(
            .oneDistrict,
            kind,
            variant,
            says: result("P 22-2", title, "hoofd- c.q. centraal stembureau", oneDistrict)
                + [
                    "Het gaat om de verkiezing van: \(body)", isSmall ? fewerThan19 : atLeast19,
                    "telling van de stembureaus of van de burgemeesters / gezaghebbers constateert, "
                        + "worden hier vermeld.",
                ],
            never: [
                isSmall ? atLeast19 : fewerThan19, "het centraal stembureau", "lijstengroepen",
                "kiezerspas mocht stemmen",
            ]
        )
    }

    static let councils = [
        council(
            .provincialCouncil,
            "provinciale staten van een provincie met één kieskring",
            "provinciale staten van Voorbeeldland",
            isSmall: false
        ),
        council(
            .waterAuthority,
            "het algemeen bestuur",
            "het algemeen bestuur van het waterschap Voorbeeldwater",
            isSmall: false
        ),
        council(
            .municipalCouncil,
            "de gemeenteraad",
            "de gemeenteraad van Voorbeeldstad",
            isSmall: false
        ),
        council(
            .municipalCouncil,
            "de gemeenteraad",
            "de gemeenteraad van Voorbeeldstad",
            isSmall: true,
            .small
        ),
        council(
            .islandCouncil,
            "de eilandsraad",
            "de eilandsraad van het openbaar lichaam Voorbeeldeiland",
            isSmall: true
        ),
    ]

    static let worksheets = [
        (ElectionKind.houseOfRepresentatives, Statement.Variant.usual, 25),
        (.europeanParliament, .usual, 10), (.provincialCouncil, .usual, 25),
        (.municipalCouncil, .usual, 25), (.municipalCouncil, .small, 50),
        (.islandCouncil, .usual, 50),
    ].map { kind, variant, percent in
        Statement(
            .seatSheets,
            kind,
            variant,
            says: ["Artikel P 15. \(percent)% van de kiesdeler.", "kiesdeler × \(percent) : 100"]
        )
    }
}
