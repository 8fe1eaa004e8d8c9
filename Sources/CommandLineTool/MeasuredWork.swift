import CountingProcess
import Diagnostics
import ElectionFiles
import Elections
import Foundation

/// The work that the benchmark measures.
package enum MeasuredWork {
    /// How many were done, and how long it took.
    package struct Measured {
        package let quantity: Int
        package let seconds: Double

        package init(quantity: Int, seconds: Double) {
            self.quantity = quantity
            self.seconds = seconds
        }
    }

    package struct Item {
        package let name: String
        package let title: String
        /// Nil where only memory has one.
        package let budget: Budget?
    }

    /// The most memory that any of it may take, in MiB.
    package static let memoryLimit = 300.0

    /// Why something can't be measured here.
    package enum Absent: Error {
        case work(String)
        case data(String)
    }

    package static let items = rotterdam + house

    /// Does it in an empty folder; what it prints goes to `paper` in it.
    package static func work(named name: String, in folder: String) throws -> Measured {
        if rotterdam.contains(where: { $0.name == name }) { return try rotterdam(name, folder) }
        if house.contains(where: { $0.name == name }) { return try house(name, folder) }
        throw Absent.work(name)
    }

    static let evening: Moment = {
        guard let moment = Moment("2017-03-15T23:00:00") else {
            preconditionFailure("a moment of that evening")
        }
        return moment
    }()

    static func newDossier(_ folder: String, _ level: Level, _ area: String) throws -> Dossier {
        var dossier = try Dossier.create(
            at: folder + "/dossier",
            definition: examples() + "/definition",
            level: level,
            area: area,
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

    static func typeTwice(
        _ kind: Paper.Kind,
        _ documents: [DocumentKey: Figures],
        _ dossier: inout Dossier
    ) throws {
        let people =
            kind == .entry ? ["Invoerder A", "Invoerder B"] : ["Teller C", "Teller D"]
        for person in people {
            try dossier.append(at: evening) { count throws(Findings) in
                try count.type(kind, documents, typist: person)
            }
        }
    }

    package static func examples() throws -> String {
        try Surroundings.home().appendingPathComponent("examples/tk2017").path
    }

    package static func timed(_ work: () throws -> Int) throws -> Measured {
        let clock = ContinuousClock()
        let start = clock.now
        let quantity = try work()
        let duration = start.duration(to: clock.now).components
        return Measured(
            quantity: quantity,
            seconds: Double(duration.seconds) + Double(duration.attoseconds) * 1e-18
        )
    }
}
