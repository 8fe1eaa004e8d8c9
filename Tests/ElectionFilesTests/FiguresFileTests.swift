import CountingProcess
import ElectionFiles
import Elections
import TestSupport
import Testing

@Suite("A file of figures")
struct FiguresFileTests {
    let fields: [DocumentFields]
    let worksheet: [DocumentFields]

    init() throws {
        let step = try TinyElection.step(.municipality)
        let forms = Papers.forms(of: step)
        fields = forms.entry
        worksheet = forms.handFile(step.lists.map(\.number))
    }

    private func read(_ text: String) throws -> [DocumentKey: Figures] {
        try FiguresReader.read(
            TextFile(name: "invoer.csv", bytes: Array(text.utf8)),
            expecting: fields
        )
    }

    @Test("A missing line is an empty box, and a 0 is a 0")
    func emptyIsNotZero() throws {
        let figures = try read("document,field,value\nSB 1,blank,0\n")
        #expect(figures == [DocumentKey("SB 1"): Figures([.blank: 0])])
    }

    @Test("The last line may lack its line end")
    func lastLineEnd() throws {
        let figures = try read("document,field,value\nSB 1,blank,7")
        #expect(figures[DocumentKey("SB 1")]?[.blank] == 7)
    }

    @Test("Leading zeros count for nothing, up to eight digits")
    func leadingZeros() throws {
        let figures = try read(
            "document,field,value\nSB 1,blank,00000812\nSB 1,valid,999999\nGEM 0101,blank,99999999\n"
        )
        #expect(figures[DocumentKey("SB 1")] == Figures([.blank: 812, .valid: 999_999]))
        #expect(figures[DocumentKey("GEM 0101")] == Figures([.blank: 99_999_999]))
    }

    @Test("Values may be quoted, and a document of the same number is another document")
    func quoting() throws {
        let figures = try read("document,field,value\n\"SB 2-2\",\"valid\",\"12\"\nSB 2,valid,3\n")
        #expect(figures[DocumentKey("SB 2-2")]?[.valid] == 12)
        #expect(figures[DocumentKey("SB 2")]?[.valid] == 3)
    }

    @Test("A key with a comma and a quote is written so that it is read again")
    func quotedKey() throws {
        let odd = fields[0].of(DocumentKey("SB \"1\", links"))
        let text = FiguresWriter.text([(odd, Figures([.valid: 3]))])
        #expect(text == "document,field,value\n\"SB \"\"1\"\", links\",valid,3\n")
        let read = try FiguresReader.read(
            TextFile(name: "x", bytes: Array(text.utf8)),
            expecting: [odd]
        )
        #expect(read == [odd.document: Figures([.valid: 3])])
    }

    @Test("rest gives 0 to every candidate of that list that is not named, and to nobody else")
    func rest() throws {
        let figures = try read(
            """
            document,field,value
            SB 1,list.1.rest,0
            SB 1,list.1.2,4
            SB 1,list.2.1,5
            SB 2,list.1.1,6

            """
        )
        let list = ListNumber(1)
        #expect(
            figures[DocumentKey("SB 1")]
                == Figures([
                    .candidate(list, CandidateNumber(1)): 0,
                    .candidate(list, CandidateNumber(2)): 4,
                    .candidate(list, CandidateNumber(3)): 0,
                    .candidate(ListNumber(2), CandidateNumber(1)): 5,
                ])
        )
        #expect(
            figures[DocumentKey("SB 2")] == Figures([.candidate(list, CandidateNumber(1)): 6])
        )
    }

    @Test("read(write(x)) == x for any figures of any documents", arguments: Seed.some(25))
    func roundTrip(_ seed: Seed) throws {
        var generator = seed.generator
        for known in [fields, worksheet] {
            var figures: [DocumentKey: Figures] = [:]
            for form in known where generator.chance(3, in: 4) {
                var values = Figures()
                for field in form.ordered where generator.chance(2, in: 3) {
                    let digits = form.digits
                    let bound = generator.pick([1, 2, 1000, digits == 6 ? 1_000_000 : 100_000_000])
                    values[field] = generator.below(bound)
                }
                if !form.worksheetPages.isEmpty {
                    for page in 1...(generator.below(12) + 1) {
                        let sum = generator.pick([PageSum.rows(10), .subtotal, .carried, .running])
                        values[.handPage(ListNumber(5), page: page, sum)] = generator.below(1000)
                    }
                }
                if !values.isEmpty { figures[form.document] = values }
            }
            guard !figures.isEmpty else { continue }
            let text = FiguresWriter.text(
                known.compactMap { form in figures[form.document].map { (form, $0) } }
            )
            let read = try FiguresReader.read(
                TextFile(name: "x", bytes: Array(text.utf8)),
                expecting: known
            )
            #expect(read == figures)
            // The order of the lines makes no difference to what is read.
            var lines = text.split(separator: "\n").dropFirst()
            lines.shuffle(using: &generator)
            let shuffled = "document,field,value\n" + lines.joined(separator: "\n") + "\n"
            let again = try FiguresReader.read(
                TextFile(name: "x", bytes: Array(shuffled.utf8)),
                expecting: known
            )
            #expect(again == figures)
        }
    }

    @Test("The comments of a count file come first, and make it unfit for entry")
    func countFile() throws {
        let text = FiguresWriter.text(
            [(fields[0], Figures([.valid: 3]))],
            comments: [("election", "Tweede Kamer"), ("date", "2017-03-15")]
        )
        #expect(
            text == """
                # election: Tweede Kamer
                # date: 2017-03-15
                document,field,value
                SB 1,valid,3

                """
        )
    }
}
