import ArgumentParser
import CountingProcess
import Diagnostics
import Elections

struct LotCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "lot",
        abstract: "Record a lot that was drawn in the public session, by two people.",
        discussion: """
            `status` names the question, its number and who takes part; the program never draws. A \
            later record for the same question corrects the earlier one, and everything after it is \
            computed again.
            \(PairOptions.discussion)
            """
    )

    @Argument(help: "The dossier.") var dossier: String
    @Option(help: "The number of the question, as «status» gives it.") var question: Int
    @Option(
        help: "Whom the lot chose, written as «status» writes it; under P 9 who loses the seat."
    )
    var chosen: String
    @OptionGroup var pair: PairOptions
    @OptionGroup var time: MomentOption
    @OptionGroup var common: CommonOptions

    func run() throws {
        try Printable.check(pair.by, pair.and)
        var dossier = try Dossier(dossier)
        try pair.identify(in: &dossier, common.chosenLanguage)
        let events = try dossier.append(at: time.moment) { count throws(Findings) in
            [try count.recordLot(question, chosen: chosen, by: pair.by, and: pair.and)]
        }
        common.say(
            "Loting \(question) vastgelegd: \(chosen)",
            "Lot \(question) recorded: \(chosen)"
        )
        common.tellSeals(of: events)
        common.tellOpenLot(of: dossier.count)
    }
}

struct DeceasedCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "deceased",
        abstract: "Record that a candidate has died, by two people (Kieswet P 19a).",
        discussion: PairOptions.discussion
    )

    @Argument(help: "The dossier.") var dossier: String
    @Option(help: "Number of the list.") var list: Int
    @Option(help: "Number of the candidate on that list.") var candidate: Int
    @Option(help: "Where the lists of a group differ: a district in which the number is meant.")
    var district: Int?
    @Flag(help: "Take back what was recorded by mistake.") var withdraw = false
    @OptionGroup var pair: PairOptions
    @OptionGroup var time: MomentOption
    @OptionGroup var common: CommonOptions

    func run() throws {
        try Printable.check(pair.by, pair.and)
        var dossier = try Dossier(dossier)
        try pair.identify(in: &dossier, common.chosenLanguage)
        let events = try dossier.append(at: time.moment) { count throws(Findings) in
            [
                try count.recordDeceased(
                    ListNumber(list),
                    CandidateNumber(candidate),
                    in: district.map { DistrictNumber($0) },
                    isWithdrawn: withdraw,
                    by: pair.by,
                    and: pair.and
                )
            ]
        }
        for case .deceased(let recorded) in events {
            common.say(
                recorded.isWithdrawn
                    ? "Teruggenomen: \(recorded.name), lijst \(list)."
                    : "Overleden: \(recorded.name), lijst \(list). De stemmen blijven meetellen voor "
                        + "de lijst.",
                recorded.isWithdrawn
                    ? "Taken back: \(recorded.name), list \(list)."
                    : "Deceased: \(recorded.name), list \(list). The votes still count for the list."
            )
        }
        common.tellSeals(of: events)
        common.tellOpenLot(of: dossier.count)
    }
}
