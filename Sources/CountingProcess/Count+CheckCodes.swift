import CountChecks
import Diagnostics
import Elections

/// The check codes of records: printed here, compared where the paper comes in (design, section 6).
extension Count {
    /// The code of a record of the level below, as two people typed it alike; nil for a polling
    /// station's, which bears none, and while it is not complete.
    package func checkCode(of document: DocumentKey) -> CheckCode? {
        guard step.sourceForm != .n10, let figures = agreed(.entry, document),
            let fields = forms.sources.first(where: { $0.document == document })
        else { return nil }
        return CheckCode(of: figures, on: forms.onSourceItself(fields))
    }

    /// The code that stands on the record of this step; nil while there is no record.
    package var recordCheckCode: CheckCode? {
        record.map { CheckCode(of: $0, on: forms.recordItself) }
    }

    /// The newest word of a person about the code of the figures that now stand.
    package func codeComparison(of document: DocumentKey) -> CodeComparison? {
        guard let code = checkCode(of: document)?.description else { return nil }
        return codeComparisons.last { $0.document == document && $0.code == code }
    }

    /// A person says whether the code of what was typed stands on the paper too.
    ///
    /// `seen` is the code that was shown; other figures may have been typed since. Who said that another
    /// stands there does not take that back alone.
    package func compareCode(
        of document: DocumentKey,
        _ answer: CodeComparison.Answer,
        seen: CheckCode? = nil,
        by name: String
    ) throws(Findings) -> Event {
        try refuseIfClosed()
        let person = try actor(name, Role.handlers)
        let paper = Paper(.entry, document)
        guard step.sources.contains(where: { $0.key == document }) else {
            throw refusal(.unknownPaper(paper))
        }
        guard let code = checkCode(of: document), seen == nil || seen == code else {
            throw refusal(.noCheckCode(paper))
        }
        if let said = codeComparison(of: document), said.answer == .differs, answer != .differs,
            said.by.isSamePerson(as: person)
        {
            throw refusal(.saidOtherwise(paper, person))
        }
        return .codeCompared(
            CodeComparison(
                document: document,
                code: code.description,
                answer: answer,
                by: person
            )
        )
    }

    func codeFindings(_ document: DocumentKey) -> [Finding] {
        guard let code = checkCode(of: document) else { return [] }
        switch codeComparison(of: document)?.answer {
        case .equal, .absent: return []
        case .differs:
            return [
                Finding(
                    CountRule.codeDiffers.finding(
                        on: document,
                        nl: "op het papier staat een andere controlecode dan \(code)",
                        en: "another check code than \(code) stands on the paper"
                    )
                )
            ]
        case nil:
            return [
                Finding(
                    CountRule.codeNotCompared.finding(
                        on: document,
                        nl: "controlecode \(code) is nog niet met het papier vergeleken",
                        en: "check code \(code) was not compared with the paper yet"
                    )
                )
            ]
        }
    }
}
