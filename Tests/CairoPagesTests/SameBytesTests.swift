import CairoPages
import Foundation
import Testing
import Typesetting

@Suite("The same pages are the same bytes")
struct SameBytesTests {
    static let pages: [Page] = {
        let body = PageBody([
            run(letters, 20, 30),
            .frame(
                Rectangle(Point(.mm(20), .mm(40)), width: .mm(60.25), height: .mm(7.125)),
                weight: .pt(0.5),
                grey: 0.45
            ),
        ])
        return (1...3).map { number in
            Page(
                .a4,
                body: body,
                marks: [
                    run("pagina \(number) / 3", 20, 280, TextStyle(.bold)),
                    .qrCode("p\(number)", at: Point(.mm(170), .mm(10)), module: .mm(0.5)),
                ]
            )
        }
    }()

    @Test("written twice")
    func twice() throws {
        let folder = try Folder()
        try write(Self.pages, to: folder.file("a.pdf"))
        try write(Self.pages, to: folder.file("b.pdf"))
        #expect(
            try Data(contentsOf: folder.file("a.pdf")) == Data(contentsOf: folder.file("b.pdf"))
        )
    }

    @Test("in another time zone, language and folder")
    func elsewhere() async throws {
        let folder = try Folder()
        try write(Self.pages, to: folder.file("here.pdf"))
        let path = folder.file("there.pdf").path
        await #expect(processExitsWith: .success) { [path = path as String] in
            setenv("TZ", "Pacific/Auckland", 1)
            tzset()
            setenv("LC_ALL", "C.UTF-8", 1)
            setlocale(LC_ALL, "")
            chdir("/")
            try write(SameBytesTests.pages, to: URL(fileURLWithPath: path))
        }
        #expect(
            try Data(contentsOf: folder.file("here.pdf"))
                == Data(contentsOf: folder.file("there.pdf"))
        )
    }

    @Test("and bear the moment that was given")
    func moment() throws {
        let folder = try Folder()
        try write(Self.pages, to: folder.file("a.pdf"))
        let information = try output(of: "pdfinfo", "-rawdates", folder.file("a.pdf").path)
        #expect(information.matches(of: /(Creation|Mod)Date:\s+D:20170316143127/).count == 2)
    }

    @Test(
        "or none at all, if the moment is not one",
        arguments: ["", "2017-03-16", "2017-03-16 14:31:27", "2017-03-16T14:31:27Z"]
    )
    func badMoment(moment: String) throws {
        let folder = try Folder()
        let facts = DocumentFacts(title: "x", moment: moment)
        #expect(throws: PDFError.moment(moment)) {
            try PDFWriter(
                to: folder.file("a.pdf"),
                fonts: readFonts(),
                facts: facts,
                kind: .job(sharesBodies: true)
            )
        }
        #expect(try folder.names.isEmpty)
    }
}
