import CountingProcess
import Diagnostics
import ElectionFiles
import Elections
import Foundation

/// On the figures of Rotterdam 2017.
extension MeasuredWork {
    static let rotterdam = [
        Item(
            name: "job",
            title: "blank N 10s, one file, one worker (pages)",
            budget: .perSecond(2000)
        ),
        Item(
            name: "files",
            title: "blank N 10s, a file a station, two workers (pages)",
            budget: .perSecond(1000)
        ),
        Item(
            name: "completed",
            title: "transcripts of 40 N 10s, tagged, one worker (pages)",
            budget: .perSecond(500)
        ),
        Item(name: "booklet", title: "hand-count booklet, 25 lists (pages)", budget: .seconds(2)),
        Item(
            name: "entries",
            title: "365 documents x 2 entries, each durable",
            budget: .seconds(10)
        ),
        Item(name: "check", title: "compare, check and add up 365 stations", budget: .seconds(0.5)),
    ]

    static func rotterdam(_ name: String, _ folder: String) throws -> Measured {
        var dossier = try newDossier(folder, .municipality, "Rotterdam")
        let press = try Press(dossier.count, folder: folder + "/paper", moment: evening)
        switch name {
        case "job":
            return try timed { try press.blankForms(of: press.step.sources, inOneFile: true).pages }
        case "files":
            return try timed {
                try press.blankForms(of: press.step.sources, inOneFile: false).pages
            }
        case "completed":
            try enterAll(&dossier)
            let full = try Press(dossier.count, folder: folder + "/paper", moment: evening)
            let some = Array(full.step.sources.prefix(40))
            return try timed { try full.transcripts(of: some, inOneFile: true).pages }
        case "booklet":
            return try timed {
                let order = Press.BookletOrder()
                return try press.write(press.bookletSet(order), order.layout).pages
            }
        case "entries":
            let entries = try transcript(dossier.count)
            return try timed { try enterOneByOne(&dossier, entries) }
        default:
            try enterAll(&dossier)
            let count = dossier.count
            return try timed {
                _ = count.findings()
                _ = count.sums
                _ = count.comparison
                return count.step.sources.count
            }
        }
    }

    private static func transcript(_ count: Count) throws -> [DocumentKey: Figures] {
        try FiguresReader.read(
            Files.read(examples() + "/rotterdam/entry.csv"),
            expecting: count.forms.entry
        )
    }

    private static func enterAll(_ dossier: inout Dossier) throws {
        try typeTwice(.entry, transcript(dossier.count), &dossier)
        let hand = try FiguresReader.read(
            Files.read(examples() + "/rotterdam/hand.csv"),
            expecting: dossier.count.expected(for: .hand)
        )
        try typeTwice(.hand, hand, &dossier)
    }

    private static func enterOneByOne(
        _ dossier: inout Dossier,
        _ documents: [DocumentKey: Figures]
    ) throws -> Int {
        for person in ["Invoerder A", "Invoerder B"] {
            for (document, figures) in documents {
                try dossier.append(at: evening) { count throws(Findings) in
                    try count.type(.entry, [document: figures], typist: person)
                }
            }
        }
        return 2 * documents.count
    }
}
