import FormsTestSupport
import Foundation
import OfficialForms
import PageTestSupport
import Testing
import Typesetting

/// The last rung: what no list of marks tells, such as a font that is not the one asked for.
@Suite("Pages as small pictures")
struct RasterTests {
    private static let folder = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().appendingPathComponent("Rasters")

    @Test(
        "look as recorded: a blank N 10, an N 11 with its hash, a draft of O 3",
        arguments: ["n10", "n11", "o3"]
    )
    func forms(_ name: String) throws {
        let press = try Press()
        let (values, furniture) =
            switch name {
            case "n10":
                (
                    TinyElection.values(.blank),
                    Press.furniture(
                        form: "Model N 10",
                        code: "N10",
                        station: StationHead(title: "Stembureau 12", name: "De Vier Leeuwen")
                    )
                )
            case "n11":
                (
                    TinyElection.values(.completed),
                    Press.furniture(.final(moment: "16-03-2017 14:31:27", hash: Press.hash))
                )
            default:
                (
                    TinyElection.values(.completed),
                    Press.furniture(
                        .draft(moment: "16-03-2017 19:42:52"),
                        form: "Model O 3",
                        code: "O3",
                        isExercise: true
                    )
                )
            }
        let pages = try press.pages(of: name, values, furniture)
        try expect(Array(pages.suffix(2)), name)
    }

    /// The grey of every square of half a centimetre, and not of every dot: another version of
    /// the program that makes the pictures may smooth letters otherwise.
    private func expect(_ pages: [Page], _ name: String) throws {
        let folder = try Folder()
        let file = folder.file("form.pdf")
        try write(pages, to: file, kind: .document)
        let picture = folder.file("form")
        _ = try output(of: "pdftoppm", "-r", "24", "-gray", file.path, picture.path)
        for number in 1...pages.count {
            let made = picture.path + "-\(number).pgm"
            let recorded = Self.folder.appendingPathComponent("\(name)-\(number).pgm")
            if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1" {
                try Data(contentsOf: URL(fileURLWithPath: made)).write(to: recorded)
            }
            let (now, before) = (try Greymap(made), try Greymap(recorded.path))
            try #require((now.width, now.height) == (before.width, before.height))
            let differing = now.squares(of: 5, unlike: before, by: 16)
            #expect(differing.isEmpty, "\(name), page \(number)")
        }
    }
}
