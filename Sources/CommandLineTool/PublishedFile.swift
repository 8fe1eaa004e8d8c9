import CountChecks
import CountingProcess
import Diagnostics
import ElectionFiles
import Elections

/// A count file that a lower level published, against what was typed here from its paper.
///
/// For comparison only (R11): no figure of it is ever taken over.
struct PublishedFile {
    enum Outcome {
        case compared(lists: Int, [Diagnostic])
        /// Never told as «equal».
        case notComparable(Text)
    }

    let file: TextFile
    let document: DocumentKey
    let count: Count

    /// X-10: the hash of the file against that in the foot of the paper, as somebody typed it.
    func hashFindings(footer: String) -> [Diagnostic] {
        let hash = sha256(file.bytes)
        guard Self.digits(of: footer) != hash else { return [] }
        return [
            CountRule.hashDiffers.finding(
                on: document,
                nl: "het bestand heeft hash \(hash), in de voet staat een andere",
                en: "the file has hash \(hash), the foot has another"
            )
        ]
    }

    /// A hash as it stands in a foot, without the spaces between its groups.
    static func digits(of footer: String) -> String {
        footer.lowercased().filter { !$0.isWhitespace && $0 != "-" }
    }

    static func isHash(_ text: String) -> Bool {
        let digits = digits(of: text)
        return digits.utf8.count == 64 && digits.allSatisfy { $0.isASCII && $0.isHexDigit }
    }

    /// X-11: every list of the file against the paper as two people typed it alike.
    func compared() -> Outcome {
        guard let fields = count.forms.sources.first(where: { $0.document == document }),
            let typed = count.agreed(.entry, document)
        else {
            return .notComparable(
                Text(
                    nl: "\(document) is hier nog niet door twee mensen gelijk getypt",
                    en: "\(document) was not typed alike by two people here yet"
                )
            )
        }
        let published: Figures
        do throws(Findings) {
            published = try figures(of: fields)
        } catch {
            let first = error.all.first?.found
            return .notComparable(
                Text(
                    nl: "het bestand is niet te lezen: \(first?.dutch ?? "")",
                    en: "the file can't be read: \(first?.english ?? "")"
                )
            )
        }
        let totals = fields.ordered.filter {
            switch $0 {
            case .listTotal: true
            // Not every paper comes with its annex, and not every file has it.
            case .hand: typed[$0] != nil && published[$0] != nil
            default: false
            }
        }
        guard totals.allSatisfy({ published[$0] != nil && typed[$0] != nil }) else {
            return .notComparable(
                Text(
                    nl: "niet elke lijst van \(document) staat in het bestand",
                    en: "not every list of \(document) is in the file"
                )
            )
        }
        let lists = totals.count { if case .listTotal = $0 { true } else { false } }
        return .compared(
            lists: lists,
            totals.filter { published[$0] != typed[$0] }.map { difference($0, published, typed) }
        )
    }

    private func difference(
        _ field: FieldID,
        _ published: Figures,
        _ typed: Figures
    ) -> Diagnostic {
        let (file, paper) = (published[field] ?? 0, typed[field] ?? 0)
        return CountRule.fileDiffers.finding(
            on: document,
            field,
            nl: "bestand \(file), papier zoals getypt \(paper)",
            en: "file \(file), paper as typed \(paper)"
        )
    }

    /// The figures of the record itself; a count file has those of the documents below it too.
    private func figures(of fields: DocumentFields) throws(Findings) -> Figures {
        let lines = String(decoding: file.bytes, as: UTF8.self).split(separator: "\n")
        let own = lines.filter { $0.hasPrefix("\(document),") }
        let text = "document,field,value\n" + own.map { $0 + "\n" }.joined()
        let read = try FiguresReader.read(
            TextFile(name: file.name, bytes: Array(text.utf8)),
            expecting: [fields]
        )
        return read[document] ?? Figures()
    }
}
