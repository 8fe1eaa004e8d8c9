import CairoPages
import FormTemplates
import FormsTestSupport
import Foundation
import OfficialForms
import TestSupport
import Testing
import Typesetting

@Suite("Look") struct LookTests {
    @Test func look() throws {
        let maker = try House.made.get()
        for rendering in [FormValues.Rendering.completed, .blank] {
            let clock = ContinuousClock()
            let press = try Press()
            let start = clock.now
            let values = try maker.values(rendering)
            let a = clock.now
            let parts = try press.parts(of: "p22-1", values)
            let b = clock.now
            print("LOOK", rendering, parts.map(\.bodies.count), a - start, b - a)
            let pages = try parts.enumerated().flatMap { number, part in
                try press.stamp.pages(
                    of: part,
                    annex: number == 0 ? nil : number,
                    furniture: Press.furniture(form: "Model P 22-1", code: "P22")
                )
            }
            let writer = try PDFWriter(
                to: URL(
                    fileURLWithPath: ProcessInfo.processInfo.environment["LOOK"]!
                        + "/\(rendering).pdf"
                ),
                fonts: press.fonts,
                facts: DocumentFacts(title: "x", moment: "2017-03-16T14:31:27")
            )
            for page in pages { try writer.add(page) }
            try writer.finish()
        }
    }
}
