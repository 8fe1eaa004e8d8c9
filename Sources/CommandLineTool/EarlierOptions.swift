import ArgumentParser
import CountingProcess
import Diagnostics
import ElectionFiles
import Elections
import Foundation

/// With what forms are compared, to print only the pages that differ.
struct EarlierOptions: ParsableArguments {
    @Option(
        help: """
            Print only the pages that differ from those of this older definition, with bars beside what \
            changed and a cover that tells the old words.
            """
    )
    var whatChanged: String?
    @Option(help: "The same for a folder of older templates, such as another edition.")
    var whatChangedTemplates: String?

    var isGiven: Bool { whatChanged != nil || whatChangedTemplates != nil }

    /// The press that would have printed the forms then.
    func press(_ press: Press) throws -> Press {
        let count = press.count
        let templates = whatChangedTemplates.map { URL(fileURLWithPath: $0, isDirectory: true) }
        let step =
            try whatChanged.map { folder in
                try Dossier.step(
                    of: DefinitionReader.read(Files.definition(in: folder)),
                    count.step.level,
                    // By its number: a name may be what changed.
                    count.step.area.rawValue.split(separator: " ").last.map(String.init) ?? ""
                )
            } ?? count.step
        let earlier = Count(
            step: step,
            forms: try FormSet(step, templates: templates).countForms,
            isExercise: count.isExercise,
            sample: count.sample
        )
        return try Press(
            earlier,
            folder: press.job.folder,
            moment: press.moment,
            layout: press.layout,
            templates: templates
        )
    }
}
