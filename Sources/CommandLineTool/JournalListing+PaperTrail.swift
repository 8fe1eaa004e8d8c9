import CountingProcess
import Diagnostics

/// Papers that were printed and came in, in a few words.
extension JournalListing {
    static func content(of forms: [PrintedForm]) -> Text {
        let pages = forms.reduce(0) { $0 + $1.pages }
        return Text(
            nl: counted(forms.count, "formulier", "formulieren") + ", "
                + counted(pages, "bladzijde", "bladzijden"),
            en: counted(forms.count, "form", "forms") + ", " + counted(pages, "page", "pages")
        )
    }

    static func content(of receipt: Receipt) -> Text {
        let sheets = receipt.sheets.map(\.description).joined(separator: ", ")
        let words = [receipt.again, receipt.remark].compactMap { $0 }
        return Text(
            nl: ([sheets.isEmpty ? "geheel" : sheets] + words).joined(separator: "; "),
            en: ([sheets.isEmpty ? "whole" : sheets] + words).joined(separator: "; ")
        )
    }
}
