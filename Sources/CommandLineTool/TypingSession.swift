import ArgumentParser
import CountChecks
import CountingProcess
import Diagnostics
import ElectionFiles
import Elections
import Foundation

/// One person typing into a dossier: a paper at the terminal, or a file, all of it or nothing.
struct TypingSession: ParsableArguments {
    @Argument(help: "The dossier.") var dossier: String
    @Option(help: "Who types.") var typist: String
    @Argument(help: "Figures, one a line: document,field,value. In exercises only.")
    var file: String?
    @OptionGroup var identification: Identification
    @OptionGroup var time: MomentOption

    /// Types `document` at the terminal; nil is the area's own.
    func typeAtTerminal(
        _ kind: Paper.Kind,
        _ document: String?,
        _ common: CommonOptions
    ) throws {
        var dossier = try Dossier(dossier)
        let document = document.map { DocumentKey($0) } ?? dossier.count.step.area
        try typeAtTerminal(.paper(kind, document), &dossier, common)
        try compareCode(of: document, in: &dossier, common)
    }

    /// Types worksheets of the hand count at the terminal, page by page.
    func typeWorksheets(
        _ depth: ReadBackDepth,
        of lists: String?,
        _ common: CommonOptions
    ) throws {
        var dossier = try Dossier(dossier)
        let count = dossier.count
        let all = count.step.lists.filter { count.handLists.contains($0.number) }
        let lists = try lists.map { text throws(Findings) in
            try ListSelection.lists(text, of: all).map(\.number)
        }
        try typeAtTerminal(.handCount(depth, lists), &dossier, common)
    }

    private func typeAtTerminal(
        _ work: ScreenEntry.Work,
        _ dossier: inout Dossier,
        _ common: CommonOptions
    ) throws {
        let entry = ScreenEntry(
            work: work,
            typist: typist,
            identification: identification,
            time: time,
            language: common.chosenLanguage
        )
        guard let events = try entry.run(on: &dossier) else {
            common.say(
                "Bewaard, nog niet vastgelegd. Dezelfde opdracht gaat verder waar u was.",
                "Kept, not committed yet. The same command goes on where you were."
            )
            throw ExitCode(1)
        }
        if Network.hasRouteOutwards {
            Reporter.report([Network.warning], in: common.chosenLanguage)
        }
        warnOfProvisionalCandidates(dossier.count, common)
        report(work.kind, events, dossier.count, common)
    }

    private func warnOfProvisionalCandidates(_ count: Count, _ common: CommonOptions) {
        guard let warning = count.warningOfProvisionalCandidates else { return }
        Reporter.report([warning], in: common.chosenLanguage)
    }

    /// With the paper still in hand.
    private func compareCode(
        of document: DocumentKey,
        in dossier: inout Dossier,
        _ common: CommonOptions
    ) throws {
        let question = CodeQuestion(common: common)
        guard let code = dossier.count.checkCode(of: document),
            dossier.count.codeComparison(of: document) == nil, let answer = question.ask(code)
        else { return }
        try dossier.append(at: time.moment) { count throws(Findings) in
            [try count.compareCode(of: document, answer, seen: code, by: typist)]
        }
    }

    /// Types the boxes of a document in which entries differ, and nothing else.
    func typeInDispute(_ document: DocumentKey, _ common: CommonOptions) throws {
        let count = try Dossier(dossier).count
        let known = (count.expected(for: .entry) + count.expected(for: .hand)).map(\.document)
        guard known.contains(document) else {
            throw Findings([ScreenEntry.unknown(document, known.first)])
        }
        let kind = try count.paperInDispute(of: document).kind
        if let file { return try typeFile(file, kind, inDispute: document, common) }
        try typeAtTerminal(kind, document.rawValue, common)
    }

    /// `inDispute` is the only document that the file may be about, with boxes that differ.
    func typeFile(
        _ file: String,
        _ kind: Paper.Kind,
        inDispute document: DocumentKey? = nil,
        _ common: CommonOptions
    ) throws {
        var dossier = try Dossier(dossier)
        let text = try Files.read(file)
        let kind = kind == .hand && isAboutSeats(text) ? .seats : kind
        let count = dossier.count
        let typed = try FiguresReader.read(
            text,
            expecting: kind == .hand ? count.handFileFields : count.expected(for: kind)
        )
        let documents = kind == .hand ? count.byPaper(typed) : typed
        if let document, let other = documents.keys.first(where: { $0 != document }) {
            throw Findings([Self.otherDocument(other, than: document, in: file)])
        }
        let events = try dossier.append(at: time.moment) { count throws(Findings) in
            if let document { _ = try count.paperInDispute(of: document) }
            return try count.type(kind, documents, typist: typist)
        }
        if Network.hasRouteOutwards {
            Reporter.report([Network.warning], in: common.chosenLanguage)
        }
        warnOfProvisionalCandidates(dossier.count, common)
        report(kind, events, dossier.count, common)
    }

    private static func otherDocument(
        _ other: DocumentKey,
        than document: DocumentKey,
        in file: String
    ) -> Diagnostic {
        Diagnostic(
            "RL-02",
            at: Place(file: file, document: other.rawValue),
            found: Text(
                nl: "het bestand heeft ook cijfers van \(other)",
                en: "the file has figures of \(other) too"
            ),
            why: Text(
                nl: "Een derde lezing gaat over één document, met dat papier erbij.",
                en: "A third reading is about one document, with that paper in hand."
            ),
            remedy: Text(
                nl: "Geef een bestand met alleen de vakjes van \(document) die verschillen.",
                en: "Give a file with only the boxes of \(document) that differ."
            )
        )
    }

    /// Whether a hand count is that of the seats: the first figure of the file says so.
    private func isAboutSeats(_ file: TextFile) -> Bool {
        let lines = file.bytes.split(separator: 0x0A, maxSplits: 2)
        let fields = lines.dropFirst().first?.split(separator: 0x2C) ?? []
        return fields.dropFirst().first?.starts(with: "seats.".utf8) ?? false
    }

    private func report(
        _ kind: Paper.Kind,
        _ events: [Event],
        _ count: Count,
        _ common: CommonOptions
    ) {
        var byNumber: [Int: Int] = [:]
        var differing: [String] = []
        for case .read(let paper, _, let number, _) in events {
            byNumber[number, default: 0] += 1
            if case .differing = count.outcome(of: paper.kind, paper.document) {
                differing.append(paper.document.rawValue)
            }
        }
        for (number, papers) in byNumber.sorted(by: { $0.key < $1.key }) {
            common.say(
                "\(typist): \(counted(papers, "document", "documenten")), "
                    + "\(Self.name(of: number).dutch).",
                "\(typist): \(counted(papers, "document", "documents")), "
                    + "\(Self.name(of: number).english)."
            )
        }
        tellFindings(of: events, count, common)
        if !differing.isEmpty {
            common.say(
                "Niet gelijk getypt: \(differing.joined(separator: ", ")). «differences» zegt waar; "
                    + "een derde typt die vakjes (reread).",
                "Not typed alike: \(differing.joined(separator: ", ")). «differences» says where; "
                    + "a third person types those boxes (reread)."
            )
        }
        if differing.isEmpty, documentsToCompare(events, count) > 0 {
            common.say(
                "Leg nu de controlecodes naast het papier: «check-code».",
                "Now lay the check codes beside the paper: «check-code»."
            )
        }
        for case .committed(let commitment) in events {
            common.say(
                "Alles is twee keer getypt. De totalen zijn verzegeld: \(commitment.code). Druk het "
                    + "blad af met «print DOSSIER booklet».",
                "Everything was typed twice. The totals are sealed: \(commitment.code). Print the "
                    + "sheet with «print DOSSIER booklet»."
            )
        }
        common.tellSeals(of: events)
        common.tellOpenLot(of: count)
    }

    /// Documents just typed whose check code nobody compared yet.
    private func documentsToCompare(_ events: [Event], _ count: Count) -> Int {
        events.count { event in
            guard case .read(let paper, _, _, _) = event, paper.kind == .entry else { return false }
            return count.checkCode(of: paper.document) != nil
                && count.codeComparison(of: paper.document) == nil
        }
    }

    /// Errors on what was just typed, and the warning that one person does both counts.
    private func tellFindings(of events: [Event], _ count: Count, _ common: CommonOptions) {
        var typed = Set<Paper>()
        for case .read(let paper, _, _, _) in events { typed.insert(paper) }
        let told = count.findings().filter { finding in
            let place = DocumentKey(finding.diagnostic.place.document ?? "")
            let code = finding.diagnostic.code
            let isOwnWarning =
                code == CountRule.sameTypistHandAndEntry.rawValue
                && typed.contains(Paper(.hand, place))
            let isError =
                finding.blocks && typed.contains(Paper(.entry, place))
                && code != CountRule.entriesDiffer.rawValue && !code.hasPrefix("HT-")
            return isOwnWarning || isError
        }
        // Of a paper that several people settled, part of the figures is not one's own.
        let shown = count.isExercise ? told : told.map(\.withoutFigures)
        Reporter.report(shown.map(\.diagnostic), in: common.chosenLanguage, limit: 20)
    }

    private static func name(of reading: Int) -> Text {
        switch reading {
        case 1: Text(nl: "eerste invoer", en: "first entry")
        case 2: Text(nl: "tweede invoer", en: "second entry")
        default: Text(nl: "lezing \(reading)", en: "reading \(reading)")
        }
    }
}

extension CommonOptions {
    /// Says that the seats were sealed, where they were.
    func tellSeals(of events: [Event]) {
        for case .seatsCommitted(let commitment) in events {
            say(
                "De zetels zijn berekend en verzegeld: \(commitment.code). Druk de werkbladen voor de "
                    + "berekening met de hand af met «print DOSSIER seat-sheets».",
                "The seats are allocated and sealed: \(commitment.code). Print the worksheets for the "
                    + "reckoning by hand with «print DOSSIER seat-sheets»."
            )
        }
    }

    /// Says that a lot must be drawn before the seats can be allocated; in an exercise which.
    func tellOpenLot(of count: Count) {
        guard let refusal = count.openLotRefusal else { return }
        Reporter.report([refusal.diagnostic], in: chosenLanguage)
    }
}
