import ArgumentParser
import Elections

extension Level: ExpressibleByArgument {}
extension Form: ExpressibleByArgument {}

/// The moment at which something is done; the clock's, unless one is given.
struct MomentOption: ParsableArguments {
    @Option(
        name: .customLong("date"),
        help: "The moment that counts, as 2017-03-16T14:31:27; by default now."
    )
    var date: String?

    var moment: Moment { date.flatMap { Moment($0) } ?? Surroundings.now() }

    func validate() throws {
        if let date, Moment(date) == nil {
            throw ValidationError("--date is a moment such as 2017-03-16T14:31:27, not «\(date)».")
        }
    }
}

/// Two people who do something together.
struct PairOptions: ParsableArguments {
    @Option(help: "Who does it.")
    var by: String

    @Option(name: .customLong("and"), help: "The second person, who confirms it.")
    var and: String

    @Option(
        help: """
            In a real dossier: a file whose first line is the passphrase of the one who does it; \
            without it, it is asked for on the terminal.
            """
    )
    var passphraseFile: String?

    @Option(help: "The same for the second person.")
    var andPassphraseFile: String?
}
