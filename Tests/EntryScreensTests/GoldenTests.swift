import Diagnostics
import Elections
import EntryScreens
import FormTemplates
import Foundation
import TestSupport
import Testing

@Suite("Golden screens")
struct GoldenTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Goldens")

    private func check(_ state: EntryState, _ name: String, _ language: Language = .dutch) throws {
        let screen = state.screen(in: language)
        let text = screen.lines.map { line in
            String(line.reversed().drop { $0 == " " }.reversed()) + "\n"
        }.joined()
        let file = Self.folder.appendingPathComponent(name + ".txt")
        if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1" {
            try text.write(to: file, atomically: true, encoding: .utf8)
        }
        #expect(text == (try String(contentsOf: file, encoding: .utf8)))
    }

    @Test("a page of figures")
    func figures() throws {
        var state = Forms.state(try Forms.n10())
        state.type(700, nil, 0)
        try check(state, "figures")
    }

    @Test("the difference and its reasons, in English around the Dutch form")
    func reasons() throws {
        var state = Forms.state(try Forms.n10())
        try state.go(to: .reason(.lost))
        state.strike(.character("1"), .character("x"))
        try check(state, "reasons", .english)
    }

    @Test("a page of candidates, the second of its list")
    func candidates() throws {
        var state = Forms.state(try Forms.n10([Forms.long]))
        try state.go(to: .candidate(ListNumber(7), CandidateNumber(1)))
        for number in 0..<20 { state.type(number == 4 ? nil : number) }
        try check(state, "candidates")
    }

    @Test("a total that is not the sum of its candidates")
    func mismatch() throws {
        var state = Forms.state(try Forms.n10())
        try state.go(to: .candidate(ListNumber(1), CandidateNumber(1)))
        state.type(200, 40, 1)
        for digit in "214" { state.strike(.character(digit)) }
        try check(state, "mismatch")
    }

    @Test("the rest of a list is asked about")
    func rest() throws {
        var state = Forms.state(try Forms.n10())
        try state.go(to: .candidate(ListNumber(1), CandidateNumber(1)))
        state.type(200)
        state.strike(.function(2))
        try check(state, "rest")
    }

    @Test("the last page: what is empty and what does not add up")
    func overview() throws {
        var state = Forms.state(try Forms.n10())
        for field in state.form.fields { state.type(TinyForms.figures[field.description]) }
        try state.go(to: .listTotal(ListNumber(1)))
        state.type(480)
        try state.go(to: .candidate(ListNumber(5), CandidateNumber(1)))
        state.strike(.delete, .function(10), .down)
        try check(state, "overview")
    }

    @Test("a third reading: the places of what differs, and nothing else")
    func third() throws {
        let cells: Set<FieldID> = [
            .blank, .candidate(ListNumber(1), CandidateNumber(2)), .listTotal(ListNumber(1)),
        ]
        var state = Forms.state(try Forms.form("n10", digits: 6, cells: cells))
        state.strike(.pageDown)
        try check(state, "third")
    }

    @Test("the annex of an N 11, with the hand count")
    func annex() throws {
        var state = Forms.state(try Forms.form("n11"))
        try state.go(to: .hand(ListNumber(1)))
        state.type(490, 300, 790)
        state.strike(.up)
        try check(state, "hand")
    }
}
