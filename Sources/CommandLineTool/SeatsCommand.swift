import Apportionment
import ArgumentParser
import Diagnostics
import ElectionFiles
import Foundation
import SeatCases

struct SeatsCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "seats",
        abstract: "Who gets the seats, article by article (Kieswet, chapter P).",
        discussion: """
            The case is a JSON object; several, one a line, are answered one a line. Nothing is ever \
            drawn by lot: where the law asks for a lot the program says between whom, and goes on \
            once the outcome stands in the case under `lots`.
            Exit status: 0 complete, 3 a lot must be drawn, 65 bad input, 64 wrong usage; with \
            several cases that of the worst.
            """
    )

    @Argument(help: "The file with the case; - for standard input.") var file: String
    @Flag(help: "One JSON object a case on standard output.") var json = false
    @OptionGroup var common: CommonOptions

    func run() throws {
        let language = common.chosenLanguage
        var status: Int32 = 0
        var findings: [Diagnostic] = []
        for read in SeatCaseReader.read(try bytes(), name: file == "-" ? "stdin" : file) {
            switch read.result {
            case .success(let seatCase):
                let allocation = seatCase.allocation
                Reporter.out(
                    json
                        ? SeatAnswer.json(seatCase.id, allocation)
                        : SeatsTable(seatCase, allocation, language).text
                )
                if !allocation.isComplete { status = max(status, 3) }
            case .failure(let problems):
                if json { Reporter.out(SeatAnswer.json(read.id, problems, language)) }
                findings += problems.all
                status = 65
            }
        }
        Reporter.report(findings, in: language)
        if status != 0 { throw ExitCode(status) }
    }

    private func bytes() throws -> [UInt8] {
        file == "-"
            ? [UInt8](FileHandle.standardInput.readDataToEndOfFile()) : try Files.read(file).bytes
    }
}
