import Diagnostics
import Elections
import EntryScreens
import FormTemplates
import TestSupport
import Testing

@Suite("What is typed")
struct TypingTests {
    @Test(
        "the boxes are those of the form, in its order, whatever the form",
        arguments: ["n10", "n11", "o3"]
    )
    func order(_ name: String) throws {
        let template = try TinyForms.templates.form(name)
        let conditions = TinyForms.values(.completed).conditions
        #expect(
            try Forms.form(name).fields.map(\.description)
                == template.fields(lists: TinyForms.lists, conditions: conditions)
        )
    }

    @Test("a whole form, box by box")
    func whole() throws {
        var state = Forms.state(try Forms.n10())
        let figures = Dictionary(
            uniqueKeysWithValues: state.form.fields.enumerated().map { ($1, $0 * 37 % 1000) }
        )
        for field in state.form.fields { state.type(figures[field]) }
        #expect(state.figures.values == figures)
        #expect(state.cursor == .overview(0))
        #expect(state.strike(.function(10)) == .none)
        #expect(state.question == .commit)
        #expect(state.strike(.character("j")) == .commit)
    }

    @Test("empty is not 0, and both are shown as what they are")
    func empty() throws {
        var state = Forms.state(try Forms.n10())
        state.type(nil, 0)
        #expect(state.figures == Figures([.proxies: 0]))
        #expect(state.text.contains("[      ]"))
        #expect(state.text.contains("[     0]"))
        state.strike(.up, .backspace, .down)
        #expect(state.figures.isEmpty)
    }

    @Test("only digits, six at most; everything else has a sign that stays while digits follow")
    func digits() throws {
        var state = Forms.state(try Forms.n10())
        for character in "a,.-+ ٤½é" {
            state.strike(.character(character), .character("1"))
            #expect(state.text.contains("! alleen cijfers"), "\(character)")
            state.strike(.delete)
        }
        for digit in "0012345" { state.strike(.character(digit)) }
        #expect(state.text.contains("! hoogstens 6 cijfers"))
        #expect(state.figures[.pollCards] == 1234)
        state.strike(.paste)
        #expect(state.text.contains("! plakken kan niet"))
        #expect(state.figures[.pollCards] == 1234)
    }

    @Test("a digit begins a box anew that was typed before; backspace takes its last one away")
    func again() throws {
        var state = Forms.state(try Forms.n10())
        state.type(812)
        state.strike(.up, .character("9"), .down)
        #expect(state.figures[.pollCards] == 9)
        state.type(31)
        state.strike(.backTab, .backspace)
        #expect(state.figures[.proxies] == 3)
    }

    @Test("the rest of a list is 0 only after yes, its total never, another list never")
    func rest() throws {
        var state = Forms.state(try Forms.n10())
        state.strike(.function(2))
        #expect(state.question == nil)
        let list = ListNumber(1)
        try state.go(to: .candidate(list, CandidateNumber(2)))
        state.type(90)
        state.strike(.control("r"))
        #expect(state.text.contains("2 lege kandidaten van lijst 1 worden 0"))
        state.strike(.enter, .character("n"))
        #expect(state.figures.values.count == 1)
        state.strike(.function(2), .character("y"))
        #expect(
            state.figures
                == Figures([
                    .candidate(list, CandidateNumber(1)): 0,
                    .candidate(list, CandidateNumber(2)): 90,
                    .candidate(list, CandidateNumber(3)): 0,
                ])
        )
        #expect(state.field == .listTotal(list))
    }

    @Test("a total that is not the sum gets a mark at once, and stays as it was typed")
    func mark() throws {
        var state = Forms.state(try Forms.n10())
        try state.go(to: .candidate(ListNumber(1), CandidateNumber(1)))
        state.type(200, 40, 1)
        #expect(!state.text.contains("<>"))
        #expect(state.text.contains("som lijst 241"))
        for digit in "214" { state.strike(.character(digit)) }
        #expect(state.text.contains("<> som 241, getypt 214"))
        #expect(state.figures[.listTotal(ListNumber(1))] == 214)
        state.strike(.delete, .character("2"), .character("4"), .character("1"))
        #expect(!state.text.contains("<>"))
    }

    @Test("the sums of the form's other sections are held against their totals too")
    func admitted() throws {
        var state = Forms.state(try Forms.n10())
        state.type(700, 90, 10)
        for digit in "801" { state.strike(.character(digit)) }
        #expect(state.text.contains("<> som 800, getypt 801"))
    }

    @Test("a third reading asks for the cells in dispute alone, and needs each of them")
    func third() throws {
        let cells: Set<FieldID> = [.blank, .listTotal(ListNumber(1))]
        var state = Forms.state(try Forms.form("n10", digits: 6, cells: cells))
        #expect(state.form.fields == [.blank, .listTotal(ListNumber(1))])
        state.strike(.function(10), .function(10))
        #expect(state.text.contains("! er is nog niets getypt"))
        state.strike(.up, .function(2))
        #expect(state.question == nil)
        state.strike(.home, .character("4"), .end, .function(10))
        #expect(state.text.contains("nog 1 leeg"))
        #expect(!state.text.contains("som"))
        #expect(!state.text.contains("<>"))
    }

    @Test("what was typed before is there, at the box where it was left")
    func resumed() throws {
        let form = try Forms.n10()
        let state = EntryState(form, figures: Figures([.pollCards: 3, .eligible: 9]), at: .blank)
        #expect(state.figures == Figures([.pollCards: 3]))
        #expect(state.field == .blank)
    }

    @Test("leaving asks first; a yes keeps, a no goes on")
    func leaving() throws {
        var state = Forms.state(try Forms.n10())
        #expect(state.strike(.control("c"), .escape) == .none)
        #expect(state.strike(.control("c"), .character("j")) == .leave)
        state.askToLeave()
        #expect(state.text.contains("? Stoppen?"))
    }
}
