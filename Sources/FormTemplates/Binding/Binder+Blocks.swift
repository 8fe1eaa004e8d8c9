import Typesetting

/// From blocks of a template to blocks of a page.
extension Binder {
    var spacing: Spacing { isCompact ? Styles.compact : Styles.usual }

    func blocks(_ blocks: [TemplateBlock]) -> [Block] {
        blocks.filter { holds($0.condition) }.flatMap(bound)
    }

    private func bound(_ block: TemplateBlock) -> [Block] {
        switch block.kind {
        case .model(let text):
            return [
                .rule(Styles.sectionRule),
                .paragraph(
                    Paragraph(
                        inline(text, Styles.model),
                        spaceBefore: .pt(6),
                        spaceAfter: .pt(8),
                        keepWithNext: true
                    )
                ),
            ]
        case .title(let text):
            return [headline(text, Styles.title, level: 1, after: .pt(8))]
        case .heading(let text):
            return [headline(text, Styles.body.bold, level: 3, after: .pt(3))]
        case .section(let section): return bound(section)
        case .paragraph(let text, let look): return [.paragraph(bound(text, look))]
        case .facts(let facts, let width): return [.table(bound(facts, labelWidth: width))]
        case .figures(let rows): return [.together([.table(bound(rows))])]
        case .reasons(let table): return [.together([.table(bound(table))])]
        case .votes(let table): return votes(table)
        case .handCount(let table): return [.table(bound(table))]
        case .grid(let grid): return [.table(bound(grid))]
        case .writingLines(let count): return [writingLines(count)]
        case .remarks(let name, let lines): return remarks(name, lines, at: block.position)
        case .signatureLines(let labels): return [.table(signatureLines(labels))]
        case .signatureTable(let table): return [.table(bound(table))]
        case .each(let name, let inner): return each(name, inner, at: block.position)
        case .rowTable(let table): return bound(table)
        case .group(let inner): return blocks(inner)
        case .together(let inner): return [.together(blocks(inner))]
        case .continued(let text, let inner):
            return [.continued(blocks(inner), head: runningHead(inline(text, Styles.body.bold)))]
        case .rule: return [.rule(Styles.sectionRule)]
        case .space(let height): return [.space(min(height, spacing.mostSpace))]
        case .pageBreak: return [.pageBreak]
        }
    }

    private func headline(
        _ text: TemplateText,
        _ style: TextStyle,
        level: Int,
        after: Length
    ) -> Block {
        .paragraph(
            Paragraph(
                inline(text, style),
                role: .heading(level: level),
                spaceAfter: after,
                leading: 1.2,
                keepWithNext: true
            )
        )
    }

    /// A rule, the numbered heading, and what comes first below it, never apart.
    private func bound(_ section: TemplateSection) -> [Block] {
        let outer = self.section
        defer { self.section = outer }
        let number = TemplateText(pieces: [.words(section.number + ". ")] + section.title.pieces)
        self.section = plain(number)

        let heading = Paragraph(
            inline(number, Styles.heading) + note(of: section),
            role: .heading(level: 2),
            spaceBefore: spacing.aroundHeading.before,
            spaceAfter: spacing.aroundHeading.after,
            leading: 1.2,
            keepWithNext: true
        )
        let inner = blocks(section.blocks)
        let first = inner.prefix(while: \.isParagraph).prefix(1)
        let whole =
            [Block.together([.rule(Styles.sectionRule), .paragraph(heading)] + first)]
            + inner.dropFirst(first.count)
        return continued(whole) + [.space(spacing.afterSection)]
    }

    /// The wording of what stands above a section on a further page.
    private static let sectionContinued = "onderdeel-vervolg"

    /// With the name of the section above it on each further page, where the template says how.
    private func continued(_ blocks: [Block]) -> [Block] {
        guard let word = template.words.first(where: { $0.name == Self.sectionContinued })
        else { return blocks }
        locals["onderdeel"] = section
        defer { locals["onderdeel"] = nil }
        return [.continued(blocks, head: runningHead(inline(word.text, Styles.body.bold)))]
    }

    private func runningHead(_ words: [Inline]) -> Paragraph {
        Paragraph(words, spaceAfter: .pt(5))
    }

    private func note(of section: TemplateSection) -> [Inline] {
        let note = inline(section.note, Styles.body.italic)
        return note.isEmpty ? [] : [.text(" ", Styles.body)] + note
    }

    private func bound(_ text: TemplateText, _ look: ParagraphLook) -> Paragraph {
        Paragraph(
            inline(text),
            alignment: look.alignment,
            indent: look.indent,
            hanging: look.hanging,
            spaceAfter: min(look.spaceAfter, spacing.mostAfterParagraph),
            keepWithNext: look.keepWithNext
        )
    }

    /// Lines to write on, 8 mm apart; 5.7 mm in a compact form.
    private func writingLines(_ count: Int) -> Block {
        let line = Block.paragraph(
            Paragraph([.fill], spaceAfter: .zero, leading: spacing.writingLeading)
        )
        return .together(
            Array(repeating: line, count: count) + [.space(min(.mm(4), spacing.mostSpace))]
        )
    }

    private static let remarksTogether = 4

    private func remarks(_ name: String, _ lines: Int, at position: Position) -> [Block] {
        let texts = values.remarks[name]
        if texts == nil && values.rendering == .completed {
            note(.missingRemarks, name, at: position)
        }
        let printed = values.rendering == .blank ? [] : texts ?? []
        return printed.enumerated().map { place, text in
            // Whoever reads the first sees that there are more.
            let isFirst = place < min(Self.remarksTogether, printed.count) - 1
            return .paragraph(Paragraph([.text(text, Styles.body)], keepWithNext: isFirst))
        } + [writingLines(lines)]
    }
}

extension Block {
    fileprivate var isParagraph: Bool {
        if case .paragraph = self { true } else { false }
    }
}
