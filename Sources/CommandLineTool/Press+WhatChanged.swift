import CairoPages
import CountingProcess
import Diagnostics
import Elections
import FormTemplates
import OfficialForms
import Typesetting

/// The forms that differ from what they were, and what the cover says of them.
struct WhatChangedPages {
    var cover: WhatChanged
    var documents: [Changed] = []

    /// One form: its parts, and what is marked on their pages.
    struct Changed {
        /// Nil is the record of the area itself.
        let document: SourceDocument?
        let parts: [LaidPart]
        let changes: [PageChanges]
        /// The whole form is new.
        let isNew: Bool
        /// Every page has another head.
        let hasOtherHead: Bool

        func isPrinted(part: Int, page: Int) -> Bool {
            isNew || hasOtherHead || changes[part].pages.contains(page)
        }

        var pages: Int {
            parts.enumerated().reduce(0) { sum, part in
                sum + part.element.bodies.indices.count { isPrinted(part: part.offset, page: $0) }
            }
        }
    }

    var isDifferent: Bool { !cover.lines.isEmpty }
}

/// Forms compared page by page with those of an older definition or other templates.
extension Press {
    /// The forms that come in: the chosen ones, or all of them and those that are no more.
    func comparedForms(
        with old: Press,
        chosen: [SourceDocument]?
    ) throws(Findings) -> WhatChangedPages {
        let measure = try fontBook()
        let documents = chosen ?? step.sources
        var result = WhatChangedPages(
            cover: WhatChanged(form: forms.source.model, documents: documents.count)
        )
        var known: [[Bool]: ([LaidPart], [PageChanges])] = [:]
        for document in documents {
            guard let before = old.step.sources.first(where: { $0.key == document.key }) else {
                try result.addNew(document, blankParts(of: document, measure: measure))
                continue
            }
            let kind = [document.isPostal, before.isPostal]
            var compared = step.sourceForm == .n10 ? known[kind] : nil
            if compared == nil {
                let parts = try blankParts(of: document, measure: measure)
                let earlier = try old.blankParts(of: before, measure: measure)
                compared = (parts, changes(from: earlier, to: parts))
                known[kind] = compared
            }
            guard let (parts, changes) = compared else { continue }
            result.add(
                document,
                parts,
                changes,
                head: (try old.naming.stationHead(before), try naming.stationHead(document))
            )
        }
        guard chosen == nil else { return result }
        for document in old.step.sources
        where !step.sources.contains(where: { $0.key == document.key }) {
            result.cover.add(
                .init(.every, .goneDocument(document.name)),
                of: document.key.rawValue
            )
        }
        return result
    }

    func comparedRecord(with old: Press) throws(Findings) -> WhatChangedPages {
        let measure = try fontBook()
        let parts = try laidOut(forms.result, blankRecordValues(), measure: measure)
        let before = try old.laidOut(old.forms.result, old.blankRecordValues(), measure: measure)
        var result = WhatChangedPages(cover: WhatChanged(form: forms.result.model, documents: 1))
        result.add(nil, parts, changes(from: before, to: parts), head: (nil, nil), step.area)
        return result
    }

    /// Part by part; one that is new has no pages before.
    private func changes(from old: [LaidPart], to new: [LaidPart]) -> [PageChanges] {
        new.map { part in
            let before = old.first { $0.id == part.id }?.bodies ?? []
            return PageChanges(from: before.map(\.marks), to: part.bodies.map(\.marks))
        }
    }

    /// One file: the cover, then the pages that differ, form by form.
    func write(_ changed: WhatChangedPages, _ form: Form) throws(Findings) -> PrintJob.Result {
        let texts = try forms.library.texts("what-changed")
        var cover = changed.cover
        cover.pages = changed.documents.reduce(0) { $0 + $1.pages }
        let title = try texts("form", ["form": cover.form])
        let name = fileName(form, step.area, "-anders")
        return try job.writeTogether(
            changed.documents.count + 1,
            named: name,
            title: title,
            bodiesRecur: form == .n10
        ) { index, measure throws(Findings) in
            let pages: [Page]
            if index == 0 {
                let sheets = try WhatChangedPrinter(texts, measure: measure).cover(cover)
                let identity = try naming.identity(of: nil, form: texts("title"), code: "ANDERS")
                pages = try Stamp(furniture, measure: measure).pages(
                    of: sheets,
                    furniture: Furniture(identity, .blank, isExercise: count.isExercise)
                )
            } else {
                pages = try marked(changed.documents[index - 1], measure)
            }
            return PrintedDocument(name: name, title: title, pages: pages)
        }
    }

    private func marked(
        _ changed: WhatChangedPages.Changed,
        _ measure: FontBook
    ) throws(Findings) -> [Page] {
        let furniture =
            if let document = changed.document {
                try furniture(of: document, .proof)
            } else {
                try recordFurniture(.proof)
            }
        let all = try self.pages(of: changed.parts, furniture: furniture, measure: measure)
        var pages: [Page] = []
        var first = 0
        for (number, part) in changed.parts.enumerated() {
            for index in part.bodies.indices
            where changed.isPrinted(part: number, page: index) {
                var page = all[first + index]
                page.marks += changed.changes[number].bars(
                    on: index,
                    of: part,
                    head: changed.hasOtherHead
                )
                pages.append(page)
            }
            first += part.bodies.count
        }
        return pages
    }
}

extension PageChanges {
    /// Beside every change on a page; beside all of its text where only lines or boxes differ.
    fileprivate func bars(on page: Int, of part: LaidPart, head: Bool) -> [Mark] {
        let body = part.setup.body
        var stretches = changes.filter { $0.page == page }.map { ($0.top, $0.bottom) }
        if otherShapes.contains(page) {
            stretches = [(body.origin.y, body.origin.y + body.height)]
        }
        if head { stretches.insert((ChangeBar.head.top, ChangeBar.head.bottom), at: 0) }
        return ChangeBar.joined(stretches).map { top, bottom in
            ChangeBar.mark(page: page, top: top, bottom: bottom, on: part.setup)
        }.wrapped(in: .artifact)
    }
}

extension WhatChangedPages {
    mutating func addNew(_ document: SourceDocument, _ parts: [LaidPart]) {
        let unchanged = parts.map { part in
            PageChanges(from: part.bodies.map(\.marks), to: part.bodies.map(\.marks))
        }
        cover.add(.init(.every, .newDocument(document.name)), of: document.key.rawValue)
        documents.append(
            Changed(
                document: document,
                parts: parts,
                changes: unchanged,
                isNew: true,
                hasOtherHead: false
            )
        )
    }

    /// A form that was there before, where it differs.
    mutating func add(
        _ document: SourceDocument?,
        _ parts: [LaidPart],
        _ changes: [PageChanges],
        head: (old: StationHead?, new: StationHead?),
        _ area: DocumentKey? = nil
    ) {
        let name = document?.key.rawValue ?? area?.rawValue ?? ""
        if head.old != head.new {
            cover.add(.init(.every, .text(head.old?.words, head.new?.words)), of: name)
        }
        for (annex, changes) in changes.enumerated() {
            for line in changes.coverLines(annex: annex) { cover.add(line, of: name) }
        }
        guard head.old != head.new || changes.contains(where: { !$0.pages.isEmpty }) else { return }
        documents.append(
            Changed(
                document: document,
                parts: parts,
                changes: changes,
                isNew: false,
                hasOtherHead: head.old != head.new
            )
        )
    }
}

extension StationHead {
    fileprivate var words: String { "\(title) \(name)" }
}

extension PageChanges {
    fileprivate func coverLines(annex: Int) -> [WhatChanged.Line] {
        var lines: [WhatChanged.Line] = []
        if oldPages != newPages {
            lines.append(.init(.part(annex: annex), .pages(oldPages, newPages)))
        }
        for change in changes {
            lines.append(
                .init(.page(change.page + 1, annex: annex), .text(change.old, change.new))
            )
        }
        lines += otherShapes.map { .init(.page($0 + 1, annex: annex), .shapes) }
        guard newPages < oldPages else { return lines }
        return lines
            + (newPages..<oldPages).map { .init(.page($0 + 1, annex: annex), .gonePage) }
    }
}
