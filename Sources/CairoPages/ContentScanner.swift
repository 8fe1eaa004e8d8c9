/// The operators of a page that matter to us.
enum Operator {
    case fillColour
    case strokeColour
    case state
    case beginMark
    case endMark
    case save
    case restore
    case beginText
    case endText
    case show
    /// Ink that is no text.
    case paint
    case other

    init(_ bytes: UnsafeBufferPointer<UInt8>, _ word: Range<Int>) {
        let first = bytes[word.lowerBound]
        let second = word.count > 1 ? bytes[word.lowerBound + 1] : 0
        let third = word.count > 2 ? bytes[word.lowerBound + 2] : 0
        self =
            switch (first, second, third) {
            case (UInt8(ascii: "r"), UInt8(ascii: "g"), 0): .fillColour
            case (UInt8(ascii: "R"), UInt8(ascii: "G"), 0): .strokeColour
            case (UInt8(ascii: "g"), UInt8(ascii: "s"), 0): .state
            case (UInt8(ascii: "B"), UInt8(ascii: "D"), UInt8(ascii: "C")): .beginMark
            case (UInt8(ascii: "E"), UInt8(ascii: "M"), UInt8(ascii: "C")): .endMark
            case (UInt8(ascii: "q"), 0, 0): .save
            case (UInt8(ascii: "Q"), 0, 0): .restore
            case (UInt8(ascii: "B"), UInt8(ascii: "T"), 0): .beginText
            case (UInt8(ascii: "E"), UInt8(ascii: "T"), 0): .endText
            case (UInt8(ascii: "T"), UInt8(ascii: "j"), 0),
                (UInt8(ascii: "T"), UInt8(ascii: "J"), 0):
                .show
            case (UInt8(ascii: "S"), 0, 0), (UInt8(ascii: "f"), _, 0), (UInt8(ascii: "B"), _, 0),
                (UInt8(ascii: "D"), UInt8(ascii: "o"), 0):
                .paint
            default: .other
            }
    }
}

/// Takes the operators of a page apart.
struct ContentScanner {
    private let input: UnsafeBufferPointer<UInt8>
    private var position = 0

    init(_ input: UnsafeBufferPointer<UInt8>) { self.input = input }

    /// An operand (an array is one for each of its parts) or an operator.
    mutating func next() -> (range: Range<Int>, isOperator: Bool)? {
        while position < input.count, input[position] <= 0x20 { position += 1 }
        guard position < input.count else { return nil }
        let start = position
        switch input[start] {
        case UInt8(ascii: "("): skipString()
        case UInt8(ascii: "["), UInt8(ascii: "]"): position += 1
        case UInt8(ascii: "<"):
            position += 1
            if position < input.count, input[position] == UInt8(ascii: "<") {
                position += 1
            } else {
                while position < input.count, input[position] != UInt8(ascii: ">") {
                    position += 1
                }
                position += 1
            }
        case UInt8(ascii: ">"): position += 2
        default:
            position += 1
            while position < input.count, !Self.endsWord(input[position]) { position += 1 }
        }
        position = min(position, input.count)
        return (start..<position, Self.isLetter(input[start]))
    }

    private mutating func skipString() {
        var depth = 0
        while position < input.count {
            let byte = input[position]
            position += 1
            if byte == UInt8(ascii: "\\") {
                position += 1
            } else if byte == UInt8(ascii: "(") {
                depth += 1
            } else if byte == UInt8(ascii: ")") {
                depth -= 1
                if depth == 0 { return }
            }
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }

    private static func endsWord(_ byte: UInt8) -> Bool {
        switch byte {
        case 0...0x20, UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "]"),
            UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "/"):
            true
        default: false
        }
    }
}
