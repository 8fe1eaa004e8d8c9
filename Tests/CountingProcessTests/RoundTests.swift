import CountingProcess
import Elections
import TestSupport
import Testing

@Suite("What the readings of one paper come to")
struct RoundTests {
    /// A round of readings by Invoerder A, B, C and so on; each gives blank and invalid.
    private func outcome(_ readings: (Int?, Int?)...) throws -> Round.Outcome {
        var round = Round()
        for (index, boxes) in readings.enumerated() {
            let letter = try #require(Unicode.Scalar(65 + index))
            let person = try #require(PersonName("Invoerder \(letter)"))
            let figures = Figures().with([.valid: 7, .blank: boxes.0, .invalid: boxes.1])
            round.add(Reading(person: person, figures: figures))
        }
        return round.outcome
    }

    private func agreed(_ blank: Int?, _ invalid: Int?) -> Round.Outcome {
        .agreed(Figures().with([.valid: 7, .blank: blank, .invalid: invalid]))
    }

    private func differing(_ fields: Set<FieldID>, _ rest: [FieldID: Int]) -> Round.Outcome {
        .differing(fields, agreed: Figures(rest.merging([.valid: 7]) { $1 }))
    }

    @Test("Nothing, then one entry, then two alike")
    func alike() throws {
        #expect(Round().outcome == .nothing)
        #expect(
            try outcome((1, 2)) == .once(Figures([.valid: 7, .blank: 1, .invalid: 2]))
        )
        #expect(try outcome((1, 2), (1, 2)) == agreed(1, 2))
    }

    @Test("Two entries that differ leave what is alike, and name what is not")
    func differ() throws {
        #expect(try outcome((1, 2), (1, 3)) == differing([.invalid], [.blank: 1]))
        #expect(try outcome((1, 2), (3, 4)) == differing([.blank, .invalid], [:]))
    }

    @Test("An empty box against a 0 is a difference")
    func emptyAgainstZero() throws {
        #expect(try outcome((nil, 2), (0, 2)) == differing([.blank], [.invalid: 2]))
        #expect(try outcome((0, 2), (nil, 2)) == differing([.blank], [.invalid: 2]))
        #expect(try outcome((nil, 2), (nil, 2)) == agreed(nil, 2))
    }

    @Test("A third reading settles a box if it equals one of the two")
    func third() throws {
        #expect(try outcome((1, 2), (1, 3), (nil, 3)) == agreed(1, 3))
        #expect(try outcome((1, 2), (1, 3), (nil, 2)) == agreed(1, 2))
        #expect(try outcome((nil, 2), (0, 2), (nil, 2)) == agreed(nil, 2))
        #expect(try outcome((nil, 2), (0, 2), (0, 2)) == agreed(0, 2))
    }

    @Test("A third reading that equals neither settles nothing")
    func thirdAlone() throws {
        #expect(try outcome((1, 2), (1, 3), (nil, 4)) == differing([.invalid], [.blank: 1]))
        #expect(
            try outcome((1, 2), (3, 4), (1, 5)) == differing([.invalid], [.blank: 1])
        )
    }

    @Test("A fourth reading settles nothing by itself, whatever it equals")
    func fourth() throws {
        for figure in [2, 3, 4] {
            #expect(
                try outcome((1, 2), (1, 3), (nil, 4), (nil, figure))
                    == differing([.invalid], [.blank: 1])
            )
        }
    }

    @Test("A pair of new people settles a box if they agree, with any figure")
    func pair() throws {
        #expect(try outcome((1, 2), (1, 3), (nil, 4), (nil, 5), (nil, 5)) == agreed(1, 5))
        #expect(try outcome((1, 2), (1, 3), (nil, 4), (nil, 2), (nil, 2)) == agreed(1, 2))
        #expect(
            try outcome((1, 2), (1, 3), (nil, 4), (nil, 2), (nil, 3))
                == differing([.invalid], [.blank: 1])
        )
        #expect(
            try outcome(
                (1, 2),
                (1, 3),
                (nil, 4),
                (nil, 2),
                (nil, 3),
                (nil, 8),
                (nil, 8)
            ) == agreed(1, 8)
        )
    }

    @Test("Two of different pairs do not make a pair")
    func acrossPairs() throws {
        #expect(
            try outcome((1, 2), (1, 3), (nil, 4), (nil, 5), (nil, 6), (nil, 6))
                == differing([.invalid], [.blank: 1])
        )
    }

    @Test("A person is known by any spelling of the name")
    func readBy() throws {
        let round = Round([
            Reading(person: try #require(PersonName("Coördinator B")), figures: Figures())
        ])
        #expect(round.wasRead(by: try #require(PersonName("COORDINATOR  b"))))
        #expect(!round.wasRead(by: try #require(PersonName("Coördinator C"))))
    }

    /// The rule once more, box by box and read literally: the newest agreement decides.
    private func literally(_ boxes: [Int?]) -> (isSettled: Bool, figure: Int?) {
        guard boxes.count > 1 else { return (false, nil) }
        if boxes[0] == boxes[1] { return (true, boxes[0]) }
        guard boxes.count > 2 else { return (false, nil) }
        if boxes[2] == boxes[0] || boxes[2] == boxes[1] { return (true, boxes[2]) }
        var index = 3
        while index + 1 < boxes.count {
            if boxes[index] == boxes[index + 1] { return (true, boxes[index]) }
            index += 2
        }
        return (false, nil)
    }

    @Test("The outcome is that of a literal reading of the rule", arguments: Seed.some(10))
    func literal(_ seed: Seed) throws {
        var generator = seed.generator
        let fields: [FieldID] = [.blank, .invalid, .valid]
        for _ in 0..<300 {
            let count = 2 + generator.below(7)
            let boxes = fields.map { _ in
                (0..<count).map { _ in generator.pick([nil, 0, 1, 2]) as Int? }
            }
            var round = Round()
            for index in 0..<count {
                let person = try #require(PersonName("Invoerder nummer \(index)"))
                var figures = Figures()
                for (field, values) in zip(fields, boxes) { figures[field] = values[index] }
                round.add(Reading(person: person, figures: figures))
            }
            var expected = Figures()
            var disputed = Set<FieldID>()
            for (field, values) in zip(fields, boxes) {
                let (isSettled, figure) = literally(values)
                if isSettled { expected[field] = figure } else { disputed.insert(field) }
            }
            #expect(
                round.outcome
                    == (disputed.isEmpty
                        ? .agreed(expected) : .differing(disputed, agreed: expected))
            )
        }
    }
}
