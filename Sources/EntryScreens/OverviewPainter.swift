import Diagnostics

/// The last page: what is empty, what does not add up, and the commitment.
struct OverviewPainter {
    let state: EntryState
    let language: Language
    private let width = ScreenSize.least.columns - 2

    init(state: EntryState, language: Language) {
        self.state = state
        self.language = language
    }

    /// As many lines as there is room for, with the chosen item among them.
    func lines(_ chosen: Int, height: Int) -> [String] {
        let items = state.overview
        let chosen = min(chosen, items.count - 1)
        var lines: [String] = []
        var start = 0
        for (index, item) in items.enumerated() {
            if index == chosen { start = lines.count }
            let isLikeNext =
                items.indices.contains(index + 1) && item.isTold(with: items[index + 1])
            for (place, text) in words(item, isShort: isLikeNext).enumerated() {
                lines.append((index == chosen && place == 0 ? "> " : "  ") + text)
            }
        }
        let least = lines.count - height
        return Array(lines.dropFirst(max(0, min(start - height / 3, least))).prefix(height))
    }

    private func words(_ item: OverviewItem, isShort: Bool) -> [String] {
        switch item {
        case .empty(let section, let count, _):
            let text = ScreenTexts.empty(count)[language]
            let name = state.form.sections[section].heading.printable
            return [name.padded(to: width - text.count - 1) + " " + text]
        case .finding(let diagnostic):
            let found = "\(diagnostic.code)  \(diagnostic.found[language])".printable
            guard !isShort else { return wrapped(found, to: width) }
            let remedy = wrapped(diagnostic.remedy[language].printable, to: width - 7)
            return wrapped(found, to: width)
                + remedy.enumerated().map { ($0 == 0 ? "    -> " : "       ") + $1 }
        case .commit: return [ScreenTexts.commitItem(state.empty.count)[language]]
        }
    }
}

extension OverviewItem {
    /// What is to be done about findings one after the other is told once.
    fileprivate func isTold(with next: OverviewItem) -> Bool {
        guard case .finding(let this) = self, case .finding(let next) = next else { return false }
        return this.remedy == next.remedy
    }
}
