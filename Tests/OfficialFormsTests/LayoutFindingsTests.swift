import Diagnostics
import OfficialForms
import Testing
import Typesetting

@Suite("What does not fit is told in whole millimetres")
struct LayoutFindingsTests {
    private func found(_ width: Double, _ available: Double) -> String? {
        let problem = LayoutError.Problem.tooWide(
            text: "1045005",
            width: .mm(width),
            available: .mm(available)
        )
        return Findings(LayoutError(problem), in: "Model P 22-1").all.first?.found[.dutch]
    }

    @Test("that differ, however little is lacking")
    func differ() throws {
        #expect(try #require(found(11.3, 11.2)).contains("is 12 mm breed, er is 11 mm"))
        #expect(try #require(found(12, 11)).contains("is 12 mm breed, er is 11 mm"))
    }
}
