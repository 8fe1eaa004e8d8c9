import Diagnostics
import Typesetting

/// Names beside boxes: all in one size, and no row higher than its boxes.
extension BookletPrinter {
    /// Small, but readable at arm's length.
    static var nameStyle: TextStyle { TextStyle(.regular, .pt(7)) }
    /// Of names, so that three lines of one stay within the height of a box.
    static var nameLeading: Double { 1.05 }

    /// A name in lines of at most this width; `start` is taken of the first line already.
    ///
    /// A worksheet identifies a document by its key. A name that needs more lines loses its last
    /// words, and an ellipsis says so; on forms no name is ever shortened.
    func lines(
        of name: String,
        in width: Length,
        atMost count: Int,
        after start: Length = .zero
    ) throws(Findings) -> [Inline] {
        var words = name.split(separator: " ")
        var lines = try lines(of: words, in: width, after: start)
        while lines.count > count, !words.isEmpty {
            words.removeLast()
            if words.count > 1, words.last?.hasPrefix("(") == true { words.removeLast() }
            lines = try self.lines(of: words + ["…"], in: width, after: start)
        }
        let runs = lines.map { [Inline.text($0, Self.nameStyle)] }
        return Array(runs.joined(separator: [.lineBreak]))
    }

    /// The number of a list with its name behind it, clear of what stands in the next column.
    func named(
        _ list: Booklet.List,
        in width: Length,
        lines count: Int = 2
    ) throws(Findings) -> [Inline] {
        let style = TextStyle(.bold, .pt(10))
        let start = try self.width(of: "\(list.number) ", style)
        let name = try lines(of: list.name, in: width - .mm(4), atMost: count, after: start)
        return [.text("\(list.number) ", style)] + name
    }

    private func lines(
        of words: [Substring],
        in width: Length,
        after start: Length
    ) throws(Findings) -> [String] {
        var lines = [""]
        for word in words {
            for part in try parts(of: word, in: width) {
                let line = lines[lines.count - 1]
                let longer = line.isEmpty ? part : line + " " + part
                let room = lines.count == 1 ? width - start : width
                if try self.width(of: longer, Self.nameStyle) <= room {
                    lines[lines.count - 1] = longer
                } else {
                    lines.append(part)
                }
            }
        }
        return lines
    }

    /// A word, or its pieces where it is longer than a line.
    private func parts(of word: Substring, in width: Length) throws(Findings) -> [String] {
        var rest = word
        var parts: [String] = []
        while rest.count > 1, try self.width(of: String(rest), Self.nameStyle) > width {
            var head = rest.dropLast()
            while head.count > 1, try self.width(of: head + "-", Self.nameStyle) > width {
                head = head.dropLast()
            }
            head = rest.prefix(lastSyllableEnd(in: rest, atMost: head.count) ?? head.count)
            parts.append(head + "-")
            rest = rest.dropFirst(head.count)
        }
        return parts + [String(rest)]
    }

    /// Before the consonants with which a Dutch syllable begins, as many as can.
    private func lastSyllableEnd(in word: Substring, atMost count: Int) -> Int? {
        let letters = Array(word)
        func isVowel(_ letter: Character) -> Bool { "aeiouyéèëïöü".contains(letter) }
        func begins(at place: Int) -> Bool {
            let onset = letters[place...].prefix { $0.isLetter && !isVowel($0) }
            guard place + onset.count < letters.count, isVowel(letters[place + onset.count]) else {
                return false
            }
            return onset.count == 1 || syllableOnsets.contains(String(onset).lowercased())
        }
        return (2...max(2, count)).last { place in
            place < letters.count && letters[place - 1].isLetter && begins(at: place)
                && !begins(at: place - 1)
        }
    }
}

/// Consonants that stay together; `st` and `sp` part (kos-ter, wes-pen).
private let syllableOnsets: Set = [
    "bl", "br", "ch", "cl", "cr", "dr", "dw", "fl", "fr", "gl", "gr", "kl", "kn", "kr", "kw", "pl",
    "pr", "sch", "schr", "th", "tr", "tw", "vl", "vr", "wr",
]
