import Elections

/// How far the documents are.
package struct EntryProgress: Hashable, Sendable {
    /// Documents of the definition, the area's own not counted.
    package var expected = 0
    /// Of which the blank form was printed from this dossier.
    package var printed = 0
    /// Recorded as received, with every page.
    package var received = 0
    /// Of which some pages were recorded as received.
    package var receivedPartly = 0
    /// Typed by one person only.
    package var enteredOnce = 0
    /// Typed by two people or more.
    package var enteredTwice = 0
    /// Typed twice, and not the same.
    package var differing = 0
    /// Typed alike, and contradicting itself on paper.
    package var contradicting = 0
    /// Typed alike by two people, or settled, with no error open.
    package var definitive = 0
    /// The count goes on without it, as two people decided.
    package var missing = 0
}

/// Where one document is on its way to the total (process.md section 8).
package enum DocumentState: String, Sendable, CaseIterable {
    case expected
    case partlyReceived
    case received
    case enteredOnce
    case differing
    /// Typed alike, with an error on it: it goes back to those who made it.
    case contradicting
    case definitive
    /// By decision of two people.
    case missing
}

extension DocumentState {
    /// Of a paper of which nothing counts but what was typed.
    package init(_ outcome: Round.Outcome) {
        self =
            switch outcome {
            case .nothing: .expected
            case .once: .enteredOnce
            case .differing: .differing
            case .agreed: .definitive
            }
    }
}

extension Count {
    /// Where a document is; its receipt matters only as long as nothing of it was typed.
    package func state(of fields: DocumentFields) -> DocumentState {
        if trail.missing[fields.document] != nil { return .missing }
        switch outcome(of: .entry, fields.document) {
        case .nothing:
            switch receipt(of: fields.document) {
            case .expected: return .expected
            case .partly: return .partlyReceived
            case .received: return .received
            }
        case .once: return .enteredOnce
        case .differing: return .differing
        case .agreed(let figures):
            return hasError(figures, fields) ? .contradicting : .definitive
        }
    }

    /// Where a document or the area's own is, by key; the area's own contradicts itself where a rule
    /// of the whole area found an error on it.
    package func state(of key: DocumentKey) -> DocumentState {
        if let fields = forms.sources.first(where: { $0.document == key }) {
            return state(of: fields)
        }
        let state = DocumentState(outcome(of: .entry, key))
        let isWrong = key == step.area && areaDocumentFindings().contains(where: \.blocks)
        return state == .definitive && isWrong ? .contradicting : state
    }

    /// Counters for the screen.
    package var progress: EntryProgress {
        var progress = EntryProgress()
        for fields in forms.sources {
            progress.expected += 1
            if isPrinted(fields.document) { progress.printed += 1 }
            switch receipt(of: fields.document) {
            case .expected: break
            case .partly: progress.receivedPartly += 1
            case .received: progress.received += 1
            }
            switch state(of: fields) {
            case .expected, .partlyReceived, .received: break
            case .enteredOnce: progress.enteredOnce += 1
            case .differing:
                progress.enteredTwice += 1
                progress.differing += 1
            case .contradicting:
                progress.enteredTwice += 1
                progress.contradicting += 1
            case .definitive:
                progress.enteredTwice += 1
                progress.definitive += 1
            case .missing: progress.missing += 1
            }
        }
        return progress
    }

    /// Of how many documents, typed alike by two people, a list has a vote (Boxmeer).
    package var documentsWithVotes: [(list: ListNumber, documents: Int)] {
        let documents = agreedSources
        return lists.map { list in
            (list, documents.count { ($0.figures[.listTotal(list)] ?? 0) > 0 })
        }
    }

    package func hasError(_ figures: Figures, _ fields: DocumentFields) -> Bool {
        checks(of: figures, on: fields).contains { $0.severity == .error }
    }

    /// Whether every document that is not missing by decision, and the area's own where it is
    /// needed, is definitive.
    package var isEntered: Bool {
        let areaIsThere =
            switch outcome(of: .entry, step.area) {
            case .nothing: !needsAreaDocument
            case .agreed(let figures): figures[.eligible] != nil || !needsAreaDocument
            default: false
            }
        // The rules are held against the figures only when nothing is left to be typed.
        let present = presentSources
        guard areaIsThere, agreedSources.count == present.count else { return false }
        return zip(agreedSources, present).allSatisfy { !hasError($0.figures, $1) }
    }
}
