/// A difference as paper shows it: `+27`, `–3`, `0`.
///
/// The fonts have no true minus; a dash is as wide as a digit is, where a hyphen is easily missed.
package func printedDifference(_ difference: Int) -> String {
    difference < 0 ? "–\(difference.magnitude)" : difference > 0 ? "+\(difference)" : "0"
}
