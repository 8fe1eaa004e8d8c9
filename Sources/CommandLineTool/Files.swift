import CairoPages
import Diagnostics
import ElectionFiles
import Foundation

/// Reading and writing of whole files, with errors a person can act on.
package enum Files {
    /// No definition or transcript comes near this: 400 stations of 900 figures are 10 MB.
    private static let mostBytes = 32_000_000

    static func read(_ path: String, mostBytes: Int = mostBytes) throws(Findings) -> TextFile {
        let facts = try? FileManager.default.attributesOfItem(atPath: path)
        if let size = facts?[.size] as? Int, size > mostBytes {
            throw Findings([
                Diagnostic(
                    "IN-06",
                    at: Place(file: path),
                    found: Text(
                        nl: "het bestand is \(size / 1_000_000) MB groot",
                        en: "the file is \(size / 1_000_000) MB large"
                    ),
                    why: Text(
                        nl: "Zo groot is geen enkele invoer; het is een ander bestand.",
                        en: "No entry is that large; it is some other file."
                    ),
                    remedy: Text(nl: "Kies het juiste bestand.", en: "Choose the right file.")
                )
            ])
        }
        guard let data = FileManager.default.contents(atPath: path) else {
            throw Findings([
                Diagnostic(
                    "IN-02",
                    at: Place(file: path),
                    found: Text(
                        nl: "het bestand is er niet of kan niet gelezen worden",
                        en: "the file is not there or can't be read"
                    ),
                    why: Text(
                        nl: "Zonder het bestand is er niets te doen.",
                        en: "Without the file there is nothing to do."
                    ),
                    remedy: Text(nl: "Verbeter de naam.", en: "Mend the name.")
                )
            ])
        }
        return TextFile(name: path, bytes: [UInt8](data))
    }

    /// The text files of a definition: those of the folder, and of `stations/` in it.
    static func definition(in folder: String) throws(Findings) -> [TextFile] {
        let files = FileManager.default
        guard let names = try? files.contentsOfDirectory(atPath: folder) else {
            throw Findings([
                Diagnostic(
                    "DF-03",
                    at: Place(file: folder),
                    found: Text(
                        nl: "de map met de definitie is er niet",
                        en: "the definition is not there"
                    ),
                    why: Text(
                        nl: "De definitie zegt welke verkiezing het is en wie meedoet.",
                        en: "The definition says which election it is and who takes part."
                    ),
                    remedy: Text(
                        nl: "Geef met --definition de map op, zoals examples/tk2017/definition.",
                        en: "Name the folder with --definition, such as "
                            + "examples/tk2017/definition."
                    )
                )
            ])
        }
        let stations = (try? files.contentsOfDirectory(atPath: folder + "/stations")) ?? []
        let wanted =
            names.filter { $0.hasSuffix(".csv") || $0.hasSuffix(".txt") }
            + stations.filter { $0.hasSuffix(".csv") }.map { "stations/" + $0 }
        var texts: [TextFile] = []
        for name in wanted.sorted() where !name.hasPrefix(".") {
            texts.append(TextFile(name: name, bytes: try read(folder + "/" + name).bytes))
        }
        return texts
    }

    /// Makes a folder for output, and those above it.
    static func makeFolder(_ path: String) throws(Findings) {
        do {
            try FileManager.default.createDirectory(
                atPath: path,
                withIntermediateDirectories: true
            )
        } catch {
            throw cannotWrite(path, error)
        }
    }

    static func write(_ text: String, to path: String) throws(Findings) {
        do {
            try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
        } catch {
            throw cannotWrite(path, error)
        }
    }

    /// Of a path, what could not be written to it: the disk, or a page that can't be made.
    package static func cannotWrite(_ path: String, _ error: any Error) -> Findings {
        let isOfDisk = systemReason(error) != nil
        let reason = systemReason(error) ?? "\(error)"
        return Findings([
            Diagnostic(
                "IN-03",
                at: Place(file: path),
                found: isOfDisk
                    ? Text(
                        nl: "er kon niet worden geschreven (\(reason))",
                        en: "nothing could be written (\(reason))"
                    )
                    : Text(
                        nl: "een bladzijde kon niet worden gemaakt (\(reason))",
                        en: "a page could not be made (\(reason))"
                    ),
                why: Text(
                    nl: "Er staat geen half bestand onder de definitieve naam.",
                    en: "No half file stands under the final name."
                ),
                remedy: isOfDisk
                    ? Text(
                        nl: "Kijk of de schijf vol is en of de map beschreven mag worden.",
                        en: "See whether the disk is full and the folder may be written to."
                    )
                    : Text(
                        nl: "Dit is een fout van het programma of een sjabloon, niet van uw "
                            + "cijfers. Ga verder met de pen op het blanco formulier, en meld de "
                            + "fout met deze regel.",
                        en: "This is a mistake of the program or a template, not of your "
                            + "figures. Go on with the pen on the blank form, and report the "
                            + "mistake with this line."
                    )
            )
        ])
    }

    /// What the system says of it, in its own words; nil of a page that can't be made.
    private static func systemReason(_ error: any Error) -> String? {
        switch error {
        case PDFError.cannotCreate(_, let code), PDFError.cannotWrite(_, let code),
            PDFError.cannotRename(_, let code):
            String(cString: strerror(code))
        case is PDFError: nil
        case let error as POSIXError: String(cString: strerror(error.code.rawValue))
        default: error.localizedDescription
        }
    }
}
