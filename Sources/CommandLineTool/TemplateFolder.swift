import Diagnostics
import FormTemplates
import Foundation

/// A template that somebody works on, wherever it is, and the files that it needs: beside it, or else
/// those of the edition.
struct TemplateFolder {
    /// As it was given.
    let path: String
    private let edition: URL

    init(_ path: String) throws(Findings) {
        self.path = path
        let home = try Surroundings.home()
        edition = home.appendingPathComponent("Templates").appendingPathComponent("2017")
    }

    /// `n11.xml`.
    var fileName: String { URL(fileURLWithPath: path).lastPathComponent }

    private var folder: String {
        let folder = (path as NSString).deletingLastPathComponent
        return folder.isEmpty ? "" : folder + "/"
    }

    var library: TemplateLibrary {
        TemplateLibrary(
            naming: { [self] name in name == fileName ? path : place(of: name).path },
            contents: { [self] (name: String) throws(Findings) in try contents(of: name) }
        )
    }

    /// The edition's own file of this name, where the template is another one than that.
    var original: TemplateLibrary? {
        let own = URL(fileURLWithPath: path).resolvingSymlinksInPath()
        let original = edition.appendingPathComponent(fileName).resolvingSymlinksInPath()
        let isThere = FileManager.default.fileExists(atPath: original.path)
        return isThere && own != original ? TemplateLibrary(edition) : nil
    }

    private func place(of name: String) -> (path: String, isThere: Bool) {
        let beside = folder + name
        if name == fileName { return (path, true) }
        if FileManager.default.fileExists(atPath: beside) { return (beside, true) }
        let usual = edition.appendingPathComponent(name).path
        return (usual, FileManager.default.fileExists(atPath: usual))
    }

    /// No more than a template can be, and of nothing but an ordinary file.
    private func contents(of name: String) throws(Findings) -> Data? {
        let place = place(of: name)
        var facts = stat()
        guard place.isThere, stat(place.path, &facts) == 0 else { return nil }
        guard facts.st_mode & S_IFMT == S_IFREG else {
            throw Findings([Self.notAFile(place.path)])
        }
        guard let file = FileHandle(forReadingAtPath: place.path) else { return nil }
        return try? file.read(upToCount: TemplateLibrary.mostBytes + 1) ?? Data()
    }

    private static func notAFile(_ path: String) -> Diagnostic {
        Diagnostic(
            "TP-15",
            at: Place(file: path),
            found: Text(
                nl: "dit is een map of iets anders, geen bestand",
                en: "this is a folder or something else, not a file"
            ),
            why: Text(
                nl: "Een sjabloon is één bestand, zoals n11.xml.",
                en: "A template is one file, such as n11.xml."
            ),
            remedy: Text(nl: "Noem het bestand zelf.", en: "Name the file itself.")
        )
    }
}
