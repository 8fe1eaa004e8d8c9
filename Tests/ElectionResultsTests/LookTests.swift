import CairoPages
import FormTemplates
import FormsTestSupport
import Foundation
import OfficialForms
import TestSupport
import Testing
import Typesetting

@Suite("Look") struct LookTests {
    @Test(arguments: ["house", "combined", "majority", "c11", "c21", "c9"]) func look(_ name: String) throws {
        let maker: ResultMaker
        switch name {
            case "house": maker = try House.made.get()
            case "combined": maker = try SmallElection.combinedLists()
            case "majority": maker = try SmallElection.majority()
            case "c11": maker = try SmallElection.council(seats: 11, [4000, 2300, 1900, 1100, 700, 450, 450])
            case "c21": maker = try SmallElection.council(seats: 21, [4000, 2300, 1900, 1100, 700, 455, 450])
            default:
               var m = try SmallElection.council(seats: 9, [1600, 220, 220, 220, 220, 220])
               m.lots = [.init(.residualSeatLargestAverage, alternatives: ["2", "3", "4", "5", "6"], chosen: "3"), .init(.residualSeatLargestAverage, alternatives: ["2", "4", "5", "6"], chosen: "6")]
               maker = m
        }
        for rendering in [FormValues.Rendering.completed, .blank] {
            let clock = ContinuousClock()
            let press = try Press()
            let start = clock.now
            let values = try maker.values(rendering)
            let a = clock.now
            let parts = try press.parts(of: name.hasPrefix("c") && name != "combined" ? "p22-2" : "p22-1", values)
            let b = clock.now
            print("LOOK", name, rendering, parts.map(\.bodies.count), a - start, b - a)
            let pages = try parts.enumerated().flatMap { number, part in
                try press.stamp.pages(of: part, annex: number == 0 ? nil : number, furniture: Press.furniture(form: "Model P 22-1", code: "P22"))
            }
            let writer = try PDFWriter(
                to: URL(fileURLWithPath: ProcessInfo.processInfo.environment["LOOK"]! + "/\(name)-\(rendering).pdf"),
                fonts: press.fonts,
                facts: DocumentFacts(title: "x", moment: "2017-03-16T14:31:27")
            )
            for page in pages { try writer.add(page) }
            try writer.finish()
        }
    }
}
