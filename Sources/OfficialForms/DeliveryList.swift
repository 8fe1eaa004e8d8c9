/// What a printing house delivers of a job, to tick at delivery and at receipt.
package struct DeliveryList: Hashable, Sendable {
    package struct File: Hashable, Sendable {
        package var name: String
        package var pages: Int
        package var hash: String
        package var stations: [Station]

        package init(name: String, pages: Int, hash: String, stations: [Station]) {
            self.name = name
            self.pages = pages
            self.hash = hash
            self.stations = stations
        }
    }

    package struct Station: Hashable, Sendable {
        package var number: Int
        package var document: String
        package var name: String
        /// Of the file.
        package var firstPage: Int
        package var pages: Int
        package var formPages: Int
        package var emptySides: Int
        /// Of one set.
        package var sheets: Int

        package init(
            number: Int,
            document: String,
            name: String,
            firstPage: Int,
            pages: Int,
            formPages: Int,
            emptySides: Int,
            sheets: Int
        ) {
            self.number = number
            self.document = document
            self.name = name
            self.firstPage = firstPage
            self.pages = pages
            self.formPages = formPages
            self.emptySides = emptySides
            self.sheets = sheets
        }
    }

    package var election: String
    package var area: String
    package var district: String
    package var form: String
    package var edition: String
    package var job: String
    package var isDuplex: Bool
    package var hasBindingEdge: Bool
    /// `A4`.
    package var paper: String
    /// To look at: nothing of it is delivered, counted or signed for.
    package var isProof: Bool
    /// How often each set is made.
    package var copies: Int
    package var files: [File]
    package var manifest: String
    package var manifestHash: String

    package init(
        election: String,
        area: String,
        district: String,
        form: String,
        edition: String,
        job: String,
        isDuplex: Bool,
        hasBindingEdge: Bool,
        paper: String,
        isProof: Bool = false,
        copies: Int,
        files: [File],
        manifest: String,
        manifestHash: String
    ) {
        self.election = election
        self.area = area
        self.district = district
        self.form = form
        self.edition = edition
        self.job = job
        self.isDuplex = isDuplex
        self.hasBindingEdge = hasBindingEdge
        self.paper = paper
        self.isProof = isProof
        self.copies = copies
        self.files = files
        self.manifest = manifest
        self.manifestHash = manifestHash
    }

    /// A file a station: then a table of files would say everything twice.
    var isPerStation: Bool { files.allSatisfy { $0.stations.count == 1 } && files.count > 1 }
    var stations: [Station] { files.flatMap(\.stations) }
    var pages: Int { files.reduce(0) { $0 + $1.pages } }
    /// All copies together.
    var sheets: Int { sheets(of: stations) }

    func sheets(of stations: [Station]) -> Int {
        stations.reduce(0) { $0 + $1.sheets } * copies
    }
}
