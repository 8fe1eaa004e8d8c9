import Foundation
import Typesetting

/// Pages as text beside the tests; rewritten only when RECORD_GOLDENS is 1.
package enum Golden {
    /// The first line in which pages differ from what was recorded, or nil.
    package static func difference(_ pages: [Page], _ name: String, in folder: URL) throws
        -> String?
    {
        let text = pages.enumerated().map { number, page in
            "# page \(number + 1)\n" + describe(page.allMarks)
        }.joined()
        let file = folder.appendingPathComponent("\(name).txt")
        if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1" {
            try text.write(to: file, atomically: true, encoding: .utf8)
        }
        let recorded = try String(contentsOf: file, encoding: .utf8)
        guard recorded != text else { return nil }
        let now = text.split(separator: "\n", omittingEmptySubsequences: false)
        let before = recorded.split(separator: "\n", omittingEmptySubsequences: false)
        let line = zip(now, before).prefix { $0 == $1 }.count
        return "\(name).txt, line \(line + 1): "
            + "\(line < before.count ? before[line] : "(end)") became "
            + "\(line < now.count ? now[line] : "(end)")"
    }
}
