import Diagnostics

/// What can be wrong with the folder of a job.
extension Diagnostic {
    private static func job(
        _ code: String,
        _ file: String,
        _ found: Text,
        _ why: Text,
        _ remedy: Text
    ) -> Diagnostic {
        Diagnostic(code, at: Place(file: file), found: found, why: why, remedy: remedy)
    }

    private static let repeatJob = Text(
        nl: "Druk dit bestand niet. Geef de opdracht «print … --job» opnieuw: dezelfde bytes.",
        en: "Do not print this file. Give the command «print … --job» again: the same bytes."
    )

    static func missing(_ file: String) -> Diagnostic {
        job(
            "JB-01",
            file,
            Text(nl: "dit bestand ontbreekt", en: "this file is missing"),
            Text(
                nl: "De stembureaus die erin staan, krijgen geen formulier.",
                en: "The stations in it get no form."
            ),
            repeatJob
        )
    }

    static func altered(_ file: String) -> Diagnostic {
        job(
            "JB-02",
            file,
            Text(
                nl: "dit bestand is niet meer wat er geschreven is",
                en: "this file is no longer what was written"
            ),
            Text(
                nl: "Wat eruit gedrukt wordt, kan van een ander of onvolledig zijn.",
                en: "What is printed from it may be another's, or incomplete."
            ),
            repeatJob
        )
    }

    static func extra(_ file: String) -> Diagnostic {
        job(
            "JB-03",
            file,
            Text(
                nl: "dit bestand hoort niet bij de opdracht",
                en: "this file is no part of the job"
            ),
            Text(
                nl: "Wie de map laat drukken, drukt het mee: zo raken vellen vermengd.",
                en: "Who has the folder printed prints it too: that is how sheets get mixed up."
            ),
            Text(nl: "Haal het uit de map.", en: "Take it out of the folder.")
        )
    }

    static func wrongPages(_ file: String, _ pages: Int, found: Int) -> Diagnostic {
        job(
            "JB-04",
            file,
            Text(
                nl: "het manifest heeft \(pages) bladzijden, geteld zijn er \(found)",
                en: "the manifest has \(pages) pages, counted are \(found)"
            ),
            Text(
                nl: "Met een bladzijde te weinig of te veel verschuift elk volgend stembureau.",
                en: "A page too few or too many shifts every station behind it."
            ),
            repeatJob
        )
    }

    static func wrongPlace(_ row: ManifestRow) -> Diagnostic {
        job(
            "JB-05",
            row.file,
            Text(
                nl: "\(row.document) begint volgens het manifest op bladzijde \(row.firstPage), "
                    + "en niet waar het vorige eindigt",
                en: "\(row.document) begins on page \(row.firstPage) by the manifest, "
                    + "and not where the one before it ends"
            ),
            Text(
                nl: "Het manifest is veranderd of onvolledig.",
                en: "The manifest was changed or is incomplete."
            ),
            repeatJob
        )
    }

    static func wrongRows(of stations: Int, found: Int) -> Diagnostic {
        job(
            "JB-06",
            PartNames().manifest,
            Text(
                nl: "de opdracht heeft \(stations) documenten, het manifest \(found) regels "
                    + "of niet elk één keer",
                en: "the job has \(stations) documents, the manifest \(found) rows "
                    + "or not each one once"
            ),
            Text(
                nl: "Een stembureau zonder regel wordt bij de aflevering niet gemist.",
                en: "A station without a row is not missed at delivery."
            ),
            repeatJob
        )
    }

    static func disagreement(_ file: String) -> Diagnostic {
        job(
            "JB-07",
            file,
            Text(
                nl: "SHA256SUMS heeft een andere hash dan het manifest",
                en: "SHA256SUMS has another hash than the manifest"
            ),
            Text(
                nl: "Een van beide lijsten is veranderd.",
                en: "One of the two lists was changed."
            ),
            repeatJob
        )
    }

    static func partMissing(_ shard: Shard, of job: String) -> Diagnostic {
        self.job(
            "JB-08",
            PartNames(shard).manifest,
            Text(
                nl: "deel \(shard.number) van \(shard.count) is er niet of is niet af",
                en: "part \(shard.number) of \(shard.count) is not there or not finished"
            ),
            Text(
                nl: "\(job) is pas heel met alle delen.",
                en: "\(job) is whole only with all of its parts."
            ),
            Text(
                nl: "Druk dat deel af met --shard \(shard.number)/\(shard.count).",
                en: "Print that part with --shard \(shard.number)/\(shard.count)."
            )
        )
    }

    static func noJob(_ folder: String) -> Diagnostic {
        job(
            "JB-09",
            folder,
            Text(
                nl: "in deze map is geen printopdracht",
                en: "there is no print job in this folder"
            ),
            Text(
                nl: "Een opdracht wordt nagekeken aan wat «print … --job» erin schreef.",
                en: "A job is checked against what «print … --job» wrote there."
            ),
            Text(nl: "Verbeter de naam van de map.", en: "Mend the name of the folder.")
        )
    }

    static func notFinished(_ folder: String) -> Diagnostic {
        job(
            "JB-10",
            folder,
            Text(
                nl: "deze opdracht is niet af: er is geen manifest",
                en: "this job is not finished: there is no manifest"
            ),
            Text(
                nl: "Het manifest komt als laatste, wanneer alles er is.",
                en: "The manifest comes last, when all is there."
            ),
            Text(
                nl: "Geef de opdracht «print … --job» opnieuw; wat er is, wordt overschreven.",
                en: "Give the command «print … --job» again; what is there is written again."
            )
        )
    }
}
