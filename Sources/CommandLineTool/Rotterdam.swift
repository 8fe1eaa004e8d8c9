import CountingProcess
import Diagnostics
import ElectionFiles
import Elections
import Foundation

/// The work that the benchmark measures, on the figures of Rotterdam 2017.
package enum Rotterdam {
    /// What is measured: how many of it, and how long it took.
    package struct Work {
        package let quantity: Int
        package let seconds: Double
    }

    package struct Item {
        package let name: String
        package let title: String
        package let budget: String
    }

    package static let items = [
        Item(
            name: "job",
            title: "blank N 10s, one file, one worker (pages)",
            budget: "2,000 a second"
        ),
        Item(
            name: "files",
            title: "blank N 10s, a file a station, two workers",
            budget: "1,000 a second"
        ),
        Item(
            name: "completed",
            title: "transcripts of 40 N 10s, one worker (pages)",
            budget: "500 a second"
        ),
        Item(name: "entries", title: "365 documents x 2 entries, each durable", budget: "10 s"),
        Item(name: "check", title: "compare, check and add up 365 stations", budget: "0.5 s"),
    ]

    package enum Unknown: Error { case work(String) }

    package static func work(named name: String) throws -> Work {
        let folder =
            FileManager.default.temporaryDirectory.path
            + "/papierspoor-benchmark-\(ProcessInfo.processInfo.processIdentifier)"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try Files.makeFolder(folder)
        var dossier = try newDossier(folder)
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
        case "entries":
            let entries = try transcript(dossier.count)
            return try timed { try enterOneByOne(&dossier, entries) }
        case "check":
            try enterAll(&dossier)
            let count = dossier.count
            return try timed {
                _ = count.findings()
                _ = count.sums
                _ = count.comparison
                return count.step.sources.count
            }
        default: throw Unknown.work(name)
        }
    }

    private static let evening: Moment = {
        guard let moment = Moment("2017-03-15T23:00:00") else {
            preconditionFailure("a moment of that evening")
        }
        return moment
    }()

    private static func newDossier(_ folder: String) throws -> Dossier {
        var dossier = try Dossier.create(
            at: folder + "/dossier",
            definition: examples() + "/definition",
            level: .municipality,
            area: "Rotterdam",
            isExercise: true,
            moment: evening
        )
        for person in ["Invoerder A", "Invoerder B", "Teller C", "Teller D"] {
            try dossier.append(at: evening) { count throws(Findings) in
                [try count.addTypist(person)]
            }
        }
        return dossier
    }

    private static func examples() throws -> String {
        try Surroundings.home().appendingPathComponent("examples/tk2017").path
    }

    private static func transcript(_ count: Count) throws -> [DocumentKey: Figures] {
        try FiguresReader.read(
            Files.read(examples() + "/rotterdam/entry.csv"),
            expecting: count.forms.entry
        )
    }

    private static func enterAll(_ dossier: inout Dossier) throws {
        let documents = try transcript(dossier.count)
        for person in ["Invoerder A", "Invoerder B"] {
            try dossier.append(at: evening) { count throws(Findings) in
                try count.type(.entry, documents, typist: person)
            }
        }
        let hand = try FiguresReader.read(
            Files.read(examples() + "/rotterdam/hand.csv"),
            expecting: dossier.count.expected(for: .hand)
        )
        for person in ["Teller C", "Teller D"] {
            try dossier.append(at: evening) { count throws(Findings) in
                try count.type(.hand, hand, typist: person)
            }
        }
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

    private static func timed(_ work: () throws -> Int) throws -> Work {
        let clock = ContinuousClock()
        let start = clock.now
        let quantity = try work()
        let duration = start.duration(to: clock.now).components
        return Work(
            quantity: quantity,
            seconds: Double(duration.seconds) + Double(duration.attoseconds) * 1e-18
        )
    }
}
