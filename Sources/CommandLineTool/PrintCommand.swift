import ArgumentParser
import CountingJournal
import CountingProcess
import Diagnostics
import Elections

struct PrintCommand: SpeakingCommand {
    enum Kind: String, ExpressibleByArgument, CaseIterable {
        case blank
        case filled
        case booklet
        case record
        case comparison
        case seatSheets = "seat-sheets"
        case report
        case changes
        case findings
        case wallList = "wall-list"
        case account
        case drawRecord = "draw-record"
        case disputed

        /// Whether a total, a typed figure or a seat can stand on it.
        var showsFigures: Bool {
            switch self {
            case .blank, .booklet, .seatSheets, .wallList, .drawRecord, .disputed: false
            case .filled, .record, .comparison, .report, .changes, .findings, .account: true
            }
        }
    }

    enum LayoutName: String, ExpressibleByArgument, CaseIterable {
        case a
        case b
    }

    static let configuration = CommandConfiguration(
        commandName: "print",
        abstract: "Print forms and sheets as PDF.",
        discussion: """
            blank: forms to fill in with a pen; those that come in, or with --form the record.
            filled: what was typed of each document, to lay beside the paper.
            booklet: the hand-count worksheets, blind, with an instruction for each role; with the sealed answer \
            once there is one. Pages and time are told before anything is written.
            record: the form this step produces, with its annexes; a draft until the dossier is closed.
            comparison: the hand count beside the computed totals, the opened seal, and pictures of every \
            difference as PDF and PNG.
            seat-sheets: worksheets for the reckoning of the seats by hand, blind; with the sealed seats.
            report: the result on one sheet, as PDF and as a picture.
            wall-list: every document with boxes to tick with a pen, on A3; no figure.
            changes: what newer versions of papers and of the record say otherwise, old beside new.
            findings: what was found, a sheet a document for who looks into it, never for who types; of those with \
            something open, or of --documents.
            account: every difference with its explanation (verantwoording telverschillen), to be published \
            with the record; a draft until the dossier is closed, and with --draft.
            draw-record: the lists drawn for a sample, every throw, and how strong the sample is.
            disputed: the boxes that a third person reads again, blind: where two entries differ, and \
            where a cell of the worksheets is not what was typed of its document.
            With --job blank and filled make a whole job for a printing house: a separator before each \
            document, files of many documents or of one each, manifest, hashes and a delivery list. How \
            much it will be is said before anything is written. The same command again gives the same \
            bytes; `job check` tells whether a folder is whole, `job merge` makes one of parts (--shard).
            Figures stand on filled, record, comparison, report, changes, findings and account. \
            \(ViewerOptions.discussion)
            Blank forms of documents that come in are recorded as printed, for `status`; a dossier that \
            is closed or can't be written still prints them.
            """
    )

    @Argument(help: "The dossier.") var dossier: String
    @Argument(
        help:
            """
            blank, filled, booklet, record, comparison, seat-sheets, report, changes, findings, \
            wall-list, account, draw-record or disputed.
            """
    )
    var kind: Kind
    @Option(help: "n10, n11, o3 or p22; one that this step has.") var form: Form?
    @Option(help: "Only these documents, by key, with commas: \"SB 1,SB 7\".")
    var documents: String?
    @Option(help: "Layout of the booklet: a (a column per document) or b (a row per document).")
    var layout = LayoutName.b
    @OptionGroup var booklet: BookletOptions
    @OptionGroup var earlier: EarlierOptions
    @Flag(help: "The P 22 on the computed totals, to lay beside the record; it is marked as such.")
    var computed = false
    @Flag(help: "The account of a closed dossier as a draft, while texts are missing.")
    var draft = false
    @Flag(
        help: """
            Forms with less paper: several lists on a page, candidates in columns; the same sections \
            and figures.
            """
    )
    var compact = false
    @Flag(help: "One file instead of one a document.") var singleJob = false
    @Option(help: "The folder to write to.") var out = "."
    @OptionGroup var job: JobOptions
    @OptionGroup var viewer: ViewerOptions
    @OptionGroup var time: MomentOption
    @OptionGroup var common: CommonOptions

    func validate() throws {
        if draft, kind != .account {
            throw ValidationError("--draft belongs to «print DOSSIER account».")
        }
        if compact, ![.blank, .filled, .record].contains(kind) {
            throw ValidationError("--compact belongs to «print DOSSIER blank|filled|record».")
        }
        if earlier.isGiven, kind != .blank {
            throw ValidationError(
                "--what-changed and --what-changed-templates belong to «print DOSSIER blank»."
            )
        }
        if computed, kind != .record {
            throw ValidationError("--computed belongs to «print DOSSIER record».")
        }
        try validateJob()
        if booklet.isGiven, kind != .booklet {
            throw ValidationError(
                "--lists, --pairs, --teams and --estimate belong to «print DOSSIER booklet»."
            )
        }
    }

    func run() throws {
        let result = try execute(tellsPages: true)
        let hasNone = earlier.isGiven && result.files.isEmpty
        guard !booklet.estimate, job.folder == nil, !hasNone else { return }
        common.say(
            "\(counted(result.pages, "bladzijde", "bladzijden")) in "
                + "\(counted(result.files.count, "bestand", "bestanden")) in \(out).",
            "\(counted(result.pages, "page", "pages")) in "
                + "\(counted(result.files.count, "file", "files")) in \(out)."
        )
    }

    /// Prints; `tellsPages` says first what a form takes in either layout.
    func execute(tellsPages: Bool = false) throws -> PrintJob.Result {
        var dossier =
            try kind.showsFigures
            ? viewer.dossier(dossier, common.chosenLanguage) : Dossier(dossier)
        let result = try printed(dossier.count, tellsPages)
        record(result.forms, in: &dossier)
        return result
    }

    private func printed(_ count: Count, _ tellsPages: Bool) throws -> PrintJob.Result {
        try refuseOtherForm(than: formsToChoose(count.step), count.step.level)
        let layout: FormLayout = compact ? .compact : .statutory
        if let folder = job.folder {
            return try printJob(count, JobFolder(path: folder), layout)
        }
        let press = try Press(count, folder: out, moment: time.moment, layout: layout)
        return switch kind {
        case .blank: try blank(press, tellsPages)
        case .filled: try press.transcripts(of: try chosenDocuments(count), inOneFile: singleJob)
        case .booklet: try printBooklet(press)
        case .record: try record(press, tellsPages)
        case .comparison: try press.comparison()
        case .seatSheets: try press.seatSheets()
        case .report: try press.report()
        case .changes: try press.changes()
        case .findings:
            try press.findings(
                of: documents == nil ? nil : try chosenDocuments(count),
                inOneFile: singleJob
            )
        case .wallList: try press.wallList()
        case .account: try account(press)
        case .drawRecord: try press.drawRecord()
        case .disputed: try press.disputed()
        }
    }

    private func account(_ press: Press) throws -> PrintJob.Result {
        let texts = (press.count.account ?? []).flatMap { entry in
            entry.known.compactMap(\.words)
                + [entry.words.text, entry.words.followUp].compactMap { $0 }
        }
        common.warnOfNames(in: Set(texts).sorted(), press.count)
        return try press.account(isDraft: draft)
    }

    /// Says pages and time first; with --estimate that is all.
    private func printBooklet(_ press: Press) throws -> PrintJob.Result {
        let order = try booklet.order(layout == .b ? .documentsAsRows : .documentsAsColumns, press)
        let set = try press.bookletSet(order)
        common.tell(set, order.division)
        return booklet.estimate ? PrintJob.Result() : try press.write(set, order.layout)
    }

    private func blank(_ press: Press, _ tellsPages: Bool) throws -> PrintJob.Result {
        if earlier.isGiven { return try whatChanged(press) }
        if form == press.count.step.resultForm {
            if tellsPages {
                tell(try press.pageCounts(ofRecord: press.blankRecordValues()), press)
            }
            return try press.blankRecord(inOneFile: singleJob)
        }
        let documents = try chosenDocuments(press.count)
        if tellsPages, let first = documents.first {
            tell(try press.pageCounts(of: first), press, of: first)
        }
        return try press.blankForms(of: documents, inOneFile: singleJob)
    }

    /// Nothing is written where nothing differs.
    private func whatChanged(_ press: Press) throws -> PrintJob.Result {
        let old = try earlier.press(press)
        let isRecord = form == press.count.step.resultForm
        let chosen = documents == nil ? nil : try chosenDocuments(press.count)
        let comparison =
            isRecord
            ? try press.comparedRecord(with: old)
            : try press.comparedForms(with: old, chosen: chosen)
        guard comparison.isDifferent else {
            common.say("Geen bladzijde is anders.", "No page differs.")
            return PrintJob.Result()
        }
        return try press.write(comparison, isRecord ? press.step.resultForm : press.step.sourceForm)
    }

    private func record(_ press: Press, _ tellsPages: Bool) throws -> PrintJob.Result {
        if computed { return try press.alternativeRecord(inOneFile: singleJob) }
        if tellsPages { tell(try press.pageCounts(ofRecord: press.completed()), press) }
        return try press.record(inOneFile: singleJob)
    }

    /// Before anything is written: what the form takes in this layout, and in the other.
    private func tell(_ pages: PageCounts, _ press: Press, of document: SourceDocument? = nil) {
        let each: Text
        switch (document, press.step.sourceForm) {
        case (nil, _): each = Text(nl: "", en: "")
        case (_, .n10): each = Text(nl: " per stembureau", en: " a polling station")
        default: each = Text(nl: " per document", en: " a document")
        }
        let name =
            compact
            ? Text(nl: "wettelijke opmaak", en: "statutory layout")
            : Text(nl: "compact", en: "compact")
        let other = pages.other.map {
            (nl: " (\(name.dutch): \($0))", en: " (\(name.english): \($0))")
        }
        common.say(
            counted(pages.chosen, "bladzijde", "bladzijden") + each.dutch + (other?.nl ?? "") + ".",
            counted(pages.chosen, "page", "pages") + each.english + (other?.en ?? "") + "."
        )
    }

    /// The paper is there, whether that can be recorded or not.
    private func record(_ forms: [PrintedForm], in dossier: inout Dossier) {
        guard !forms.isEmpty else { return }
        do {
            try dossier.append(at: time.moment) { count throws(Findings) in
                try count.print(forms)
            }
        } catch {
            let cause = (error as? JournalError)?.diagnostic ?? (error as? Findings)?.all.first
            Reporter.report([Self.notRecorded(cause)], in: common.chosenLanguage)
        }
    }

    private static func notRecorded(_ cause: Diagnostic?) -> Diagnostic {
        Diagnostic(
            "RC-05",
            .warning,
            found: Text(
                nl: "afgedrukt, maar niet geboekt: \(cause?.found.dutch ?? "onbekende fout")",
                en: "printed, but not recorded: \(cause?.found.english ?? "unknown error")"
            ),
            why: Text(
                nl: "De teller van afgedrukte formulieren loopt nu achter bij het papier.",
                en: "The counter of printed forms is now behind the paper."
            ),
            remedy: Text(
                nl: "Gebruik wat is afgedrukt; schrijf op de wandlijst dat het er is.",
                en: "Use what was printed; write on the wall list that it is there."
            )
        )
    }

    /// The forms that this kind of print has at a level.
    private func formsToChoose(_ step: CountingStep) -> [Form] {
        switch kind {
        case .blank: [step.sourceForm, step.resultForm]
        case .filled: [step.sourceForm]
        case .record: [step.resultForm]
        case .drawRecord: []
        case .booklet, .comparison, .seatSheets, .report, .changes, .findings, .wallList, .account,
            .disputed:
            []
        }
    }

    private func refuseOtherForm(than forms: [Form], _ level: Level) throws {
        guard let form, !forms.contains(form) else { return }
        let names = forms.map(\.rawValue).joined(separator: " or ")
        throw ValidationError(
            "--form \(form.rawValue): at level \(level.rawValue), «print \(kind.rawValue)» has "
                + (names.isEmpty ? "no form to choose." : "\(names).")
        )
    }

    /// The documents asked for; all where none is named.
    func chosenDocuments(_ count: Count) throws(Findings) -> [SourceDocument] {
        guard let documents else { return count.step.sources }
        let names = documents.split(separator: ",").map { String($0.trimming) }
        if names.allSatisfy(\.isEmpty) { throw Findings([Self.unknownDocument(documents, count)]) }
        let unknown = names.filter { name in
            !count.step.sources.contains { $0.key.rawValue == name }
        }
        guard unknown.isEmpty, !names.isEmpty else {
            throw Findings(unknown.map { Self.unknownDocument($0, count) })
        }
        return count.step.sources.filter { names.contains($0.key.rawValue) }
    }

    private static func unknownDocument(_ name: String, _ count: Count) -> Diagnostic {
        let example = count.step.sources.first?.key.rawValue ?? ""
        return Diagnostic(
            "FG-03",
            at: Place(document: name),
            found: Text(
                nl: "«\(name)» is geen document van deze telling",
                en: "«\(name)» is not a document of this count"
            ),
            why: Text(
                nl: "Er wordt niets afgedrukt als één naam niet klopt.",
                en: "Nothing is printed when one name is wrong."
            ),
            remedy: Text(
                nl: "Schrijf de namen zoals «\(example)», met komma's ertussen.",
                en: "Write the names as «\(example)», with commas between."
            )
        )
    }
}

extension Substring {
    fileprivate var trimming: Substring {
        guard let first = firstIndex(where: { !$0.isWhitespace }),
            let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return self[first...last]
    }
}
