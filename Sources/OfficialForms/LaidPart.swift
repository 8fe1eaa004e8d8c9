import Diagnostics
import FormTemplates
import Typesetting

/// A part of a form on pages, not yet stamped with what stands outside the text.
///
/// Laid out once; every station's copy of a blank form has the same bodies.
package struct LaidPart: Sendable {
    package let id: String
    package let title: String
    package let endsWithSignaturePage: Bool
    package let isInitialled: Bool
    package let setup: PageSetup
    package internal(set) var bodies: [PageBody]
    /// Its bodies have the watermark that belongs to them.
    var isWatermarked = false
}

extension BoundPart {
    /// The pages of this part of the form called `document` in messages.
    package func laidOut(
        of document: String,
        measure: some TextMeasure
    ) throws(Findings) -> LaidPart {
        let setup = isCompact ? PageSetup.compact : PageSetup()
        do throws(LayoutError) {
            return LaidPart(
                id: id,
                title: title,
                endsWithSignaturePage: endsWithSignaturePage,
                isInitialled: isInitialled,
                setup: setup,
                bodies: try layOut(blocks, on: setup, measure: measure)
            )
        } catch {
            throw Findings(error, in: "\(document), \(title)")
        }
    }
}
