import ArgumentParser
import CountingProcess
import Diagnostics
import Elections
import PrintJobs

/// A whole job: said how large it is, then written.
extension PrintCommand {
    func validateJob() throws {
        guard job.folder != nil else { return }
        guard kind == .blank || kind == .filled else {
            throw ValidationError("--job is for «print DOSSIER blank» and «print DOSSIER filled».")
        }
        if singleJob || out != "." {
            throw ValidationError("--job writes to its own folder, without --single-job and --out.")
        }
        if compact, job.bindingEdge {
            throw ValidationError(
                "--binding-edge needs margins of 20 mm, which --compact uses for candidates."
            )
        }
        if earlier.isGiven {
            throw ValidationError("--what-changed prints changed pages alone, not a --job.")
        }
        if job.shard != nil, time.date == nil {
            throw ValidationError("--shard needs --date: all parts have the same.")
        }
    }

    func printJob(
        _ count: Count,
        _ folder: JobFolder,
        _ layout: FormLayout
    ) throws -> PrintJob.Result {
        guard form != count.step.resultForm || form == count.step.sourceForm else {
            throw ValidationError(
                "--job is for the forms that come in, not for --form \(count.step.resultForm.rawValue)."
            )
        }
        // A job that is repeated has the date of the first time.
        let known = time.date == nil ? folder.ticket.flatMap { Moment($0.moment) } : nil
        let press = try Press(
            count,
            folder: folder.path,
            moment: known ?? time.moment,
            layout: layout
        )
        let documents = try chosenDocuments(count)
        let papers =
            kind == .filled
            ? try press.transcriptPapers(of: documents) : try press.blankPapers(of: documents)
        let order = JobOrder(
            folder: folder,
            sheetForm: job.sheetForm,
            copies: job.copies ?? 1,
            shard: job.part,
            division: job.perStation ? .perStation : job.bundles.map { .bundles($0) },
            kind: layout == .compact ? "\(kind.rawValue), compact" : kind.rawValue
        )
        let planned = try press.plan(order, of: papers)
        try folder.refuseOther(than: planned.ticket)
        let run = JobRun(press: press, papers: papers, order: order, job: planned)
        try run.rehearse()
        tell(planned, order)
        let result = try run.write()
        common.say(
            "Klaar, in \(folder.path). Kijk na wat de drukker krijgt met «papierspoor job check».",
            "Done, in \(folder.path). Check what the printer gets with «papierspoor job check»."
        )
        return result
    }

    /// How large it is, before a page is written.
    private func tell(_ planned: PlannedJob, _ order: JobOrder) {
        let files = planned.plan.files(of: order.shard)
        let stations = files.flatMap { planned.plan.stations[$0.stations] }
        let pages = files.reduce(0) { $0 + $1.pages }
        let sheets = stations.reduce(0) { $0 + $1.sheets } * order.copies
        let empty = stations.reduce(0) { $0 + $1.emptySides }
        let part = order.shard.map { shard in
            Text(
                nl: " (deel \(shard.number) van \(shard.count))",
                en: " (part \(shard.number) of \(shard.count))"
            )
        }
        common.say(
            "\(planned.ticket.name)\(part?.dutch ?? ""): "
                + "\(counted(stations.count, "document", "documenten")), "
                + "\(counted(pages, "bladzijde", "bladzijden")) in "
                + "\(counted(files.count, "bestand", "bestanden")), waarvan \(empty) lege zijden; "
                + "\(counted(sheets, "blad", "bladen")) papier bij "
                + "\(counted(order.copies, "set", "sets")) van elk.",
            "\(planned.ticket.name)\(part?.english ?? ""): "
                + "\(counted(stations.count, "document", "documents")), "
                + "\(counted(pages, "page", "pages")) in "
                + "\(counted(files.count, "file", "files")), \(empty) of them empty sides; "
                + "\(counted(sheets, "sheet", "sheets")) of paper for "
                + "\(counted(order.copies, "set", "sets")) of each."
        )
    }
}
