/// What a print job holds, decided before any page is painted.
package struct JobPlan: Sendable {
    /// One station, and where its set stands.
    package struct Station: Sendable {
        /// As the tables call the document: `SB 12`.
        package var document: String
        package var name: String
        package var version: Int
        /// Name of a file that has this station only, without `.pdf`.
        package var fileName: String
        package var formPages: Int
        package var emptySides: Int
        package var filePages: Int
        package var sheets: Int
        /// What the QR codes of the first and the last page of the form say.
        package var identities: (first: String, last: String)

        package init(
            document: String,
            name: String,
            version: Int,
            fileName: String,
            set: StationSet,
            identities: (first: String, last: String)
        ) {
            self.document = document
            self.name = name
            self.version = version
            self.fileName = fileName
            formPages = set.pages.count - set.emptySides - 1
            emptySides = set.emptySides
            filePages = set.filePages
            sheets = set.sheets
            self.identities = identities
        }
    }

    package struct File: Hashable, Sendable {
        /// Letters, digits and hyphens, and `.pdf`.
        package var name: String
        /// By place in `stations`.
        package var stations: Range<Int>
        package var pages: Int
    }

    package let stations: [Station]
    package let files: [File]

    /// Bundles are called after `name`.
    package init(_ stations: [Station], _ division: Division, named name: String) {
        self.stations = stations
        let stretches = division.stretches(of: stations.count)
        files = stretches.enumerated().map { number, places in
            let bundle =
                stretches.count == 1 ? name : "\(name)-\(number + 1)-van-\(stretches.count)"
            let stem = division == .perStation ? stations[places.lowerBound].fileName : bundle
            return File(
                name: stem + ".pdf",
                stations: places,
                pages: stations[places].reduce(0) { $0 + $1.filePages }
            )
        }
    }

    /// The files of a part of the job; all without one.
    package func files(of shard: Shard?) -> [File] {
        guard let shard else { return files }
        return files.enumerated().filter { shard.has($0.offset) }.map(\.element)
    }
}
