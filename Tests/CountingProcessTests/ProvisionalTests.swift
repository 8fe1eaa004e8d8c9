import CountingProcess
import Diagnostics
import ElectionFiles
import Elections
import TestSupport
import Testing

@Suite("DF-10: candidates that are not final")
struct ProvisionalTests {
    private func tiny(isExercise: Bool) throws -> TinyCount {
        let settings = try #require(TinyElection.files["election.txt"])
        let files = TinyElection.textFiles(
            replacing: ["election.txt": settings + "candidates: provisional\n"]
        )
        let step = try DefinitionReader.read(files).step(at: .municipality, area: "0101")
        return try TinyCount(step, isExercise: isExercise)
    }

    @Test("Nothing is typed into a real count; an exercise is warned")
    func typing() throws {
        let paper = try #require(TinyCount.papers()[DocumentKey("SB 1")])
        let real = try tiny(isExercise: false)
        #expect(real.count.warningOfProvisionalCandidates == nil)
        do {
            _ = try real.count.type(
                .entry,
                [DocumentKey("SB 1"): paper],
                typist: "Invoerder A",
                from: .keys
            )
            Issue.record("typed")
        } catch {
            #expect(error.all.map(\.code) == ["DF-10"])
        }
        var exercise = try tiny(isExercise: true)
        try exercise.type([DocumentKey("SB 1"): paper], by: "Invoerder A")
        let warning = exercise.count.warningOfProvisionalCandidates
        #expect(warning?.code == "DF-10" && warning?.severity == .warning)
        #expect(try TinyCount().count.warningOfProvisionalCandidates == nil)
    }

    @Test("A sheet of a preview is not received")
    func receiving() throws {
        var tiny = try tiny(isExercise: true)
        do {
            try tiny.receive("TK2017|GEM 0101|SB 1|N10|2017|voorlopig|1/8")
            Issue.record("received")
        } catch {
            #expect((error as? Findings)?.all.map(\.code) == ["X-09"])
        }
    }
}
