import EntryScreens
import TestSupport
import Testing

@Suite("Bytes of a terminal become keys")
struct KeyTests {
    static let sequences: [(String, Key)] = [
        ("7", .character("7")), ("é", .character("é")), ("\r", .enter), ("\n", .enter),
        ("\t", .tab), ("\u{7F}", .backspace), ("\u{08}", .backspace), ("\u{03}", .control("c")),
        ("\u{13}", .control("s")), ("\u{1B}[A", .up), ("\u{1B}OB", .down), ("\u{1B}[Z", .backTab),
        ("\u{1B}[5~", .pageUp), ("\u{1B}[6~", .pageDown), ("\u{1B}[3~", .delete),
        ("\u{1B}[H", .home), ("\u{1B}[4~", .end), ("\u{1B}OQ", .function(2)),
        ("\u{1B}[[B", .function(2)), ("\u{1B}[12~", .function(2)), ("\u{1B}[21~", .function(10)),
        ("\u{1B}[24~", .function(12)), ("\u{1B}[200~12\r\u{1B}[A\u{1B}[201~", .paste),
        ("\u{1B}[99;5u", .unknown), ("\u{1B}x", .unknown), ("\u{00}", .unknown),
    ]

    @Test("whole, or cut anywhere")
    func cut() {
        for (text, key) in Self.sequences {
            let bytes = Array(text.utf8)
            for place in 0...bytes.count {
                var decoder = KeyDecoder()
                let keys = decoder.keys(of: bytes[..<place]) + decoder.keys(of: bytes[place...])
                #expect(keys == [key], "\(text.debugDescription) cut at \(place)")
                #expect(!decoder.isWaiting)
            }
        }
    }

    @Test("one after the other")
    func together() {
        var decoder = KeyDecoder()
        let all = Self.sequences.map(\.0).joined()
        #expect(decoder.keys(of: all.utf8) == Self.sequences.map(\.1))
    }

    @Test("an escape alone is one when nothing follows")
    func escape() {
        var decoder = KeyDecoder()
        #expect(decoder.keys(of: [0x1B]).isEmpty)
        #expect(decoder.isWaiting)
        #expect(decoder.flush() == [.escape])
        #expect(!decoder.isWaiting)
    }

    @Test("any bytes at all are taken", arguments: Seed.some(200))
    func anything(_ seed: Seed) {
        var random = seed.generator
        var decoder = KeyDecoder()
        for _ in 0..<200 {
            let bytes = (0..<random.below(12)).map { _ in
                random.chance(1, in: 4) ? 0x1B : UInt8(random.below(256))
            }
            _ = decoder.keys(of: bytes)
        }
        _ = decoder.flush()
        #expect(!decoder.isWaiting)
    }
}
