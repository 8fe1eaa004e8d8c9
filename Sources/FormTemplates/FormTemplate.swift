import Diagnostics
import Typesetting

/// One model of one edition of the law, as its template file says.
package struct FormTemplate: Sendable {
    /// `n11`, the name of the file.
    package let id: String
    /// `Model N 11`.
    package let model: String
    /// `2017`.
    package let edition: String
    package let title: String
    /// The form itself, then its annexes; each has its own page numbers.
    package let parts: [Part]

    package struct Part: Sendable {
        package let id: String
        package let title: String
        /// Its last page holds the signatures and nothing else, so that it can be left out
        /// of the published copy.
        package let endsWithSignaturePage: Bool
        /// Every page of it bears initials.
        package let isInitialled: Bool
        let blocks: [TemplateBlock]
        let position: Position
    }

    let file: String
    let words: [Word]
}

/// One wording of a variable that depends on the election or the place.
struct Word: Sendable {
    var name: String
    var condition: Condition
    var text: TemplateText
}

/// A part of a form with everything filled in, ready for layout.
package struct BoundPart: Sendable {
    package let id: String
    package let title: String
    package let endsWithSignaturePage: Bool
    package let isInitialled: Bool
    /// On compact pages, with narrower margins.
    package let isCompact: Bool
    package let blocks: [Block]
}
