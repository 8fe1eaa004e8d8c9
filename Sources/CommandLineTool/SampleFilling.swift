import Apportionment
import CountingProcess
import Diagnostics
import ElectionResults
import Elections
import FormTemplates

/// What a template is filled with to be looked at, by the same code that fills it for an election.
package struct SampleFilling {
    let election: SampleElection
    let template: FormTemplate
    /// The templates that stand beside it.
    let library: TemplateLibrary

    package init(election: SampleElection, template: FormTemplate, library: TemplateLibrary) {
        self.election = election
        self.template = template
        self.library = library
    }

    package func values(_ rendering: FormValues.Rendering) throws(Findings) -> FormValues {
        let step = try election.step()
        let forms = FormSet(step, library, only: template)
        let count = Count(step: step, forms: forms.countForms, isExercise: true)
        let filling = FormFilling(
            count: count,
            forms: forms,
            naming: try Naming(step, library)
        )
        let documents = received(step)
        let figures = figures(step, documents)
        var values = try filling.values(
            rendering,
            of: election.form == .n10 ? step.sources.first : nil,
            figures: rendering == .blank ? Figures() : figures,
            remarks: [try election.texts("remark")]
        )
        addConditions(&values)
        if election.form == .changes {
            SampleChanges.fill(&values, name: step.lists.first?.name ?? "")
        }
        guard step.level == .central else { return values }
        if election.form == .seatSheets {
            SeatWorksheets(of: step).content.fill(&values)
        } else if rendering == .blank {
            ElectionResult.blankContent(of: step).fill(&values)
        } else {
            try result(step, documents, figures).content().fill(&values)
        }
        return values
    }

    /// A check code on a completed form; of the longest, everything that is printed sometimes.
    private func addConditions(_ values: inout FormValues) {
        guard election.form == .n11 || election.form == .o3 else { return }
        values.texts[FormText.checkCode.rawValue] = "7K2M-9QXD-4HTR-C"
        values.conditions.insert(FormCondition.checkCode.rawValue)
        guard election.size == .longest else { return }
        values.conditions.formUnion([
            FormCondition.postal.rawValue, FormCondition.sample.rawValue,
        ])
    }

    private var sums: SampleFigures {
        SampleFigures(size: election.size, hasVoterCards: election.kind.hasVoterCards)
    }

    private func received(_ step: CountingStep) -> [DocumentKey: Figures] {
        var received: [DocumentKey: Figures] = [:]
        for (place, source) in step.sources.enumerated() {
            received[source.key] = sums.figures(of: source.lists, in: place + 1)
        }
        return received
    }

    private func figures(_ step: CountingStep, _ documents: [DocumentKey: Figures]) -> Figures {
        guard step.level == .central else {
            let figures = sums.figures(of: step.lists)
            guard election.size == .longest else { return figures }
            return sums.highest(figures, digits: election.form == .n10 ? 6 : 8)
        }
        var totals = Figures()
        for (field, value) in documents.values.flatMap(\.values) {
            totals[field] = (totals[field] ?? 0) + value
        }
        return totals
    }

    private func result(
        _ step: CountingStep,
        _ documents: [DocumentKey: Figures],
        _ totals: Figures
    ) throws(Findings) -> ElectionResult {
        let question: SeatQuestion
        do throws(Unanswerable) {
            question = try step.seatQuestion(
                totals: [:],
                received: documents.mapValues { figures in
                    ReceivedVotes(
                        totals: Dictionary(
                            uniqueKeysWithValues: step.lists.compactMap { list in
                                figures[.listTotal(list.number)].map { (list.number, $0) }
                            }
                        ),
                        figures: figures
                    )
                }
            )
        } catch {
            preconditionFailure("the invented election can be answered: \(error)")
        }
        return ElectionResult(
            step: step,
            documents: step.sources.compactMap { source in
                documents[source.key].map { ElectionResult.Document(key: source.key, figures: $0) }
            },
            totals: totals,
            allocation: SeatAllocation(answering: question)
        )
    }
}
