import CountingProcess
import Credentials
import Diagnostics
import Elections

/// A count of the tiny election: acts are decided and applied, as a dossier does.
package struct TinyCount: Sendable {
    package private(set) var count: Count
    package private(set) var events: [Event] = []

    package static let typists = ["Invoerder A", "Invoerder B", "Invoerder C", "Invoerder D"]

    /// A moment that all acts of a tiny count bear.
    package static let moment: Moment = {
        guard let moment = Moment("2017-03-16T14:31:27") else { preconditionFailure("a moment") }
        return moment
    }()

    package init(
        _ level: Level = .municipality,
        isExercise: Bool = true,
        typists: [String] = Self.typists,
        sample: Int? = nil
    ) throws {
        try self.init(
            TinyElection.step(level),
            isExercise: isExercise,
            typists: typists,
            sample: sample
        )
    }

    package init(
        _ step: CountingStep,
        isExercise: Bool = true,
        typists: [String] = Self.typists,
        sample: Int? = nil
    ) throws {
        count = Count(
            step: step,
            forms: Papers.forms(of: step),
            isExercise: isExercise,
            sample: sample
        )
        if isExercise {
            for name in typists { apply([try count.addTypist(name)]) }
        } else {
            try found()
            for name in typists { try register(name, .typist) }
        }
    }

    private mutating func apply(_ added: [Event]) {
        for event in added { count.apply(event) }
        events += added
    }

    /// The two of whom every account of a real dossier comes.
    package static let founders = ["Beheerder Q", "Coördinator R"]

    /// What no passphrase opens; nothing is worked out for it.
    package static let credential: Credential = {
        guard
            let credential = Credential(
                salt: Array(repeating: 1, count: 16),
                rounds: Credential.usualRounds,
                blockSize: 8,
                lanes: 1,
                key: Array(repeating: 2, count: 32)
            )
        else { preconditionFailure("sizes of a credential") }
        return credential
    }()

    /// An administrator and a coordinator, who vouch for one another.
    package mutating func found() throws {
        try add(Self.founders[0], .administrator, by: nil)
        try add(Self.founders[1], .coordinator, by: Self.founders[0])
        try confirm(Self.founders[0], by: Self.founders[1])
    }

    /// Registers and confirms a person.
    package mutating func register(_ name: String, _ role: Role) throws {
        try add(name, role, by: Self.founders[0])
        try confirm(name, by: Self.founders[1])
    }

    /// Initials are the name's own, so that only the name is like another.
    package mutating func add(
        _ name: String,
        _ role: Role,
        by registrar: String?,
        initials: String? = nil,
        otherThan others: [String] = []
    ) throws {
        let letters = name.split(separator: " ").compactMap(\.first).map(String.init).joined()
        apply([
            try count.addPerson(
                name,
                initials: initials ?? letters,
                role: role,
                credential: Self.credential,
                by: registrar,
                otherThan: others,
                at: Self.moment
            )
        ])
    }

    package mutating func confirm(_ name: String, by other: String) throws {
        apply([try count.confirmPerson(name, by: other)])
    }

    package mutating func lock(
        _ name: String,
        isUnlocking: Bool = false,
        reason: String = "Ziek naar huis",
        by other: String
    ) throws {
        apply([
            try count.lockPerson(name, isUnlocking: isUnlocking, reason: reason, by: other)
        ])
    }

    /// Somebody gives a passphrase, at a time in seconds since 1970.
    package mutating func tryPassphrase(_ name: String, isRight: Bool, at clock: Int) throws {
        let person = try count.registered(name).person
        apply(try count.passphraseTried(by: person, isRight: isRight, clock: clock))
    }

    package mutating func add(_ name: String) throws { apply([try count.addTypist(name)]) }

    @discardableResult
    package mutating func type(
        _ documents: [DocumentKey: Figures],
        by name: String,
        _ kind: Paper.Kind = .entry,
        from origin: Origin = .file
    ) throws -> [Event] {
        let added = count.sealing(
            try count.type(kind, documents, typist: name, from: origin),
            at: Self.moment,
            salt: { "00ff" }
        )
        apply(added)
        return added
    }

    package mutating func recordLot(_ number: Int, _ chosen: String) throws {
        let event = try count.recordLot(
            number,
            chosen: chosen,
            by: "Voorzitter A",
            and: "Lid B"
        )
        apply(count.sealing([event], at: Self.moment, salt: { "00ff" }))
    }

    package mutating func recordDeceased(
        _ list: Int,
        _ candidate: Int,
        isWithdrawn: Bool = false
    ) throws {
        let event = try count.recordDeceased(
            ListNumber(list),
            CandidateNumber(candidate),
            in: nil,
            isWithdrawn: isWithdrawn,
            by: "Voorzitter A",
            and: "Lid B"
        )
        apply(count.sealing([event], at: Self.moment, salt: { "00ff" }))
    }

    package mutating func typeHand(_ figures: Figures, by names: String...) throws {
        for name in names { try type([count.step.area: figures], by: name, .hand) }
    }

    package mutating func accept(
        _ item: ComparedItem,
        _ reason: String = "Werkbladen nageteld",
        body: String? = nil,
        by: String = "Coördinator A",
        and: String = "Coördinator B"
    ) throws {
        let accepted = try count.accept(item, reason: reason, body: body, by: by, and: and)
        apply(count.sealing([accepted], at: Self.moment, salt: { "00ff" }))
    }

    package mutating func correct(
        _ paper: Paper,
        _ reason: String = "Hertelling door het stembureau",
        version: Int? = nil,
        cells: Set<FieldID>? = nil,
        by: String = "Voorzitter A",
        and: String = "Lid B"
    ) throws {
        let event = try count.correct(
            paper,
            version: version,
            cells: cells,
            reason: reason,
            by: by,
            and: and
        )
        apply(count.sealing([event], at: Self.moment, salt: { "00ff" }))
    }

    /// Two people say something of a difference.
    package mutating func explain(
        _ item: String,
        _ text: String? = "Nagekeken",
        followUp: String? = nil,
        isNoneFound: Bool = false,
        by: String = "Voorzitter A",
        and: String = "Lid B"
    ) throws {
        apply(
            try count.explain(
                [item],
                text: text,
                followUp: followUp,
                isNoneFound: isNoneFound,
                by: by,
                and: and
            )
        )
    }

    /// Two people take down what somebody reports.
    package mutating func report(
        _ document: DocumentKey,
        _ field: FieldID?,
        _ text: String,
        found: String? = nil,
        by: String = "Voorzitter A",
        and: String = "Lid B"
    ) throws {
        apply([
            try count.report(
                document,
                field,
                text: text,
                found: found,
                by: by,
                and: and
            )
        ])
    }

    package mutating func compareCode(
        of document: DocumentKey,
        _ answer: CodeComparison.Answer,
        by name: String = "Invoerder A"
    ) throws {
        apply([try count.compareCode(of: document, answer, by: name)])
    }

    /// Two people draw the lists of a sample.
    package mutating func draw(
        _ dice: [Int],
        by: String = "Voorzitter A",
        and: String = "Lid B"
    ) throws {
        apply([try count.draw(dice: dice, by: by, and: and, at: Self.moment)])
    }

    /// Somebody looks at every open warning and takes it as it is.
    package mutating func acceptWarnings(
        _ reason: String = "Nagekeken op het papier",
        by: String = "Coördinator A"
    ) throws {
        for rule in Set(count.openWarnings.map(\.diagnostic.code)).sorted() {
            apply(try count.acceptWarnings(of: rule, reason: reason, by: by))
        }
    }

    package mutating func acceptWarnings(
        of rule: String,
        on document: String? = nil,
        _ reason: String = "Nagekeken op het papier",
        by: String = "Coördinator A"
    ) throws {
        apply(
            try count.acceptWarnings(
                of: rule,
                on: document.map { DocumentKey($0) },
                reason: reason,
                by: by
            )
        )
    }

    /// Records papers as received, and gives the codes of what is told of them.
    @discardableResult
    package mutating func receive(
        _ identities: String...,
        by name: String? = nil,
        again: String? = nil,
        remark: String? = nil
    ) throws -> [String] {
        let receiving = try count.receive(identities, by: name, again: again, remark: remark)
        apply(receiving.events)
        return receiving.notes.map(\.code)
    }

    package mutating func print(
        _ documents: String...,
        parts: [Int] = [8],
        layout: FormLayout = .statutory
    ) throws {
        let forms = documents.map { key in
            let document = DocumentKey(key)
            return PrintedForm(
                document,
                version: count.version(of: document),
                parts: parts,
                layout: layout
            )
        }
        apply(try count.print(forms))
    }

    /// Two people decide that a document is missing, or take that back.
    package mutating func decideMissing(
        _ document: String,
        _ reason: String = "Stembureau is niet opengegaan",
        isWithdrawn: Bool = false,
        by: String = "Voorzitter A",
        and: String = "Lid B"
    ) throws {
        let decided = try count.decideMissing(
            document,
            reason: reason,
            isWithdrawn: isWithdrawn,
            by: by,
            and: and
        )
        apply(count.sealing([decided], at: Self.moment, salt: { "00ff" }))
    }

    @discardableResult
    package mutating func close(
        by: String = "Voorzitter A",
        and: String = "Lid B"
    ) throws -> Closing {
        let event = try count.close(
            by: by,
            and: and,
            at: Self.moment,
            software: "0.0.0"
        ) { _, _ in String(repeating: "a", count: 64) }
        apply([event])
        guard let closing = count.closing else { preconditionFailure("it was closed") }
        return closing
    }

    /// Papers on which everything adds up: three stations and the area, or two municipalities.
    package static func papers(_ level: Level = .municipality) -> [DocumentKey: Figures] {
        level == .municipality
            ? [
                DocumentKey("SB 1"): Papers.honest(
                    [1: [100, 20, 5], 2: [40, 10], 5: [3]],
                    blank: 2,
                    invalid: 1
                ),
                DocumentKey("SB 2"): Papers.honest(
                    [1: [90, 10, 0], 2: [60, 5], 5: [2]],
                    surplus: -2
                ),
                DocumentKey("SB 2-2"): Papers.honest(
                    [1: [50, 0, 0], 2: [20, 1], 5: [0]],
                    surplus: 1
                ),
                DocumentKey("GEM 0101"): Figures([.eligible: 1000]),
            ]
            : [
                DocumentKey("GEM 0101"): Papers.honestRecord([
                    1: [240, 30, 5], 2: [120, 16], 5: [5],
                ]),
                DocumentKey("GEM 0102"): Papers.honestRecord([
                    1: [100, 10, 5], 2: [80, 4], 5: [1],
                ]),
            ]
    }

    /// Two people type every paper alike; the totals are sealed then.
    package mutating func enter(_ papers: [DocumentKey: Figures]? = nil) throws {
        let papers = papers ?? Self.papers(count.step.level)
        try type(papers, by: "Invoerder A")
        try type(papers, by: "Invoerder B")
    }

    /// The hand count as the documents make it, each list off by so much.
    package func hand(_ off: [Int: Int] = [:]) -> Figures {
        var figures = Figures([.handDocuments: count.presentSources.count])
        var total = 0
        for list in count.handLists {
            let sum = count.leadingTotals.reduce(0) { $0 + ($1.totals[list] ?? 0) }
            figures[.hand(list)] = sum + (off[list.rawValue] ?? 0)
            total += figures[.hand(list)] ?? 0
        }
        if count.sample == nil { figures[.handTotal] = total }
        return figures
    }
}
