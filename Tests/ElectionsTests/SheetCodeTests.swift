import Elections
import Testing

@Suite("The identity of a sheet, scanned or typed")
struct SheetCodeTests {
    @Test("A QR code says everything; version 1 is not written")
    func scanned() throws {
        let code = try SheetCode("TK2017|GEM 0599|SB 12|N10|2017|3/8")
        #expect(code.origin?.election == "TK2017" && code.origin?.area == "GEM 0599")
        #expect(code.origin?.form == "N10" && code.origin?.edition == "2017")
        #expect(code.document == "SB 12" && code.version == 1 && code.copy == nil)
        #expect(code.sheet == SheetNumber(page: 3, of: 8))
    }

    @Test("Version, kind of copy and annex stand in their places")
    func parts() throws {
        let second = try SheetCode("TK2017|GEM 0599|SB 12|N10|2017|v2|3/8")
        #expect(second.version == 2 && second.sheet?.page == 3)
        let draft = try SheetCode("TK2017|GEM 0599|GEM 0599|N11|2017|concept|1/9")
        #expect(draft.copy == .draft && draft.version == 1)
        let both = try SheetCode("TK2017|GEM 0599|GEM 0599|N11|2017|v3|overgetypt|1/9")
        #expect(both.copy == .transcript && both.version == 3)
        let annex = try SheetCode("TK2017|GEM 0599|GEM 0599|N11-B1|2017|2/3")
        #expect(annex.origin?.form == "N11")
        #expect(annex.sheet == SheetNumber(annex: 1, page: 2, of: 3))
    }

    @Test("A compact form says so behind its edition, and is of the same edition")
    func compact() throws {
        let code = try SheetCode("TK2017|GEM 0599|SB 12|N10-B1|2017C|v2|overgetypt|3/8")
        #expect(code.origin?.layout == .compact && code.origin?.edition == "2017")
        #expect(code.version == 2 && code.copy == .transcript && code.sheet?.annex == 1)
        let usual = try SheetCode("TK2017|GEM 0599|SB 12|N10|2017|3/8")
        #expect(usual.origin?.layout == .statutory)
    }

    @Test("As zbarimg prints it, in small letters and with stray spaces, it is the same")
    func loose() throws {
        let strict = try SheetCode("TK2017|GEM 0599|SB 12|N10|2017|3/8")
        #expect(try SheetCode("QR-Code:TK2017|GEM 0599|SB 12|N10|2017|3/8\n") == strict)
        #expect(try SheetCode(" tk2017|gem  0599 | sb 12|n10|2017|3/8 ") == strict)
    }

    @Test("Typed short: a whole document, a page, a page of an annex, a version")
    func typed() throws {
        #expect(try SheetCode("sb  12").document == "SB 12")
        let whole = try SheetCode("SB 12")
        #expect(whole.sheet == nil && whole.version == nil && whole.origin == nil)
        #expect(try SheetCode("SB 12 3/8").sheet == SheetNumber(page: 3, of: 8))
        #expect(
            try SheetCode("gem 0599 b1 1/2").sheet == SheetNumber(annex: 1, page: 1, of: 2)
        )
        let second = try SheetCode("SB 12 v2 3/8")
        #expect(second.version == 2 && second.document == "SB 12")
        #expect(try SheetCode("SB 2-2").document == "SB 2-2")
    }

    @Test("What is written of a page is read back")
    func roundTrip() throws {
        for sheet in [SheetNumber(page: 3, of: 8), SheetNumber(annex: 2, page: 1, of: 1)] {
            #expect(try SheetCode("SB 12 \(sheet)").sheet == sheet)
        }
    }

    @Test(
        "Nothing else is an identity",
        arguments: [
            "", "  ", "|", "3/8", "v2", "TK2017|GEM 0599|SB 12|N10|2017",
            "TK2017|GEM 0599|SB 12|N10|2017|x|3/8", "TK2017|GEM 0599||N10|2017|3/8",
            "TK2017|GEM 0599|SB 12|N10|2017|v1|3/8", "TK2017|GEM 0599|SB 12|N10-B0|2017|3/8",
            "TK2017|GEM 0599|SB 12|N10|2017|3/8|4/8", "SB 12 3/", "SB 12 /8", "SB 12 3/8/9",
            "SB 12 -3/8", "SB 12 +3/8", "SB 12 ३/8", "SB 12 3/8888888",
        ]
    )
    func unreadable(_ text: String) {
        #expect(throws: SheetCode.Mistake.unreadable) { try SheetCode(text) }
    }

    @Test("A page outside its document, and a document of an impossible number of pages")
    func pages() {
        #expect(throws: SheetCode.Mistake.pageOutside(page: 9, pages: 8)) {
            try SheetCode("SB 12 9/8")
        }
        #expect(throws: SheetCode.Mistake.pageOutside(page: 0, pages: 8)) {
            try SheetCode("TK2017|GEM 0599|SB 12|N10|2017|0/8")
        }
        for pages in [0, 1000] {
            #expect(throws: SheetCode.Mistake.impossiblePages(pages)) {
                try SheetCode("SB 12 1/\(pages)")
            }
        }
    }
}
