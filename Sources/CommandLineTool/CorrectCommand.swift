import ArgumentParser
import CountingProcess
import Diagnostics
import Elections

struct CorrectCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "correct",
        abstract: "Put a newer version in the place of a definitive paper, by two people.",
        discussion: """
            The paper is typed twice again, by two people; until then it is not definitive. Where the \
            dossier was closed it is open again, its record gets the next version, and every print of \
            the version before is void: after closing anew, print record has a new date and hash, and \
            «print DOSSIER changes» shows only what changed, old beside new.
            With --cells the paper stays as it is and two people typed these boxes wrongly: only they \
            are typed again, by two people who see no figure; the others stand as they were typed. \
            Until those are definitive the whole paper can still be corrected, without --cells: where a \
            box turns out to be empty on paper, or a newer paper comes in. Give --version with the \
            number that it has where the paper is the same.
            A slip of typing in a document that is not definitive, or whose list is still in difference, \
            needs no correction: type it again with «enter».
            \(PairOptions.discussion)
            """
    )

    @Argument(help: "The dossier.") var dossier: String
    @Option(help: "The document of which there is a newer version, by key: \"SB 12\".")
    var document: String?
    @Flag(help: "The hand count, done or written anew.") var hand = false
    @Flag(help: "The reckoning of the seats by hand, done anew (central committee).")
    var seats = false
    @Option(help: "The version on the newer paper; by default the next one.") var version: Int?
    @Option(help: "Only these figures, with commas: list.5.total,list.5.3.") var cells: String?
    @Option(help: "Why there is a newer version; it is printed on the sheet of changes.")
    var reason: String
    @OptionGroup var pair: PairOptions
    @OptionGroup var time: MomentOption
    @OptionGroup var common: CommonOptions

    func validate() throws {
        let ways = [document != nil, hand, seats].count { $0 }
        guard ways == 1 else {
            throw ValidationError("Give one of --document \"SB 12\", --hand and --seats.")
        }
        if version != nil, document == nil {
            throw ValidationError("--version belongs to --document.")
        }
    }

    func run() throws {
        try Printable.check(reason, pair.by, pair.and)
        var dossier = try Dossier(dossier)
        try pair.identify(in: &dossier, common.chosenLanguage)
        let events = try dossier.append(at: time.moment) { count throws(Findings) in
            [
                try count.correct(
                    paper(in: count),
                    version: version,
                    cells: try chosenCells(count, paper(in: count)),
                    reason: reason,
                    by: pair.by,
                    and: pair.and
                )
            ]
        }
        for case .corrected(let correction) in events { tell(correction, dossier.count) }
    }

    private func chosenCells(_ count: Count, _ paper: Paper) throws(Findings) -> Set<FieldID>? {
        guard let cells else { return nil }
        var fields = Set<FieldID>()
        for name in cells.split(separator: ",").map({ String($0).singleSpaced }) {
            guard let field = FieldID(name) else {
                throw Findings([Refusal.noSuchFigure(paper.document, name).diagnostic])
            }
            fields.insert(field)
        }
        guard !fields.isEmpty else {
            throw Findings([Refusal.noSuchFigure(paper.document, cells).diagnostic])
        }
        return fields
    }

    private func paper(in count: Count) -> Paper {
        if hand { return Paper(.hand, count.step.area) }
        if seats { return Paper(.seats, count.step.area) }
        return Paper(.entry, document.map { DocumentKey($0) } ?? count.step.area)
    }

    private func tell(_ correction: Correction, _ count: Count) {
        let paper = correction.paper
        if let cells = correction.cells, paper.kind != .seats {
            return common.say(
                "\(paper.document): twee mensen typen alleen \(counted(cells.count, "vakje", "vakjes")) "
                    + "opnieuw.",
                "\(paper.document): two people type only \(counted(cells.count, "box", "boxes")) "
                    + "again."
            )
        }
        switch paper.kind {
        case .entry:
            common.say(
                "\(paper.document), versie \(correction.version): twee mensen typen dit document "
                    + "opnieuw.",
                "\(paper.document), version \(correction.version): two people type this document "
                    + "again."
            )
        case .announced: break
        case .hand:
            common.say(
                "Twee mensen typen de handmatige telling opnieuw (hand).",
                "Two people type the hand count again (hand)."
            )
        case .seats:
            common.say(
                "Twee mensen typen de zetelberekening opnieuw (hand).",
                "Two people type the reckoning of the seats again (hand)."
            )
        }
        guard let void = count.earlier.last?.closing else { return }
        common.say(
            "Dit dossier is weer open. Wat op \(void.moment) is gesloten (versie "
                + "\(count.earlier.count)) is vervallen; het volgende is versie \(count.recordVersion).",
            "This dossier is open again. What was closed at \(void.moment) (version "
                + "\(count.earlier.count)) is void; the next is version \(count.recordVersion)."
        )
    }
}
