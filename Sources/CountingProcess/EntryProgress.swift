import Elections

/// How far the documents are.
package struct EntryProgress: Hashable, Sendable {
    /// Documents of the definition, the area's own not counted.
    package var expected = 0
    /// Of which anything was typed.
    package var received = 0
    /// Typed by one person only.
    package var enteredOnce = 0
    /// Typed by two people or more.
    package var enteredTwice = 0
    /// Typed twice, and not the same.
    package var differing = 0
    /// Typed alike by two people, or settled, with no error open.
    package var definitive = 0
}

extension Count {
    /// Counters for the screen.
    package var progress: EntryProgress {
        var progress = EntryProgress()
        for fields in forms.sources {
            progress.expected += 1
            switch outcome(of: .entry, fields.document) {
            case .nothing: continue
            case .once: progress.enteredOnce += 1
            case .differing:
                progress.enteredTwice += 1
                progress.differing += 1
            case .agreed(let figures):
                progress.enteredTwice += 1
                if !hasError(figures, fields) { progress.definitive += 1 }
            }
            progress.received += 1
        }
        return progress
    }

    package func hasError(_ figures: Figures, _ fields: DocumentFields) -> Bool {
        checks(of: figures, on: fields).contains { $0.severity == .error }
    }

    /// Whether every document, and the area's own where it is needed, is definitive.
    package var isEntered: Bool {
        let areaIsThere =
            switch outcome(of: .entry, step.area) {
            case .nothing: !needsAreaDocument
            case .agreed(let figures): figures[.eligible] != nil || !needsAreaDocument
            default: false
            }
        // The rules are held against the figures only when nothing is left to be typed.
        guard areaIsThere, agreedSources.count == forms.sources.count else { return false }
        return zip(agreedSources, forms.sources).allSatisfy { !hasError($0.figures, $1) }
    }
}
