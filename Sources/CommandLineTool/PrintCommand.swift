import ArgumentParser

struct PrintCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "print", abstract: "Print forms and sheets as PDF.")

    @OptionGroup var common: CommonOptions

    func run() throws {}
}
