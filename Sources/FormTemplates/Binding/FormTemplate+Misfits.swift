import Typesetting

/// Where in a template something stands that can't be laid out.
extension FormTemplate {
    /// The innermost elements that `problem` finds fault with by themselves, by their lines.
    package func misfits(
        _ values: FormValues,
        _ problem: @escaping ([Block]) -> LayoutError?
    ) -> [(line: Int, error: LayoutError)] {
        let search = MisfitSearch(binder: Binder(self, values), problem: problem)
        return parts.flatMap { search.misfits($0.blocks) }
    }
}

private struct MisfitSearch {
    let binder: Binder
    let problem: ([Block]) -> LayoutError?

    func misfits(_ blocks: [TemplateBlock]) -> [(line: Int, error: LayoutError)] {
        blocks.flatMap { block -> [(line: Int, error: LayoutError)] in
            guard let error = problem(binder.blocks([block])) else { return [] }
            let inner = inside(block)
            return inner.isEmpty ? [(block.position.line, error)] : inner
        }
    }

    private func inside(_ block: TemplateBlock) -> [(line: Int, error: LayoutError)] {
        switch block.kind {
        case .section(let section):
            binder.section = binder.plain(section.title)
            return misfits(section.blocks)
        case .group(let inner), .together(let inner), .continued(_, let inner):
            return misfits(inner)
        case .each(let name, let inner):
            let rows = binder.rows(name, at: block.position)
            for (place, row) in rows.enumerated() {
                let found = binder.within(row, place: place, of: rows.count) { misfits(inner) }
                if !found.isEmpty { return found }
            }
            return []
        default: return []
        }
    }
}
