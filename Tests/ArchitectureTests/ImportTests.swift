import Foundation
import TestSupport
import Testing

@Suite("What each target may import")
struct ImportTests {
    /// The same arrows as in Package.swift; an import that is not here points the wrong way.
    static let allowed: [String: Set<String>] = [
        "Diagnostics": [],
        "Elections": [],
        "ElectionFiles": ["Elections", "Diagnostics"],
        "CountChecks": ["Elections", "Diagnostics"],
        "ExactNumbers": [],
        "Apportionment": ["ExactNumbers", "Elections"],
        "SeatMargins": ["Apportionment", "ExactNumbers", "Elections"],
        "SeatCases": [
            "Apportionment", "SeatMargins", "ExactNumbers", "Elections", "Diagnostics",
        ],
        "Credentials": ["Crypto", "CryptoExtras", "Foundation"],
        "CountingProcess": [
            "Apportionment", "CountChecks", "Credentials", "Crypto", "Diagnostics", "Elections",
            "Foundation", "Synchronization",
        ],
        "CountingJournal": [
            "Apportionment", "Elections", "CountingProcess", "Credentials", "Diagnostics", "Crypto",
            "GRDB", "GRDBSQLite", "Foundation",
        ],
        "AgeFiles": ["Crypto", "CryptoExtras", "Foundation"],
        "Typesetting": ["Diagnostics", "Glibc", "Darwin"],
        "FormTemplates": ["Typesetting", "Diagnostics", "Foundation", "FoundationXML"],
        "ElectionResults": [
            "Apportionment", "Diagnostics", "Elections", "ExactNumbers", "FormTemplates",
            "Foundation",
        ],
        "OfficialForms": [
            "Elections", "CountingProcess", "FormTemplates", "Typesetting", "Diagnostics",
            "Foundation",
        ],
        "PrintJobs": ["CairoPages", "Crypto", "Diagnostics", "ElectionFiles", "Foundation"],
        "EntryScreens": ["CountChecks", "Diagnostics", "Elections", "FormTemplates"],
        "CairoPages": ["Typesetting", "CCairo", "CDeflate", "CQRCode", "Foundation"],
        "CommandLineTool": [
            "AgeFiles", "Apportionment", "ArgumentParser", "CairoPages", "CountChecks",
            "CountingJournal", "Credentials",
            "CountingProcess", "Diagnostics", "ElectionFiles", "ElectionResults", "Elections",
            "EntryScreens", "ExactNumbers", "FormTemplates", "OfficialForms", "PrintJobs",
            "SeatCases", "SeatMargins", "Typesetting", "Foundation", "Dispatch", "Synchronization",
        ],
        "papierspoor": ["CommandLineTool"],
    ]

    /// Where only these may reach the outside.
    static let onlyImporters: [String: Set<String>] = [
        "CCairo": ["CairoPages"], "CDeflate": ["CairoPages"], "CQRCode": ["CairoPages"],
        "GRDB": ["CountingJournal"],
        "GRDBSQLite": ["CountingJournal"], "CryptoExtras": ["AgeFiles", "Credentials"],
        "ArgumentParser": ["CommandLineTool"],
    ]

    /// One import of one file.
    struct Import: CustomStringConvertible {
        var target: String
        var file: String
        var module: String
        var description: String { "\(target)/\(file) imports \(module)" }
    }

    private static let systemLibraries: Set = ["CCairo", "CDeflate", "CQRCode"]

    private static func targets() throws -> [String] {
        let sources = Places.repository.appendingPathComponent("Sources")
        return try FileManager.default.contentsOfDirectory(atPath: sources.path)
            .filter { !$0.hasPrefix(".") && !systemLibraries.contains($0) }.sorted()
    }

    private static func imports(of target: String) throws -> [Import] {
        let folder = Places.repository.appendingPathComponent("Sources/\(target)")
        let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
            .filter { $0.hasSuffix(".swift") }
        return try files.sorted().flatMap { file in
            let text = try String(
                contentsOf: folder.appendingPathComponent(file),
                encoding: .utf8
            )
            return modules(in: text).map { Import(target: target, file: file, module: $0) }
        }
    }

    /// Modules of the `import` lines of a source, whatever stands before or inside them.
    private static func modules(in text: String) -> [String] {
        let kinds: Set = [
            "struct", "class", "enum", "protocol", "typealias", "func", "let", "var", "actor",
        ]
        return text.split(whereSeparator: \.isNewline).compactMap { line in
            var words = line.split(separator: " ").map(String.init)
            let levels: Set = [
                "public", "package", "internal", "fileprivate", "private", "@testable",
                "@preconcurrency", "@_exported", "@_implementationOnly",
            ]
            while let first = words.first, levels.contains(first) { words.removeFirst() }
            guard words.first == "import" else { return nil }
            words.removeFirst()
            if let first = words.first, kinds.contains(first) { words.removeFirst() }
            return words.first.map { String($0.prefix { $0 != "." && $0 != ";" }) }
        }
    }

    @Test("Imports are found in whatever way they are written")
    func reading() {
        let text = """
            import Elections
            @testable import CountChecks
            package import struct Diagnostics.Text
            // import Crypto
            let text = "import GRDB"
              import Foundation
            """
        #expect(
            Self.modules(in: text) == ["Elections", "CountChecks", "Diagnostics", "Foundation"]
        )
    }

    @Test("Every target is in the table")
    func complete() throws {
        #expect(try Self.targets() == Self.allowed.keys.sorted())
    }

    @Test(
        "A target imports what its arrows allow, and nothing else",
        arguments: allowed.keys.sorted()
    )
    func arrows(_ target: String) throws {
        let imports = try Self.imports(of: target)
        for found in imports {
            #expect(Self.allowed[target]?.contains(found.module) == true, "\(found)")
        }
        #expect(!imports.isEmpty || Self.allowed[target]?.isEmpty == true)
    }

    @Test("What reaches the outside has one importer", arguments: onlyImporters.keys.sorted())
    func onlyImporter(_ module: String) throws {
        let importers = try Set(
            Self.targets().flatMap(Self.imports).filter { $0.module == module }.map(\.target)
        )
        #expect(importers == Self.onlyImporters[module])
    }

    @Test("No target reaches a network, a process or a random source of its own")
    func nothingOutside() throws {
        for target in try Self.targets() where target != "CommandLineTool" {
            let folder = Places.repository.appendingPathComponent("Sources/\(target)")
            for file in try FileManager.default.subpathsOfDirectory(atPath: folder.path)
            where file.hasSuffix(".swift") {
                let text = try String(
                    contentsOf: folder.appendingPathComponent(file),
                    encoding: .utf8
                )
                for word in ["URLSession", "SystemRandomNumberGenerator", "Date()", "getaddrinfo"] {
                    #expect(!text.contains(word), "\(target)/\(file): \(word)")
                }
            }
        }
    }
}
