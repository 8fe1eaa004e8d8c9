/// A stretch of text without a place to break inside it.
struct BreakablePiece: Equatable {
    var text: Substring
    var isSpace: Bool
    /// Whether a line may end after it although no space follows.
    var breaksAfter: Bool
}

/// Divides text at spaces, and after a hyphen or slash that joins two words.
///
/// A no-break space is part of a word. `'s-Hertogenbosch` and `2017-2021` stay whole: a line
/// ends after a hyphen only if two letters stand before it and a letter after it.
func breakable(_ text: String) -> [BreakablePiece] {
    var pieces: [BreakablePiece] = []
    var start = text.startIndex
    var inSpace = false
    let bytes = text.utf8

    func end(at index: String.Index, breaksAfter: Bool) {
        if start < index {
            pieces.append(
                BreakablePiece(
                    text: text[start..<index],
                    isSpace: inSpace,
                    breaksAfter: breaksAfter
                )
            )
        }
        start = index
    }

    var index = bytes.startIndex
    while index < bytes.endIndex {
        let byte = bytes[index]
        let next = bytes.index(after: index)
        if (byte == UInt8(ascii: " ")) != inSpace {
            end(at: index, breaksAfter: false)
            inSpace.toggle()
        }
        if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/"),
            text[start..<index].count(where: \.isLetter) >= 2,
            next < bytes.endIndex, text[next].isLetter
        {
            end(at: next, breaksAfter: true)
        }
        index = next
    }
    end(at: bytes.endIndex, breaksAfter: false)
    return pieces
}
