import CountChecks
import Diagnostics
import Elections

/// Hints: where to look first, never what it should be.
extension Count {
    /// Documents that two people typed alike, with their fields.
    var comparable: [DocumentsChecks.Document] {
        forms.sources.compactMap { fields in
            agreed(.entry, fields.document).map { (fields, $0) }
        }
    }

    /// PS-01.
    var identicalDocuments: [Diagnostic] {
        DocumentsChecks.identical(comparable, lists: lists)
    }

    /// What the first two entries look like that differ; later readings are of a few boxes only.
    func entryHints(on fields: DocumentFields) -> [Diagnostic] {
        let readings = round(of: Paper(.entry, fields.document)).readings
        guard readings.count == 2 else { return [] }
        return EntryHints.findings(readings[0].figures, readings[1].figures, of: fields)
    }

    /// Beside a total that is not the sum of its rows.
    func sumHints(
        in figures: Figures,
        of fields: DocumentFields,
        beside found: [Diagnostic]
    ) -> [Diagnostic] {
        let sums: [CountRule] = [.listTotalSum, .listNotSumOfCandidates, .validSum]
        guard found.contains(where: { sums.map(\.rawValue).contains($0.code) }) else { return [] }
        return SumHints.findings(in: figures, of: fields)
    }

    /// The eligible voters of the areas below; nil while one of them does not say how many.
    var eligibleBelow: Int? {
        let numbers = agreedSources.compactMap { $0.figures[.eligible] }
        return numbers.count == forms.sources.count ? numbers.reduce(0, +) : nil
    }
}
