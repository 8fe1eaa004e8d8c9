import Diagnostics
import Elections
import EntryScreens
import FormTemplates
import TestSupport
import Testing

@Suite("Any keys at all")
struct AnyKeysTests {
    private static let keys: [Key] = [
        .enter, .tab, .backTab, .up, .down, .left, .right, .home, .end, .pageUp, .pageDown,
        .backspace, .delete, .escape, .function(2), .function(10), .function(5), .control("c"),
        .control("r"), .control("s"), .control("z"), .paste, .unknown, .character("j"),
        .character("n"), .character("x"), .character(","),
    ]

    private static func key(_ random: inout SplitMix64) -> Key {
        random.chance(3, in: 5)
            ? .character(Character(String(random.below(10)))) : random.pick(keys)
    }

    /// The lines and columns of a state, whatever it is.
    private static func isWhole(_ state: EntryState, _ language: Language) -> Bool {
        let screen = state.screen(in: language)
        let width = state.size.isEnough ? 80 : state.size.columns
        let isInside =
            screen.cursor.map {
                screen.lines.indices.contains($0.line) && (0..<80).contains($0.column)
            } ?? true
        return screen.lines.count == state.size.lines && isInside
            && screen.lines.allSatisfy { $0.count <= width && !$0.contains(where: \.isNewline) }
    }

    @Test("never crash, always show 24 lines of 80 columns", arguments: Seed.some(12))
    func whole(_ seed: Seed) throws {
        var random = seed.generator
        let lists = random.chance(1, in: 2) ? TinyForms.lists : TinyForms.lists + [Forms.long]
        var state = Forms.state(try Forms.n10(lists))
        for number in 0..<400 {
            let key = Self.key(&random)
            _ = state.press(key)
            if random.chance(1, in: 60) {
                state.resize(
                    to: ScreenSize(lines: 20 + random.below(60), columns: 70 + random.below(90))
                )
            } else if random.chance(1, in: 10) {
                state.resize(to: .least)
            }
            let language: Language = random.chance(1, in: 2) ? .dutch : .english
            #expect(Self.isWhole(state, language), "\(seed), key \(number): \(key)")
        }
    }

    /// What a person means to type, beside what the screen makes of it.
    @Test("the digits that were typed are what is committed", arguments: Seed.some(20))
    func committed(_ seed: Seed) throws {
        var random = seed.generator
        var state = Forms.state(try Forms.n10())
        var meant = Figures()
        for _ in 0..<300 {
            let index = random.below(state.form.fields.count)
            let field = state.form.fields[index]
            while let here = state.field.flatMap(state.form.stop), here != index {
                state.strike(here < index ? .down : .up)
            }
            if state.field == nil { try state.go(to: field) }
            let digits = random.chance(1, in: 8) ? "" : String(random.below(1_000_000))
            state.strike(.delete)
            for digit in digits {
                if random.chance(1, in: 6) { state.strike(.character("o")) }
                if random.chance(1, in: 6) { state.strike(.character("7"), .backspace) }
                state.strike(.character(digit))
            }
            state.strike(random.pick([.enter, .tab, .down, .up, .backTab, .pageUp, .pageDown]))
            meant[field] = Int(digits)
        }
        #expect(state.figures == meant, "\(seed)")
    }

    @Test(
        "every box of every page can be reached and is on the screen",
        arguments: [24, 25, 40, 100]
    )
    func reached(_ lines: Int) throws {
        let size = ScreenSize(lines: lines, columns: 80)
        var state = Forms.state(try Forms.n10(TinyForms.lists + [Forms.long]), size: size)
        for _ in state.form.fields {
            #expect(state.screen(in: .dutch).cursor != nil)
            #expect(state.text.contains("> "))
            state.strike(.enter)
        }
        #expect(state.cursor == .overview(0))
    }
}
