/// Lines and columns of a terminal.
package struct ScreenSize: Hashable, Sendable {
    package var lines: Int
    package var columns: Int

    package init(lines: Int, columns: Int) {
        self.lines = lines
        self.columns = columns
    }

    /// What every terminal has, and what the screens need.
    package static let least = ScreenSize(lines: 24, columns: 80)

    package var isEnough: Bool {
        lines >= Self.least.lines && columns >= Self.least.columns
    }

    /// Lines between the heading and the foot.
    var body: Int { max(1, lines - Self.head - Self.foot) }

    static let head = 3
    static let foot = 4
}
