/// Tables, and the rows and columns that stand in them.
extension ElementRule {
    static let facts = block(
        "facts",
        optional: [.labelWidth],
        holds: .elements([.fact]),
        nl: "gegevens: een woord met een waarde ernaast",
        en: "facts: a word with a value beside it"
    )
    static let fact = block(
        "fact",
        required: [.label],
        holds: .line,
        nl: "één gegeven; de waarde is vet",
        en: "one fact; the value is bold"
    )
    static let figures = block(
        "figures",
        holds: .elements([.figureRow, .plus, .minus, .total]),
        nl: "een optelling: aantallen of uitkomsten onder elkaar",
        en: "a sum: figures or outcomes below each other"
    )
    static let figureRow = block(
        "row",
        optional: [.figureID, .outcomeValue],
        holds: .line,
        nl: "een regel met één aantal (id) of uitkomst (value)",
        en: "a row with one figure (id) or outcome (value)"
    )
    static let plus = block("plus", nl: "de lijn met +", en: "the line with +")
    static let minus = block("minus", nl: "de lijn met –", en: "the line with –")
    static let total = block(
        "total",
        optional: [.figureID, .outcomeValue, .mark],
        holds: .line,
        nl: "de som, vet",
        en: "the sum, bold"
    )
    static let reasons = block(
        "reasons",
        required: [.reasonHead, .countHead, .unit],
        optional: [.ticked],
        holds: .elements([.reason]),
        nl: "hoe vaak elke reden geldt",
        en: "how often each reason holds"
    )
    static let reason = block(
        "reason",
        required: [.figureID],
        holds: .line,
        nl: "één reden",
        en: "one reason"
    )
    static let votes = block(
        "votes",
        required: [
            .partyHead, .listHead, .numberHead, .candidateHead, .votesHead, .totalLabel,
            .totalOnly, .listContinued,
        ],
        optional: [.firstFollows, .leading, .goesOn],
        holds: .elements([.compact]),
        nl: "de stemmen per kandidaat: een tabel per lijst, elk op een nieuwe pagina",
        en: "votes per candidate: a table per list, each from a new page"
    )
    static let compact = block(
        "compact",
        required: [
            .compactRows, .compactColumns, .subtotalLabel, .sumLabel, .differsLabel,
            .continuingLabel,
        ],
        nl: "de stemmen in het compacte formulier: in kolommen, meer lijsten op een bladzijde",
        en: "how a compact form has the votes: in columns, several lists on a page"
    )
    static let handCount = block(
        "hand-count",
        required: [.listHead, .partyHead, .votesHead, .totalLabel],
        optional: [.rowHeight],
        nl: "de lijsttotalen van de handmatige telling, in cijfervakjes",
        en: "the list totals of the hand count, in digit boxes"
    )
    static let grid = block(
        "grid",
        required: [.gridRows],
        optional: [.rowHeight],
        holds: .elements([.gridColumn]),
        nl: "een tabel van lege regels",
        en: "a table of empty rows"
    )
    static let gridColumn = ElementRule(
        "column",
        required: [.columnTitle, .share],
        holds: .line,
        nl: "een kolom; wat erin staat, staat in elke regel",
        en: "a column; what it holds stands in every row"
    )
    static let rows = block(
        "rows",
        required: [.in],
        optional: [.size, .rowHeight, .penHeight, .continued, .beside],
        holds: .elements([.tableColumn("column", "een kolom", "a column")]),
        nl: "een tabel met een regel voor elke rij; een rij met de voorwaarde total is vet",
        en: "a table with a line for each row; a row with the condition total is bold"
    )
    static let matrix = block(
        "matrix",
        required: [.in, .columns, .perBlock],
        optional: [.size, .rowHeight, .penHeight, .continued, .break, .fields],
        holds: .elements([
            .tableColumn(
                "label",
                "een kolom vooraan, in elk blok",
                "a column in front, in every block"
            ),
            .tableColumn(
                "cell",
                "een kolom voor elke herhaalde kolom",
                "a column for each repeated column"
            ),
            .tableColumn(
                "closing",
                "een kolom achteraan, in het laatste blok",
                "a column at the end, in the last block"
            ),
            .foot,
        ]),
        nl: "een tabel waarvan ook de kolommen herhaald worden, in blokken",
        en: "a table of which the columns are repeated too, in blocks"
    )
    static let foot = ElementRule(
        "foot",
        required: [.footLabel],
        holds: .line,
        nl: "de laatste regel: iets onder elke herhaalde kolom",
        en: "the last row: something under each repeated column"
    )

    private static func tableColumn(_ name: String, _ nl: String, _ en: String) -> ElementRule {
        block(
            name,
            optional: [
                .headTitle, .over, .mm, .share, .align, .turned, .cellFigure,
            ],
            holds: .line,
            nl: nl,
            en: en
        )
    }
}

extension Attribute {
    static let labelWidth = Attribute(
        "label-mm",
        .millimetres,
        nl: "breedte van de woorden",
        en: "width of the words"
    )
    static let label = Attribute("label", .text, nl: "het woord", en: "the word")
    package static let figureID = Attribute("id", .figure, nl: "welk aantal", en: "which figure")
    package static let outcomeValue = Attribute(
        "value",
        .outcome,
        nl: "welke uitkomst",
        en: "which outcome"
    )
    static let mark = Attribute(
        "mark",
        .text,
        nl: "de letter erachter: (A)",
        en: "the letter behind it: (A)"
    )
    static let reasonHead = Attribute(
        "reason",
        .text,
        nl: "kop van de redenen",
        en: "head of the reasons"
    )
    static let countHead = Attribute(
        "count",
        .text,
        nl: "kop van de aantallen",
        en: "head of the numbers"
    )
    static let unit = Attribute(
        "unit",
        .text,
        nl: "het woord achter elk aantal",
        en: "the word behind each number"
    )
    static let ticked = Attribute(
        "ticked",
        .flag,
        nl: "een vakje voor elke reden",
        en: "a box before each reason"
    )
    static let partyHead = Attribute(
        "party",
        .text,
        nl: "kop: partijnaam",
        en: "head: name of the party"
    )
    static let listHead = Attribute(
        "list",
        .text,
        nl: "kop: lijstnummer",
        en: "head: number of the list"
    )
    static let numberHead = Attribute(
        "number",
        .text,
        nl: "kop: nummer op de lijst",
        en: "head: number on the list"
    )
    static let candidateHead = Attribute(
        "name",
        .text,
        nl: "kop: naam kandidaat",
        en: "head: name of the candidate"
    )
    static let votesHead = Attribute(
        "votes",
        .text,
        nl: "kop: aantal stemmen",
        en: "head: number of votes"
    )
    static let totalLabel = Attribute(
        "total",
        .text,
        nl: "het woord voor de som",
        en: "the word before the sum"
    )
    static let totalOnly = Attribute(
        "total-only",
        .text,
        nl: "hetzelfde van een lijst zonder kandidaten",
        en: "the same for a list without candidates"
    )
    static let listContinued = Attribute(
        "continued",
        .text,
        nl: "boven een vervolgpagina; kent {lijst}",
        en: "above a further page; knows {lijst}"
    )
    static let goesOn = Attribute(
        "goes-on",
        .text,
        nl: "onder een pagina waarop de lijst niet ophoudt; kent {lijst}",
        en: "below a page on which the list does not end; knows {lijst}"
    )
    static let firstFollows = Attribute(
        "first-follows",
        .flag,
        nl: "de eerste lijst begint onder wat erboven staat",
        en: "the first list begins below what stands above"
    )
    static let leading = Attribute(
        "leading",
        .text,
        nl: "voor de som als de handmatige telling een andere is; kent {handmatig}",
        en: "before the sum where the hand count is another; knows {handmatig}"
    )
    static let compactRows = Attribute(
        "rows",
        .count,
        nl: "zoveel kandidaten passen in elk van twee kolommen",
        en: "so many candidates fit in each of two columns"
    )
    static let compactColumns = Attribute(
        "columns",
        .count,
        nl: "kolommen van een langere lijst",
        en: "columns of a longer list"
    )
    static let subtotalLabel = Attribute(
        "subtotal",
        .text,
        nl: "voor de som van een kolom; kent {kolom}",
        en: "before the sum of a column; knows {kolom}"
    )
    static let sumLabel = Attribute(
        "sum",
        .text,
        nl: "welke kolommen het totaal optelt; kent {kolommen}",
        en: "which columns the total adds up; knows {kolommen}"
    )
    static let differsLabel = Attribute(
        "differs",
        .text,
        nl: "als het totaal een ander is dan de som; kent {kolommen} en {som}",
        en: "where the total is not the sum; knows {kolommen} and {som}"
    )
    static let continuingLabel = Attribute(
        "continuing",
        .text,
        nl: "onder een lijst die verdergaat; kent {lijst}, {deel} en {delen}",
        en: "below a list that goes on; knows {lijst}, {deel} and {delen}"
    )
    static let rowHeight = Attribute(
        "row-mm",
        .millimetres,
        nl: "minste hoogte van een regel",
        en: "least height of a row"
    )
    static let penHeight = Attribute(
        "pen-mm",
        .millimetres,
        nl: "minste hoogte van een regel die wordt ingevuld",
        en: "least height of a row to be filled in"
    )
    static let gridRows = Attribute("rows", .count, nl: "hoeveel regels", en: "how many rows")
    static let columnTitle = Attribute("title", .text, nl: "de kop", en: "the head")
    static let headTitle = Attribute(
        "title",
        .text,
        nl: "de kop; zonder staat de kolom onder die ervoor",
        en: "the head; without it the column stands under the one before"
    )
    static let share = Attribute(
        "share",
        .share,
        nl: "deel van de breedte die over is",
        en: "part of the width that is left"
    )
    static let size = Attribute(
        "size",
        .points,
        nl: "grootte van de letter",
        en: "size of the letters"
    )
    static let continued = Attribute(
        "continued",
        .text,
        nl: "boven de koppen van een vervolg",
        en: "above the heads where it goes on"
    )
    static let columns = Attribute(
        "columns",
        .rows,
        nl: "de naam van de rijen die zijn kolommen zijn",
        en: "the name of the rows that are its columns"
    )
    static let perBlock = Attribute(
        "per-block",
        .count,
        nl: "hoeveel kolommen naast elkaar",
        en: "how many columns beside each other"
    )
    static let beside = Attribute(
        "beside",
        .count,
        nl: "zoveel keer naast elkaar, op een blanco of compact formulier",
        en: "so many times beside each other, on a blank or compact form"
    )
    static let `break` = Attribute(
        "break",
        .flag,
        nl: "elk lang blok op een nieuwe pagina",
        en: "each long block from a new page"
    )
    static let fields = Attribute(
        "fields",
        .figures,
        nl: "de getelde aantallen erin; lists: de som van elke lijst",
        en: "the counted figures in it; lists: the total of each list"
    )
    static let over = Attribute(
        "over",
        .text,
        nl: "boven de koppen van buren die het delen",
        en: "above the heads of neighbours that share it"
    )
    static let turned = Attribute(
        "turned",
        .flag,
        nl: "de kop staat een kwartslag gedraaid",
        en: "the head is turned a quarter"
    )
    static let cellFigure = Attribute(
        "field",
        .text,
        nl: "het aantal dat in de cel staat",
        en: "the figure that the cell holds"
    )
    static let footLabel = Attribute(
        "label",
        .text,
        nl: "het woord vooraan",
        en: "the word in front"
    )
}
