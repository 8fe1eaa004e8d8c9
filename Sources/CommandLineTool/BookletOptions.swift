import ArgumentParser
import Diagnostics
import OfficialForms

/// What may be chosen of the booklet of the hand count.
struct BookletOptions: ParsableArguments {
    @Option(help: "Booklet: only these lists, by number, with commas and runs: 1,5,9-12.")
    var lists: String?
    @Option(help: "Booklet: divide the series of lists over so many pairs of people, a file each.")
    var pairs: Int?
    @Option(
        help: """
            Booklet: 2 for two teams, each with papers of its own in another order, and a sheet on which \
            their outcomes are laid side by side.
            """
    )
    var teams: Int?
    @Flag(help: "Booklet: only tell pages and time, and print nothing.") var estimate = false

    var isGiven: Bool { lists != nil || pairs != nil || teams != nil || estimate }

    func order(
        _ layout: Booklet.Layout,
        _ press: Press
    ) throws(Findings) -> Press.BookletOrder {
        Press.BookletOrder(
            layout: layout,
            lists: try lists.map { text throws(Findings) in
                try ListSelection.lists(text, of: try press.countedLists())
            },
            division: BookletDivision(pairs: pairs ?? 1, teams: teams ?? 1)
        )
    }
}

extension CommonOptions {
    /// How many pages, how much time, and what the estimate assumes.
    func tell(_ set: BookletSet, _ division: BookletDivision) {
        let minutes = set.effort.minutes()
        let longest = set.longestMinutes
        let pace = HandCountPace.assumed
        say(
            "Telboek: \(counted(set.pages, "bladzijde", "bladzijden")), naar schatting "
                + "\(Self.dutch(minutes)) werk voor één paar mensen"
                + (division.isWhole ? "." : "; het langste deel duurt \(Self.dutch(longest)).")
                + "\nAanname: \(pace.secondsPerCell) seconden om een cijfer over te nemen en te vergelijken, "
                + "\(pace.secondsPerAddition) om een getal op te tellen (door allebei), "
                + "\(pace.secondsPerPage) per blad.",
            "Booklet: \(counted(set.pages, "page", "pages")), an estimated \(Self.english(minutes)) of work "
                + "for one pair of people"
                + (division.isWhole ? "." : "; the longest part takes \(Self.english(longest)).")
                + "\nAssumption: \(pace.secondsPerCell) seconds to copy and compare a figure, "
                + "\(pace.secondsPerAddition) to add a number (by both), "
                + "\(pace.secondsPerPage) per sheet."
        )
    }

    private static func dutch(_ minutes: Int) -> String {
        (minutes < 60 ? "" : "\(minutes / 60) uur en ") + "\(minutes % 60) minuten"
    }

    private static func english(_ minutes: Int) -> String {
        (minutes < 60 ? "" : "\(minutes / 60) h ") + "\(minutes % 60) min"
    }
}
