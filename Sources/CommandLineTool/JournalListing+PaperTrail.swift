import CountingProcess
import Diagnostics

/// Papers that were printed and came in, in a few words.
extension JournalListing {
    static func content(of forms: [PrintedForm]) -> Text {
        let pages = forms.reduce(0) { $0 + $1.parts.reduce(0, +) }
        return Text(
            nl: counted(forms.count, "formulier", "formulieren") + ", "
                + counted(pages, "bladzijde", "bladzijden"),
            en: counted(forms.count, "form", "forms") + ", " + counted(pages, "page", "pages")
        )
    }

    static func content(of receipt: Receipt) -> Text {
        let sheets = receipt.sheets.inShort
        let words = [receipt.again, receipt.remark].compactMap { $0 }
        return Text(
            nl: ([receipt.sheets.isEmpty ? "geheel" : sheets.dutch] + words).joined(
                separator: "; "
            ),
            en: ([receipt.sheets.isEmpty ? "whole" : sheets.english] + words).joined(
                separator: "; "
            )
        )
    }
}
