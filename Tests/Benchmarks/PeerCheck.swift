import Foundation

/// What a maker's file is: only files of the same pages may be compared.
struct PeerCheck {
    let isTagged: Bool
    /// In words, why it is not what was asked; nil where it is.
    let fault: String?

    /// Reads the file with poppler's tools; nil where they are not there.
    init?(_ file: String, pages: Int) {
        guard let facts = Self.output(["pdfinfo", file]),
            let text = Self.output(["pdftotext", "-layout", file, "-"])
        else { return nil }
        isTagged = Self.value("Tagged", facts) == "yes"
        let count = Int(Self.value("Pages", facts))
        let sheets = text.split(separator: "\u{0C}")
        if count != pages {
            fault = "\(count ?? 0) pages"
        } else if !Self.value("Page size", facts).hasSuffix("(A4)") {
            fault = "not A4"
        } else {
            let wrong = (1...pages).first { page in
                !sheets.indices.contains(page - 1)
                    || Self.names(in: sheets[page - 1]) != PeerPages.names(onPage: page)
                    || !sheets[page - 1].contains("Bladzijde \(page) van \(pages)")
            }
            fault = wrong.map { "other words on page \($0)" }
        }
    }

    private static func names(in sheet: Substring) -> Set<String> {
        Set(
            sheet.split(whereSeparator: \.isNewline).compactMap { line in
                let words = line.split(separator: " ")
                guard let place = words.firstIndex(of: "Kandidaat"), place + 1 < words.count else {
                    return nil
                }
                return String(words[place + 1])
            }
        )
    }

    private static func value(_ name: String, _ facts: String) -> String {
        let line = facts.split(separator: "\n").first { $0.hasPrefix(name + ":") } ?? ""
        return line.dropFirst(name.count + 1).trimmingCharacters(in: .whitespaces)
    }

    private static func output(_ arguments: [String]) -> String? {
        let environment = URL(fileURLWithPath: "/usr/bin/env")
        guard let (status, output) = try? MeasuredProcess.run(environment, arguments), status == 0
        else { return nil }
        return output
    }
}
