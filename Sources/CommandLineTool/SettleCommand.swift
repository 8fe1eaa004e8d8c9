import ArgumentParser
import CountingProcess
import Diagnostics
import ElectionFiles
import Elections

struct SettleCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "settle",
        abstract: "Accept a difference (two people) or warnings (one person), for a reason.",
        discussion: """
            --list: a difference between hand count and computed total, by two people. With \
            --inconsistent-paper because a paper contradicts itself: the option names the body that made \
            it, and --accept is what that body decided. The hand figure leads all the same.
            --warning: the open warnings of one rule, by one person who looked at the paper; all at \
            once, or with --document those of one document. A warning whose figures are typed anew \
            needs a new look. An error is never accepted so: it is mended. In a real dossier that person \
            is a coordinator.
            \(PairOptions.discussion)
            """
    )

    @Argument(help: "The dossier.") var dossier: String
    @Option(help: "The difference of this list, by number, or of the total.") var list: String?
    @Option(help: "The open warnings of this rule, such as SB-36.") var warning: String?
    @Option(help: "With --warning: only those of this document, by key: \"SB 12\".")
    var document: String?
    @Option(help: "With --list: the paper contradicts itself; the body that made it.")
    var inconsistentPaper: String?
    @Option(help: "The reason; that of a difference is printed in the record.") var accept: String
    @Option(help: "Who does it.") var by: String
    @Option(name: .customLong("and"), help: "With --list: the second person, who confirms it.")
    var and: String?
    @OptionGroup var identification: Identification
    @Option(help: "The same for the second person.") var andPassphraseFile: String?
    @OptionGroup var time: MomentOption
    @OptionGroup var common: CommonOptions

    func validate() throws {
        guard (list == nil) != (warning == nil) else {
            throw ValidationError("Give --list 5 for a difference, or --warning SB-36.")
        }
        guard let list else {
            if and != nil { throw ValidationError("--and belongs to --list.") }
            if inconsistentPaper != nil {
                throw ValidationError("--inconsistent-paper belongs to --list.")
            }
            return
        }
        if document != nil { throw ValidationError("--document belongs to --warning.") }
        if and == nil { throw ValidationError("Missing expected argument '--and <and>'") }
        if item == nil { throw ValidationError("--list is a number or total, not «\(list)».") }
    }

    private var item: ComparedItem? {
        list == "total" ? .total : list.flatMap { Int($0) }.map { .list(ListNumber($0)) }
    }

    func run() throws {
        try Printable.check(accept, inconsistentPaper ?? "", by, and ?? by)
        var dossier = try Dossier(dossier)
        if let warning { return try accept(warning, in: &dossier) }
        guard let item, let and else { return }
        try dossier.identify(
            (by, identification.passphraseFile),
            (and, andPassphraseFile),
            common.chosenLanguage
        )
        let events = try dossier.append(at: time.moment) { count throws(Findings) in
            [
                try count.accept(
                    item,
                    reason: accept,
                    body: inconsistentPaper,
                    by: by,
                    and: and
                )
            ]
        }
        let open = dossier.count.comparison?.open.count ?? 0
        common.say("Vastgelegd. Nog open: \(open).", "Recorded. Still open: \(open).")
        common.tellSeals(of: events)
    }

    private func accept(_ rule: String, in dossier: inout Dossier) throws {
        try identification.person(named: by, [.coordinator], in: &dossier, common.chosenLanguage)
        let events = try dossier.append(at: time.moment) { count throws(Findings) in
            try count.acceptWarnings(
                of: rule,
                on: document.map { DocumentKey($0) },
                reason: accept,
                by: by
            )
        }
        let taken = events.count { if case .warningAccepted = $0 { true } else { false } }
        let open = dossier.count.openWarnings.count
        common.say(
            "\(counted(taken, "waarschuwing", "waarschuwingen")) \(rule) aanvaard door \(by). "
                + "Nog open: \(open).",
            "\(counted(taken, "warning", "warnings")) \(rule) accepted by \(by). "
                + "Still open: \(open)."
        )
        common.tellSeals(of: events)
    }
}
