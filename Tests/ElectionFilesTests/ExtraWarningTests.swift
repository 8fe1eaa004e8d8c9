import Diagnostics
import ElectionFiles
import Elections
import TestSupport
import Testing

@Suite("Rules that are off by default")
struct ExtraWarningTests {
    @Test("SB-39 and SB-42 are on where the definition asks for them")
    func keys() throws {
        let settings = try #require(TinyElection.files["election.txt"])
        func extra(_ lines: String) throws -> ExtraWarnings {
            let files = TinyElection.textFiles(replacing: ["election.txt": settings + lines])
            return try DefinitionReader.read(files).election.extraWarnings
        }
        #expect(try extra("") == .none)
        #expect(
            try extra("proxy_warning_percent: 25\ncopied_total_warning: yes\n")
                == ExtraWarnings(proxyPercent: 25, copiedTotals: true)
        )
        #expect(try extra("copied_total_warning: no\n") == .none)
    }

    @Test("Candidates are final unless the definition says that they are not")
    func candidates() throws {
        let settings = try #require(TinyElection.files["election.txt"])
        func isProvisional(_ lines: String) throws -> Bool {
            let files = TinyElection.textFiles(replacing: ["election.txt": settings + lines])
            return try DefinitionReader.read(files).election.hasProvisionalCandidates
        }
        #expect(try !isProvisional("") && !isProvisional("candidates: final\n"))
        #expect(try isProvisional("candidates: provisional\n"))
        #expect(throws: Findings.self) { try isProvisional("candidates: misschien\n") }
    }
}
