/// What a kind of work cost at one size.
package struct GrowthSample: Hashable, Sendable {
    /// A kind of work that is measured at several sizes.
    package struct Series: Hashable, Sendable {
        package var name: String
        /// What grows: `stations`.
        package var sizeUnit: String
        /// What is made: `pages`.
        package var amountUnit: String

        package init(name: String, sizeUnit: String, amountUnit: String) {
            self.name = name
            self.sizeUnit = sizeUnit
            self.amountUnit = amountUnit
        }
    }

    package var series: Series
    package var size: Int
    package var measured: Cost

    package init(_ series: Series, size: Int, _ measured: Cost) {
        self.series = series
        self.size = size
        self.measured = measured
    }
}

extension [GrowthSample] {
    /// A row a sample; the same figures for people and for programs.
    package var table: ReportTable {
        ReportTable(
            [
                .init("work", .left), .init("size"), .init("of", .left), .init("amount"),
                .init("made", .left), .init("seconds"), .init("a second"), .init("MB"),
                .init("peak MiB"),
            ],
            rows: map { sample in
                [
                    sample.series.name, String(sample.size), sample.series.sizeUnit,
                    String(sample.measured.quantity), sample.series.amountUnit,
                    sample.measured.seconds.inFigures, sample.measured.perSecond.inFigures,
                    sample.measured.megabytes.inFigures, sample.measured.peakMiB.inFigures,
                ]
            }
        )
    }

    /// For each thing that grows a picture of the time and one of the memory; rows of pictures.
    package func panels(memoryLimitMiB limit: Double) -> [[PlotPanel]] {
        let units = map(\.series.sizeUnit).withoutRepetition
        return [
            units.map { panel("Time in seconds", $0) { $0.seconds } },
            units.map { unit in
                var panel = panel("Peak memory of the process in MiB", unit) { $0.peakMiB }
                panel.limit = PlotPanel.Limit(value: limit, words: "limit \(limit.inFigures)")
                return panel
            },
        ]
    }

    private func panel(
        _ title: String,
        _ unit: String,
        _ value: (Cost) -> Double
    ) -> PlotPanel {
        let here = filter { $0.series.sizeUnit == unit }
        return PlotPanel(
            title: title,
            sizes: "number of \(unit)",
            series: here.map(\.series).withoutRepetition.map { series in
                PlotPanel.Series(
                    name: series.name,
                    points: here.filter { $0.series == series }.map {
                        PlotPanel.Value(size: Double($0.size), value: value($0.measured))
                    }
                )
            }
        )
    }
}

extension Array where Element: Hashable {
    /// Each once, where it stands first.
    fileprivate var withoutRepetition: [Element] {
        var seen = Set<Element>()
        return filter { seen.insert($0).inserted }
    }
}
