import Apportionment
import Elections

/// Who stands where, as a form of the result names it; known before the first vote.
struct ElectionShape {
    struct Place {
        let number: DistrictNumber
        let name: String
        /// The record of the district; nil where the election has one district.
        let document: DocumentKey?
    }

    /// Identical lists of a group in some districts (Kieswet P 2), or one list in one district.
    struct ListSet {
        let key: SetKey
        let list: ListNumber
        /// Which of the sets of several districts it is, from 1; nil for one district.
        let ordinal: Int?
        let districts: [DistrictNumber]
        let candidates: [Candidate]
    }

    struct List {
        let number: ListNumber
        let name: String
        let combination: String?
        /// Sets of several districts first, then single lists; each by lowest district.
        let sets: [ListSet]

        var isGroupOfDifferentLists: Bool { sets.count > 1 }
        var isGroupOfIdenticalLists: Bool { sets.count == 1 && sets[0].districts.count > 1 }

        func isSubmitted(in district: DistrictNumber) -> Bool {
            sets.contains { $0.districts.contains(district) }
        }
    }

    let step: CountingStep
    let districts: [Place]
    let lists: [List]
    /// Letters of the registered combinations.
    let combinations: [String]

    init(_ step: CountingStep) {
        self.step = step
        let stands = Self.stands(step)
        districts = stands.map(\.place)
        let groups = step.groups.sorted { $0.number < $1.number }
        lists = groups.map { group in
            List(
                number: group.number,
                name: group.name,
                combination: group.combination,
                sets: Self.sets(of: group.number, in: stands)
            )
        }.filter { !$0.sets.isEmpty }
        let letters = Set(lists.compactMap(\.combination))
        combinations = letters.sorted { ($0.utf8.count, $0) < ($1.utf8.count, $1) }
    }

    private typealias Stand = (place: Place, lists: [CandidateList])

    /// The lists of every district.
    private static func stands(_ step: CountingStep) -> [Stand] {
        if let only = step.district {
            return [(Place(number: only.number, name: only.name, document: nil), step.lists)]
        }
        return step.sources.compactMap { source in
            Int(source.number).map { number in
                let place = Place(
                    number: DistrictNumber(number),
                    name: source.name,
                    document: source.key
                )
                return (place, source.lists)
            }
        }
    }

    private static func sets(of list: ListNumber, in stands: [Stand]) -> [ListSet] {
        var units: [(unit: String, districts: [DistrictNumber], candidates: [Candidate])] = []
        for stand in stands.sorted(by: { $0.place.number < $1.place.number }) {
            guard let own = stand.lists.first(where: { $0.number == list }) else { continue }
            if let index = units.firstIndex(where: { $0.unit == own.unit }) {
                units[index].districts.append(stand.place.number)
            } else {
                units.append((own.unit, [stand.place.number], own.candidates))
            }
        }
        let several = units.filter { $0.districts.count > 1 }
        let ordered = several + units.filter { $0.districts.count == 1 }
        return ordered.enumerated().map { place, unit in
            ListSet(
                key: SetKey(list, lowest: unit.districts[0]),
                list: list,
                ordinal: place < several.count ? place + 1 : nil,
                districts: unit.districts,
                candidates: unit.candidates
            )
        }
    }

    /// The lists that stand in a registered combination.
    var membersOfCombinations: [List] { lists.filter { $0.combination != nil } }

    func list(_ number: ListNumber) -> List? { lists.first { $0.number == number } }
}
