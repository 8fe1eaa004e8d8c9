import Diagnostics
import Foundation
import SeatCases

/// Where commands about seats find their case.
enum SeatCaseSource {
    /// The one case of a file, of standard input where the path is `-`, or of a dossier's folder.
    static func load(
        _ path: String,
        seenBy viewer: ViewerOptions,
        _ language: Language
    ) throws -> SeatCase {
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue
        {
            return try SeatCase(of: viewer.count(of: path, language))
        }
        let name = path == "-" ? "stdin" : path
        let bytes =
            path == "-"
            ? [UInt8](FileHandle.standardInput.readDataToEndOfFile()) : try Files.read(path).bytes
        let cases = SeatCaseReader.read(bytes, name: name)
        guard cases.count == 1 else { throw Findings([several(cases.count, in: name)]) }
        return try cases[0].result.get()
    }

    private static func several(_ count: Int, in name: String) -> Diagnostic {
        Diagnostic(
            "MG-01",
            at: Place(file: name),
            found: Text(
                nl: "er staan \(count) zaken in dit bestand",
                en: "there are \(count) cases in this file"
            ),
            why: Text(
                nl: "Een marge hoort bij één stel cijfers.",
                en: "A margin belongs to one set of figures."
            ),
            remedy: Text(nl: "Geef een bestand met één zaak.", en: "Give a file with one case.")
        )
    }
}
