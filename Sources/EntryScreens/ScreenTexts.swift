import Diagnostics

/// What the screens themselves say; the words of the form come from its template.
enum ScreenTexts {
    static let page = Text(nl: "blz", en: "page")
    static let overview = Text(
        nl: "Overzicht: kijk dit na met het papier erbij",
        en: "Overview: check this with the paper at hand"
    )
    static let tooSmall = Text(
        nl: "Dit venster is te klein: 80 kolommen en 24 regels zijn nodig. Maak het groter.",
        en: "This window is too small: it takes 80 columns and 24 lines. Make it larger."
    )

    // MARK: Signs

    static let digitsOnly = Text(nl: "alleen cijfers", en: "digits only")
    static func tooLong(_ digits: Int) -> Text {
        Text(nl: "hoogstens \(digits) cijfers", en: "at most \(digits) digits")
    }
    static let noPasting = Text(
        nl: "plakken kan niet: typ van het papier",
        en: "no pasting: type from the paper"
    )
    static let noSuchKey = Text(nl: "die toets doet hier niets", en: "that key does nothing here")
    static let firstBox = Text(nl: "dit is het begin", en: "this is the beginning")
    static let lastPage = Text(nl: "dit is de laatste bladzijde", en: "this is the last page")
    static let restOfAList = Text(
        nl: "«rest is 0» hoort bij de kandidaten van een lijst",
        en: "«rest is 0» belongs to the candidates of a list"
    )
    static let nothingEmpty = Text(
        nl: "geen kandidaat van deze lijst is leeg",
        en: "no candidate of this list is empty"
    )
    static let nothingTyped = Text(nl: "er is nog niets getypt", en: "nothing was typed yet")
    static func cellsLeft(_ count: Int) -> Text {
        Text(
            nl: "nog \(count) leeg; is het vakje op papier leeg, typ dan 0",
            en: "\(count) still empty; if the box is empty on paper, type 0"
        )
    }
    static let yesOrNo = Text(nl: "j (ja) of n (nee)", en: "y (yes) or n (no)")

    // MARK: Questions

    static func question(_ question: EntryState.Question, _ state: EntryState) -> Text {
        switch question {
        case .restIsZero(let section):
            let count = state.emptyCandidates(of: section).count
            let list = state.form.sections[section].list ?? 0
            return Text(
                nl: "? \(count) lege kandidaten van lijst \(list) worden 0, het totaal niet. j/n",
                en: "? \(count) empty candidates of list \(list) become 0, the total not. y/n"
            )
        case .commit where state.empty.isEmpty:
            return Text(
                nl: "? Vastleggen? Daarna kunt u niets meer veranderen. j/n",
                en: "? Commit? After that you can change nothing any more. y/n"
            )
        case .commit:
            let count = state.empty.count
            return Text(
                nl: "? Vastleggen met \(count) leeg (leeg is geen 0)? Daarna vast. j/n",
                en: "? Commit with \(count) empty (empty is not 0)? Final then. y/n"
            )
        case .leave:
            return Text(
                nl: "? Stoppen? Wat getypt is blijft bewaard, nog niet vastgelegd. j/n",
                en: "? Stop? What was typed is kept, not committed yet. y/n"
            )
        }
    }

    // MARK: Sums

    static func sumDiffers(_ sum: Int, _ typed: Int, empty: Int) -> Text {
        let left = empty > 0
        return Text(
            nl: "<> som \(sum), getypt \(typed)" + (left ? " (\(empty) leeg)" : ""),
            en: "<> sum \(sum), typed \(typed)" + (left ? " (\(empty) empty)" : "")
        )
    }

    /// `page` is nil where the whole stands on one page.
    static func sums(page: Int?, whole: Int, list: Bool) -> Text {
        Text(
            nl: (page.map { "som bladzijde \($0)   " } ?? "")
                + "som \(list ? "lijst" : "onderdeel") \(whole)",
            en: (page.map { "sum of page \($0)   " } ?? "")
                + "sum of \(list ? "list" : "section") \(whole)"
        )
    }

    // MARK: Last page

    static func empty(_ count: Int) -> Text {
        Text(nl: "\(count) leeg", en: "\(count) empty")
    }

    static func commitItem(_ empty: Int) -> Text {
        empty == 0
            ? Text(nl: "Vastleggen (alles is getypt)", en: "Commit (all was typed)")
            : Text(nl: "Vastleggen (\(empty) leeg)", en: "Commit (\(empty) empty)")
    }

    // MARK: Keys

    static func keys(_ cursor: EntryState.Cursor, _ isList: Bool) -> Text {
        guard case .box = cursor else {
            return Text(
                nl: "Omhoog/Omlaag kies  Enter ga erheen  F10 of Ctrl-S vastleggen",
                en: "Up/Down choose  Enter go there  F10 or Ctrl-S commit"
            )
        }
        return isList
            ? Text(
                nl: "Enter volgende  Shift-Tab terug  Backspace wis  F2 of Ctrl-R rest is 0",
                en: "Enter next  Shift-Tab back  Backspace erase  F2 or Ctrl-R rest is 0"
            )
            : Text(
                nl: "Enter volgende  Shift-Tab terug  Backspace wis",
                en: "Enter next  Shift-Tab back  Backspace erase"
            )
    }

    static let moreKeys = Text(
        nl: "PageUp/PageDown bladzijde  F10 overzicht  Ctrl-C stoppen (blijft bewaard)",
        en: "PageUp/PageDown page  F10 overview  Ctrl-C stop (is kept)"
    )
}
