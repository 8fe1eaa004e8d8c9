import Diagnostics
import Elections

/// Section 2 of the counting rules: what one polling station's record must satisfy.
package struct StationChecks {
    private let figures: Figures
    private let fields: DocumentFields
    private let extra: ExtraWarnings
    private var findings: [Diagnostic] = []

    /// All findings, in the order of the form; `extra` are rules that are off by default.
    package static func findings(
        in figures: Figures,
        of fields: DocumentFields,
        extra: ExtraWarnings = .none
    ) -> [Diagnostic] {
        var checks = StationChecks(figures: figures, fields: fields, extra: extra)
        checks.missingFigures()
        checks.admittedVoters()
        checks.ballots()
        checks.difference()
        checks.reasons()
        checks.plausibility()
        checks.proxies()
        checks.lists()
        checks.copiedTotals()
        return checks.findings
    }

    private init(figures: Figures, fields: DocumentFields, extra: ExtraWarnings) {
        self.figures = figures
        self.fields = fields
        self.extra = extra
    }

    private mutating func report(_ rule: CountRule, _ field: FieldID, nl: String, en: String) {
        findings.append(rule.finding(on: fields.document, field, nl: nl, en: en))
    }

    /// Boxes that every record fills in; the difference and its reasons may stay empty.
    private mutating func missingFigures() {
        for field in fields.ordered where figures[field] == nil {
            switch field {
            case .more, .fewer, .reason, .candidate, .listTotal, .hand, .handTotal: continue
            default: report(.figureMissing, field, nl: "\(field) is leeg", en: "\(field) is empty")
            }
        }
    }

    private mutating func admittedVoters() {
        guard let admitted = figures[.admitted], let cards = figures[.pollCards],
            let proxies = figures[.proxies]
        else { return }
        guard let voterCards = fields.has(.voterCards) ? figures[.voterCards] : 0 else { return }
        if cards + proxies + voterCards != admitted {
            report(
                .admittedSum,
                .admitted,
                nl: "stempassen \(cards) + volmachten \(proxies) + kiezerspassen \(voterCards) "
                    + "is niet \(admitted) toegelaten kiezers",
                en: "poll cards \(cards) + proxies \(proxies) + voter cards \(voterCards) "
                    + "is not \(admitted) admitted voters"
            )
        }
    }

    private mutating func ballots() {
        if let valid = figures[.valid], let blank = figures[.blank],
            let invalid = figures[.invalid],
            let counted = figures[.counted], valid + blank + invalid != counted
        {
            report(
                .countedSum,
                .counted,
                nl: "geldig \(valid) + blanco \(blank) + ongeldig \(invalid) is niet \(counted) "
                    + "getelde stembiljetten",
                en: "valid \(valid) + blank \(blank) + invalid \(invalid) is not \(counted) "
                    + "ballots counted"
            )
        }
        if figures[.counted] ?? 0 == 0 {
            report(
                .nothingCounted,
                .counted,
                nl: "er zijn geen stembiljetten geteld",
                en: "no ballots were counted"
            )
        }
    }

    /// Ballots counted less voters admitted; nil while one of the two is empty.
    private var surplus: Int? {
        guard let counted = figures[.counted], let admitted = figures[.admitted] else { return nil }
        return counted - admitted
    }

    private mutating func difference() {
        guard let surplus else { return }
        let more = figures[.more] ?? 0
        let fewer = figures[.fewer] ?? 0
        if surplus == 0, more > 0 || fewer > 0 {
            report(
                .equalButDifference,
                more > 0 ? .more : .fewer,
                nl: "toegelaten en geteld zijn gelijk, maar er is een verschil ingevuld",
                en: "admitted and counted are equal, but a difference is filled in"
            )
        }
        if surplus > 0 {
            if more != surplus {
                report(
                    .moreWrong,
                    .more,
                    nl: "er zijn \(surplus) stembiljetten meer geteld, ingevuld is \(shown(.more))",
                    en: "\(surplus) more ballots were counted, filled in is \(shown(.more))"
                )
            }
            if fewer > 0 {
                report(
                    .moreButFewer,
                    .fewer,
                    nl: "er zijn meer stembiljetten geteld, maar «minder» is ingevuld",
                    en: "more ballots were counted, but «fewer» is filled in"
                )
            }
        }
        if surplus < 0 {
            if fewer != -surplus {
                report(
                    .fewerWrong,
                    .fewer,
                    nl: "er zijn \(-surplus) stembiljetten minder geteld, "
                        + "ingevuld is \(shown(.fewer))",
                    en: "\(-surplus) fewer ballots were counted, filled in is \(shown(.fewer))"
                )
            }
            if more > 0 {
                report(
                    .fewerButMore,
                    .more,
                    nl: "er zijn minder stembiljetten geteld, maar «meer» is ingevuld",
                    en: "fewer ballots were counted, but «more» is filled in"
                )
            }
        }
    }

    private func shown(_ field: FieldID) -> String {
        figures[field].map(String.init) ?? "–"
    }

    /// SB-35 to SB-37 are silent while the difference is unknown, SB-38 is not.
    private mutating func reasons() {
        let surplus = surplus ?? 0
        let figures = figures
        let given = { (reason: Reason) in figures[.reason(reason)] ?? 0 }
        let unexplained = given(.noExplanation)
        if surplus != 0 {
            let ofMore: [Reason] = [.tooManyIssued, .multipleInEnvelope]
            let ofFewer: [Reason] = [.notHandedIn, .tooFewIssued, .lost, .emptyEnvelope]
            let explained =
                (surplus > 0 ? ofMore : ofFewer).reduce(given(.other)) { $0 + given($1) }
            let wrong = (surplus > 0 ? ofFewer : ofMore).first { given($0) > 0 }
            if Reason.allCases.allSatisfy({ given($0) == 0 }) {
                report(
                    .noReason,
                    .reason(.notHandedIn),
                    nl: "een verschil van \(abs(surplus)), en geen enkele reden",
                    en: "a difference of \(abs(surplus)), and no reason at all"
                )
            }
            let missing = abs(surplus) - explained - unexplained
            if missing != 0 {
                report(
                    .reasonsDoNotAdd,
                    .reason(.noExplanation),
                    nl: "verschil \(abs(surplus)), verklaard \(explained), zonder verklaring "
                        + "\(unexplained): \(abs(missing)) te \(missing > 0 ? "weinig" : "veel")",
                    en: "difference \(abs(surplus)), explained \(explained), without explanation "
                        + "\(unexplained): \(abs(missing)) too \(missing > 0 ? "few" : "many")"
                )
            }
            if let wrong {
                report(
                    .reasonOfWrongDirection,
                    .reason(wrong),
                    nl: "deze reden hoort bij \(surplus > 0 ? "minder" : "meer") stembiljetten",
                    en: "this reason belongs to \(surplus > 0 ? "fewer" : "more") ballots"
                )
            }
        }
        if unexplained > 0 {
            report(
                .noExplanation,
                .reason(.noExplanation),
                nl: "\(unexplained) keer geen verklaring",
                en: "\(unexplained) without explanation"
            )
        }
    }

    /// Percentages are compared as whole numbers: `100·x ≥ 3·y`.
    private mutating func plausibility() {
        guard let counted = figures[.counted] else { return }
        if let blank = figures[.blank], counted > 0, 100 * blank >= 3 * counted {
            report(
                .manyBlank,
                .blank,
                nl: "\(blank) blanco van \(counted): 3 % of meer",
                en: "\(blank) blank of \(counted): 3 % or more"
            )
        }
        if let invalid = figures[.invalid], counted > 0, 100 * invalid >= 3 * counted {
            report(
                .manyInvalid,
                .invalid,
                nl: "\(invalid) ongeldig van \(counted): 3 % of meer",
                en: "\(invalid) invalid of \(counted): 3 % or more"
            )
        }
        if let surplus, abs(surplus) >= 15, counted == 0 || 100 * abs(surplus) >= 2 * counted {
            report(
                .largeDifference,
                surplus > 0 ? .more : .fewer,
                nl: "een verschil van \(abs(surplus)) op \(counted) stembiljetten",
                en: "a difference of \(abs(surplus)) on \(counted) ballots"
            )
        }
    }

    /// SB-39, where the definition asks for it.
    private mutating func proxies() {
        guard let percent = extra.proxyPercent, let proxies = figures[.proxies],
            let admitted = figures[.admitted], 100 * proxies > percent * admitted
        else { return }
        report(
            .manyProxies,
            .proxies,
            nl: "\(proxies) volmachten op \(admitted) toegelaten kiezers: meer dan \(percent) %",
            en: "\(proxies) proxies of \(admitted) admitted voters: more than \(percent) %"
        )
    }

    /// SB-42, where the definition asks for it; totals under 10 are alike too often.
    private mutating func copiedTotals() {
        guard extra.copiedTotals else { return }
        var previous: Int?
        for field in fields.ordered {
            guard case .listTotal(let list) = field, let total = figures[field] else { continue }
            if total >= 10, total == previous {
                report(
                    .copiedTotal,
                    field,
                    nl: "lijst \(list) heeft hetzelfde totaal als de lijst ervoor",
                    en: "list \(list) has the same total as the list before it"
                )
            } else if total >= 10, total == fields.candidates(of: list).count {
                report(
                    .copiedTotal,
                    field,
                    nl: "het totaal van lijst \(list) is het nummer van haar laatste kandidaat",
                    en: "the total of list \(list) is the number of its last candidate"
                )
            }
            previous = total
        }
    }

    private mutating func lists() {
        let totals = fields.ordered.compactMap { field -> ListNumber? in
            if case .listTotal(let list) = field { list } else { nil }
        }
        findings += ListChecks(figures: figures, fields: fields).findings(sumRule: .listTotalSum)
        let given = totals.compactMap { figures[.listTotal($0)] }
        let sum = given.reduce(0, +)
        if sum > 0, figures[.valid] ?? 0 == 0 {
            report(
                .validMissing,
                .valid,
                nl: "er zijn stemmen op lijsten, maar geldig is leeg of 0",
                en: "there are votes on lists, but valid is empty or 0"
            )
        } else if let valid = figures[.valid], given.count == totals.count, sum != valid {
            report(
                .validSum,
                .valid,
                nl: "de lijsten tellen op tot \(sum), geldig is \(valid)",
                en: "the lists add up to \(sum), valid is \(valid)"
            )
        }
    }
}
