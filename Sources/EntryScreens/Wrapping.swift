/// The text in lines of at most so many columns, broken between words.
func wrapped(_ text: String, to width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ").flatMap({ pieces(of: $0, width) }) {
        if line.isEmpty {
            line = word
        } else if line.count + 1 + word.count <= width {
            line += " " + word
        } else {
            lines.append(line)
            line = word
        }
    }
    return lines + [line]
}

/// A word longer than a line, in parts.
private func pieces(of word: Substring, _ width: Int) -> [String] {
    var rest = word
    var parts: [String] = []
    while rest.count > width {
        parts.append(String(rest.prefix(width)))
        rest = rest.dropFirst(width)
    }
    return parts + [String(rest)]
}

extension String {
    /// Filled with spaces up to so many columns, or cut off there.
    func padded(to width: Int) -> String {
        let short = String(prefix(width))
        return short + String(repeating: " ", count: max(0, width - short.count))
    }

    /// Right-aligned in so many columns.
    func aligned(to width: Int) -> String {
        String(repeating: " ", count: max(0, width - count)) + suffix(width)
    }

    /// Signs that steer a terminal made visible; a name must not move the cursor.
    var printable: String {
        String(
            map {
                $0.unicodeScalars.contains { $0.properties.generalCategory == .control } ? "?" : $0
            }
        )
    }
}
