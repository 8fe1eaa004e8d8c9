import Diagnostics
import Elections

/// What people add to the account: texts, and reports of others. It changes no figure, and is as
/// welcome after the closing: the account is published with the record, which is signed before it.
extension Count {
    /// Two people say why differences are, or what was done about them, or that no explanation was
    /// found; the same words for each.
    package func explain(
        _ items: [String],
        text: String?,
        followUp: String?,
        isNoneFound: Bool = false,
        by: String,
        and: String
    ) throws(Findings) -> [Event] {
        let (by, and) = try pair(by, and)
        if let refusal = whyNoAccount { throw self.refusal(refusal) }
        let text = try text.map { words throws(Findings) in try self.words(of: words) }
        let followUp = try followUp.map { words throws(Findings) in try self.words(of: words) }
        guard text != nil || followUp != nil || isNoneFound else { throw refusal(.noReason) }
        let entries = account ?? []
        var chosen: [AccountEntry] = []
        for name in items {
            let found = entries.first { $0.item.description == name.singleSpaced }
            guard let found else {
                throw refusal(.noSuchDifference(name, example: entries.first?.item))
            }
            chosen.append(found)
        }
        return chosen.map { entry in
            .explained(
                Explanation(
                    entry.item,
                    first: entry.first,
                    later: entry.later,
                    text: text,
                    followUp: followUp,
                    isNoneFound: isNoneFound,
                    by: by,
                    and: and
                )
            )
        }
    }

    /// Two people take down what a voter, an observer or a party says is wrong; `found` is what was
    /// found on looking into it, where that is known already.
    package func report(
        _ document: DocumentKey,
        _ field: FieldID?,
        text: String,
        found: String?,
        by: String,
        and: String
    ) throws(Findings) -> Event {
        let (by, and) = try pair(by, and)
        guard let fields = expected(for: .entry).first(where: { $0.document == document }) else {
            throw refusal(.unknownPaper(Paper(.entry, document)))
        }
        if let field, !fields.has(field) {
            throw refusal(.noSuchFigure(document, field.description))
        }
        return .reported(
            ReportedError(
                document,
                field,
                text: try words(of: text),
                found: try found.map { words throws(Findings) in try self.words(of: words) },
                by: by,
                and: and
            )
        )
    }

    /// Why the account can't be published yet; nil where it can.
    package var whyNotPublished: Refusal? {
        if let whyNoAccount { return whyNoAccount }
        if isAnnouncedHalf { return .announcedHalf }
        let number = unexplained.count
        return number == 0 ? nil : .unexplained(number, example: unexplained.first?.item)
    }

    /// Whether the announced result was typed, and not alike by two people yet.
    package var isAnnouncedHalf: Bool {
        switch outcome(of: .announced, step.area) {
        case .nothing, .agreed: false
        case .once, .differing: true
        }
    }

    /// People of this dossier whose name stands in a text; the account of differences names nobody.
    package func peopleNamed(in text: String) -> [PersonName] {
        let words = text.searchable
        return everybody.filter { person in
            let name = person.text.searchable
            if words.contains(name) { return true }
            // A surname alone is a name too; initials and roles are not.
            guard let surname = name.split(separator: " ").last, surname.count > 3,
                name.split(separator: " ").count > 1
            else { return false }
            return words.contains(" \(surname) ")
        }
    }

    /// Whoever typed, decided or was registered, each once.
    private var everybody: [PersonName] {
        var people = typists + self.people.accounts.map(\.person)
        people += rounds.values.flatMap { $0 }.flatMap(\.readings).map(\.person)
        people += acceptances.flatMap { [$0.by, $0.and] }
        people += corrections.flatMap { [$0.by, $0.and] }
        people += trail.missing.values.flatMap { [$0.by, $0.and] }
        people += explanations.flatMap { [$0.by, $0.and] }
        people += reports.flatMap { [$0.by, $0.and] }
        if let drawn { people += [drawn.by, drawn.and] }
        people += acceptedWarnings.values.map(\.by)
        if let closing { people += [closing.by, closing.and] }
        var known = Set<String>()
        return people.filter { known.insert($0.text.searchable).inserted }
            .sorted { $0.text < $1.text }
    }
}

extension String {
    /// Words in small letters without accents, a space on either side of each.
    fileprivate var searchable: String {
        let folded = folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
        let words = folded.split { !$0.isLetter && !$0.isNumber }
        return " " + words.joined(separator: " ") + " "
    }
}
