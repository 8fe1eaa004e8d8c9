import CountingJournal
import CountingProcess
import Elections
import Foundation
import TestSupport
import Testing

@Suite("A program that is killed while it writes")
struct PowerCutTests {
    /// The acts of one append: a name and its like, never one without the other.
    private static func pair(_ number: Int) throws -> [Event] {
        let first = try #require(PersonName("Invoerder nummer \(number)"))
        let second = try #require(PersonName("Controleur nummer \(number)"))
        return [.typistAdded(first), .typistAdded(second)]
    }

    @Test(
        "leaves every append that was confirmed, and of the last one all or nothing",
        .tags(.slow),
        arguments: [3, 8, 15, 30, 60]
    )
    func killed(milliseconds: Int) async throws {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("papierspoor-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(
            atPath: folder,
            withIntermediateDirectories: false
        )
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let dossier = folder + "/dossier"
        try Journal.create(at: dossier, opening: TinyDossier.opening, moment: TinyCount.moment)

        await #expect(processExitsWith: .signal(SIGKILL)) {
            [dossier = dossier as String, milliseconds] in
            let confirmed = FileManager.default.createFile(
                atPath: dossier + "/confirmed",
                contents: nil
            )
            #expect(confirmed)
            let log = try #require(FileHandle(forWritingAtPath: dossier + "/confirmed"))
            Thread.detachNewThread {
                Thread.sleep(forTimeInterval: Double(milliseconds) / 1000)
                kill(getpid(), SIGKILL)
            }
            for number in 1...100_000 {
                try TinyDossier.append(Self.pair(number), to: dossier)
                try log.write(contentsOf: Data("x".utf8))
            }
        }

        let confirmed = try Data(contentsOf: URL(fileURLWithPath: dossier + "/confirmed")).count
        let events = try TinyDossier.read(dossier)
        #expect(events.count % 2 == 0)
        #expect((confirmed...(confirmed + 1)).contains(events.count / 2))
        #expect(try events == (0..<(events.count / 2)).flatMap { try Self.pair($0 + 1) })
        // And it can be gone on with.
        let next = try Self.pair(events.count / 2 + 1)
        try TinyDossier.append(next, to: dossier)
        #expect(try TinyDossier.read(dossier) == events + next)
    }
}
