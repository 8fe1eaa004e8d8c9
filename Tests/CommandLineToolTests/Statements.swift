import CommandLineTool
import Elections

/// The statutory sentences of each form, by election.
enum Statements {
    static let all: [Statement] =
        stations + municipalities + districts + results + councils + worksheets

    private static let house = "de verkiezing van de Tweede Kamer der Staten-Generaal"
    private static let senate = "de verkiezing van de Eerste Kamer der Staten-Generaal"
    private static let europe = "de verkiezing van het Europees Parlement"
    private static let province = "de verkiezing van provinciale staten van Voorbeeldland"
    private static let water =
        "de verkiezing van het algemeen bestuur van het waterschap Voorbeeldwater"
    private static let council = "de verkiezing van de gemeenteraad van Voorbeeldstad"
    private static let island =
        "de verkiezing van de eilandsraad van het openbaar lichaam Voorbeeldeiland"

    private static let bodies: [(ElectionKind, String)] = [
        (.houseOfRepresentatives, house), (.senate, senate), (.europeanParliament, europe),
        (.provincialCouncil, province), (.waterAuthority, water), (.municipalCouncil, council),
        (.islandCouncil, island),
    ]

    private static let reasons = [
        "Kiezers die een stembiljet hebben gekregen, hebben toch niet gestemd.",
        "Er zijn te weinig stembiljetten uitgereikt.", "Er zijn te veel stembiljetten uitgereikt.",
        "Er zijn stembiljetten kwijtgeraakt.", "Geen verklaring.",
    ]
    private static let postalReasons = ["In een enveloppe voor het stembiljet"]

    private static let votes = [
        "Partijnaam", "Lijstnummer", "Nummer op de lijst", "Naam kandidaat", "Aantal stemmen",
        "Totaal (stemcijfer)",
    ]

    private static let byHand = [
        "Handmatige telling In dit onderdeel wordt per lijst het totaal aantal stemmen vermeld zoals "
            + "verkregen door optelling zonder gebruik van een digitaal rekenhulpmiddel.",
        "Lijstnummer Partijnaam Aantal stemmen",
    ]

    // MARK: N 10

    private static let voterCardRow =
        "- geldige kiezerspas (pas om te stemmen in andere gemeente)"
    private static let islandCardRow =
        "- geldige kiezerspas (pas om te stemmen in ander openbaar lichaam)"

    private static let station =
        [
            "Model N 10 Proces-verbaal van een stembureau", "Waarom een proces-verbaal?",
            "Waarom dit formulier?", "1. Stemming Dit proces-verbaal heeft betrekking op:",
            "Datum stemming: 15 maart 2017", "2. Stembureau", "Kieskring Voorbeeldkring 1",
            "Locatie stembureau:", "Gewoon stembureau.", "Mobiel stembureau.",
            "Gegevens stembureauleden", "3. Toegelaten kiezers", "- geldige stempas",
            "- geldig volmachtbewijs (schriftelijk of via ingevulde achterkant van stempas of "
                + "kiezerspas)", "Hoeveel kiezers zijn er toegelaten tot de stemming?", "(A)",
            "4. Getelde stembiljetten", "- geldige stemmen op een kandidaat", "- blanco",
            "- ongeldig", "Hoeveel stembiljetten zijn er geteld?", "(B)",
            "5. Verschil tussen het aantal toegelaten kiezers en het aantal getelde stembiljetten",
            "Is er een verschil tussen het aantal toegelaten kiezers (A) en het aantal getelde "
                + "stembiljetten (B)?", "Nee. Ga door met onderdeel 6.", "Ja.",
            "Zijn er méér of juist minder stembiljetten geteld dan het aantal toegelaten kiezers?",
            "Er zijn meer stembiljetten geteld, namelijk",
            "Er zijn minder stembiljetten geteld, namelijk",
            "Hoe is het verschil mogelijk te verklaren?",
            "Het is mogelijk om meerdere vakjes aan te kruisen.",
            "Mogelijke reden voor het verschil", "Hoe vaak sprake van?", "keer",
            "Andere verklaring, namelijk:", "6. Onregelmatigheden of bijzonderheden",
            "7. Bezwaren van kiezers", "Tijdens de stemming", "Tijdens het tellen van de stemmen",
            "Wat was het bezwaar?", "8. Ondertekening stembureau", "Voorzitter", "Leden",
            "Bijlage: aantal stemmen per lijst en kandidaat",
            "Let op: de voorzitter van het stembureau moet een paraaf zetten op alle pagina’s van de "
                + "bijlage.",
        ] + reasons + votes

    private static let stations: [Statement] =
        bodies.map { kind, body in
            let isIsland = kind == .islandCouncil
            let place = isIsland ? "Openbaar lichaam Voorbeeldeiland" : "Gemeente Voorbeeldstad"
            let row = kind.hasVoterCards ? [voterCardRow] : []
            return Statement(
                .n10,
                kind,
                says: station + [body, place] + row,
                never: (kind.hasVoterCards ? [islandCardRow] : ["- geldige kiezerspas"])
                    + postalReasons
            )
        } + [
            Statement(
                .n10,
                .houseOfRepresentatives,
                .caribbean,
                says: station + [house, "Openbaar lichaam Voorbeeldeiland", islandCardRow],
                never: ["andere gemeente"]
            )
        ]

    // MARK: N 11

    private static func explained(_ place: String, _ how: String = "of er:") -> [String] {
        [
            "In de processen-verbaal van de stembureaus is vastgesteld \(how)",
            "meer stembiljetten zijn geteld, dan dat er kiezers zijn toegelaten;",
            "minder stembiljetten zijn geteld, dan dat er kiezers zijn toegelaten.",
            "Voor beide categorieën afzonderlijk stelt u het aantal voor \(place) vast.",
        ] + differences
    }

    private static let differences =
        [
            "Welke verschillen zijn in de processen-verbaal vastgesteld tussen het aantal toegelaten "
                + "kiezers en het aantal getelde stembiljetten?",
            "In de stembureaus zijn", "geteld, dan dat er kiezers zijn toegelaten tot de stemming.",
            "Hoe worden deze verschillen in de processen-verbaal verklaard?", "Andere verklaring.",
        ] + reasons

    private static let proxies =
        "Aantal kiezers dat bij volmacht mocht stemmen Het aantal kiezers dat mocht stemmen met een "
        + "geldig volmachtbewijs (schriftelijk of via ingevulde achterkant van de stempas of "
        + "kiezerspas), bedraagt"

    private static let voterCards =
        "5. Aantal kiezers dat met een kiezerspas mocht stemmen Het aantal kiezers dat mocht stemmen "
        + "met een kiezerspas bedraagt"

    private static func municipality(
        _ area: String,
        the: String,
        mayor: String,
        either: String
    ) -> [String] {
        [
            "Model N 11 Vaststelling aantal stemmen in \(area)",
            "Met dit formulier stelt de \(mayor) de uitkomst vast voor zijn \(area).",
            "1. Stemming Dit proces-verbaal heeft betrekking op:", "Datum stemming 15 maart 2017",
            "Kieskring Voorbeeldkring 1",
            "2. Aantal stemmen Aantal stemmen per lijst en kandidaat:",
            "Aantal blanco en ongeldige stemmen:", "- aantal blanco stemmen",
            "- aantal ongeldige stemmen",
            "3. Verschil tussen het aantal toegelaten kiezers en het aantal getelde stembiljetten",
            "4. \(proxies)",
            "6. Ondertekening \(mayor.prefix(1).uppercased())\(mayor.dropFirst()) van",
            "Datum", "Handtekening", "Bijlage",
            "Let op: de \(mayor) zet een paraaf op alle pagina's van deze bijlage.",
            "1. Aantal kiesgerechtigden Het aantal kiesgerechtigden in \(the) bedraagt",
            "3. Bijzonderheden Bijzonderheden die de \(either) bij het verwerken van de telling van de "
                + "stembureaus constateert, worden hier vermeld.",
        ] + explained(the) + votes + byHand
    }

    private static let european = municipality(
        "gemeente",
        the: "de gemeente",
        mayor: "burgemeester",
        either: "burgemeester / gezaghebber"
    )
    private static let caribbean = municipality(
        "openbaar lichaam",
        the: "het openbaar lichaam",
        mayor: "gezaghebber",
        either: "gezaghebber"
    )

    private static let municipalities: [Statement] =
        bodies.map { kind, body in
            Statement(
                .n11,
                kind,
                says: (kind == .islandCouncil ? caribbean : european) + [body]
                    + (kind.hasVoterCards ? [voterCards] : []),
                never: (kind.hasVoterCards ? [] : ["5. Aantal kiezers"]) + postalReasons
            )
        } + [
            Statement(
                .n11,
                .europeanParliament,
                .caribbean,
                says: caribbean + [europe, voterCards],
                never: ["burgemeester"]
            )
        ]

    // MARK: O 3

    private static func district(_ body: String) -> [String] {
        [
            "Model O 3 Proces-verbaal van het hoofdstembureau voor de verkiezing van \(body)",
            "Met dit formulier stelt het hoofdstembureau de uitkomst vast voor een kieskring van de "
                + "verkiezing voor \(body).", "1. Stemming", "Datum stemming 15 maart 2017",
            "2. Zitting Het betreft de openbare zitting van het hoofdstembureau in Voorbeeldkring 1",
            "Kieskring 1 (Voorbeeldkring 1)", "Datum zitting 17 maart 2017",
            "Tijdstip zitting 10:00", "3. Aantal stemmen Aantal stemmen per lijst en kandidaat:",
            "Aantal blanco en ongeldige stemmen:",
            "4. Verschil tussen het aantal toegelaten kiezers en het aantal getelde stemmen",
            "5. \(proxies)",
            "6. Bezwaren van aanwezige kiezers Er zijn tijdens de zitting: geen bezwaren ingebracht. "
                + "bezwaren ingebracht: zie de gewaarmerkte bijlage met opmerkingen van het "
                + "hoofdstembureau.", "7. Ondertekening", "Naam en handtekening voorzitter",
            "Naam en handtekening leden", "Bijlage 1: bezwaren",
            "Tijdens de zitting zijn door de aanwezige kiezers de volgende bezwaren ingebracht:",
            "Naar aanleiding van bovenstaande bezwaren merkt het hoofdstembureau het volgende op:",
            "Bijlage 2",
            "Let op: de voorzitter van het hoofdstembureau zet een paraaf op alle pagina's van deze "
                + "bijlage.",
            "1. Aantal kiesgerechtigden Het aantal kiesgerechtigden in de kieskring bedraagt",
            "3. Bijzonderheden Bijzonderheden die het hoofdstembureau bij het verwerken van de telling "
                + "van de stembureaus of van de burgemeesters / gezaghebbers constateert, worden hier "
                + "vermeld.",
        ] + explained("de kieskring", "in hoeverre er:") + votes + byHand
    }

    private static let severalDistricts =
        "provinciale staten van een provincie met meer dan één kieskring"

    private static let districts = [
        Statement(
            .o3,
            .houseOfRepresentatives,
            says: district("de Tweede Kamer") + [house],
            never: ["kiezerspas mocht stemmen"] + postalReasons
        ),
        Statement(.o3, .europeanParliament, says: district("het Europees Parlement") + [europe]),
        Statement(.o3, .provincialCouncil, says: district(severalDistricts) + [province]),
        Statement(.o3, .senate, says: district("de Eerste Kamer") + [senate]),
    ]
}
