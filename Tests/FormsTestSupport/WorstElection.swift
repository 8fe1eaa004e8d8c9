import FormTemplates
import OfficialForms

/// The longest of everything that the real elections of 2017 had, all at once.
package enum WorstElection {
    /// 49 characters, with letters that need their own glyphs.
    package static let candidate = "van Yeşilgöz-Öztürk-Łukaszewicz, Ş.Ğ.É. (Ali) (v)"
    /// 42 characters.
    package static let party = "Nederlandse Partij voor Recht en Gelijkhei"
    /// 80 characters.
    package static let station =
        "Verzorgingshuis De Twee Bruggen aan de Nieuwe Binnenweg, grote zaal links achter"

    package static let lists: [ListContent] = (1...28).map { number in
        ListContent(
            number: number,
            name: number == 28 ? "" : party,
            candidates: (1...80).map { .init(number: $0, name: candidate) }
        )
    }

    package static func values(_ rendering: FormValues.Rendering) -> FormValues {
        var values = TinyElection.values(rendering)
        values.lists = lists
        values.conditions.formUnion(["postal", "check-code"])
        values.texts["controlecode"] = "7K2M-9QXD-4HTR-C"
        values.texts["gemeente"] = "Nieuwkoop-Alphen-Chaam en Gilze-Rijen"
        values.remarks["bijzonderheden"] = [
            "Stembureau 12, lijst 5: in het proces-verbaal 241, na hertelling 214.",
            "Lijst 3: het verschil van 1 stem is aanvaard; de oorzaak is niet gevonden, ook niet "
                + "na een tweede optelling door twee andere personen.",
        ]
        values.digits = ["eligible": 8, "hand": 8, "hand.total": 8]
        for name in values.figures.keys { values.figures[name] = 99_999_999 }
        for list in lists {
            values.figures["hand.\(list.number)"] = 99_999_999
            values.figures["list.\(list.number).total"] = 99_999_999
            for candidate in list.candidates {
                values.figures["list.\(list.number).\(candidate.number)"] = 99_999_999
            }
        }
        return values
    }

    /// Polling stations with the longest names.
    package static let stations = booklet(
        (1...60).map { .init(key: "SB \($0 + 300)-2", name: station) },
        digits: .init(cell: 4, total: 5, grandTotal: 6, document: 4)
    )

    /// Municipalities, with the most boxes.
    package static let municipalities = booklet(
        (1...60).map {
            .init(key: "GEM 0\($0 + 500)", name: "Nieuwkoop-Alphen-Chaam en Gilze-Rijen")
        },
        digits: .init(cell: 6, total: 7, grandTotal: 8)
    )

    private static func booklet(
        _ documents: [Booklet.Document],
        digits: Booklet.Digits
    ) -> Booklet {
        Booklet(
            election: "Provinciale staten van Noord-Brabant 20 maart 2019",
            level: "gemeente Nieuwkoop-Alphen-Chaam (kieskring 's-Hertogenbosch)",
            source: "processen-verbaal N 10 (stembureaus)",
            documents: documents,
            lists: lists.map { .init(number: $0.number, name: $0.name) },
            digits: digits
        )
    }
}
