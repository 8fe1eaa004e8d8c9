/// What can be wrong with a file in the format of age, or with opening it.
package enum AgeError: Error, Hashable, Sendable {
    /// Does not begin as a file of age does.
    case notAnAgeFile
    /// The same bytes as text (`age --armor`), which is not read here.
    case armored
    /// A version of the format other than the first.
    case otherVersion
    /// The header is not written as it must be; the line counts from 1.
    case malformedHeader(line: Int)
    /// It was locked with a key, not with a passphrase.
    case notForAPassphrase
    /// Trying one passphrase would take too much memory: 2 to this power, times 1 KiB.
    case workFactorTooLarge(Int)
    /// The passphrase is another one, or the salt beside it was altered.
    case wrongPassphrase
    /// The passphrase is right, and the header is not what was written.
    case headerAltered
    /// The chunk of 64 KiB at this place, from 1, is not what was written there.
    case contentAltered(chunk: Int)
    /// The end is missing.
    case truncated
    /// Something follows the end.
    case trailingData
    case emptyPassphrase
    /// The library of cryptography could not do it, for want of memory most likely.
    case failed
}
