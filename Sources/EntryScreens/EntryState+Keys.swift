import Diagnostics
import Elections

extension EntryState {
    /// Takes a key; every key has an effect that is seen, or a word about why it has none.
    package mutating func press(_ key: Key) -> Effect {
        guard size.isEnough || key == .control("c") || question != nil else { return .none }
        if !key.isDigit { notice = nil }
        if let question { return answer(question, key) }
        switch key {
        case .control("c"): ask(.leave)
        case .control("s"), .function(10): finish()
        case .control("r"), .function(2): askRest()
        case .pageUp: turn(-1)
        case .pageDown: turn(1)
        case .paste: notice = ScreenTexts.noPasting
        default:
            switch cursor {
            case .box(let index): pressInBox(key, index)
            case .overview(let item): pressInOverview(key, item)
            }
        }
        return .none
    }

    /// Asks, as Ctrl-C does: somebody wants to stop the program.
    package mutating func askToLeave() { ask(.leave) }

    private mutating func ask(_ question: Question) { self.question = question }

    private mutating func answer(_ question: Question, _ key: Key) -> Effect {
        switch key {
        case .character("j"), .character("J"), .character("y"), .character("Y"):
            self.question = nil
            switch question {
            case .restIsZero(let section): fill(section)
            case .commit: return .commit
            case .leave: return .leave
            }
        case .character("n"), .character("N"), .escape: self.question = nil
        default: notice = ScreenTexts.yesOrNo
        }
        return .none
    }

    private mutating func pressInBox(_ key: Key, _ index: Int) {
        switch key {
        case .character(let character): type(character)
        case .backspace: erase(1)
        case .delete: erase(digits.count)
        case .enter, .down, .tab: go(to: index + 1)
        case .up, .backTab: go(to: index - 1)
        case .home: go(to: pages.ofStop.firstIndex(of: pages.ofStop[index]) ?? index)
        case .end: move(to: .overview(0))
        default: notice = ScreenTexts.noSuchKey
        }
    }

    private mutating func type(_ character: Character) {
        guard let digit = character.wholeNumberValue, character.isASCII else {
            notice = ScreenTexts.digitsOnly
            return
        }
        let kept = isFresh ? "" : digits
        guard kept.count < form.digits else {
            notice = ScreenTexts.tooLong(form.digits)
            return
        }
        set(kept + String(digit))
    }

    private mutating func erase(_ count: Int) { set(String(digits.dropLast(count))) }

    private mutating func set(_ text: String) {
        guard let stop else { return }
        digits = text
        isFresh = false
        if figures[stop.field] != Int(text) { isUnsaved = true }
        figures[stop.field] = Int(text)
    }

    private mutating func go(to index: Int) {
        if index < 0 {
            notice = ScreenTexts.firstBox
        } else if index < form.stops.count {
            move(to: .box(index))
        } else {
            move(to: .overview(0))
        }
    }

    private mutating func turn(_ pages: Int) {
        let wanted = (page ?? self.pages.all.count) + pages
        guard wanted >= 0, wanted <= self.pages.all.count else {
            notice = pages < 0 ? ScreenTexts.firstBox : ScreenTexts.lastPage
            return
        }
        let first = self.pages.ofStop.firstIndex { $0 >= wanted }
        move(to: first.map { .box($0) } ?? .overview(0))
    }

    /// The empty candidates of the list on the screen.
    private mutating func askRest() {
        guard let section = stop?.section, form.sections[section].list != nil,
            !form.isThirdReading
        else {
            notice = ScreenTexts.restOfAList
            return
        }
        if emptyCandidates(of: section).isEmpty {
            notice = ScreenTexts.nothingEmpty
        } else {
            ask(.restIsZero(section: section))
        }
    }

    func emptyCandidates(of section: Int) -> [FieldID] {
        form.stops(of: section).map(\.field).filter { field in
            if case .candidate = field { figures[field] == nil } else { false }
        }
    }

    private mutating func fill(_ section: Int) {
        for field in emptyCandidates(of: section) { figures[field] = 0 }
        isUnsaved = true
        let total = form.stops.lastIndex { $0.section == section }
        if let total { move(to: .box(total)) }
    }

    /// To the last page first; from there, to the question.
    private mutating func finish() {
        guard case .overview = cursor else {
            move(to: .overview(0))
            return
        }
        if figures.isEmpty {
            notice = ScreenTexts.nothingTyped
        } else if form.isThirdReading, !empty.isEmpty {
            notice = ScreenTexts.cellsLeft(empty.count)
        } else {
            ask(.commit)
        }
    }

    private mutating func pressInOverview(_ key: Key, _ item: Int) {
        let items = overview
        switch key {
        case .up, .backTab:
            if item > 0 {
                cursor = .overview(item - 1)
            } else if !form.stops.isEmpty {
                move(to: .box(form.stops.count - 1))
            }
        case .down, .tab: cursor = .overview(min(item + 1, items.count - 1))
        case .home: cursor = .overview(0)
        case .end: cursor = .overview(items.count - 1)
        case .enter: open(items[min(item, items.count - 1)])
        default: notice = ScreenTexts.noSuchKey
        }
    }

    private mutating func open(_ item: OverviewItem) {
        switch item {
        case .commit: finish()
        case .empty(_, _, let first): move(to: .box(first))
        case .finding(let diagnostic):
            let field = diagnostic.place.field.flatMap { FieldID($0) }
            if let stop = field.flatMap(form.stop) { move(to: .box(stop)) }
        }
    }
}
