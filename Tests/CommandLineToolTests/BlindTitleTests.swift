import CommandLineTool
import CountChecks
import Diagnostics
import Elections
import Testing

@Suite("What a finding is called for who may still type")
struct BlindTitleTests {
    private func finding(_ rule: CountRule) -> Diagnostic {
        rule.finding(on: DocumentKey("SB 1"), nl: "lijst 5 nul", en: "list 5 nil")
    }

    @Test("A hint says where to look and nothing more", arguments: CountRule.allCases)
    func hints(_ rule: CountRule) {
        guard rule.isHint else { return }
        #expect(finding(rule).blindTitle.english == "look here on the paper")
        #expect(finding(rule).title.english == "list 5 nil")
    }

    @Test("No title says that a figure is nil or empty", arguments: CountRule.allCases)
    func empty(_ rule: CountRule) {
        // GM-07 leaves open which of three it is.
        guard rule != .eligibleImplausible else { return }
        let title = finding(rule).blindTitle.dutch
        for word in ["nul", "leeg", "geen enkele", "geen stembiljetten"] {
            #expect(!title.contains(word), "\(rule.rawValue): \(title)")
        }
    }
}
