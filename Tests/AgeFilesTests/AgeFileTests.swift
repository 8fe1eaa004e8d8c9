import AgeFiles
import Foundation
import TestSupport
import Testing

@Suite("A file that only a passphrase opens")
struct AgeFileTests {
    private static let passphrase = HandmadeFile.passphrase

    private static func locked(_ content: [UInt8], _ seed: Seed = Seed(1)) throws -> [UInt8] {
        var generator = seed.generator
        return try AgeFile.locked(
            content,
            with: passphrase,
            workFactor: 2,
            AgeFile.Randomness(from: &generator)
        )
    }

    @Test(
        "What is locked is what is opened, whatever its length",
        arguments: [0, 1, 15, 16, 65535, 65536, 65537, 131_071, 131_072, 200_001]
    )
    func lengths(_ length: Int) throws {
        let content = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        let file = try Self.locked(content)
        #expect(try AgeFile.opened(file, with: Self.passphrase) == content)
        #expect(throws: AgeError.wrongPassphrase) {
            try AgeFile.opened(file, with: Self.passphrase + [0x20])
        }
    }

    @Test("Nothing recurs from one file to the next, and the same random bytes give the same file")
    func randomness() throws {
        let content = Array("Kiesdeler".utf8)
        #expect(try Self.locked(content) == Self.locked(content))
        let (one, other) = (try Self.locked(content), try Self.locked(content, Seed(2)))
        #expect(one.suffix(41) != other.suffix(41))
        #expect(one.count == other.count)
    }

    @Test("The header is written as the specification says")
    func header() throws {
        let file = try Self.locked([1, 2, 3])
        let text = String(decoding: file.prefix { $0 != 0 }, as: UTF8.self)
        let header =
            /age-encryption\.org\/v1\n-> scrypt [A-Za-z0-9+\/]{22} 2\n[A-Za-z0-9+\/]{43}\n--- [A-Za-z0-9+\/]{43}\n/
        #expect(text.prefixMatch(of: header) != nil)
    }

    @Test("Files that age 1.1.1 made are opened", arguments: ["", "Kiesdeler 70106\n"])
    func vectors(_ content: String) throws {
        let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("Vectors/age-1.1.1-\(content.isEmpty ? 0 : 1).age")
        let file = [UInt8](try Data(contentsOf: url))
        #expect(try AgeFile.opened(file, with: Self.passphrase) == Array(content.utf8))
        #expect(throws: AgeError.workFactorTooLarge(18)) {
            try AgeFile.opened(file, with: Self.passphrase, greatestWorkFactor: 17)
        }
    }

    @Test("A file written from the specification alone is opened")
    func handmade() throws {
        #expect(
            try AgeFile.opened(HandmadeFile().bytes(), with: Self.passphrase)
                == Array("Kiesdeler 70106\n".utf8)
        )
        var empty = HandmadeFile()
        empty.chunks = [.init([], isLast: true)]
        #expect(try AgeFile.opened(empty.bytes(), with: Self.passphrase).isEmpty)
    }

    @Test("A hostile header is refused for what it is", arguments: HostileFile.headers)
    func headers(_ hostile: HostileFile) throws { try refused(hostile) }

    @Test("A hostile content is refused for what it is", arguments: HostileFile.payloads)
    func payloads(_ hostile: HostileFile) throws { try refused(hostile) }

    private func refused(_ hostile: HostileFile) throws {
        var file = HandmadeFile()
        hostile.change(&file)
        let bytes = try file.bytes()
        #expect(throws: hostile.error) { try AgeFile.opened(bytes, with: Self.passphrase) }
    }

    @Test("Something else altogether is refused")
    func strange() throws {
        let armor = Array("-----BEGIN AGE ENCRYPTED FILE-----\n".utf8)
        let expected: [([UInt8], AgeError)] = [
            ([], .notAnAgeFile), (Array("document,field,value\n".utf8), .notAnAgeFile),
            (armor, .armored), (Array("age-encryption.org/v1".utf8), .truncated),
            (Array("age-encryption.org/v1\n".utf8), .truncated),
        ]
        for (bytes, error) in expected {
            #expect(throws: error) { try AgeFile.opened(bytes, with: Self.passphrase) }
        }
    }

    @Test("An empty passphrase neither locks nor opens")
    func emptyPassphrase() throws {
        var generator = Seed(1).generator
        let randomness = AgeFile.Randomness(from: &generator)
        #expect(throws: AgeError.emptyPassphrase) {
            try AgeFile.locked([1], with: [], randomness)
        }
        let file = try Self.locked([1])
        #expect(throws: AgeError.emptyPassphrase) { try AgeFile.opened(file, with: []) }
    }

    @Test("Cut anywhere, a file is refused")
    func cut() throws {
        let file = try Self.locked(Array("Kiesdeler 70106\n".utf8))
        for length in 0..<file.count {
            #expect(throws: AgeError.self, "cut at \(length)") {
                try AgeFile.opened(Array(file.prefix(length)), with: Self.passphrase)
            }
        }
    }

    @Test("Every byte of a file counts: one that changes is found, none crashes")
    func changed() throws {
        let file = try Self.locked(Array("Kiesdeler 70106\n".utf8))
        for place in file.indices {
            for change: UInt8 in [0x01, 0x20, 0x80, 0xFF] {
                var other = file
                other[place] ^= change
                #expect(throws: AgeError.self, "byte \(place)") {
                    try AgeFile.opened(other, with: Self.passphrase, greatestWorkFactor: 9)
                }
            }
        }
    }

    @Test("Lines of a header in any order and number never crash", arguments: Seed.some(4))
    func anyLines(_ seed: Seed) throws {
        var generator = seed.generator
        let words = [
            "age-encryption.org/v1", "\n", "-> scrypt CAgICAgICAgICAgICAgICA 2", "->", "---", " ",
            "--- ", String(repeating: "A", count: 43), String(repeating: "A", count: 64), "\r",
            "=", "\u{0}", "-> scrypt", "é",
        ]
        for _ in 0..<2000 {
            let count = generator.below(12)
            let text =
                "age-encryption.org/v1\n"
                + (0..<count).map { _ in generator.pick(words) }.joined()
            #expect(throws: AgeError.self) {
                try AgeFile.opened(Array(text.utf8), with: Self.passphrase, greatestWorkFactor: 4)
            }
        }
    }
}
