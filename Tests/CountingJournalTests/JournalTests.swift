import Apportionment
import CountingJournal
import CountingProcess
import Elections
import Foundation
import TestSupport
import Testing

@Suite("A journal that is made, read and added to")
struct JournalTests {
    @Test("What is read is what was appended")
    func replay() throws {
        let tiny = try TinyDossier.count()
        try TinyDossier.with(tiny.events) { dossier in
            let (opening, events) = try Journal(at: dossier).read()
            #expect(opening == TinyDossier.opening)
            #expect(events == tiny.events)
            #expect(
                Set(events.map(Self.kind)) == [
                    "typist", "read", "committed", "accepted", "warning", "closed", "explained",
                    "reported",
                ]
            )
        }
    }

    @Test("Lots, deceased candidates and the reckoning of the seats are read as they were appended")
    func seats() throws {
        let by = try #require(PersonName("Voorzitter R"))
        let and = try #require(PersonName("Lid S"))
        let typist = try #require(PersonName("Invoerder A"))
        let lots = [
            DrawnLot(.residualSeatLargestAverage, alternatives: ["2", "A"], chosen: "A"),
            DrawnLot(
                .preferenceCandidate,
                alternatives: ["3:van Ark, T. (v)", "3:Öz \"B\""],
                chosen: "3:Öz \"B\""
            ),
        ]
        let figures = Figures([
            .seats(.quota): 70106, .seats(.full("A")): 22,
            .seats(.set(ListNumber(4), DistrictNumber(12))): 2,
        ])
        let events: [Event] = [
            .typistAdded(typist),
            .lotRecorded(RecordedLot(number: 2, lots: lots, by: by, and: and)),
            .deceased(
                DeceasedCandidate(
                    list: ListNumber(3),
                    person: "3-007",
                    name: "van Ark, T. (v)",
                    isWithdrawn: true,
                    by: by,
                    and: and
                )
            ),
            .seatsCommitted(Commitment(to: "x", salt: "00ff", moment: TinyCount.moment)),
            .read(
                Paper(.seats, DocumentKey("CSB")),
                round: 1,
                number: 1,
                Reading(person: typist, figures: figures)
            ),
        ]
        try TinyDossier.with(events) { dossier in
            let read = try TinyDossier.read(dossier)
            #expect(read == events)
        }
    }

    @Test("Newer versions of papers and compared check codes are read as they were appended")
    func corrections() throws {
        var tiny = try TinyDossier.count()
        try tiny.correct(Paper(.entry, DocumentKey("SB 1")), "Nageteld: «1» was een 7")
        let by = try #require(PersonName("Invoerder A"))
        let compared = CodeComparison.Answer.allCases.map { answer in
            Event.codeCompared(
                CodeComparison(
                    document: DocumentKey("GEM 0101"),
                    code: "0123-4567-89AB-CDEF",
                    answer: answer,
                    by: by
                )
            )
        }
        try TinyDossier.with(tiny.events + compared) { dossier in
            let read = try TinyDossier.read(dossier)
            #expect(read == tiny.events + compared)
        }
    }

    @Test("Papers printed, received and missing come back as they were written")
    func paperTrail() throws {
        var tiny = try TinyCount()
        try tiny.print("SB 1", "SB 2")
        try tiny.receive("SB 1 3/8", "sb 1 1/8")
        try tiny.receive("SB 2", by: "Ontvanger «A»", remark: "bladzijde 3 is\n(Concept)")
        try tiny.receive("SB 2", by: "Ontvanger «A»", again: "tweede exemplaar, \"verbeterd\"")
        try tiny.decideMissing("SB 2-2", "niet open; \"brand\"")
        try tiny.decideMissing("SB 2-2", "toch open", isWithdrawn: true)
        try TinyDossier.with(tiny.events) { dossier in
            let read = try TinyDossier.read(dossier)
            #expect(read == tiny.events)
        }
    }

    private static func kind(_ event: Event) -> String {
        switch event {
        case .typistAdded: "typist"
        case .read: "read"
        case .committed: "committed"
        case .accepted: "accepted"
        case .warningAccepted: "warning"
        case .seatsCommitted: "seats committed"
        case .lotRecorded: "lot"
        case .drawn: "drawn"
        case .deceased: "deceased"
        case .printed: "printed"
        case .received: "received"
        case .missing: "missing"
        case .closed: "closed"
        case .corrected: "corrected"
        case .codeCompared: "code"
        case .explained: "explained"
        case .reported: "reported"
        case .personAdded, .personConfirmed, .personLocked, .passphraseTried: "person"
        }
    }

    @Test("One act at a time gives the same as all at once, over a journal opened anew each time")
    func oneByOne() throws {
        let tiny = try TinyDossier.count()
        try TinyDossier.with([]) { dossier in
            for (index, event) in tiny.events.enumerated() {
                let journal = try Journal(at: dossier)
                #expect(try journal.read().events == Array(tiny.events[..<index]))
                let added = try journal.append(at: TinyCount.moment) { news in
                    #expect(news.isEmpty)
                    return [event]
                }
                #expect(added == [event])
            }
            #expect(try TinyDossier.read(dossier) == tiny.events)
        }
    }

    @Test("An act that is refused leaves nothing, nor does one that the journal itself refuses")
    func allOrNothing() throws {
        struct Refused: Error {}
        let tiny = try TinyCount()
        try TinyDossier.with(tiny.events) { dossier in
            let journal = try Journal(at: dossier)
            _ = try journal.read()
            #expect(throws: Refused.self) {
                try journal.append(at: TinyCount.moment) { _ in throw Refused() }
            }
            let fifth = Event.typistAdded(try #require(PersonName("Invoerder E")))
            let again = Event.typistAdded(try #require(PersonName("invoerder e")))
            #expect(throws: JournalError.self) {
                try journal.append(at: TinyCount.moment) { _ in [fifth, again] }
            }
            #expect(try journal.read().events == tiny.events)
            _ = try journal.append(at: TinyCount.moment) { _ in [fifth] }
            #expect(try journal.read().events == tiny.events + [fifth])
        }
    }

    @Test("Two programs on one dossier see what the other did before they decide")
    func twoPrograms() throws {
        try TinyDossier.with([]) { dossier in
            struct Refused: Error {}
            let journals = [try Journal(at: dossier), try Journal(at: dossier)]
            for journal in journals { _ = try journal.read() }
            var all: [Event] = []
            var seen = [0, 0]
            for index in 1...12 {
                let one = index % 3 == 0 ? 0 : 1
                let event = Event.typistAdded(
                    try #require(PersonName("Invoerder nummer \(index)"))
                )
                let expected = Array(all[seen[one]...])
                // Who is refused has not yet seen what was new.
                #expect(throws: Refused.self) {
                    try journals[one].append(at: TinyCount.moment) { news in
                        #expect(news == expected)
                        throw Refused()
                    }
                }
                _ = try journals[one].append(at: TinyCount.moment) { news in
                    #expect(news == expected)
                    return [event]
                }
                all.append(event)
                seen[one] = all.count
            }
            #expect(try TinyDossier.read(dossier) == all)
        }
    }

    @Test("A dossier is not made where something is, and not opened where nothing is")
    func places() throws {
        try Places.withTemporaryFolder { folder in
            #expect(throws: JournalError.alreadyThere(folder)) {
                try Journal.create(
                    at: folder,
                    opening: TinyDossier.opening,
                    moment: TinyCount.moment
                )
            }
            let absent = folder + "/geen"
            #expect(throws: JournalError.absent(absent)) { try Journal(at: absent) }
            #expect(throws: JournalError.absent(folder)) { try Journal(at: folder) }
            #expect(throws: JournalError.self) {
                try Journal.create(
                    at: absent + "/dieper",
                    opening: TinyDossier.opening,
                    moment: TinyCount.moment
                )
            }
            let left = try FileManager.default.contentsOfDirectory(atPath: folder)
            #expect(left == [])
        }
    }
}
