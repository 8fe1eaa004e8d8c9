/// Why the fonts cannot be used.
package enum FontError: Error, Hashable, Sendable {
    case unreadable(path: String)
}
