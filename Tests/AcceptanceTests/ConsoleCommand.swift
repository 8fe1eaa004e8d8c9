/// A command that a document shows, with the output that stands below it.
struct ConsoleCommand: Sendable {
    var text: String
    var output = ""

    /// Commands (`$ …`) of the console blocks of a Markdown text.
    static func all(in document: String) -> [ConsoleCommand] {
        var commands: [ConsoleCommand] = []
        var isInside = false
        for line in document.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("```") {
                isInside = line == "```console"
            } else if isInside, line.hasPrefix("$ ") {
                commands.append(ConsoleCommand(text: String(line.dropFirst(2))))
            } else if isInside, !commands.isEmpty {
                commands[commands.count - 1].output += line + "\n"
            }
        }
        return commands
    }
}
