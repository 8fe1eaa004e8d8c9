/// Makes keys of the bytes that a terminal sends; a key may be cut in two between reads.
package struct KeyDecoder: Sendable {
    private var pending: [UInt8] = []
    private var isPasting = false

    package init() {}

    /// Whether the rest of a key is still to come, or the escape key was struck alone.
    package var isWaiting: Bool { !pending.isEmpty }

    package mutating func keys(of bytes: some Sequence<UInt8>) -> [Key] {
        pending += bytes
        var keys: [Key] = []
        while let (key, length) = next() {
            pending.removeFirst(length)
            if let key = outsidePaste(key) { keys.append(key) }
        }
        return keys
    }

    /// What is left was all there was: nothing more came for a while.
    package mutating func flush() -> [Key] {
        defer { pending = [] }
        guard let first = pending.first, !isPasting else { return [] }
        return [pending.count == 1 && first == 0x1B ? .escape : .unknown]
    }

    /// What is pasted is one key, however much it is.
    private mutating func outsidePaste(_ key: Step) -> Key? {
        switch key {
        case .pasteBegins:
            isPasting = true
            return nil
        case .pasteEnds:
            isPasting = false
            return .paste
        case .key(let key): return isPasting ? nil : key
        }
    }

    private enum Step {
        case key(Key)
        case pasteBegins, pasteEnds
    }

    /// The first key of what is pending and how many bytes it took; nil where it is not complete.
    private func next() -> (Step, Int)? {
        guard let first = pending.first else { return nil }
        switch first {
        case 0x1B: return escape()
        case 0x0A, 0x0D: return (.key(.enter), 1)
        case 0x09: return (.key(.tab), 1)
        case 0x08, 0x7F: return (.key(.backspace), 1)
        case 0x01...0x1A:
            return (.key(.control(Character(Unicode.Scalar(first + 0x60)))), 1)
        case 0x20..<0x7F: return (.key(.character(Character(Unicode.Scalar(first)))), 1)
        case 0xC0...0xF7: return letter(length: first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4)
        default: return (.key(.unknown), 1)
        }
    }

    private func letter(length: Int) -> (Step, Int)? {
        guard pending.count >= length else { return nil }
        let text = String(decoding: pending[..<length], as: UTF8.self)
        guard let character = text.first, text.count == 1, character != "\u{FFFD}" else {
            return (.key(.unknown), 1)
        }
        return (.key(.character(character)), length)
    }

    private func escape() -> (Step, Int)? {
        guard pending.count > 1 else { return nil }
        switch pending[1] {
        case UInt8(ascii: "["): return sequence()
        case UInt8(ascii: "O"):
            guard pending.count > 2 else { return nil }
            return (.key(Self.named(pending[2])), 3)
        case 0x1B: return (.key(.escape), 1)
        default: return (.key(.unknown), 2)
        }
    }

    /// `ESC [`, then digits and semicolons, then the letter that ends it.
    private func sequence() -> (Step, Int)? {
        guard pending.count > 2 else { return nil }
        if pending[2] == UInt8(ascii: "[") {
            guard pending.count > 3 else { return nil }
            // The keys F1 to F5 of the Linux console: A to E.
            let number = Int(pending[3]) - 0x40
            return (.key((1...5).contains(number) ? .function(number) : .unknown), 4)
        }
        guard let end = pending.dropFirst(2).firstIndex(where: { !(0x20...0x3F).contains($0) })
        else { return pending.count > 16 ? (.key(.unknown), pending.count) : nil }
        let numbers = pending[2..<end].split(separator: UInt8(ascii: ";"))
            .map { Int(String(decoding: $0, as: UTF8.self)) ?? 0 }
        guard pending[end] == UInt8(ascii: "~") else {
            return (.key(Self.named(pending[end])), end + 1)
        }
        return (Self.numbered(numbers.first ?? 0), end + 1)
    }

    private static func named(_ letter: UInt8) -> Key {
        switch Character(Unicode.Scalar(letter)) {
        case "A": .up
        case "B": .down
        case "C": .right
        case "D": .left
        case "H": .home
        case "F": .end
        case "Z": .backTab
        case "M": .enter
        case "P": .function(1)
        case "Q": .function(2)
        case "R": .function(3)
        case "S": .function(4)
        default: .unknown
        }
    }

    private static func numbered(_ number: Int) -> Step {
        switch number {
        case 1, 7: .key(.home)
        case 3: .key(.delete)
        case 4, 8: .key(.end)
        case 5: .key(.pageUp)
        case 6: .key(.pageDown)
        case 11...15: .key(.function(number - 10))
        case 17...21: .key(.function(number - 11))
        case 23, 24: .key(.function(number - 12))
        case 200: .pasteBegins
        case 201: .pasteEnds
        default: .key(.unknown)
        }
    }
}
