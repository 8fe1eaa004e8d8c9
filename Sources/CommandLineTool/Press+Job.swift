import CairoPages
import CountingProcess
import Diagnostics
import Elections
import FormTemplates
import OfficialForms
import PrintJobs
import Typesetting

/// How a whole print job of this step's papers is asked for.
struct JobOrder {
    var folder: JobFolder
    var sheetForm: SheetForm
    var copies: Int
    var shard: Shard?
    /// nil is the usual one.
    var division: Division?
    /// `blank` or `filled`.
    var kind: String
}

/// A job of which everything is known, and nothing is written.
struct PlannedJob {
    let plan: JobPlan
    let ticket: JobTicket
    /// Blank forms that this run prints.
    let forms: [PrintedForm]
}

extension Press {
    /// Lays every paper out once, to know what falls where; keeps no page.
    func plan(_ order: JobOrder, of papers: SourcePapers) throws(Findings) -> PlannedJob {
        let measure = try fontBook()
        let isProof = order.sheetForm.isProof
        let suffix = papers.suffix + order.sheetForm.suffix
        var stations: [JobPlan.Station] = []
        var forms: [PrintedForm] = []
        var digest = RunningDigest(Surroundings.version)
        var lastBody: PageBody?
        for (index, document) in papers.documents.enumerated() {
            let parts = try papers.parts(index, measure)
            let station = try station(document, parts, papers.status, order.sheetForm, suffix)
            stations.append(station)
            forms.append(
                PrintedForm(document.key, version: station.version, parts: parts.pageCounts)
            )
            // Documents with the same text have the same bodies, told once.
            if parts.first?.bodies.first !== lastBody { digest.add(parts.description) }
            lastBody = parts.first?.bodies.first
            for text in [station.name, station.identities.first, station.identities.last] {
                digest.add(text)
            }
        }
        let pages = stations.reduce(0) { $0 + $1.filePages }
        let division = order.division ?? .usual(pages: pages)
        try Self.refuse(order, division, documents: stations.count)
        let version = stations.map(\.version).max() ?? 1
        let name = fileName(step.sourceForm, step.area, suffix + named(version))
        let plan = JobPlan(stations, division, named: name)
        let isPrinting = order.kind == "blank" && !isProof
        return PlannedJob(
            plan: plan,
            ticket: try ticket(order, division, plan, named: name, content: digest.hexadecimal),
            forms: isPrinting ? plan.files(of: order.shard).flatMap { forms[$0.stations] } : []
        )
    }

    private func station(
        _ document: SourceDocument,
        _ parts: [LaidPart],
        _ status: Furniture.Status,
        _ form: SheetForm,
        _ suffix: String
    ) throws(Findings) -> JobPlan.Station {
        let version = count.version(of: document.key)
        return JobPlan.Station(
            document: document.key.rawValue,
            name: document.name,
            version: version,
            fileName: fileName(step.sourceForm, document.key, suffix + named(version)),
            set: StationSet(parts.starts, on: form),
            identities: identities(of: parts, try furniture(of: document, status))
        )
    }

    private func named(_ version: Int) -> String { version > 1 ? "-v\(version)" : "" }

    private func identities(
        of parts: [LaidPart],
        _ furniture: Furniture
    ) -> (first: String, last: String) {
        let annex = parts.count - 1
        var last = furniture
        if annex > 0 { last.identity = last.identity.ofAnnex(annex) }
        let (first, end) = (parts.first?.bodies.count ?? 0, parts.last?.bodies.count ?? 0)
        return (furniture.payload(page: 1, of: first), last.payload(page: end, of: end))
    }

    private func ticket(
        _ order: JobOrder,
        _ division: Division,
        _ plan: JobPlan,
        named name: String,
        content: String
    ) throws(Findings) -> JobTicket {
        let identity = try naming.identity(of: nil, form: forms.source.model, code: "")
        let paper =
            switch order.sheetForm.layout {
            case .single: "A4"
            case .pairs: "A3"
            case .proof(let pages): "A4, PROEF \(pages)"
            }
        return JobTicket(
            name: name,
            form: forms.source.model,
            edition: identity.edition,
            election: identity.election,
            area: identity.area,
            district: identity.district ?? "",
            codes: identity.codes.prefix(2).joined(separator: "|"),
            isExercise: count.isExercise,
            kind: order.kind,
            division: division.description,
            isDuplex: order.sheetForm.isDuplex,
            hasBindingEdge: order.sheetForm.hasBindingEdge,
            paper: paper,
            copies: order.copies,
            stations: plan.stations.count,
            files: plan.files.count,
            content: content,
            moment: moment.description
        )
    }

    private static func refuse(
        _ order: JobOrder,
        _ division: Division,
        documents: Int
    ) throws(Findings) {
        if case .bundles(let bundles) = division, order.division != nil, bundles > documents {
            let option = "--bundles \(bundles)"
            throw Findings([tooManyFiles(option, documents, "documenten", "documents")])
        }
        let files = division.stretches(of: documents).count
        if let shard = order.shard, shard.count > files {
            throw Findings([
                tooManyFiles("--shard \(shard.number)/\(shard.count)", files, "bestanden", "files")
            ])
        }
    }

    private static func tooManyFiles(
        _ option: String,
        _ most: Int,
        _ dutch: String,
        _ english: String
    ) -> Diagnostic {
        Diagnostic(
            "JB-14",
            found: Text(
                nl: "\(option), en er zijn maar \(most) \(dutch)",
                en: "\(option), and there are only \(most) \(english)"
            ),
            why: Text(
                nl: "Een bestand of deel zonder inhoud wordt niet gemaakt.",
                en: "A file or part without anything in it is not made."
            ),
            remedy: Text(
                nl: "Neem ten hoogste \(most), of verdeel met --per-station of meer --bundles.",
                en: "Take at most \(most), or divide with --per-station or more --bundles."
            )
        )
    }
}

extension [LaidPart] {
    /// For each page, over all parts, what begins with it.
    var starts: [StationSet.Start] {
        flatMap { part in
            part.bodies.enumerated().map { number, body in
                number == 0 ? .part : body.startsAnew ? .stretch : .nothing
            }
        }
    }

    var pageCounts: [Int] { map(\.bodies.count) }

    /// What stands on the pages, for telling one text from another.
    fileprivate var description: String {
        map { part in part.title + part.bodies.map { describe($0.marks) }.joined() }.joined()
    }
}
