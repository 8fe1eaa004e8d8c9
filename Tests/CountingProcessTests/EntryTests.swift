import CountingProcess
import Diagnostics
import Elections
import TestSupport
import Testing

/// The codes of a refusal, in order.
func refusal(
    sourceLocation: SourceLocation = #_sourceLocation,
    _ act: () throws -> Void
) throws -> [String] {
    try #require(throws: Findings.self, sourceLocation: sourceLocation) { try act() }
        .all.map(\.code)
}

@Suite("Typing documents")
struct EntryTests {
    let station = DocumentKey("SB 1")
    let papers = TinyCount.papers()

    private func paper(_ key: DocumentKey) throws -> Figures { try #require(papers[key]) }

    @Test("Two people who type the same make a document definitive")
    func alike() throws {
        var tiny = try TinyCount()
        let sound = try paper(station)
        #expect(try tiny.type([station: sound], by: "Invoerder A").count == 1)
        #expect(tiny.count.progress.enteredOnce == 1 && tiny.count.progress.definitive == 0)
        #expect(tiny.count.agreed(.entry, station) == nil)
        try tiny.type([station: sound], by: "Invoerder B")
        #expect(tiny.count.agreed(.entry, station) == sound)
        #expect(tiny.count.progress.definitive == 1 && tiny.count.progress.expected == 3)
        #expect(!tiny.count.isEntered && tiny.count.commitments.isEmpty)
    }

    @Test(
        "The same person can't type a document twice, in whatever spelling",
        arguments: ["Coördinator E", "COÖRDINATOR E", " Coo\u{0308}rdinator  E ", "coordinator e"]
    )
    func samePerson(_ spelling: String) throws {
        var tiny = try TinyCount(typists: ["Coördinator E", "Invoerder B"])
        let sound = try paper(station)
        try tiny.type([station: sound], by: "Coördinator E")
        #expect(try refusal { try tiny.type([station: sound], by: spelling) } == ["R27"])
        // Nor after a difference, nor once it is settled.
        try tiny.type([station: sound.with([.blank: 3])], by: "Invoerder B")
        #expect(try refusal { try tiny.type([station: sound], by: spelling) } == ["R27"])
        // Nor can the name be added once more.
        #expect(try refusal { try tiny.add(spelling) } == ["PR-03"])
    }

    @Test("What is recorded is the name as it was registered")
    func registeredName() throws {
        var tiny = try TinyCount(typists: ["Coördinator E"])
        let events = try tiny.type([station: try paper(station)], by: "coordinator  E")
        guard case .read(_, _, _, let reading) = try #require(events.first) else {
            Issue.record("a reading was expected")
            return
        }
        #expect(reading.person.text == "Coördinator E")
    }

    @Test("Who is not in the dossier does not type, and what is no name is refused")
    func unknown() throws {
        var tiny = try TinyCount()
        let sound = try paper(station)
        #expect(try refusal { try tiny.type([station: sound], by: "Invoerder Z") } == ["PR-02"])
        #expect(try refusal { try tiny.type([station: sound], by: "42") } == ["PR-01"])
        #expect(try refusal { try tiny.add("\u{200B}") } == ["PR-01"])
    }

    @Test("A real dossier takes no figures from a file, of any kind")
    func realDossier() throws {
        var tiny = try TinyCount(isExercise: false)
        for kind in [Paper.Kind.entry, .hand] {
            #expect(
                try refusal { try tiny.type(papers, by: "Invoerder A", kind) } == ["R11"]
            )
        }
    }

    @Test("A real dossier takes figures that were typed key by key")
    func realKeys() throws {
        var tiny = try TinyCount(isExercise: false)
        try tiny.type([station: try paper(station)], by: "Invoerder A", from: .keys)
        #expect(tiny.count.progress.enteredOnce == 1)
    }

    @Test("What somebody may type now is known before anything is typed")
    func assignment() throws {
        var tiny = try TinyCount()
        let sound = try paper(station)
        let first = try tiny.count.assignment(.entry, station, typist: "invoerder a")
        #expect(first.person.text == "Invoerder A")
        #expect(first.round == 1)
        #expect(first.cells == nil)
        try tiny.type([station: sound], by: "Invoerder A")
        #expect(
            try refusal { _ = try tiny.count.assignment(.entry, station, typist: "Invoerder A") }
                == ["R27"]
        )
        try tiny.type([station: sound.with([.blank: 9])], by: "Invoerder B")
        let third = try tiny.count.assignment(.entry, station, typist: "Invoerder C")
        #expect(third.cells == [.blank])
        try tiny.type([station: sound], by: "Invoerder C")
        for (name, code) in [("Invoerder D", "EN-03"), ("Invoerder A", "R27")] {
            #expect(
                try refusal { _ = try tiny.count.assignment(.entry, station, typist: name) } == [
                    code
                ]
            )
        }
        #expect(
            try refusal {
                _ = try tiny.count.assignment(.hand, tiny.count.step.area, typist: "Invoerder D")
            } == ["HC-01"]
        )
    }

    @Test("A document that contradicts itself is typed anew, whole")
    func anew() throws {
        var tiny = try TinyCount()
        let wrong = try paper(station).with([.counted: 1])
        for name in ["Invoerder A", "Invoerder B"] { try tiny.type([station: wrong], by: name) }
        let again = try tiny.count.assignment(.entry, station, typist: "Invoerder A")
        #expect(again.round == 2)
        #expect(again.cells == nil)
    }

    @Test("What one person may not type of one document leaves nothing of the others behind")
    func wholly() throws {
        var tiny = try TinyCount()
        try tiny.type([station: try paper(station)], by: "Invoerder A")
        let before = tiny.events
        #expect(try refusal { try tiny.type(papers, by: "Invoerder A") } == ["R27"])
        #expect(tiny.events == before)
    }

    @Test("A third reading is about the boxes in dispute, and settles them by equality only")
    func third() throws {
        var tiny = try TinyCount()
        let sound = try paper(station)
        try tiny.type([station: sound], by: "Invoerder A")
        try tiny.type([station: sound.with([.pollCards: 9, .blank: nil])], by: "Invoerder B")
        let findings = tiny.count.findings().map(\.diagnostic).filter { $0.code == "SB-34" }
        #expect(findings.map(\.place.field) == ["poll_cards", "blank"])
        let other = [station: sound.with([.proxies: 11])]
        #expect(try refusal { try tiny.type(other, by: "Invoerder C") } == ["EN-04"])
        try tiny.type([station: sound], by: "Invoerder C")
        #expect(tiny.count.agreed(.entry, station) == sound)
    }

    @Test("Where a third reading settles nothing, two new people must agree")
    func newPair() throws {
        var tiny = try TinyCount(typists: TinyCount.typists + ["Invoerder E"])
        let sound = try paper(station)
        try tiny.type([station: sound.with([.blank: 20])], by: "Invoerder A")
        try tiny.type([station: sound.with([.blank: 30])], by: "Invoerder B")
        try tiny.type([station: Figures([.blank: 2])], by: "Invoerder C")
        for name in ["Invoerder A", "Invoerder B", "Invoerder C"] {
            #expect(
                try refusal { try tiny.type([station: Figures([.blank: 2])], by: name) }
                    == ["R27"]
            )
        }
        try tiny.type([station: Figures([.blank: 2])], by: "Invoerder D")
        #expect(tiny.count.agreed(.entry, station) == nil)
        try tiny.type([station: Figures([.blank: 2])], by: "Invoerder E")
        #expect(tiny.count.agreed(.entry, station) == sound)
    }

    @Test("A definitive document is not typed again")
    func definitive() throws {
        var tiny = try TinyCount()
        let sound = try paper(station)
        try tiny.type([station: sound], by: "Invoerder A")
        try tiny.type([station: sound], by: "Invoerder B")
        #expect(try refusal { try tiny.type([station: sound], by: "Invoerder C") } == ["EN-03"])
        #expect(try refusal { try tiny.type([station: sound], by: "Invoerder A") } == ["R27"])
    }

    @Test("A document that contradicts itself is typed anew by two people, once it is corrected")
    func correction() throws {
        var tiny = try TinyCount()
        let sound = try paper(station)
        let wrong = sound.with([.blank: 3])
        try tiny.type([station: wrong], by: "Invoerder A")
        try tiny.type([station: wrong], by: "Invoerder B")
        #expect(tiny.count.progress.enteredTwice == 1 && tiny.count.progress.definitive == 0)
        #expect(tiny.count.findings().contains { $0.diagnostic.code == "SB-02" && $0.blocks })
        try tiny.type([station: sound], by: "Invoerder A")
        #expect(tiny.count.agreed(.entry, station) == nil)
        #expect(try refusal { try tiny.type([station: sound], by: "Invoerder A") } == ["R27"])
        try tiny.type([station: sound], by: "Invoerder B")
        #expect(tiny.count.agreed(.entry, station) == sound)
        #expect(tiny.count.rounds[Paper(.entry, station)]?.count == 2)
    }

    @Test("Nobody is shown what one person typed before a second has typed it too")
    func blind() throws {
        var tiny = try TinyCount()
        let wrong = try paper(station).with([.admitted: 123_456, .blank: 654_321])
        try tiny.type([station: wrong], by: "Invoerder A")
        for finding in tiny.count.findings() {
            for language in Language.allCases {
                let text = finding.diagnostic.found[language]
                #expect(!text.contains("123456") && !text.contains("654321"), "\(text)")
            }
        }
        // Where it stands, and which rule it breaks, may be known.
        let codes = tiny.count.findings().map(\.diagnostic)
            .filter { $0.place.document == "SB 1" }.map(\.code)
        #expect(codes.contains("SB-01") && codes.contains("SB-02"))
        try tiny.type([station: try paper(station)], by: "Invoerder B")
        for finding in tiny.count.findings() {
            #expect(!finding.diagnostic.found[.dutch].contains("123456"))
        }
    }

    @Test("The totals are sealed once: when the last document is definitive")
    func sealed() throws {
        var tiny = try TinyCount()
        try tiny.type(papers, by: "Invoerder A")
        let all = papers.keys.sorted { $0.rawValue < $1.rawValue }
        for key in all.dropLast() {
            try tiny.type([key: try paper(key)], by: "Invoerder B")
            #expect(tiny.count.commitments.isEmpty && !tiny.count.isEntered)
        }
        let last = try #require(all.last)
        let events = try tiny.type([last: try paper(last)], by: "Invoerder B")
        #expect(events.count == 2)
        let commitment = try #require(tiny.count.commitments.first)
        #expect(tiny.count.commitments.count == 1 && tiny.count.isEntered)
        #expect(commitment.code.count >= 20)
        #expect(commitment.opens(to: tiny.count.totalsText))
        #expect(tiny.count.handCount == nil && tiny.count.comparison == nil)
    }

    @Test("The seal opens to the sealed totals and their salt, and to no others")
    func seal() throws {
        var tiny = try TinyCount()
        try tiny.enter()
        let seal = try #require(tiny.count.commitments.first)
        let text = Commitment.sealedText(tiny.count.totalsText, salt: seal.salt)
        // 125 + 100 + 50, 50 + 65 + 21, and 3 + 2 + 0.
        #expect(
            text == "00ff\nlist.1.total,275\nlist.2.total,136\nlist.5.total,5\nlist.total,416\n"
        )
        #expect(seal.code == String(sha256(text).uppercased().prefix(25)))
        for other in ["275", "136", "5", "416"] {
            #expect(!seal.opens(to: tiny.count.totalsText.replacing(",\(other)\n", with: ",1\n")))
        }
        let salted = Commitment(code: seal.code, salt: "00fe", moment: seal.moment)
        #expect(!salted.opens(to: tiny.count.totalsText))
    }

    @Test("No hand figure is typed before the totals are sealed")
    func handBeforeSeal() throws {
        var tiny = try TinyCount()
        try tiny.type(papers, by: "Invoerder A")
        let hand = Figures([.hand(ListNumber(1)): 1])
        #expect(try refusal { try tiny.typeHand(hand, by: "Invoerder C") } == ["HC-01"])
        let cell = [station: hand]
        #expect(try refusal { try tiny.type(cell, by: "Invoerder C", .hand) } == ["HC-01"])
    }

    @Test("An area's paper that lacks the one figure it is for is typed anew")
    func areaWithoutEligible() throws {
        var tiny = try TinyCount()
        let area = tiny.count.step.area
        try tiny.enter(papers.merging([area: Figures([.blank: 2])]) { $1 })
        #expect(!tiny.count.isEntered && tiny.count.commitments.isEmpty)
        try tiny.type([area: Figures([.eligible: 1000])], by: "Invoerder A")
        try tiny.type([area: Figures([.eligible: 1000])], by: "Invoerder B")
        #expect(tiny.count.isEntered && tiny.count.commitments.count == 1)
    }

    @Test("An area's paper that is right is not typed anew because the hand count differs")
    func areaIsSettled() throws {
        var tiny = try TinyCount()
        try tiny.enter()
        try tiny.typeHand(tiny.hand([1: 3]), by: "Invoerder C", "Invoerder D")
        let area = [tiny.count.step.area: Figures([.eligible: 999])]
        #expect(try refusal { try tiny.type(area, by: "Invoerder C") } == ["EN-03"])
    }

    @Test("Sums are those of every field over the documents")
    func sums() throws {
        var tiny = try TinyCount()
        try tiny.enter()
        var expected = Figures.sum(papers.filter { $0.key.rawValue.hasPrefix("SB") }.map(\.value))
        for reason in Papers.reasons where expected[.reason(reason)] == nil {
            expected[.reason(reason)] = 0
        }
        #expect(tiny.count.sums == expected)
        #expect(tiny.count.sums[.more] == 1 && tiny.count.sums[.fewer] == 2)
    }

    @Test("Two copies of a count have sums of their own once something happens to one of them")
    func copies() throws {
        var tiny = try TinyCount()
        try tiny.enter()
        let before = tiny.count
        let sums = before.sums
        var later = papers
        for (key, figures) in papers where key.rawValue.hasPrefix("SB") {
            later[key] = figures.with([.blank: (figures[.blank] ?? 0) + 1])
            try tiny.correct(Paper(.entry, key))
        }
        try tiny.enter(later.filter { $0.key.rawValue.hasPrefix("SB") })
        let stations = later.keys.count { $0.rawValue.hasPrefix("SB") }
        #expect(before.sums == sums)
        #expect(tiny.count.sums[.blank] == (sums[.blank] ?? 0) + stations)
        #expect(tiny.count.sums[.valid] == sums[.valid])
    }

    @Test("Progress counts every document in one place")
    func progress() throws {
        var tiny = try TinyCount()
        try tiny.type(papers.filter { $0.key != DocumentKey("SB 2-2") }, by: "Invoerder A")
        let second = try paper(DocumentKey("SB 2")).with([.blank: 1])
        try tiny.type(
            [station: try paper(station), DocumentKey("SB 2"): second],
            by: "Invoerder B"
        )
        let progress = tiny.count.progress
        #expect(progress.expected == 3 && progress.received == 0)
        #expect(progress.enteredOnce == 0 && progress.enteredTwice == 2)
        #expect(progress.differing == 1 && progress.definitive == 1)
        let missing = tiny.count.findings().filter { $0.diagnostic.code == "GM-05" }
        #expect(missing.map(\.diagnostic.place.document) == ["SB 2-2"])
    }
}
