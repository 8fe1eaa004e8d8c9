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
}
