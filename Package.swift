// swift-tools-version:6.1
import PackageDescription

// Each target may import only what is listed here; Tests/ArchitectureTests reads the imports.
let package = Package(
    name: "papierspoor",
    products: [
        .executable(name: "papierspoor", targets: ["papierspoor"])
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    ],
    targets: [
        // What is explained to a person, and the field's own values.
        .target(name: "Diagnostics"),
        .target(name: "Elections"),
        .target(name: "ElectionFiles", dependencies: ["Elections", "Diagnostics"]),

        // The count: rules, double entry and comparison as pure functions; the journal stores them.
        .target(name: "CountChecks", dependencies: ["Elections", "Diagnostics"]),

        // Seats: votes to seats to people, article by article; and the case as a file.
        .target(name: "ExactNumbers"),
        .target(name: "Apportionment", dependencies: ["ExactNumbers", "Elections"]),
        .target(
            name: "SeatMargins",
            dependencies: ["Apportionment", "ExactNumbers", "Elections"]
        ),
        .target(
            name: "SeatCases",
            dependencies: [
                "Apportionment", "SeatMargins", "ExactNumbers", "Elections", "Diagnostics",
            ]
        ),

        // What is kept of a person's passphrase.
        .target(
            name: "Credentials",
            dependencies: [
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "CryptoExtras", package: "swift-crypto"),
            ]
        ),
        .target(
            name: "CountingProcess",
            dependencies: [
                "Apportionment", "CountChecks", "Credentials", "Diagnostics", "Elections",
                .product(name: "Crypto", package: "swift-crypto"),
            ]
        ),
        .target(
            name: "CountingJournal",
            dependencies: [
                "Apportionment", "CountingProcess", "Credentials", "Diagnostics", "Elections",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ]
        ),

        // Files that only a passphrase opens, in the format of the tool age.
        .target(
            name: "AgeFiles",
            dependencies: [
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "CryptoExtras", package: "swift-crypto"),
            ]
        ),

        // A print job: which page falls on which sheet of which file, its manifest, its check.
        .target(
            name: "PrintJobs",
            dependencies: [
                "CairoPages", "Diagnostics", "ElectionFiles",
                .product(name: "Crypto", package: "swift-crypto"),
            ]
        ),

        // Paper: blocks to pages, templates to blocks, figures to forms, pages to PDF.
        .target(name: "Typesetting", dependencies: ["Diagnostics"]),
        .target(name: "FormTemplates", dependencies: ["Typesetting", "Diagnostics"]),
        .target(
            name: "OfficialForms",
            dependencies: ["Elections", "FormTemplates", "Typesetting", "Diagnostics"]
        ),
        .target(
            name: "ElectionResults",
            dependencies: [
                "Apportionment", "Diagnostics", "Elections", "ExactNumbers", "FormTemplates",
            ]
        ),
        // The screen on which a form is typed: state and lines, no terminal.
        .target(
            name: "EntryScreens",
            dependencies: ["CountChecks", "Diagnostics", "Elections", "FormTemplates"]
        ),
        .systemLibrary(
            name: "CCairo",
            pkgConfig: "cairo-ft",
            providers: [.apt(["libcairo2-dev", "libfreetype-dev", "libharfbuzz-dev"])]
        ),
        .systemLibrary(
            name: "CQRCode",
            pkgConfig: "libqrencode",
            providers: [.apt(["libqrencode-dev"])]
        ),
        .systemLibrary(
            name: "CDeflate",
            pkgConfig: "libdeflate",
            providers: [.apt(["libdeflate-dev"])]
        ),
        .target(
            name: "CairoPages",
            dependencies: ["Typesetting", "CCairo", "CQRCode", "CDeflate"]
        ),

        .target(
            name: "CommandLineTool",
            dependencies: [
                "AgeFiles", "Apportionment", "CairoPages", "CountChecks", "CountingJournal",
                "CountingProcess", "Credentials", "Diagnostics", "ElectionFiles",
                "ElectionResults", "Elections", "EntryScreens",
                "ExactNumbers", "FormTemplates", "OfficialForms", "PrintJobs", "SeatCases",
                "SeatMargins", "Typesetting",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]
        ),
        .executableTarget(name: "papierspoor", dependencies: ["CommandLineTool"]),

        // What the tests of several targets share: a tiny election, seeds, folders.
        .target(
            name: "TestSupport",
            dependencies: [
                "CountingProcess", "Credentials", "Diagnostics", "ElectionFiles", "Elections",
            ],
            path: "Tests/TestSupport"
        ),
        .testTarget(name: "ElectionsTests", dependencies: ["Elections", "TestSupport"]),
        .testTarget(
            name: "ElectionFilesTests",
            dependencies: [
                "CountingProcess", "Diagnostics", "ElectionFiles", "Elections", "TestSupport",
            ]
        ),
        .testTarget(
            name: "CountChecksTests",
            dependencies: ["CountChecks", "Diagnostics", "Elections", "TestSupport"]
        ),
        .testTarget(name: "ExactNumbersTests", dependencies: ["ExactNumbers", "TestSupport"]),
        .testTarget(
            name: "ApportionmentTests",
            dependencies: ["Apportionment", "Elections", "ExactNumbers", "TestSupport"]
        ),
        .testTarget(
            name: "SeatCasesTests",
            dependencies: [
                "Apportionment", "Diagnostics", "Elections", "ExactNumbers", "SeatCases",
                "SeatMargins", "TestSupport",
            ],
            exclude: ["Cases"]
        ),
        .testTarget(
            name: "SeatMarginsTests",
            dependencies: [
                "Apportionment", "Elections", "ExactNumbers", "SeatCases", "SeatMargins",
                "TestSupport",
            ]
        ),
        .testTarget(
            name: "CountingProcessTests",
            dependencies: [
                "Apportionment", "CountChecks", "CountingProcess", "Credentials", "Diagnostics",
                "ElectionFiles",
                "Elections", "TestSupport",
            ]
        ),
        .testTarget(name: "CredentialsTests", dependencies: ["Credentials"]),
        .testTarget(
            name: "CountingJournalTests",
            dependencies: [
                "Apportionment", "CountingJournal", "CountingProcess", "Credentials",
                "ElectionFiles", "Elections", "TestSupport",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "GRDB", package: "GRDB.swift"),
            ]
        ),
        .testTarget(
            name: "AgeFilesTests",
            dependencies: [
                "AgeFiles", "TestSupport",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "CryptoExtras", package: "swift-crypto"),
            ],
            exclude: ["Vectors"]
        ),
        .testTarget(name: "ArchitectureTests", dependencies: ["TestSupport"]),

        .executableTarget(
            name: "benchmark",
            dependencies: [
                "BenchmarkReports", "CairoPages", "CommandLineTool", "CountChecks", "Elections",
                "Typesetting",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            path: "Tests/Benchmarks",
            exclude: ["peers"]
        ),
        // The tables and the plot of the benchmark: figures in, text and pages out.
        .target(
            name: "BenchmarkReports",
            dependencies: ["Typesetting"],
            path: "Tests/BenchmarkReports"
        ),
        .testTarget(
            name: "BenchmarkReportsTests",
            dependencies: ["BenchmarkReports", "CairoPages", "TestSupport", "Typesetting"]
        ),
        .testTarget(
            name: "PrintJobsTests",
            dependencies: ["Diagnostics", "PrintJobs", "TestSupport"]
        ),
        .testTarget(name: "TypesettingTests", dependencies: ["Typesetting"]),
        // A page as a scanner sees it.
        .target(name: "PageTestSupport", path: "Tests/PageTestSupport"),
        .testTarget(
            name: "CairoPagesTests",
            dependencies: [
                "CairoPages", "FormsTestSupport", "OfficialForms", "PageTestSupport",
                "Typesetting",
            ],
            exclude: ["Rasters"]
        ),
        .target(
            name: "FormsTestSupport",
            dependencies: [
                "Elections", "OfficialForms", "FormTemplates", "CairoPages", "Typesetting",
            ],
            path: "Tests/FormsTestSupport"
        ),
        .testTarget(
            name: "FormTemplatesTests",
            dependencies: ["FormsTestSupport", "FormTemplates", "Typesetting", "Diagnostics"]
        ),
        .testTarget(
            name: "OfficialFormsTests",
            dependencies: [
                "FormsTestSupport", "OfficialForms", "FormTemplates", "CairoPages", "Typesetting",
                "Diagnostics", "Elections",
            ],
            exclude: ["Goldens"]
        ),
        .testTarget(
            name: "ElectionResultsTests",
            dependencies: [
                "Apportionment", "Diagnostics", "ElectionFiles", "ElectionResults",
                "Elections", "FormTemplates", "FormsTestSupport", "OfficialForms", "TestSupport",
                "Typesetting",
            ],
            exclude: ["Goldens"]
        ),
        .testTarget(
            name: "EntryScreensTests",
            dependencies: [
                "CountChecks", "Diagnostics", "Elections", "EntryScreens", "FormTemplates",
                "FormsTestSupport", "TestSupport",
            ],
            exclude: ["Goldens"]
        ),
        .testTarget(
            name: "CommandLineToolTests",
            dependencies: [
                "CairoPages", "CommandLineTool", "CountChecks", "CountingProcess", "Diagnostics",
                "Elections", "FormTemplates", "TestSupport", "Typesetting",
            ]
        ),
        .testTarget(
            name: "AcceptanceTests",
            dependencies: [
                "PageTestSupport", "papierspoor",
                .product(name: "Crypto", package: "swift-crypto"),
            ]
        ),
    ],
    swiftLanguageModes: [.v6]
)
