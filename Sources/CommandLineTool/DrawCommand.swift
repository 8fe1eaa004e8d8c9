import ArgumentParser
import CountingProcess
import Diagnostics
import Elections
import OfficialForms

struct DrawCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "draw",
        abstract: "Record the draw of lists for a sample, by dice thrown in public.",
        discussion: """
            For a dossier made with «new --sample N». The lists are numbered 1, 2, 3 … in the order of \
            the definition. Up to 6 lists one die is thrown at a time; up to 36 two, a and b, for the \
            number 6(a-1)+b; up to 216 three, a, b and c, for 36(a-1)+6(b-1)+c. A number above the last \
            list, or of a list that was drawn before, is thrown again; after the last list nothing is \
            thrown. All dice are typed in the order of the throws. It is done once, after the totals \
            were sealed and before the hand count is typed. «print DOSSIER draw-record» prints all of it.
            \(PairOptions.discussion)
            """
    )

    @Argument(help: "The dossier.") var dossier: String
    @Option(help: "What every die showed, throw by throw: 4,1,6,2.") var dice: String
    @OptionGroup var pair: PairOptions
    @OptionGroup var time: MomentOption
    @OptionGroup var common: CommonOptions

    func validate() throws {
        if shown == nil {
            throw ValidationError("--dice is numbers with commas, such as 4,1,6,2, not «\(dice)».")
        }
    }

    /// The numbers as they were typed; nil where one is no number.
    private var shown: [Int]? {
        let parts = dice.split(separator: ",", omittingEmptySubsequences: false)
        let numbers = parts.compactMap { part in
            part.count <= 4 ? Int(part.filter { !$0.isWhitespace }) : nil
        }
        return numbers.count == parts.count ? numbers : nil
    }

    func run() throws {
        try Printable.check(pair.by, pair.and)
        var dossier = try Dossier(dossier)
        try pair.identify(in: &dossier, common.chosenLanguage)
        try dossier.append(at: time.moment) { count throws(Findings) in
            [
                try count.draw(
                    dice: shown ?? [],
                    by: pair.by,
                    and: pair.and,
                    at: time.moment
                )
            ]
        }
        tell(dossier.count)
    }

    private func tell(_ count: Count) {
        guard let draw = count.listDraw, let drawn = count.drawn else { return }
        let lists = drawn.lists.map(\.description).joined(separator: ", ")
        common.say("Getrokken: lijst \(lists).", "Drawn: list \(lists).")
        let now = draw.strength.unseen
        let more = draw.strength.withOneMore
        guard now.cases > 0 else { return }
        let percents = (DrawRecord.Chance(now).percent, DrawRecord.Chance(more).percent)
        common.say(
            "Is van één lijst het totaal fout, dan is de kans dat zij er niet bij is \(now) = "
                + "\(percents.0) %; met één lijst meer was die \(more) = \(percents.1) % (naar boven "
                + "afgerond). Over de stemmen per kandidaat zeggen totalen van lijsten niets.",
            "If the total of one list is wrong, the chance that it is not among these is \(now) = "
                + "\(percents.0.point) %; with one list more it would be \(more) = "
                + "\(percents.1.point) % (rounded up). Totals of lists say nothing of the votes of "
                + "candidates."
        )
    }
}

extension String {
    /// A decimal point for a comma.
    fileprivate var point: String { replacing(",", with: ".") }
}
