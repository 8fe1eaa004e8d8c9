import Apportionment
import CountingProcess
import Diagnostics
import ElectionFiles
import Elections
import Foundation
import SeatCases
import SeatMargins

/// On the figures of the House of 2017.
extension MeasuredWork {
    static let house = [
        Item(
            name: "seats",
            title: "seats of the House with candidates",
            budget: .secondsEach(0.010)
        ),
        Item(name: "margins", title: "margins of every seat of the House", budget: nil),
        Item(name: "record", title: "P 22-1 completed, tagged (pages)", budget: .perSecond(500)),
        Item(
            name: "cases",
            title: "shared seat cases, read and answered as JSON",
            budget: .seconds(1)
        ),
    ]

    static func house(_ name: String, _ folder: String) throws -> Measured {
        if name == "cases" { return try sharedCases() }
        let dossier = try countedHouse(folder)
        guard let question = try dossier.count.seatQuestion() else { throw Absent.data("seats") }
        let allocation = SeatAllocation(answering: question)
        switch name {
        case "seats":
            return try timed {
                for _ in 0..<50 {
                    guard SeatAllocation(answering: question).elected.count == 150 else {
                        throw Absent.data("150 elected")
                    }
                }
                return 50
            }
        case "margins": return try timed { SeatMargins(allocation)?.lists.count ?? 0 }
        default:
            var counted = dossier
            let area = counted.count.step.area
            try typeTwice(.seats, [area: allocation.handFigures], &counted)
            let press = try Press(counted.count, folder: folder + "/paper", moment: evening)
            return try timed { try press.record(inOneFile: true).pages }
        }
    }

    /// 20 O 3s and the hand count, each typed twice.
    private static func countedHouse(_ folder: String) throws -> Dossier {
        var dossier = try newDossier(folder, .central, "Nederland")
        let text = String(
            decoding: try Files.read(examples() + "/central/entry.csv").bytes,
            as: UTF8.self
        )
        let records = TextFile(
            name: "entry.csv",
            bytes: Array((text + (try districtOfRotterdam())).utf8)
        )
        let documents = try FiguresReader.read(records, expecting: dossier.count.forms.entry)
        try typeTwice(.entry, documents, &dossier)
        let hand = try FiguresReader.read(
            Files.read(examples() + "/central/hand.csv"),
            expecting: dossier.count.expected(for: .hand)
        )
        try typeTwice(.hand, hand, &dossier)
        return dossier
    }

    /// District 13 is Rotterdam: its O 3 has the figures of the N 11.
    private static func districtOfRotterdam() throws -> String {
        let bytes = try Files.read(examples() + "/district-13/entry.csv").bytes
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n")
            .filter { $0.hasPrefix("GEM 0599,") && !$0.contains(",voter_cards,") }
            .map { $0.replacing("GEM 0599,", with: "KK 13,") + "\n" }.joined()
    }

    /// The cases that are shared beside the repository; where they are absent, so is the line.
    private static func sharedCases() throws -> Measured {
        let file = try Surroundings.home().deletingLastPathComponent()
            .appendingPathComponent("shared/data/seats/cases.jsonl.gz").path
        guard FileManager.default.fileExists(atPath: file) else { throw Absent.data(file) }
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(fileURLWithPath: "/bin/gzip")
        process.arguments = ["--decompress", "--stdout", file]
        process.standardOutput = pipe
        try process.run()
        let bytes = [UInt8](pipe.fileHandleForReading.readDataToEndOfFile())
        process.waitUntilExit()
        return try timed {
            var answered = 0
            for read in SeatCaseReader.read(bytes, name: "cases.jsonl") {
                let seatCase = try read.result.get()
                answered += SeatAnswer.json(seatCase.id, seatCase.allocation).isEmpty ? 0 : 1
            }
            return answered
        }
    }
}
