import ArgumentParser
import Elections

struct RereadCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "reread",
        abstract: "Type only the boxes in which two entries differ, with the paper in hand.",
        discussion: """
            The third reading of a document, and those after it. Nobody's figure is shown: a third \
            reading settles a box if it equals one of the two entries; what is left is typed by two \
            people who made none of the three. Refused where nothing is in dispute.
            `enter` does the same; `differences` names the boxes.
            """
    )

    @OptionGroup var session: TypingSession
    @Option(help: "The document, by key: \"SB 12\".") var document: String
    @OptionGroup var common: CommonOptions

    func run() throws {
        try session.typeInDispute(DocumentKey(document), common)
    }
}
