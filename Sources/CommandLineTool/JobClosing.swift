import CairoPages
import Diagnostics
import FormTemplates
import Foundation
import OfficialForms
import PrintJobs
import Typesetting

/// Writes what tells about the files of a job, or of a part of it: the manifest as the last.
struct JobClosing {
    let folder: JobFolder
    let library: TemplateLibrary
    let fonts: FontBook

    func write(
        _ manifest: Manifest,
        of ticket: JobTicket,
        _ shard: Shard? = nil
    ) throws(Findings) {
        let names = PartNames(shard)
        let text = manifest.text
        let checklist = "\(folder.path)/\(names.checklist)"
        try writeChecklist(try pages(manifest, ticket, names), ticket, to: checklist)
        guard let hash = sha256(ofFile: checklist) else {
            throw Files.cannotWrite(checklist, POSIXError(.EIO))
        }
        let others = [
            (name: names.checklist, hash: hash), (name: names.manifest, hash: sha256(of: text)),
            (name: JobTicket.fileName, hash: sha256(of: ticket.text)),
        ]
        let files = manifest.files.map { (name: $0.name, hash: $0.hash) }
        try folder.write(HashList.text(files + others), names.hashes)
        try folder.write(text, names.manifest)
    }

    /// The delivery list of a manifest, which may still lack its hashes.
    func pages(
        _ manifest: Manifest,
        _ ticket: JobTicket,
        _ names: PartNames
    ) throws(Findings) -> [Page] {
        let texts = try library.texts("job")
        let list = DeliveryList(
            manifest,
            ticket,
            names,
            paper: try texts(ticket.proofPages.map { "proof.\($0)" } ?? ticket.paper.lowercased())
        )
        let identity = SheetIdentity(
            election: ticket.election,
            area: ticket.area,
            district: ticket.district.isEmpty ? nil : ticket.district,
            document: ticket.area,
            form: try texts(ticket.listForm),
            edition: ticket.edition,
            codes: ticket.codes.split(separator: "|").map(String.init)
                + [ticket.name, "AFLEVER", ticket.edition]
        )
        return try Stamp(library.texts("furniture"), measure: fonts).pages(
            of: DeliveryListPrinter(list, texts, measure: fonts).sheets(),
            furniture: Furniture(identity, .blank, isExercise: ticket.isExercise)
        )
    }

    private func writeChecklist(
        _ pages: [Page],
        _ ticket: JobTicket,
        to path: String
    ) throws(Findings) {
        let form = try library.texts("job")(ticket.listForm)
        do {
            let writer = try PDFWriter(
                to: URL(fileURLWithPath: path),
                fonts: fonts,
                facts: DocumentFacts(title: "\(form) \(ticket.name)", moment: ticket.moment),
                kind: .document
            )
            for page in pages { try writer.add(page) }
            try writer.finish()
        } catch {
            throw Files.cannotWrite(path, error)
        }
    }
}

extension JobTicket {
    /// Of what comes with the job, the text that names it: a proof is not delivered.
    fileprivate var listForm: String { proofPages == nil ? "list-form" : "list-form-proof" }
}

extension DeliveryList {
    /// `paper` is in the words of the list.
    fileprivate init(
        _ manifest: Manifest,
        _ ticket: JobTicket,
        _ names: PartNames,
        paper: String
    ) {
        self.init(
            election: ticket.election,
            area: ticket.area,
            district: ticket.district,
            form: ticket.form,
            edition: ticket.edition,
            job: ticket.name,
            isDuplex: ticket.isDuplex,
            hasBindingEdge: ticket.hasBindingEdge,
            paper: paper,
            isProof: ticket.proofPages != nil,
            copies: ticket.copies,
            files: manifest.files.map { file in
                File(
                    name: file.name,
                    pages: file.pages,
                    hash: file.hash,
                    stations: file.rows.map {
                        Station(
                            number: $0.number,
                            document: $0.document,
                            name: $0.name,
                            firstPage: $0.firstPage,
                            pages: $0.pages,
                            formPages: $0.formPages,
                            emptySides: $0.emptySides,
                            sheets: $0.sheets
                        )
                    }
                )
            },
            manifest: names.manifest,
            manifestHash: sha256(of: manifest.text)
        )
    }
}
