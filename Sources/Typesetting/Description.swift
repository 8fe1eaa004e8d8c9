/// One mark a line, indented by role, lengths in millimetres: a page as text for golden tests.
package func describe(_ marks: [Mark]) -> String {
    var lines: [String] = []
    var depth = 0
    for mark in marks {
        if case .close = mark {
            depth = max(depth - 1, 0)
            continue
        }
        lines.append(String(repeating: "  ", count: depth) + mark.line)
        switch mark {
        case .open, .reopen: depth += 1
        default: break
        }
    }
    return lines.joined(separator: "\n") + "\n"
}

extension Mark {
    fileprivate var line: String {
        switch self {
        case .open(let role): role.name
        case .reopen(let role): "\(role.name), continued"
        case .columns(let number): "columns \(number)"
        case .bookmark(let title): "bookmark \"\(title)\""
        case .close: "close"
        case .text(let run): run.line
        case .stroke(let stroke):
            "stroke \(stroke.from.text) to \(stroke.to.text) "
                + "weight \(stroke.weight.text)\(greyText(stroke.grey))"
        case .frame(let rectangle, let weight, let grey):
            "frame \(rectangle.text) weight \(weight.text)\(greyText(grey))"
        case .area(let rectangle, let grey): "area \(rectangle.text)\(greyText(grey))"
        case .circle(let circle):
            "circle \(circle.centre.text) radius \(circle.radius.text)"
                + (circle.weight.map { " weight \($0.text)" } ?? " filled") + greyText(circle.grey)
        case .slot(let slot, let point):
            "slot \(point.text) \(slot.name) \(slot.style.text) "
                + "in \(slot.width.text)\(slot.alignment.text)"
        case .qrCode(let payload, let point, let module):
            "qr \(point.text) \"\(payload)\" module \(module.text)"
        }
    }
}

extension TextRun {
    fileprivate var line: String {
        let turned = degrees == 0 ? "" : " turned \(hundredths(degrees))"
        let broken = endsBrokenLine ? " broken" : ""
        return "text \(origin.text) \"\(text)\" \(style.text) width \(width.text)\(turned)\(broken)"
    }
}

extension TextStyle {
    fileprivate var text: String {
        "\(face.rawValue) \(hundredths(size.points))pt"
            + (underlined ? " underlined" : "") + greyText(grey)
    }
}

extension Role {
    fileprivate var name: String {
        switch self {
        case .heading(let level): "heading \(level)"
        case .paragraph: "paragraph"
        case .listItem: "list item"
        case .table(let summary): "table \"\(summary)\""
        case .row: "row"
        case .headerCell: "header cell"
        case .rowHeader: "row header"
        case .cell: "cell"
        case .field(let id): "field \(id)"
        case .span: "span"
        case .checkbox(let ticked): ticked ? "checkbox, ticked" : "checkbox"
        case .entry: "entry"
        case .figure(let alternative): "figure \"\(alternative)\""
        case .artifact: "artifact"
        }
    }
}

extension Alignment {
    fileprivate var text: String {
        switch self {
        case .left: ""
        case .centre: " centre"
        case .right: " right"
        }
    }
}

extension Length { fileprivate var text: String { hundredths(millimetres) } }
extension Point { fileprivate var text: String { "\(x.text) \(y.text)" } }
extension Rectangle {
    fileprivate var text: String { "\(origin.text) size \(width.text) \(height.text)" }
}

private func greyText(_ grey: Double) -> String { grey == 0 ? "" : " grey \(hundredths(grey))" }

/// Two decimals, with a point in every language.
private func hundredths(_ value: Double) -> String {
    guard let number = Int(exactly: (value * 100).rounded()) else { return "\(value)" }
    let decimals = number.magnitude % 100
    let sign = number < 0 ? "-" : ""
    return "\(sign)\(number.magnitude / 100).\(decimals < 10 ? "0" : "")\(decimals)"
}
