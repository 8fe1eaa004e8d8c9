import CountingJournal
import CountingProcess
import Foundation
import GRDB
import TestSupport
import Testing

@Suite("A copy of a journal")
struct CopyTests {
    @Test("holds what the journal holds, and becomes a dossier that can be gone on with")
    func whole() throws {
        let tiny = try TinyCount()
        try TinyDossier.with(tiny.events) { dossier in
            let copy = try Journal(at: dossier).copy()
            #expect(try Journal(copy: copy, named: "copy").history().events == tiny.events)
            let other = dossier + "-2"
            try Journal.create(at: other, copy: copy)
            #expect(try TinyDossier.read(other) == tiny.events)
            let next = Event.typistAdded(try #require(PersonName("Invoerder E")))
            try TinyDossier.append([next], to: other)
            #expect(try TinyDossier.read(other) == tiny.events + [next])
            #expect(try TinyDossier.read(dossier) == tiny.events)
        }
    }

    @Test("is not added to")
    func readOnly() throws {
        try TinyDossier.with([]) { dossier in
            let journal = try Journal(copy: Journal(at: dossier).copy(), named: "copy")
            _ = try journal.read()
            let person = try #require(PersonName("Invoerder E"))
            #expect(throws: JournalError.self) {
                try journal.append(at: TinyCount.moment) { _ in [.typistAdded(person)] }
            }
        }
    }

    @Test("is of one moment, whatever is added meanwhile", .tags(.slow))
    func meanwhile() async throws {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("papierspoor-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let dossier = folder + "/dossier"
        try Journal.create(at: dossier, opening: TinyDossier.opening, moment: TinyCount.moment)
        async let writer: Void = Self.addPairs(60, to: dossier)
        var seen = 0
        var copies = 0
        while seen < 120 {
            let events = try Journal(copy: Journal(at: dossier).copy(), named: "copy").read().events
            // Two at a time are added: never one without the other, never fewer than before.
            #expect(events.count % 2 == 0)
            #expect(events.count >= seen)
            seen = events.count
            copies += 1
            await Task.yield()
        }
        try await writer
        #expect(copies > 1)
    }

    private static func addPairs(_ count: Int, to dossier: String) async throws {
        for number in 1...count {
            let pair = try ["Invoerder", "Controleur"].map { word in
                Event.typistAdded(try #require(PersonName("\(word) nummer \(number)")))
            }
            try TinyDossier.append(pair, to: dossier)
        }
    }

    @Test("that was cut short or changed is refused, and leaves nothing")
    func damaged() throws {
        let tiny = try TinyDossier.count()
        try TinyDossier.with(tiny.events) { dossier in
            let copy = try Journal(at: dossier).copy()
            let folder = URL(fileURLWithPath: dossier).deletingLastPathComponent().path
            for length in [0, 1, 99, 512, 4096, copy.count / 2, copy.count - 1] {
                let short = Array(copy.prefix(length))
                #expect(throws: JournalError.self, "cut at \(length)") {
                    try Journal(copy: short, named: "copy").read()
                }
                #expect(throws: JournalError.self, "cut at \(length)") {
                    try Journal.create(at: dossier + "-2", copy: short)
                }
            }
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["dossier"])
        }
    }
}
