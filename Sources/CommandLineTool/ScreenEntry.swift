import ArgumentParser
import CountingProcess
import Diagnostics
import Elections
import EntryScreens

/// Typing at the terminal: who may, what is kept, what is committed.
struct ScreenEntry {
    /// What one person types at one sitting.
    enum Work {
        case paper(Paper.Kind, DocumentKey)
        /// Worksheets of these lists, of all where nil, and then the sheet of totals too.
        case handCount(ReadBackDepth, [ListNumber]?)

        var kind: Paper.Kind {
            switch self {
            case .paper(let kind, _): kind
            case .handCount: .hand
            }
        }
    }

    let work: Work
    let typist: String
    let identification: Identification
    let time: MomentOption
    let language: Language

    /// The events of the commitment; nil where the person stopped before it.
    func run(on dossier: inout Dossier) throws -> [Event]? {
        guard Terminal.isThere else {
            Reporter.report([Self.noTerminal], in: language)
            throw ExitCode(64)
        }
        try refuseRoute(dossier.count)
        let assignments = try assignments(dossier.count)
        try identification.person(named: typist, [.typing(work.kind)], in: &dossier, language)
        let drafts = DraftStore(dossier: dossier.folder, assignments)
        try drafts.prepare()
        guard let lock = DraftLock(drafts) else { throw Findings([elsewhere]) }
        defer {
            lock.release()
            drafts.tidy()
        }
        guard case .committed(let figures) = try type(assignments, dossier.count, drafts) else {
            return nil
        }
        try refuseRoute(dossier.count)
        let events = try dossier.append(at: time.moment) { count throws(Findings) in
            // Somebody else may have settled it meanwhile.
            for assignment in assignments where assignment.cells != nil {
                try count.refuseUnlessInDispute(assignment.paper)
            }
            return try count.type(
                work.kind,
                byPaper(figures, assignments, count),
                typist: typist,
                from: .keys
            )
        }
        drafts.remove()
        return events
    }

    private func assignments(_ count: Count) throws(Findings) -> [Assignment] {
        switch work {
        case .paper(let kind, let document):
            try refuseUnknown(document, kind, count)
            return [try count.assignment(kind, document, typist: typist)]
        case .handCount(let depth, let lists):
            return try count.handAssignments(depth, of: lists, typist: typist)
        }
    }

    /// A sheet of which nothing was typed was not read.
    private func byPaper(
        _ figures: Figures,
        _ assignments: [Assignment],
        _ count: Count
    ) -> [DocumentKey: Figures] {
        guard assignments.count > 1 else {
            return assignments.first.map { [$0.paper.document: figures] } ?? [:]
        }
        return count.byPaper([count.step.area: figures])
    }

    private func type(
        _ assignments: [Assignment],
        _ count: Count,
        _ drafts: DraftStore
    ) throws -> ScreenSession.Outcome {
        let form = try EntryForms(count).form(for: assignments)
        let found = drafts.read()
        guard let terminal = Terminal() else { throw ExitCode(64) }
        defer { terminal.close() }
        var state = EntryState(
            form,
            figures: found.draft?.figures ?? Figures(),
            at: found.draft?.field,
            size: terminal.size,
            checks: EntryForms.checks(of: assignments, count)
        )
        if let word = word(about: found, assignments, count) { state.say(word) }
        return try ScreenSession(terminal: terminal, drafts: drafts, language: language).run(state)
    }

    private func word(
        about found: DraftStore.Found,
        _ assignments: [Assignment],
        _ count: Count
    ) -> Text? {
        switch found {
        case .draft:
            Text(nl: "u gaat verder waar u was gebleven", en: "you go on where you stopped")
        case .outdated:
            Text(
                nl: "wat u eerder typte was van een vorige ronde en is weggelegd: begin opnieuw",
                en: "what you typed before was of an earlier round and is put away: start anew"
            )
        case .nothing where assignments.contains { count.asksCellsAgain($0.paper) }:
            Text(
                nl: "alleen de vakjes die opnieuw worden getypt: typ wat er op het papier staat",
                en: "only the boxes that are typed again: type what stands on the paper"
            )
        case .nothing where assignments.contains { $0.cells != nil }:
            Text(
                nl: "alleen de vakjes die verschillen: typ wat er op het papier staat",
                en: "only the boxes that differ: type what stands on the paper"
            )
        case .nothing: nil
        }
    }

    // MARK: Refusals

    /// DF-10 and R9: once before the first key, and again before anything is committed.
    private func refuseRoute(_ count: Count) throws(Findings) {
        try count.refuseProvisionalCandidates()
        let verdict = Network.verdict(
            isExercise: count.isExercise,
            hasRoute: Network.hasRouteOutwards
        )
        if let verdict, verdict.severity == .error { throw Findings([verdict]) }
    }

    private func refuseUnknown(
        _ document: DocumentKey,
        _ kind: Paper.Kind,
        _ count: Count
    ) throws(Findings) {
        let known = count.expected(for: kind).map(\.document)
        guard !known.contains(document) else { return }
        throw Findings([Self.unknown(document, known.first)])
    }

    /// A document that is not in the dossier; `example` is one that is.
    static func unknown(_ document: DocumentKey, _ example: DocumentKey?) -> Diagnostic {
        Diagnostic(
            "FG-03",
            at: Place(document: document.rawValue),
            found: Text(
                nl: "«\(document)» is geen document van dit dossier",
                en: "«\(document)» is not a document of this dossier"
            ),
            why: Text(
                nl: "Elk cijfer hoort bij één papier dat hier verwacht wordt.",
                en: "Every figure belongs to one paper that is expected here."
            ),
            remedy: Text(
                nl: "Kies de sleutel die op het papier staat, zoals \(example?.rawValue ?? "").",
                en: "Choose the key that stands on the paper, such as \(example?.rawValue ?? "")."
            )
        )
    }

    private var elsewhere: Diagnostic {
        Diagnostic(
            "EN-09",
            at: Place(),
            found: Text(
                nl: "\(typist) typt dit al in een ander venster",
                en: "\(typist) is typing this in another window"
            ),
            why: Text(
                nl: "Twee vensters zouden elkaars cijfers overschrijven.",
                en: "Two windows would overwrite each other's figures."
            ),
            remedy: Text(
                nl: "Ga verder in dat venster, of sluit het en geef de opdracht opnieuw.",
                en: "Go on in that window, or close it and give the command again."
            )
        )
    }

    private static let noTerminal = Diagnostic(
        "IN-07",
        found: Text(
            nl: "invoer of uitvoer is geen terminal",
            en: "input or output is not a terminal"
        ),
        why: Text(
            nl: "Een formulier wordt toets voor toets van papier getypt, op een scherm.",
            en: "A form is typed from paper key by key, on a screen."
        ),
        remedy: Text(
            nl: "Geef de opdracht in een terminalvenster, zonder omleiding met < of |.",
            en: "Give the command in a terminal window, without a redirection by < or |."
        )
    )
}

extension DraftStore.Found {
    fileprivate var draft: EntryDraft? {
        if case .draft(let draft) = self { draft } else { nil }
    }
}
