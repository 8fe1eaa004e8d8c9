import BenchmarkReports
import CairoPages
import TestSupport
import Testing
import Typesetting

@Suite("How growth is told")
struct GrowthPlotTests {
    private static let samples =
        [10, 100, 1000, 10_000].map { sample("blank", "stations", $0) }
        + [100, 1000, 5000].flatMap { size in
            ["record", "transcripts", "seats"].map { sample($0, "candidates", size) }
        }

    private static func sample(_ name: String, _ unit: String, _ size: Int) -> GrowthSample {
        GrowthSample(
            GrowthSample.Series(name: name, sizeUnit: unit, amountUnit: "pages"),
            size: size,
            Cost(
                quantity: size * 38,
                seconds: Double(size) * 0.013 + 0.2,
                bytes: size * 9000,
                peakKiB: 40_000 + size * 3
            )
        )
    }

    private func fonts() throws -> FontBook {
        try FontBook(folder: Places.repository.appendingPathComponent("Fonts"))
    }

    @Test("nothing of the plot overlaps or leaves the paper")
    func page() throws {
        let page = try GrowthPlot(measure: fonts()).page(
            title: "How cost grows",
            alternative: "Four pictures.",
            rows: Self.samples.panels(memoryLimitMiB: 300)
        )
        #expect(faults(in: page, within: .mm(5)) == [])
    }

    @Test("every point stands within the frame of its panel")
    func points() throws {
        let area = Rectangle(Point(.zero, .zero), width: .mm(130), height: .mm(80))
        for panel in Self.samples.panels(memoryLimitMiB: 300).flatMap(\.self) {
            let frame = GrowthPlot<FontBook>.frame(in: area)
            let axes = try #require(PlotAxes(panel, frame: frame))
            for point in panel.series.flatMap(\.points) {
                let place = try #require(axes.place(of: point))
                #expect(place.x > frame.origin.x && place.x < frame.origin.x + frame.width)
                #expect(place.y > frame.origin.y && place.y < frame.origin.y + frame.height)
            }
        }
    }

    @Test("a panel without a value above nothing is drawn without axes")
    func empty() throws {
        let panel = PlotPanel(title: "Time", sizes: "number", series: [])
        let area = Rectangle(Point(.zero, .zero), width: .mm(130), height: .mm(80))
        #expect(PlotAxes(panel, frame: area) == nil)
        #expect(try GrowthPlot(measure: fonts()).marks(of: panel, in: area).count == 3)
    }

    @Test("the file for programs has a line a sample under its titles")
    func csv() {
        let lines = Self.samples.table.csv.split(separator: "\n")
        #expect(lines.count == 1 + Self.samples.count)
        #expect(lines[0] == "work,size,of,amount,made,seconds,a second,MB,peak MiB")
        #expect(lines[1] == "blank,10,stations,380,pages,0.330,1152,0.0900,39.1")
    }

    @Test("a table for a document has its rule under the titles, figures to the right")
    func markdown() {
        let table = ReportTable([.init("work", .left), .init("MB")], rows: [["seats", "0"]])
        #expect(table.markdown == "| work | MB |\n| --- | ---: |\n| seats | 0 |\n")
        #expect(table.text == "work   MB\nseats   0\n")
    }

    @Test("a measurement is read as it was told")
    func line() {
        let told = Cost(quantity: 3, seconds: 0.25, bytes: 9, peakKiB: 7, maker: "x 1.0")
        #expect(Cost(output: "a note\n" + told.line + "\n") == told)
        #expect(Cost(output: "a note\n") == nil)
    }
}

@Suite("Scales of powers of ten")
struct LogScaleTests {
    @Test("go from the power below to the power above")
    func ends() throws {
        let scale = try #require(LogScale([30, 1000]))
        #expect(scale.lowest == 1 && scale.highest == 3)
        #expect(scale.share(of: 10) == 0)
        #expect(scale.share(of: 1000) == 1)
        #expect(scale.ticks == [10, 20, 50, 100, 200, 500, 1000])
    }

    @Test("have a length where all values are one")
    func one() throws {
        let scale = try #require(LogScale([1000]))
        #expect(scale.ticks.first == 1000 && scale.ticks.last == 10_000)
    }

    @Test("need a value above nothing")
    func none() { #expect(LogScale([0, -1]) == nil) }

    @Test("have short ticks", arguments: [(0.01, "0.01"), (500, "500"), (10_000, "10,000")])
    func words(_ tick: Double, _ words: String) { #expect(LogScale.words(of: tick) == words) }
}
