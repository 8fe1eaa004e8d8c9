/// What is said on the cover of pages that differ from what they were.
package struct WhatChanged: Hashable, Sendable {
    package var form: String
    /// How many forms were compared.
    package var documents: Int
    /// How many pages follow the cover.
    package var pages: Int
    package var lines: [Line]

    package init(form: String, documents: Int) {
        self.form = form
        self.documents = documents
        pages = 0
        lines = []
    }

    package struct Line: Hashable, Sendable {
        package enum Place: Hashable, Sendable {
            case page(Int, annex: Int)
            /// Of the form as a whole, or of an annex.
            case part(annex: Int)
            case every
        }
        package enum Content: Hashable, Sendable {
            case text(String?, String?)
            /// The same words with other lines or boxes.
            case shapes
            case pages(Int, Int)
            case gonePage
            case goneDocument(String)
            case newDocument(String)
        }

        package let place: Place
        package let content: Content

        package init(_ place: Place, _ content: Content) {
            self.place = place
            self.content = content
        }

        /// The forms of which it is true.
        package var documents: [String] = []
    }

    /// What is said of several forms is said once.
    package mutating func add(_ line: Line, of document: String) {
        if let known = index[line] {
            lines[known].documents.append(document)
            return
        }
        index[line] = lines.count
        var line = line
        line.documents = [document]
        lines.append(line)
    }

    /// Where each line stands, by what it says.
    private var index: [Line: Int] = [:]
}
