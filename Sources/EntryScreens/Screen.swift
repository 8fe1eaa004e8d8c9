/// What stands on a terminal: every line of it, and where the cursor is.
package struct Screen: Hashable, Sendable {
    package var lines: [String]
    /// Line and column from 0; nil where nothing is to be typed.
    package var cursor: Position?
    /// Lines shown in reverse.
    package var emphasised: Set<Int>

    package struct Position: Hashable, Sendable {
        package var line: Int
        package var column: Int
    }
}
