/// Rewrites what Cairo draws on a page: black as `0 g`, no graphics state of transparency, the
/// leaves of the structure marked, and what belongs to none marked as an artifact.
///
/// A printer bills `0 0 0 rg` as colour. Everything of ours is grey; anything else is an error.
struct ContentStream {
    private let isTagged: Bool
    private var plan: TextPlan
    private var output: [UInt8] = []
    /// Input up to here is in the output.
    private var copied = 0
    private var operands: [Range<Int>] = []
    private var stretch = Stretch()
    private var depth = 0
    private var isInText = false
    private var isInFigure = false
    /// Letters that stand for others: Cairo's own marks, inside ours.
    private var isInReplacement = false
    private var mark = OpenMark.none
    private var leaves: [Int] = []

    private enum OpenMark: Equatable {
        case none
        case artifact
        case leaf(Int)

        init(_ leaf: Int?) { self = leaf.map(OpenMark.leaf) ?? .artifact }
    }

    /// What lies between texts, by places in the output.
    private struct Stretch {
        var start = 0
        var depth = 0
        /// Behind the last thing painted, with all that it opened closed; nil while nothing is.
        var end: Int?
        var isPainted = false
    }

    /// A page's operators and, for each mark in them, the leaf that it belongs to.
    struct Result {
        var bytes: [UInt8]
        var leaves: [Int]
    }

    /// The operators of a page, rewritten; `tagged` with the marks of its structure.
    static func rewritten(
        _ input: [UInt8],
        record: PaintRecord,
        tagged: Bool
    ) throws(PDFError) -> Result {
        var stream = ContentStream(record, tagged)
        stream.output.reserveCapacity(input.count + input.count / 2)
        stream.placeBodies(record)
        var failure: PDFError?
        input.withUnsafeBufferPointer { bytes in
            do throws(PDFError) {
                try stream.rewrite(bytes)
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
        stream.placeCodes(record)
        return Result(bytes: stream.output, leaves: stream.leaves)
    }

    private init(_ record: PaintRecord, _ isTagged: Bool) {
        self.isTagged = isTagged
        plan = TextPlan(record)
    }

    private mutating func rewrite(_ input: UnsafeBufferPointer<UInt8>) throws(PDFError) {
        var scanner = ContentScanner(input)
        stretch.start = output.count
        while let token = scanner.next() {
            guard token.isOperator else {
                operands.append(token.range)
                continue
            }
            try take(Operator(input, token.range), token.range, input)
            operands.removeAll(keepingCapacity: true)
        }
        copy(input, to: input.count)
        closeStretch()
        guard !isTagged || plan.isDone else {
            throw PDFError.drawing("a text is not where it was painted")
        }
    }

    private mutating func take(
        _ name: Operator,
        _ word: Range<Int>,
        _ input: UnsafeBufferPointer<UInt8>
    ) throws(PDFError) {
        switch name {
        case .fillColour: try replaceColour(word, input, "g")
        case .strokeColour: try replaceColour(word, input, "G")
        case .state: try dropState(word, input)
        case .other: break
        case _ where !isTagged: break
        case .beginMark: try beginMark(word, input)
        case .endMark: endMark(word, input)
        case .save:
            depth += 1
            // Cairo opens one for the whole page.
            if depth == 1, !stretch.isPainted { beginStretch(after: word) }
        case .restore:
            depth -= 1
            endIfBalanced(after: word)
        case .beginText:
            copy(input, to: word.lowerBound)
            closeStretch()
            isInText = true
        case .endText:
            copy(input, to: word.lowerBound)
            closeMark()
            isInText = false
            beginStretch(after: word)
        case .show: try show(word, input)
        case .paint:
            stretch.isPainted = true
            endIfBalanced(after: word)
        }
    }

    // MARK: - Text

    private mutating func show(
        _ word: Range<Int>,
        _ input: UnsafeBufferPointer<UInt8>
    ) throws(PDFError) {
        guard let first = operands.first else { return }
        let count = operands.reduce(0) { $0 + Glyphs.count(in: input[$1]) }
        if isInFigure || isInReplacement {
            try plan.take(count)
            return
        }
        guard plan.glyphsOfLeaf < count else {
            copy(input, to: first.lowerBound)
            open(plan.leaf)
            try plan.take(count)
            return
        }
        copy(input, to: first.lowerBound)
        try showInParts(input)
        copied = word.upperBound
    }

    /// Text of several leaves that Cairo shows with one operator.
    private mutating func showInParts(_ input: UnsafeBufferPointer<UInt8>) throws(PDFError) {
        var isOpen = false
        for operand in operands {
            let first = input[operand.lowerBound]
            if first == UInt8(ascii: "[") || first == UInt8(ascii: "]") { continue }
            var rest = operand
            guard Glyphs.count(in: input[operand]) > 0 else {
                // A movement before the next letters, whoever they belong to.
                if !isOpen { begin(&isOpen) }
                output += input[operand]
                continue
            }
            while !rest.isEmpty {
                if isOpen, mark != OpenMark(plan.leaf) {
                    output += "]TJ\n".utf8
                    isOpen = false
                }
                if !isOpen { begin(&isOpen) }
                let part = Glyphs.part(of: input, rest, atMost: plan.glyphsOfLeaf)
                guard part.count > 0 else {
                    throw PDFError.drawing("more text than was painted")
                }
                output.append(part.opening)
                output += input[part.range]
                output.append(part.closing)
                try plan.take(part.count)
                rest = part.rest
            }
        }
        if isOpen { output += "]TJ".utf8 }
    }

    private mutating func begin(_ isOpen: inout Bool) {
        open(plan.leaf)
        output.append(UInt8(ascii: "["))
        isOpen = true
    }

    // MARK: - Marks

    private mutating func open(_ leaf: Int?) {
        let wanted = OpenMark(leaf)
        guard mark != wanted else { return }
        closeMark()
        if let leaf { beginLeaf(leaf) } else { output += "/Artifact BMC\n".utf8 }
        mark = wanted
    }

    private mutating func beginLeaf(_ leaf: Int) {
        output.append(UInt8(ascii: "/"))
        output += plan.type(of: leaf).utf8
        output.append(" <</MCID ")
        output.append(number: leaves.count)
        output.append(">>BDC\n")
        leaves.append(leaf)
    }

    private mutating func closeMark() {
        guard mark != .none else { return }
        output += "EMC\n".utf8
        mark = .none
    }

    private mutating func beginMark(
        _ word: Range<Int>,
        _ input: UnsafeBufferPointer<UInt8>
    ) throws(PDFError) {
        guard let first = operands.first else { return }
        copy(input, to: first.lowerBound)
        guard input[first].elementsEqual("/Figure".utf8) else {
            isInReplacement = true
            if !isInFigure { beginReplacement(word, input) }
            return
        }
        closeStretch()
        guard let figure = plan.nextFigure() else {
            throw PDFError.drawing("a figure that was not painted")
        }
        beginLeaf(figure)
        isInFigure = true
        copied = word.upperBound
    }

    /// Letters that stand for others have one mark of both: readers stumble over one in another.
    private mutating func beginReplacement(
        _ word: Range<Int>,
        _ input: UnsafeBufferPointer<UInt8>
    ) {
        guard let leaf = plan.leaf,
            let text = operands.last(where: { input[$0].first == UInt8(ascii: "<") && $0.count > 2 }
            )
        else { return open(plan.leaf) }
        closeMark()
        output += "/Span <</MCID \(leaves.count)/ActualText ".utf8
        output += input[text]
        output += ">>BDC".utf8
        leaves.append(leaf)
        copied = word.upperBound
    }

    private mutating func endMark(_ word: Range<Int>, _ input: UnsafeBufferPointer<UInt8>) {
        guard !isInReplacement else {
            isInReplacement = false
            return
        }
        isInFigure = false
        beginStretch(after: word)
    }

    // MARK: - What is no text

    private mutating func beginStretch(after word: Range<Int>) {
        stretch = Stretch(start: output.count + word.upperBound - copied, depth: depth)
    }

    private mutating func endIfBalanced(after word: Range<Int>) {
        guard stretch.isPainted, depth == stretch.depth else { return }
        stretch.end = output.count + word.upperBound - copied
    }

    /// Marks what was painted since the last text.
    private mutating func closeStretch() {
        defer { stretch = Stretch(start: output.count, depth: depth) }
        guard isTagged, !isInFigure, !isInText, stretch.isPainted else { return }
        output.insert(contentsOf: "\nEMC".utf8, at: min(stretch.end ?? output.count, output.count))
        output.insert(contentsOf: "\n/Artifact BMC".utf8, at: stretch.start)
    }

    private mutating func copy(_ input: UnsafeBufferPointer<UInt8>, to end: Int) {
        guard end > copied else { return }
        output += input[copied..<end]
        copied = end
    }

    // MARK: - Colour

    private mutating func replaceColour(
        _ word: Range<Int>,
        _ input: UnsafeBufferPointer<UInt8>,
        _ name: String
    ) throws(PDFError) {
        guard operands.count == 3, let grey = operands.first,
            operands.allSatisfy({ input[$0].elementsEqual(input[grey]) })
        else { throw PDFError.drawing("a colour that is no grey") }
        copy(input, to: grey.upperBound)
        output.append(UInt8(ascii: " "))
        output += name.utf8
        copied = word.upperBound
    }

    /// Only the state that says «wholly opaque» may be left out.
    private mutating func dropState(
        _ word: Range<Int>,
        _ input: UnsafeBufferPointer<UInt8>
    ) throws(PDFError) {
        guard let name = operands.first, input[name].elementsEqual("/a0".utf8) else {
            throw PDFError.drawing("transparency")
        }
        copy(input, to: name.lowerBound)
        copied = word.upperBound
    }

    // MARK: - What is put in without Cairo

    /// Before all else: own marks stand on what is shared, which is no part of the structure.
    private mutating func placeBodies(_ record: PaintRecord) {
        guard !record.bodies.isEmpty else { return }
        if isTagged { output += "/Artifact BMC\n".utf8 }
        for body in record.bodies {
            if (body.x, body.y, body.size) == (0, 0, 1) {
                output += "/B\(body.content) Do\n".utf8
            } else {
                let numbers = [body.size, 0, 0, body.size, body.x, body.y].map(Self.text)
                output += "q \(numbers.joined(separator: " ")) cm /B\(body.content) Do Q\n".utf8
            }
        }
        if isTagged { output += "EMC\n".utf8 }
    }

    /// As images in the stream itself: an object for each code costs more than the code.
    private mutating func placeCodes(_ record: PaintRecord) {
        for code in record.codes {
            if isTagged { output += "/Artifact BMC\n".utf8 }
            let side = Self.text(code.size)
            let foot = Self.text(code.y + code.size)
            let numbers = [side, "0", "0", "-" + side, Self.text(code.x), foot]
            output += "q \(numbers.joined(separator: " ")) cm\n".utf8
            let pixels = code.content.side
            output += "BI /W \(pixels) /H \(pixels) /IM true /BPC 1 /D [1 0] /F /AHx ID\n".utf8
            output += code.content.hexadecimal
            output += ">\nEI Q\n".utf8
            if isTagged { output += "EMC\n".utf8 }
        }
    }

    /// A number with at most four decimals.
    static func text(_ value: Double) -> String {
        let scaled = Int((abs(value) * 10_000).rounded())
        let sign = value < 0 && scaled > 0 ? "-" : ""
        let decimals = scaled % 10_000
        guard decimals > 0 else { return "\(sign)\(scaled / 10_000)" }
        var fraction = String(decimals + 10_000).dropFirst()
        while fraction.last == "0" { fraction.removeLast() }
        return "\(sign)\(scaled / 10_000).\(fraction)"
    }
}
