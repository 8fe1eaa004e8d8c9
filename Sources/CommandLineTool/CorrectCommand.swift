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
            Worksheets that both typed wrongly, or that were corrected on paper: --hand --lists 5.
            \(PairOptions.discussion)
            """
    )

    @Argument(help: "The dossier.") var dossier: String
    @Option(help: "The document of which there is a newer version, by key: \"SB 12\".")
    var document: String?
    @Flag(help: "The hand count, done or written anew.") var hand = false
    @Option(help: "With --hand: the worksheets of these lists that were read back, as 5,9-12.")
    var lists: String?
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
        if lists != nil, !hand || cells != nil {
            throw ValidationError("--lists belongs to --hand, without --cells.")
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
            var count = count
            var events: [Event] = []
            for paper in try papers(in: count) {
                let event = try count.correct(
                    paper,
                    version: version,
                    cells: try chosenCells(paper),
                    reason: reason,
                    by: pair.by,
                    and: pair.and
                )
                count.apply(event)
                events.append(event)
            }
            return events
        }
        for case .corrected(let correction) in events { tell(correction, dossier.count) }
    }

    private func chosenCells(_ paper: Paper) throws(Findings) -> Set<FieldID>? {
        guard let cells else { return nil }
        var fields = Set<FieldID>()
        for name in cells.split(separator: ",").map({ String($0).singleSpaced }) {
            guard let field = FieldID(name) else {
                throw Findings([Self.noSuchBox(name, on: paper.document)])
            }
            fields.insert(field)
        }
        guard !fields.isEmpty else {
            throw Findings([Self.noSuchBox(cells, on: paper.document)])
        }
        return fields
    }

    private static func noSuchBox(_ name: String, on document: DocumentKey) -> Diagnostic {
        Diagnostic(
            "CR-05",
            at: Place(document: document.rawValue, field: name),
            found: Text(
                nl: "«\(name)» is geen vakje van \(document)",
                en: "«\(name)» is no box of \(document)"
            ),
            why: Text(
                nl:
                    "Twee mensen typen alleen de vakjes die u noemt opnieuw; de andere blijven staan.",
                en: "Two people type only the boxes you name again; the others stand."
            ),
            remedy: Text(
                nl: "Schrijf ze met komma's, zoals --cells list.5.total,list.5.3.",
                en: "Write them with commas, as in --cells list.5.total,list.5.3."
            )
        )
    }

    /// One paper; of lists their worksheets, as far as two people typed them alike.
    private func papers(in count: Count) throws(Findings) -> [Paper] {
        if let lists {
            let all = count.step.lists.filter { count.handLists.contains($0.number) }
            let papers = try ListSelection.lists(lists, of: all).flatMap { list in
                [Worksheets.sums(of: list.number), Worksheets.rows(of: list.number)]
            }.map { Paper(.hand, $0) }
            let typed = papers.filter { count.agreed(.hand, $0.document) != nil }
            return typed.isEmpty ? papers : typed
        }
        if hand { return [Paper(.hand, count.step.area)] }
        if seats { return [Paper(.seats, count.step.area)] }
        return [Paper(.entry, document.map { DocumentKey($0) } ?? count.step.area)]
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
        case .hand where Worksheets.areAbout(paper):
            common.say(
                "\(paper.document): twee mensen typen deze werkbladen opnieuw (hand --depth).",
                "\(paper.document): two people type these worksheets again (hand --depth)."
            )
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
