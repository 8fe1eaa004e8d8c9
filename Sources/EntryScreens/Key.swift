/// One stroke on the keyboard.
package enum Key: Hashable, Sendable {
    case character(Character)
    case enter, tab, backTab, up, down, left, right, home, end, pageUp, pageDown
    case backspace, delete, escape
    case function(Int)
    /// Control with a small letter.
    case control(Character)
    /// Text that came all at once, from a clipboard.
    case paste
    case unknown

    /// A digit answers nothing: a sign that something was refused stays until the box is left.
    var isDigit: Bool {
        if case .character(let character) = self { "0"..."9" ~= character } else { false }
    }
}
