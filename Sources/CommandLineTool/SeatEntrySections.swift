import CountingProcess
import Diagnostics
import Elections
import FormTemplates

/// The outcome of the reckoning of the seats by hand, section by section as its sheets have it.
struct SeatEntrySections {
    private let texts: SheetTexts
    private let names: [ListNumber: String]
    private let figures: [SeatFigure]

    init(_ count: Count, _ library: TemplateLibrary) throws(Findings) {
        texts = try library.texts("seat-entry")
        names = Dictionary(
            count.step.lists.map { ($0.number, $0.name) },
            uniquingKeysWith: { first, _ in first }
        )
        figures = count.seatFields.ordered.compactMap { field in
            if case .seats(let figure) = field { figure } else { nil }
        }
    }

    func sections() throws(Findings) -> [EntrySection] {
        var quota = EntrySection(heading: try texts("outcome"), rows: [])
        var claimants = EntrySection(heading: try texts("claimants"), rows: [])
        var lists = EntrySection(heading: try texts("lists"), rows: [])
        var sets: [(list: ListNumber, section: EntrySection)] = []
        for figure in figures {
            switch figure {
            case .quota: quota.rows.append(row(figure, try texts("quota")))
            case .quotaRemainder: quota.rows.append(row(figure, try texts("remainder")))
            case .threshold: quota.rows.append(row(figure, try texts("threshold")))
            case .full(let claimant): claimants.rows.append(try row(figure, "full", claimant))
            case .residual(let claimant):
                claimants.rows.append(try row(figure, "residual", claimant))
            case .total(let list): lists.rows.append(try row(figure, "total", list.description))
            case .set(let list, let district):
                if sets.last?.list != list { sets.append((list, try group(list))) }
                let label = try texts("set", ["district": "\(district)"])
                sets[sets.count - 1].section.rows.append(row(figure, label))
            }
        }
        return [quota, claimants, lists] + sets.map(\.section)
    }

    private func group(_ list: ListNumber) throws(Findings) -> EntrySection {
        EntrySection(
            heading: try texts("sets", ["number": "\(list)", "name": names[list] ?? ""]),
            rows: [EntrySection.Row(label: try texts("sets-note"))]
        )
    }

    private func row(_ figure: SeatFigure, _ label: String) -> EntrySection.Row {
        EntrySection.Row(label: label, field: FieldID.seats(figure).description)
    }

    /// `claimant` is the number of a list, or the letter of a combination.
    private func row(
        _ figure: SeatFigure,
        _ text: String,
        _ claimant: String
    ) throws(Findings) -> EntrySection.Row {
        let number = Int(claimant)
        let name =
            if let number {
                names[ListNumber(number)] ?? ""
            } else {
                try texts("combination", ["letter": claimant])
            }
        return EntrySection.Row(
            number: number,
            label: try texts(text, ["name": name]),
            field: FieldID.seats(figure).description
        )
    }
}
