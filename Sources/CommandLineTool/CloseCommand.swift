import ArgumentParser
import CountingProcess
import Diagnostics
import ElectionFiles
import Elections

struct CloseCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "close",
        abstract: "Declare the count complete, by two people.",
        discussion: PairOptions.discussion
    )

    @Argument(help: "The dossier.") var dossier: String
    @OptionGroup var pair: PairOptions
    @OptionGroup var time: MomentOption
    @OptionGroup var common: CommonOptions

    func run() throws {
        var dossier = try Dossier(dossier)
        try refuseBeforeTheElection(dossier.count)
        try pair.identify(in: &dossier, common.chosenLanguage)
        if dossier.count.whyNoRecord == nil {
            try Press(dossier.count, folder: ".", moment: time.moment).rehearseRecord()
        }
        try dossier.append(at: time.moment) { count throws(Findings) in
            [
                try count.close(
                    by: pair.by,
                    and: pair.and,
                    at: time.moment,
                    software: Surroundings.version,
                    hash: { sha256(CountFile.text(of: $0, closing: $1)) }
                )
            ]
        }
        guard let closing = dossier.count.closing else { return }
        common.say(
            "Gesloten op \(closing.moment). SHA-256 van het telbestand: \(closing.countFileHash)",
            "Closed at \(closing.moment). SHA-256 of the count file: \(closing.countFileHash)"
        )
    }

    private func refuseBeforeTheElection(_ count: Count) throws(Findings) {
        let day = count.step.election.date
        guard time.moment.date < day else { return }
        throw Findings([
            Diagnostic(
                "CL-06",
                found: Text(
                    nl: "\(time.moment) ligt voor de dag van de stemming, \(day)",
                    en: "\(time.moment) is before the day of the vote, \(day)"
                ),
                why: Text(
                    nl: "Dit moment staat onder aan elke bladzijde van het proces-verbaal.",
                    en: "This moment stands at the foot of every page of the record."
                ),
                remedy: Text(
                    nl: "Zet de klok van de computer gelijk, of geef het juiste moment met --date.",
                    en: "Set the clock of the computer, or give the right moment with --date."
                )
            )
        ])
    }
}
