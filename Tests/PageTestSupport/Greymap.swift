import Foundation

/// A picture of greys in the format of `pdftoppm -gray`.
package struct Greymap {
    package let width: Int
    package let height: Int
    package private(set) var pixels: [UInt8]

    package init(_ path: String) throws {
        let data = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
        var numbers: [Int] = []
        var place = 2
        while numbers.count < 3 {
            while data[place] <= 0x20 { place += 1 }
            var number = 0
            while data[place] > 0x20 {
                number = number * 10 + Int(data[place] - 0x30)
                place += 1
            }
            numbers.append(number)
        }
        (width, height) = (numbers[0], numbers[1])
        pixels = Array(data[(place + 1)...])
    }

    /// The same, turned about its middle as on a scanner, between four neighbours each.
    package func turned(degrees: Double) -> Greymap {
        var copy = self
        let (sine, cosine) = (sin(degrees * .pi / 180), cos(degrees * .pi / 180))
        let (middleX, middleY) = (Double(width) / 2, Double(height) / 2)
        for y in 0..<height {
            for x in 0..<width {
                let (dx, dy) = (Double(x) - middleX, Double(y) - middleY)
                copy.pixels[y * width + x] = grey(
                    middleX + dx * cosine + dy * sine,
                    middleY - dx * sine + dy * cosine
                )
            }
        }
        return copy
    }

    private func grey(_ x: Double, _ y: Double) -> UInt8 {
        let (left, top) = (Int(x.rounded(.down)), Int(y.rounded(.down)))
        guard left >= 0, top >= 0, left + 1 < width, top + 1 < height else { return 255 }
        let (right, down) = (x - Double(left), y - Double(top))
        func pixel(_ x: Int, _ y: Int) -> Double { Double(pixels[y * width + x]) }
        let upper = pixel(left, top) * (1 - right) + pixel(left + 1, top) * right
        let lower = pixel(left, top + 1) * (1 - right) + pixel(left + 1, top + 1) * right
        return UInt8((upper * (1 - down) + lower * down).rounded())
    }

    package func write(to file: URL) throws {
        try (Data("P5\n\(width) \(height)\n255\n".utf8) + Data(pixels)).write(to: file)
    }
}

extension Greymap {
    /// Corners of the squares, so many dots wide, whose mean grey differs by more than so much.
    package func squares(of side: Int, unlike other: Greymap, by most: Int) -> [[Int]] {
        var corners: [[Int]] = []
        for top in stride(from: 0, to: height - side, by: side) {
            for left in stride(from: 0, to: width - side, by: side) {
                var difference = 0
                for place in 0..<(side * side) {
                    let dot = (top + place / side) * width + left + place % side
                    difference += Int(pixels[dot]) - Int(other.pixels[dot])
                }
                if abs(difference) > most * side * side { corners.append([left, top]) }
            }
        }
        return corners
    }
}
