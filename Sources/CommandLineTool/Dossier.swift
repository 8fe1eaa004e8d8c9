import CountingJournal
import CountingProcess
import Diagnostics
import ElectionFiles
import Elections
import FormTemplates
import Foundation

/// A dossier that is open: what its journal says, replayed.
struct Dossier {
    let folder: String
    private(set) var count: Count
    private let journal: Journal

    /// Makes the folder of a dossier.
    static func create(
        at folder: String,
        definition: String,
        level: Level,
        area: String,
        isExercise: Bool,
        sample: Int? = nil,
        moment: Moment
    ) throws -> Dossier {
        guard isExercise || Surroundings.isNow(moment) else {
            throw Findings([notTheClock(moment)])
        }
        let files = try Files.definition(in: definition)
        let parsed = try DefinitionReader.read(files)
        let step = try step(of: parsed, level, area)
        if let sample { try Count.checkSample(sample, of: step) }
        _ = try FormSet(step)
        try DefinitionGaps.check(step)
        try Printable.check(parsed)
        let texts = files.map { ($0.name, String(decoding: $0.bytes, as: UTF8.self)) }
        let opening = Opening(
            level: level,
            area: area,
            document: step.area,
            exercise: isExercise,
            software: Surroundings.version,
            salt: freshSalt(),
            definition: Dictionary(texts, uniquingKeysWith: { first, _ in first }),
            sample: sample
        )
        try Journal.create(at: folder, opening: opening, moment: moment)
        return try Dossier(folder)
    }

    init(_ folder: String) throws {
        let journal = try Journal(at: folder)
        let (opening, events) = try journal.read()
        try self.init(folder, journal, Self.replay(opening, events))
    }

    private init(_ folder: String, _ journal: Journal, _ count: Count) {
        self.folder = folder
        self.journal = journal
        self.count = count
    }

    /// A dossier with every row of its journal, all of one moment.
    static func withHistory(_ folder: String) throws -> (dossier: Dossier, history: History) {
        try withHistory(Journal(at: folder))
    }

    /// The same of a copy that is in memory only; `name` is how errors call it.
    static func withHistory(
        ofCopy copy: [UInt8],
        named name: String
    ) throws -> (dossier: Dossier, history: History) {
        try withHistory(Journal(copy: copy, named: name))
    }

    private static func withHistory(
        _ journal: Journal
    ) throws -> (dossier: Dossier, history: History) {
        let history = try journal.history()
        let count = try replay(history.opening, history.events)
        return (Dossier(journal.folder, journal, count), history)
    }

    /// Adds what `decide` makes of the count as it is at that moment.
    @discardableResult
    mutating func append(
        at moment: Moment,
        _ decide: (Count) throws(Findings) -> [Event]
    ) throws -> [Event] {
        guard count.isExercise || Surroundings.isNow(moment) else {
            throw Findings([Self.notTheClock(moment)])
        }
        var latest = count
        let added = try journal.append(at: moment) { news in
            for event in news { latest.apply(event) }
            return latest.sealing(try decide(latest), at: moment, salt: Self.freshSalt)
        }
        for event in added { latest.apply(event) }
        count = latest
        return added
    }

    private static func notTheClock(_ moment: Moment) -> Diagnostic {
        Diagnostic(
            "CL-08",
            found: Text(
                nl: "\(moment) is niet wat de klok van deze computer zegt",
                en: "\(moment) is not what the clock of this computer says"
            ),
            why: Text(
                nl: "In een echt dossier staat elke handeling op het moment waarop zij is gedaan.",
                en: "In a real dossier every act bears the moment at which it was done."
            ),
            remedy: Text(
                nl: "Laat --date weg; loopt de klok niet goed, zet haar dan gelijk.",
                en: "Leave out --date; if the clock is wrong, set it right."
            )
        )
    }

    /// 128 bits that nobody can guess, as hexadecimal digits.
    private static func freshSalt() -> String {
        var generator = SystemRandomNumberGenerator()
        return (0..<16).map { _ in
            let byte = String(UInt8.random(in: 0...255, using: &generator), radix: 16)
            return byte.count == 1 ? "0" + byte : byte
        }.joined()
    }

    private static func replay(_ opening: Opening, _ events: [Event]) throws -> Count {
        let files = opening.definition.map { TextFile(name: $0.key, bytes: Array($0.value.utf8)) }
        guard let level = Level(rawValue: opening.level) else {
            throw JournalError.newerProgram("journal")
        }
        let step = try step(of: DefinitionReader.read(files), level, opening.area)
        var count = Count(
            step: step,
            forms: try FormSet(step).countForms,
            isExercise: opening.exercise,
            sample: opening.sample
        )
        for (index, event) in events.enumerated() {
            // The opening is the first row; whoever has the file can chain any lists he likes.
            if case .drawn(let drawn) = event, !count.follows(drawn) {
                throw JournalError.broken(position: index + 2)
            }
            count.apply(event)
        }
        return count
    }

    static func step(
        of definition: ElectionDefinition,
        _ level: Level,
        _ area: String
    ) throws(Findings) -> CountingStep {
        do throws(StepError) {
            return try definition.step(at: level, area: area)
        } catch {
            throw Findings([error.diagnostic])
        }
    }
}

extension StepError {
    /// The error as it is told to a person.
    fileprivate var diagnostic: Diagnostic {
        let why = Text(
            nl: "Een dossier is van één gebied, met alle documenten die daar horen.",
            en: "A dossier is of one area, with all the documents that belong to it."
        )
        switch self {
        case .unknownArea(let area, let known):
            return Diagnostic(
                "DF-04",
                found: Text(
                    nl: "«\(area)» is geen gebied van deze definitie",
                    en: "«\(area)» is not an area of this definition"
                ),
                why: why,
                remedy: Text(
                    nl: "Kies uit: \(known.joined(separator: ", ")).",
                    en: "Choose of: \(known.joined(separator: ", "))."
                )
            )
        case .stationsMissing(let municipality):
            return Diagnostic(
                "DF-05",
                found: Text(
                    nl: "de stembureaus van \(municipality) staan niet in de definitie",
                    en: "the polling stations of \(municipality) are not in the definition"
                ),
                why: why,
                remedy: Text(
                    nl: "Voeg stations/<gemeentecode>.csv toe.",
                    en: "Add stations/<municipality code>.csv."
                )
            )
        case .municipalitiesMissing(let district):
            return Diagnostic(
                "DF-06",
                found: Text(
                    nl: "de gemeenten van kieskring \(district) staan niet alle in de definitie",
                    en: "the municipalities of district \(district) are not all in the definition"
                ),
                why: why,
                remedy: Text(
                    nl: "Vul municipalities.csv aan en zet het aantal in districts.csv.",
                    en: "Complete municipalities.csv and put their number in districts.csv."
                )
            )
        }
    }
}
