import ArgumentParser

struct DemoCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "Rotterdam, 15 March 2017, from blank form to O 3."
    )

    @Option(help: "The folder to make.") var out = "demo"
    @OptionGroup var common: CommonOptions

    func run() throws {}
}
