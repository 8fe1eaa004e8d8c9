import FormsTestSupport
import OfficialForms
import Testing
import Typesetting

@Suite("Pages that differ: the cover and the bars")
struct WhatChangedTests {
    @Test("A bar stands clear of the text, and 10 mm from the edge, on the outer side")
    func bars() throws {
        for setup in [PageSetup(), PageSetup(left: .mm(18), right: .mm(12))] {
            for page in 0...1 {
                let mark = ChangeBar.mark(page: page, top: .mm(5), bottom: .mm(294), on: setup)
                guard case .stroke(let bar) = mark else {
                    Issue.record("no stroke")
                    continue
                }
                let x = bar.from.x
                let isLeft = x < setup.left - .mm(4)
                #expect(isLeft || x > setup.paper.width - setup.right + .mm(4))
                #expect(x > .mm(10.5) && x < setup.paper.width - .mm(10.5))
                #expect(bar.from.y == .mm(10) && bar.to.y == .mm(287))
                #expect(isLeft == (page == 1 || setup.right < .mm(14)))
            }
        }
    }

    @Test("Neighbouring lines have one bar")
    func joined() {
        let bars = ChangeBar.joined([
            (.mm(20), .mm(24)), (.mm(25), .mm(29)), (.mm(60), .mm(64)), (.mm(30), .mm(31)),
        ])
        #expect(bars.map { $0.0 } == [.mm(20), .mm(60), .mm(30)])
        #expect(bars.map { $0.1 } == [.mm(29), .mm(64), .mm(31)])
    }

    @Test("The cover says once what holds for several forms, and names pages that are no more")
    func cover() throws {
        var changed = WhatChanged(form: "Model N 10", documents: 2)
        for document in ["SB 1", "SB 2"] {
            changed.add(
                .init(.page(3, annex: 1), .text("2 Yesilgoz", "2 Yeşilgöz")),
                of: document
            )
        }
        changed.add(.init(.page(8, annex: 0), .gonePage), of: "SB 1")
        changed.add(.init(.every, .goneDocument("School")), of: "SB 3")
        changed.pages = 4
        let press = try Press()
        let texts = try TinyElection.templates.texts("what-changed")
        let sheets = try WhatChangedPrinter(texts, measure: press.fonts).cover(changed)
        let pages = try press.stamp.pages(of: sheets, furniture: Press.furniture())
        let words = pages.flatMap(\.words)
        #expect(words.count { $0 == "2 Yesilgoz" } == 1 && words.contains("alle 2"))
        #expect(words.contains("bijlage 1, 3") && words.contains("vervalt"))
        #expect(words.contains("School") && words.contains("vervalt geheel"))
        #expect(words.contains("4 bladzijden zijn anders, van 2 formulieren."))
        #expect(pages.allSatisfy { faults(in: $0, within: .mm(10)) == [] })
    }
}
