import CountingProcess
import Diagnostics

/// Texts of the account of differences, in a few words and without a figure of the program.
extension JournalListing {
    static func content(of explanation: Explanation) -> Text {
        let said = [explanation.text, explanation.followUp].compactMap { $0 }
        let item = explanation.item.description
        return Text(
            nl: ([item] + (explanation.isNoneFound ? ["geen verklaring gevonden"] : []) + said)
                .joined(separator: ": "),
            en: ([item] + (explanation.isNoneFound ? ["no explanation found"] : []) + said)
                .joined(separator: ": ")
        )
    }

    static func content(of report: ReportedError) -> Text {
        let words = [report.field?.description, report.text, report.found].compactMap { $0 }
            .joined(separator: ": ")
        return Text(nl: words, en: words)
    }
}
