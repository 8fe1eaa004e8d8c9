import BenchmarkReports
import CommandLineTool

/// Work that is measured at several sizes, by the commands that a user would type.
enum GrowingWork: String, CaseIterable {
    case blank
    case record
    case transcripts
    case seats

    var sizes: [Int] {
        switch self {
        case .blank: [10, 100, 1000, 10_000]
        case .record, .transcripts, .seats: [100, 1000, 5000]
        }
    }

    var series: GrowthSample.Series {
        switch self {
        case .blank: .init(name: "blank N 10s", sizeUnit: "stations", amountUnit: "pages")
        case .record: .init(name: "N 11 completed", sizeUnit: "candidates", amountUnit: "pages")
        case .transcripts:
            .init(
                name: "\(SyntheticElection.stations) transcripts",
                sizeUnit: "candidates",
                amountUnit: "pages"
            )
        case .seats: .init(name: "seats", sizeUnit: "candidates", amountUnit: "seats")
        }
    }

    /// Makes the election in the folder, then measures; the pages go to `paper` in it.
    func measure(size: Int, in folder: String) throws -> MeasuredWork.Measured {
        let election = SyntheticElection(folder: folder)
        switch self {
        case .blank:
            let area = try election.writeStations(size)
            return try printed(election, area: area, "blank")
        case .record, .transcripts:
            let area = try election.writeCandidates(size)
            return try printed(election, area: area, self == .record ? "record" : "filled")
        case .seats:
            let seatCase = try election.writeSeatCase(candidates: size)
            // One time is too short to measure.
            let times = 20
            let all = try MeasuredWork.timed {
                for _ in 0..<times { try MeasuredWork.command(["seats", seatCase, "--json"]) }
                return SyntheticElection.seats
            }
            return MeasuredWork.Measured(
                quantity: all.quantity,
                seconds: all.seconds / Double(times)
            )
        }
    }

    private func printed(
        _ election: SyntheticElection,
        area: String,
        _ kind: String
    ) throws -> MeasuredWork.Measured {
        let dossier = try election.makeDossier(area: area)
        if self != .blank { try election.type(into: dossier) }
        return try MeasuredWork.timed {
            try MeasuredWork.print([
                dossier, kind, "--single-job", "--out", election.folder + "/paper",
            ])
        }
    }
}
