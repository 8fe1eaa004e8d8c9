import CommandLineTool
import CountingProcess
import Elections
import Foundation
import TestSupport
import Testing

@Suite("What was typed is kept until it is committed")
struct DraftTests {
    private let station = DocumentKey("SB 2-2")
    private let draft = EntryDraft(
        figures: Figures([.blank: 0, .listTotal(ListNumber(5)): 12]),
        field: .candidate(ListNumber(1), CandidateNumber(3))
    )

    private func assignment(_ name: String, _ tiny: TinyCount) throws -> Assignment {
        try tiny.count.assignment(.entry, station, typist: name)
    }

    @Test("it is read as it was written, by the same person only")
    func roundTrip() throws {
        let tiny = try TinyCount()
        try Places.withTemporaryFolder { folder in
            let store = DraftStore(dossier: folder, [try assignment("Invoerder A", tiny)])
            #expect(store.read() == .nothing)
            try store.prepare()
            try store.write(draft)
            #expect(store.read() == .draft(draft))
            let other = DraftStore(dossier: folder, [try assignment("Invoerder B", tiny)])
            #expect(other.read() == .nothing)
            store.remove()
            store.tidy()
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
        }
    }

    @Test("nobody but its owner may read it")
    func permissions() throws {
        let tiny = try TinyCount()
        try Places.withTemporaryFolder { folder in
            let store = DraftStore(dossier: folder, [try assignment("Invoerder A", tiny)])
            try store.prepare()
            try store.write(draft)
            for (path, mode) in [(store.path, 0o600), (folder + "/drafts", 0o700)] {
                let facts = try FileManager.default.attributesOfItem(atPath: path)
                #expect(facts[.posixPermissions] as? Int == mode, "\(path)")
            }
        }
    }

    @Test("one of an earlier round, or for other cells, is not gone on with")
    func rounds() throws {
        var tiny = try TinyCount()
        let sound = try #require(TinyCount.papers()[station])
        let first = try assignment("Invoerder C", tiny)
        try tiny.type([station: sound], by: "Invoerder A")
        try tiny.type([station: sound.with([.blank: 7])], by: "Invoerder B")
        let third = try assignment("Invoerder C", tiny)
        #expect(EntryDraft(draft.text(of: [first]), of: [first]) == draft)
        #expect(EntryDraft(draft.text(of: [first]), of: [third]) == nil)
        #expect(EntryDraft(draft.text(of: [third]), of: [third]) == draft)
    }

    @Test("a text that is cut off anywhere is no draft")
    func cut() throws {
        let mine = try assignment("Invoerder A", try TinyCount())
        let text = draft.text(of: [mine])
        for length in 0..<text.count {
            #expect(EntryDraft(String(text.prefix(length)), of: [mine]) == nil, "\(length)")
        }
    }

    @Test("one paper of one person is typed in one window")
    func lock() throws {
        let tiny = try TinyCount()
        try Places.withTemporaryFolder { folder in
            let store = DraftStore(dossier: folder, [try assignment("Invoerder A", tiny)])
            try store.prepare()
            let first = try #require(DraftLock(store))
            #expect(DraftLock(store) == nil)
            first.release()
            let second = try #require(DraftLock(store))
            second.release()
            store.tidy()
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
        }
    }
}
