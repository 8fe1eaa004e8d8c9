import CairoPages
import Foundation
import Testing
import Typesetting

@Suite("A file")
struct WritingTests {
    private let page = Page(.a4, marks: [run("Stembureau", 20, 20)])

    @Test("has its name only when it is finished")
    func name() throws {
        let folder = try Folder()
        let writer = try PDFWriter(to: folder.file("a.pdf"), fonts: readFonts(), facts: facts)
        try writer.add(page)
        #expect(try !folder.names.contains("a.pdf"))
        try writer.finish()
        #expect(try folder.names == ["a.pdf"])
    }

    @Test("takes the place of an older one, and spares it on failure")
    func replace() throws {
        let folder = try Folder()
        let file = folder.file("a.pdf")
        try Data("older".utf8).write(to: file)
        #expect(throws: PDFError.self) {
            try write([Page(.a4, marks: [run("☐", 20, 20)])], to: file)
        }
        #expect(try Data(contentsOf: file) == Data("older".utf8))
        try write([page], to: file)
        #expect(try text(of: file).contains("Stembureau"))
    }

    @Test("that is not finished leaves nothing behind")
    func unfinished() throws {
        let folder = try Folder()
        do {
            let writer = try PDFWriter(to: folder.file("a.pdf"), fonts: readFonts(), facts: facts)
            try writer.add(page)
        }
        #expect(try folder.names.isEmpty)
    }

    @Test("in a folder that is not there is an error")
    func noFolder() throws {
        let folder = try Folder()
        let file = folder.file("absent/a.pdf")
        #expect(throws: PDFError.cannotCreate(path: file.path, code: ENOENT)) {
            try write([page], to: file)
        }
    }

    @Test("on a full disk is an error and leaves nothing behind")
    func fullDisk() throws {
        let folder = try Folder()
        let file = folder.file("a.pdf")
        let temporary = folder.file("a.partial")
        try Data().write(to: temporary)
        let output = OutputFile(
            descriptor: open("/dev/full", O_WRONLY),
            temporary: temporary.path,
            path: file.path
        )
        let writer = try PDFWriter(
            output: output,
            fonts: readFonts(),
            facts: facts,
            kind: .job(sharesBodies: true)
        )
        #expect(throws: PDFError.cannotWrite(path: file.path, code: ENOSPC)) {
            try writer.add(page)
            try writer.finish()
        }
        #expect(try folder.names.isEmpty)
    }

    @Test("whose name is a folder's is an error and leaves nothing behind")
    func nameTaken() throws {
        let folder = try Folder()
        let file = folder.file("a.pdf")
        try FileManager.default.createDirectory(
            at: file.appendingPathComponent("x"),
            withIntermediateDirectories: true
        )
        #expect(throws: PDFError.cannotRename(path: file.path, code: EISDIR)) {
            try write([page], to: file)
        }
        #expect(try folder.names == ["a.pdf"])
    }

    @Test("takes no pages after it is finished, or after a page failed")
    func closed() throws {
        let folder = try Folder()
        let file = folder.file("a.pdf")
        let writer = try PDFWriter(to: file, fonts: readFonts(), facts: facts)
        #expect(throws: PDFError.self) { try writer.add(Page(.a4, marks: [run("☐", 20, 20)])) }
        #expect(throws: PDFError.closed(path: file.path)) { try writer.add(page) }
        #expect(throws: PDFError.closed(path: file.path)) { try writer.finish() }
        #expect(try folder.names.isEmpty)
    }
}
