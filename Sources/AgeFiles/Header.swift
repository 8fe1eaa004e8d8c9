import Crypto
import Foundation

/// The lines before the content: how the key of the file is locked, and a signature with that key.
struct Header: Hashable {
    let lock: PassphraseLock
    /// The key of the file, wrapped.
    let body: [UInt8]

    static let family = Array("age-encryption.org/".utf8)
    static let firstLine = family + Array("v1".utf8)
    static let armor = Array("-----BEGIN AGE ENCRYPTED FILE-----".utf8)

    init(lock: PassphraseLock, body: [UInt8]) {
        self.lock = lock
        self.body = body
    }

    /// The header and its signature, which ends it.
    func signed(with fileKey: [UInt8]) -> [UInt8] {
        let code = HMAC<SHA256>.authenticationCode(for: unsigned, using: Keys.header(of: fileKey))
        return unsigned + Array(" \(StrictBase64.text(Array(code)))\n".utf8)
    }

    /// Everything up to the signature; there is one way of writing it.
    private var unsigned: [UInt8] {
        let words = "-> scrypt \(StrictBase64.text(lock.salt)) \(lock.workFactor)"
        return Self.firstLine + Array("\n\(words)\n\(StrictBase64.text(body))\n---".utf8)
    }
}

/// A header as it was read, with its signature.
struct SignedHeader {
    let lock: PassphraseLock
    let body: [UInt8]
    let unsigned: ArraySlice<UInt8>
    let code: [UInt8]

    func isSigned(with fileKey: [UInt8]) -> Bool {
        HMAC<SHA256>.isValidAuthenticationCode(
            code,
            authenticating: unsigned,
            using: Keys.header(of: fileKey)
        )
    }
}

extension Header {
    /// The header of a file, and what follows it.
    static func read(
        _ file: [UInt8]
    ) throws(AgeError) -> (header: SignedHeader, payload: ArraySlice<UInt8>) {
        var lines = HeaderLines(file)
        try checkFirstLine(file, &lines)
        var locks: [Stanza] = []
        while let stanza = try Stanza(&lines) { locks.append(stanza) }
        let (unsigned, code) = try lines.signature()
        guard let stanza = locks.first else { throw .malformedHeader(line: 2) }
        guard let own = locks.first(where: { $0.words.first == "scrypt" }) else {
            throw .notForAPassphrase
        }
        // A passphrase stands alone, or the file would have had two senders.
        guard locks.count == 1 else { throw .malformedHeader(line: locks[1].line) }
        let header = SignedHeader(
            lock: try own.lock(),
            body: own.body,
            unsigned: unsigned,
            code: code
        )
        guard header.body.count == 32 else { throw .malformedHeader(line: stanza.line + 1) }
        return (header, file[lines.position...])
    }

    private static func checkFirstLine(
        _ file: [UInt8],
        _ lines: inout HeaderLines
    ) throws(AgeError) {
        guard file.starts(with: family) else {
            throw file.starts(with: armor) ? .armored : .notAnAgeFile
        }
        let first = try lines.next()
        if first == firstLine[...] { return }
        throw first.starts(with: firstLine) ? .malformedHeader(line: 1) : .otherVersion
    }
}

/// The lines of a header, each ended by one line feed.
struct HeaderLines {
    private let file: [UInt8]
    private(set) var position = 0
    /// The number of the line that was read last, from 1.
    private(set) var number = 0

    /// No header that is read here comes near it.
    private static let longest = 4096

    init(_ file: [UInt8]) { self.file = file }

    func begins(with text: String) -> Bool { file[position...].starts(with: text.utf8) }

    mutating func next() throws(AgeError) -> ArraySlice<UInt8> {
        number += 1
        let rest = file[position...].prefix(Self.longest)
        guard let end = rest.firstIndex(of: 0x0A) else {
            throw rest.count < Self.longest ? .truncated : .malformedHeader(line: number)
        }
        let line = rest[..<end]
        position = end + 1
        return line
    }

    /// The last line, `--- ` with the signature: what it signs, and the code.
    mutating func signature() throws(AgeError) -> (ArraySlice<UInt8>, [UInt8]) {
        let start = position
        let line = try next()
        guard line.starts(with: "--- ".utf8),
            let code = StrictBase64.bytes(line.dropFirst(4)), code.count == 32
        else { throw .malformedHeader(line: number) }
        return (file[..<(start + 3)], code)
    }
}

/// One way of opening the file: words, and bytes of which the words say what they are.
struct Stanza {
    let words: [String]
    let body: [UInt8]
    /// The line on which it begins.
    let line: Int

    private static let width = 64

    private static func isVisible(_ sign: UInt8) -> Bool { (0x21...0x7E).contains(sign) }

    /// Nil where the signature begins.
    init?(_ lines: inout HeaderLines) throws(AgeError) {
        if lines.begins(with: "---") { return nil }
        let head = try lines.next()
        line = lines.number
        let words = head.split(separator: 0x20, omittingEmptySubsequences: false)
        guard words.count >= 2, words[0].elementsEqual("->".utf8),
            words.allSatisfy({ word in !word.isEmpty && word.allSatisfy { Self.isVisible($0) } })
        else { throw .malformedHeader(line: line) }
        self.words = words.dropFirst().map { String(decoding: $0, as: UTF8.self) }
        var body: [UInt8] = []
        while true {
            let text = try lines.next()
            guard text.count <= Self.width, let bytes = StrictBase64.bytes(text) else {
                throw .malformedHeader(line: lines.number)
            }
            body += bytes
            // A full line is followed by another, which may be empty.
            if text.count < Self.width { break }
        }
        self.body = body
    }

    /// `scrypt`, a salt of 16 bytes, and a work factor without a zero before it.
    func lock() throws(AgeError) -> PassphraseLock {
        guard words.count == 3, let salt = StrictBase64.bytes(words[1].utf8), salt.count == 16,
            let workFactor = Int(words[2]), workFactor >= 1, String(workFactor) == words[2]
        else { throw .malformedHeader(line: line) }
        return PassphraseLock(salt: salt, workFactor: workFactor)
    }
}

/// Base64 without padding, of which every text of bytes has one only.
enum StrictBase64 {
    static func text(_ bytes: [UInt8]) -> String {
        String(Data(bytes).base64EncodedString().prefix { $0 != "=" })
    }

    static func bytes(_ text: some Collection<UInt8>) -> [UInt8]? {
        let written = String(decoding: text, as: UTF8.self)
        let padding = String(repeating: "=", count: (4 - text.count % 4) % 4)
        guard let data = Data(base64Encoded: written + padding) else { return nil }
        let bytes = Array(data)
        return self.text(bytes) == written ? bytes : nil
    }
}
