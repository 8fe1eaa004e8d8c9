import Diagnostics

extension EntryState {
    /// The state as it is shown; as many lines as the terminal has, none wider than 80 columns.
    package func screen(in language: Language) -> Screen {
        guard size.isEnough else { return tooSmall(language) }
        var painter = ScreenPainter(state: self, language: language)
        return painter.screen()
    }

    private func tooSmall(_ language: Language) -> Screen {
        let words = wrapped(ScreenTexts.tooSmall[language], to: max(1, size.columns))
        let lines = words + Array(repeating: "", count: max(0, size.lines - words.count))
        return Screen(lines: Array(lines.prefix(size.lines)), cursor: nil, emphasised: [])
    }
}

/// Puts one state into lines.
struct ScreenPainter {
    let state: EntryState
    let language: Language
    private let width = ScreenSize.least.columns
    private var cursor: Screen.Position?

    init(state: EntryState, language: Language) {
        self.state = state
        self.language = language
    }

    mutating func screen() -> Screen {
        let room = state.size.body
        var lines = [title] + heading
        let body =
            if case .overview(let item) = state.cursor {
                OverviewPainter(state: state, language: language).lines(item, height: room)
            } else {
                page(room)
            }
        lines += body.prefix(room).map { $0.padded(to: width) }
        lines += Array(repeating: "", count: max(0, ScreenSize.head + room - lines.count))
        lines += foot
        let asks = state.question != nil || state.notice != nil
        return Screen(
            lines: lines.map { String($0.prefix(width)) },
            cursor: cursor,
            emphasised: asks ? [0, lines.count - 3] : [0]
        )
    }

    // MARK: Head

    private var title: String {
        let place = "\((state.page ?? state.pages.all.count) + 1)/\(state.pages.all.count + 1)"
        let right = ScreenTexts.page[language] + " " + place
        return state.form.title.printable.padded(to: width - right.count - 1) + " " + right
    }

    /// Two lines: the heading of the section, then a rule where it fits in one.
    private var heading: [String] {
        let rule = String(repeating: "-", count: width)
        guard let number = state.page else { return [ScreenTexts.overview[language], rule] }
        let page = state.pages.all[number]
        var text = state.form.sections[page.section].heading.printable
        if page.count > 1 { text += "  (\(page.number) / \(page.count))" }
        let lines = wrapped(text, to: width)
        return lines.count == 1 ? lines + [rule] : Array(lines.prefix(2))
    }

    // MARK: Boxes

    private mutating func page(_ room: Int) -> [String] {
        guard let number = state.page else { return [] }
        return state.pages.all[number].lines.enumerated().map { place, line in
            if let stop = line.sumOf { return difference(stop) }
            guard let stop = line.stop else { return "  " + label(line) }
            let isCurrent = state.cursor == .box(stop)
            let box = box(of: stop, isCurrent)
            let text = (isCurrent ? "> " : "  ") + label(line) + " "
            if isCurrent {
                cursor = Screen.Position(
                    line: ScreenSize.head + place,
                    column: text.count + box.count - 2
                )
            }
            return text + box + (line.mark.isEmpty ? "" : " \(line.mark)")
        }
    }

    private func label(_ line: Pages.Line) -> String {
        let number = line.number.map { String($0).aligned(to: 4) + " " } ?? ""
        let indent = line.isBelowNumber ? "     " : ""
        return (number + indent + line.text).padded(to: Pages.labelWidth)
    }

    /// `[      ]` is empty, `[     0]` is 0.
    private func box(of stop: Int, _ isCurrent: Bool) -> String {
        let field = state.form.stops[stop].field
        let text = isCurrent ? state.digits : state.figures[field].map { String($0) } ?? ""
        return "[" + text.aligned(to: state.form.digits) + "]"
    }

    /// A mark where a total that was typed is not the sum of what was typed above it.
    private func difference(_ stop: Int) -> String {
        guard let sum = state.sum(of: state.form.stops[stop]), let typed = sum.typed, sum.differs
        else { return "" }
        let text = ScreenTexts.sumDiffers(sum.sum, typed, empty: sum.empty)[language]
        return text.aligned(to: Pages.labelWidth + 2 + state.form.digits + 3)
    }

    // MARK: Foot

    private var foot: [String] {
        [
            sums, line,
            ScreenTexts.keys(state.cursor, state.isList && !state.form.isThirdReading)[language],
        ]
            + [ScreenTexts.moreKeys[language]]
    }

    /// What was typed so far of the figures that are added up, of this page and of the whole.
    private var sums: String {
        let rule = String(repeating: "-", count: width)
        guard let number = state.page, let sum = state.sumOfSection else { return rule }
        let onPage = state.pages.all[number].lines.compactMap(\.stop)
            .map { state.form.stops[$0] }
            .filter { state.sum(of: $0) == nil }
            .reduce(0) { $0 + (state.figures[$1.field] ?? 0) }
        let isOnOnePage = state.pages.all[number].count == 1
        let text = ScreenTexts.sums(
            page: isOnOnePage ? nil : onPage,
            whole: sum,
            list: state.isList
        )[language]
        return "-- \(text) ".padded(to: 3 + text.count + 1)
            + String(repeating: "-", count: max(0, width - text.count - 4))
    }

    private var line: String {
        if let question = state.question {
            return ScreenTexts.question(question, state)[language]
        }
        return state.notice.map { "! " + $0[language] } ?? ""
    }
}

extension EntryState {
    /// Whether the boxes on the screen are those of a list.
    var isList: Bool { stop.map { form.sections[$0.section].list != nil } ?? false }

    /// What was typed of the figures that the section adds up; nil where there are not exactly
    /// one total's.
    var sumOfSection: Int? {
        guard form.tellsSums, let stop else { return nil }
        let sums = form.stops(of: stop.section).compactMap { sum(of: $0) }
        return sums.count == 1 ? sums[0].sum : nil
    }
}
