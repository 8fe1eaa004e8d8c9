/// The number of a list of candidates (lijstnummer), from 1; numbers may have gaps in a district.
package struct ListNumber: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let rawValue: Int

    package init(_ rawValue: Int) { self.rawValue = rawValue }

    package static func < (left: ListNumber, right: ListNumber) -> Bool {
        left.rawValue < right.rawValue
    }
    package var description: String { String(rawValue) }
}

/// The place of a candidate on a list, from 1.
package struct CandidateNumber: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let rawValue: Int

    package init(_ rawValue: Int) { self.rawValue = rawValue }

    package static func < (left: CandidateNumber, right: CandidateNumber) -> Bool {
        left.rawValue < right.rawValue
    }
    package var description: String { String(rawValue) }
}

/// The number of an electoral district (kieskring), from 1.
package struct DistrictNumber: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let rawValue: Int

    package init(_ rawValue: Int) { self.rawValue = rawValue }

    package static func < (left: DistrictNumber, right: DistrictNumber) -> Bool {
        left.rawValue < right.rawValue
    }
    package var description: String { String(rawValue) }
}

/// What a paper is, within one step: `SB 12`, `GEM 0599`, `KK 13`, `CSB`.
package struct DocumentKey: Hashable, Sendable, CustomStringConvertible {
    package let rawValue: String

    package init(_ rawValue: String) { self.rawValue = rawValue }

    package var description: String { rawValue }
}
