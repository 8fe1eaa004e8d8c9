import ArgumentParser
import Elections
import PrintJobs

/// A whole job for a printing house, instead of files beside each other.
struct JobOptions: ParsableArguments {
    enum Paper: String, ExpressibleByArgument, CaseIterable {
        case a4
        case a3
    }

    @Option(
        name: .customLong("job"),
        help: """
            A folder for a whole print job: before each document a separator sheet, with manifest, \
            hashes and delivery list.
            """
    )
    var folder: String?
    @Option(
        help: """
            With --job: the number of files, each with a stretch of the documents; by default 2, more \
            above 200,000 pages.
            """
    )
    var bundles: Int?
    @Flag(help: "With --job: a file a document.") var perStation = false
    @Flag(
        help: """
            With --job: for both sides; every document and every list begins on a front, and backs \
            that stay empty say so.
            """
    )
    var duplex = false
    @Flag(help: "With --job: 20 mm stay free at the side that is bound.") var bindingEdge = false
    @Option(
        help: "With --job: how often the printer makes each set, 1 to 999; no page is repeated."
    )
    var copies: Int?
    @Option(help: "With --job: a4, or a3 for two pages beside each other; a3 is for one side only.")
    var paper = Paper.a4
    @Option(
        name: .customLong("n-up"),
        help: "With --job: 2, 4 or 8 pages on a sheet, marked PROEF: to look at, never to write on."
    )
    var nUp: Int?
    @Option(
        help: """
            With --job: a part of it, 3/8: the files 3, 11, 19, ... of the whole. Needs --date, the \
            same for all parts, and as many files as parts.
            """
    )
    var shard: String?

    private var isGiven: Bool {
        bundles != nil || perStation || duplex || bindingEdge || copies != nil || paper != .a4
            || nUp != nil || shard != nil
    }

    func validate() throws {
        if folder == nil, isGiven {
            throw ValidationError(
                "--bundles, --per-station, --duplex, --binding-edge, --copies, --paper, --n-up and "
                    + "--shard belong to --job."
            )
        }
        if folder?.isEmpty == true { throw ValidationError("--job is the name of a folder.") }
        if let bundles, !(1...9999).contains(bundles) {
            throw ValidationError("--bundles is a number from 1 to 9999, not \(bundles).")
        }
        if bundles != nil, perStation {
            throw ValidationError("--bundles or --per-station, not both.")
        }
        if let copies, !(1...999).contains(copies) {
            throw ValidationError("--copies is a number from 1 to 999, not \(copies).")
        }
        if paper == .a3, duplex {
            throw ValidationError("--paper a3 is for one side only: leave --duplex out.")
        }
        if let nUp {
            guard [2, 4, 8].contains(nUp) else {
                throw ValidationError("--n-up is 2, 4 or 8, not \(nUp).")
            }
            if copies != nil || paper == .a3 || shard != nil {
                throw ValidationError(
                    "--n-up makes a proof to look at: it goes without --copies, --paper a3 and --shard."
                )
            }
        }
        if let shard, Shard(shard) == nil {
            throw ValidationError(
                "--shard is such as 3/8: a part from 1 to the number of parts, not «\(shard)»."
            )
        }
    }

    var sheetForm: SheetForm {
        SheetForm(
            nUp.map { .proof($0) } ?? (paper == .a3 ? .pairs : .single),
            isDuplex: duplex,
            hasBindingEdge: bindingEdge
        )
    }

    var part: Shard? { shard.flatMap { Shard($0) } }
}
