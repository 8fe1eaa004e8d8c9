import ArgumentParser
import CountChecks
import CountingProcess
import Diagnostics
import Elections
import Foundation

struct CompareCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "The hand count against the computed sums; or a published file against paper.",
        discussion: """
            With --count-file: a file that a municipality or district published, against what was \
            typed here from its paper, list by list; with --footer also its SHA-256 against the one \
            in the foot of that paper. Nothing of the file is taken over, and nothing is kept.
            \(ViewerOptions.discussion)
            """
    )

    @Argument(help: "The dossier.") var dossier: String
    @Flag(help: "One JSON object on standard output.") var json = false
    @Option(help: "A published count file, for comparison only.") var countFile: String?
    @Option(help: "With --count-file: the document it belongs to, by key: \"GEM 0599\".")
    var document: String?
    @Option(
        help: "With --count-file: the SHA-256 in the foot of the paper, 64 digits, typed from it."
    )
    var footer: String?
    @OptionGroup var viewer: ViewerOptions
    @OptionGroup var common: CommonOptions

    func validate() throws {
        if (countFile == nil) != (document == nil) {
            throw ValidationError("--count-file and --document belong together.")
        }
        if footer != nil, countFile == nil { throw ValidationError("--footer needs --count-file.") }
        if json, countFile != nil { throw ValidationError("--json has no --count-file.") }
        if let footer, !PublishedFile.isHash(footer) {
            throw ValidationError("--footer is the 64 digits 0-9, A-F of a SHA-256.")
        }
    }

    func run() throws {
        let count = try viewer.count(of: dossier, common.chosenLanguage)
        if let countFile, let document {
            return try compare(countFile, with: DocumentKey(document), count)
        }
        guard let comparison = count.comparison else {
            Reporter.report([count.whyNotCompared.diagnostic], in: common.chosenLanguage)
            throw ExitCode(1)
        }
        Reporter.out(
            json ? try encoded(comparison) : table(comparison, count, common.chosenLanguage)
        )
        guard !comparison.open.isEmpty else { return }
        if !json, let search = SearchListing(count, common.chosenLanguage) {
            let lines = search.lines(for: comparison.open)
            if !lines.isEmpty { Reporter.out("\n" + lines.joined(separator: "\n")) }
        }
        throw ExitCode(1)
    }

    private func compare(_ file: String, with document: DocumentKey, _ count: Count) throws {
        guard count.step.sources.contains(where: { $0.key == document }) else {
            throw Findings([ScreenEntry.unknown(document, count.step.sources.first?.key)])
        }
        let published = PublishedFile(
            file: try Files.read(file),
            document: document,
            count: count
        )
        var findings: [Diagnostic] = []
        if let footer {
            findings = published.hashFindings(footer: footer)
            if findings.isEmpty {
                common.say(
                    "De hash is die van de voet.",
                    "The hash is the one in the foot."
                )
            }
        }
        switch published.compared() {
        case .notComparable(let why):
            common.say(
                "Nog niet vergelijkbaar: \(why.dutch).",
                "Not comparable yet: \(why.english)."
            )
            Reporter.report(findings, in: common.chosenLanguage)
            throw ExitCode(1)
        case .compared(let lists, let differences):
            common.say(
                "\(lists) lijsten vergeleken, \(differences.count) verschillen.",
                "\(lists) lists compared, \(differences.count) differences."
            )
            findings += differences
        }
        Reporter.report(findings, in: common.chosenLanguage)
        if !findings.isEmpty { throw ExitCode(1) }
    }

    private func encoded(_ comparison: Comparison) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let value = EncodedComparison(
            agree: comparison.agrees,
            lists: comparison.lists.map(EncodedComparison.Line.init),
            total: EncodedComparison.Line(comparison.total)
        )
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    private func table(_ comparison: Comparison, _ count: Count, _ language: Language) -> String {
        let head = Text(
            nl: "lijst       papier handmatig  berekend  verschil",
            en: "list         paper   by hand  computed  difference"
        )
        var lines = [head[language]]
        for line in comparison.lists + [comparison.total] {
            let name =
                switch line.item {
                case .list(let number): number.rawValue.aligned(to: 5)
                case .total: Text(nl: "totaal", en: "total")[language]
                }
            let difference = signed(line.difference)
            let pad = String(repeating: " ", count: max(0, 10 - difference.count))
            lines.append(
                name.padding(toLength: 7, withPad: " ", startingAt: 0)
                    + line.paper.aligned(to: 10) + line.hand.aligned(to: 10)
                    + line.computed.aligned(to: 10) + pad + difference
                    + state(line, language)
            )
        }
        if count.sample != nil {
            let drawn = count.handLists.map(\.description).joined(separator: ", ")
            lines.append(
                Text(
                    nl: "steekproef: alleen de getrokken lijsten (\(drawn))",
                    en: "sample: the drawn lists only (\(drawn))"
                )[language]
            )
        }
        return lines.joined(separator: "\n")
    }

    /// Who decided what; of a paper that contradicts itself the body that made it.
    private func words(_ acceptance: Acceptance) -> String {
        let body = acceptance.body.map { $0 + ": " } ?? ""
        return ": \(body)\(acceptance.reason) (\(acceptance.by), \(acceptance.and))"
    }

    private func state(_ line: Comparison.Line, _ language: Language) -> String {
        switch line.state {
        case .agreed: ""
        case .open: Text(nl: "  OPEN", en: "  OPEN")[language]
        case .carried:
            Text(nl: "  staat op een ontvangen document", en: "  carried from a document")[language]
        case .accepted:
            Text(nl: "  aanvaard", en: "  accepted")[language]
                + (line.acceptance.map(words) ?? "")
        }
    }
}

/// The JSON of `compare`.
private struct EncodedComparison: Encodable {
    struct Line: Encodable {
        var list: Int?
        /// What the papers say: of each its annex where there is one, else its form.
        var paper: Int
        var hand: Int
        var computed: Int
        var difference: Int
        var state: String
        var leading: Int

        init(_ line: Comparison.Line) {
            if case .list(let number) = line.item { list = number.rawValue }
            paper = line.paper
            hand = line.hand
            computed = line.computed
            difference = line.difference
            state = line.state.rawValue
            leading = line.leading
        }
    }

    var agree: Bool
    var lists: [Line]
    var total: Line
}
