/// One station of a job as the manifest tells it.
package struct ManifestRow: Hashable, Sendable {
    /// Place in the whole job, from 1.
    package var number: Int
    package var file: String
    /// Page of the file on which its set begins, from 1.
    package var firstPage: Int
    /// Pages of the file that its set takes.
    package var pages: Int
    package var document: String
    package var name: String
    package var form: String
    package var edition: String
    package var version: Int
    /// Pages that bear a number `x / y`.
    package var formPages: Int
    /// Sides that say they are empty, that of the separator included.
    package var emptySides: Int
    package var separators: Int
    /// How often the printer makes the set.
    package var copies: Int
    /// Sheets of paper of one set.
    package var sheets: Int
    package var firstIdentity: String
    package var lastIdentity: String
    /// Pages and hash of the whole file.
    package var filePages: Int
    package var fileHash: String

    package init(
        number: Int,
        file: String,
        firstPage: Int,
        pages: Int,
        document: String,
        name: String,
        form: String,
        edition: String,
        version: Int,
        formPages: Int,
        emptySides: Int,
        separators: Int = 1,
        copies: Int,
        sheets: Int,
        firstIdentity: String,
        lastIdentity: String,
        filePages: Int,
        fileHash: String
    ) {
        self.number = number
        self.file = file
        self.firstPage = firstPage
        self.pages = pages
        self.document = document
        self.name = name
        self.form = form
        self.edition = edition
        self.version = version
        self.formPages = formPages
        self.emptySides = emptySides
        self.separators = separators
        self.copies = copies
        self.sheets = sheets
        self.firstIdentity = firstIdentity
        self.lastIdentity = lastIdentity
        self.filePages = filePages
        self.fileHash = fileHash
    }

    static let header = [
        "number", "file", "first_page", "pages", "document", "name", "form", "edition", "version",
        "form_pages", "empty_sides", "separators", "copies", "sheets", "first_identity",
        "last_identity", "file_pages", "file_sha256",
    ]

    var values: [String] {
        [
            "\(number)", file, "\(firstPage)", "\(pages)", document, name, form, edition,
            "\(version)", "\(formPages)", "\(emptySides)", "\(separators)", "\(copies)",
            "\(sheets)", firstIdentity, lastIdentity, "\(filePages)", fileHash,
        ]
    }
}

extension ManifestRow {
    /// The row with these values, in the order of the header; nil where a number is none.
    init?(_ values: [String]) {
        let whole = values.map { Int($0) }
        guard values.count == Self.header.count,
            let number = whole[0], let firstPage = whole[2], let pages = whole[3],
            let version = whole[8], let formPages = whole[9], let emptySides = whole[10],
            let separators = whole[11], let copies = whole[12], let sheets = whole[13],
            let filePages = whole[16]
        else { return nil }
        self.init(
            number: number,
            file: values[1],
            firstPage: firstPage,
            pages: pages,
            document: values[4],
            name: values[5],
            form: values[6],
            edition: values[7],
            version: version,
            formPages: formPages,
            emptySides: emptySides,
            separators: separators,
            copies: copies,
            sheets: sheets,
            firstIdentity: values[14],
            lastIdentity: values[15],
            filePages: filePages,
            fileHash: values[17]
        )
    }
}
