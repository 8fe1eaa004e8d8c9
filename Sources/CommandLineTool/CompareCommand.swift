import ArgumentParser
import CountChecks
import CountingProcess
import Diagnostics
import Foundation

struct CompareCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "The hand count against the computed sums.",
        discussion: ViewerOptions.discussion
    )

    @Argument(help: "The dossier.") var dossier: String
    @Flag(help: "One JSON object on standard output.") var json = false
    @OptionGroup var viewer: ViewerOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
        let count = try viewer.count(of: dossier, common.chosenLanguage)
        guard let comparison = count.comparison else {
            Reporter.report([count.whyNotCompared.diagnostic], in: common.chosenLanguage)
            throw ExitCode(1)
        }
        Reporter.out(
            json ? try encoded(comparison) : table(comparison, count, common.chosenLanguage)
        )
        if !comparison.open.isEmpty { throw ExitCode(1) }
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
            nl: "lijst   handmatig  berekend  verschil",
            en: "list      by hand  computed  difference"
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
                    + line.hand.aligned(to: 10) + line.computed.aligned(to: 10) + pad + difference
                    + state(line, language)
            )
        }
        return lines.joined(separator: "\n")
    }

    private func state(_ line: Comparison.Line, _ language: Language) -> String {
        switch line.state {
        case .agreed: ""
        case .open: Text(nl: "  OPEN", en: "  OPEN")[language]
        case .carried:
            Text(nl: "  staat op een ontvangen document", en: "  carried from a document")[language]
        case .accepted:
            Text(nl: "  aanvaard", en: "  accepted")[language]
                + (line.acceptance.map { ": \($0.reason) (\($0.by), \($0.and))" } ?? "")
        }
    }
}

/// The JSON of `compare`.
private struct EncodedComparison: Encodable {
    struct Line: Encodable {
        var list: Int?
        var hand: Int
        var computed: Int
        var difference: Int
        var state: String
        var leading: Int

        init(_ line: Comparison.Line) {
            if case .list(let number) = line.item { list = number.rawValue }
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
