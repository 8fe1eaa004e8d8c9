import Diagnostics
import Elections
import FormTemplates

/// How many pages a form takes, its annexes included.
struct PageCounts: Equatable {
    let chosen: Int
    /// In the other layout; nil where it cannot be laid out so.
    let other: Int?
}

/// What a form costs in paper, before it is printed.
extension Press {
    func pageCounts(of document: SourceDocument) throws(Findings) -> PageCounts {
        try pageCounts(forms.source, filling.values(.blank, of: document))
    }

    func pageCounts(ofRecord values: FormValues) throws(Findings) -> PageCounts {
        try pageCounts(forms.result, values)
    }

    private func pageCounts(
        _ template: FormTemplate,
        _ values: FormValues
    ) throws(Findings) -> PageCounts {
        let measure = try fontBook()
        func pages(_ layout: FormLayout) throws(Findings) -> Int {
            try laidOut(template, values, in: layout, measure: measure)
                .reduce(0) { $0 + $1.bodies.count }
        }
        let other: FormLayout = layout == .compact ? .statutory : .compact
        return PageCounts(chosen: try pages(layout), other: try? pages(other))
    }
}
