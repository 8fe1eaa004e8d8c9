import CountingProcess
import Testing

@Suite("Names that may be one person")
struct NameLikenessTests {
    private func areLike(
        _ one: String,
        _ other: String,
        _ initials: (String, String) = ("", "")
    ) throws -> Bool {
        let first = NameLikeness(try #require(PersonName(one)), initials: initials.0)
        let second = NameLikeness(try #require(PersonName(other)), initials: initials.1)
        #expect(first.isLike(second) == second.isLike(first))
        return first.isLike(second)
    }

    @Test(
        "A slip, another order, initials for a first name: asked about",
        arguments: [
            ("Jan de Vries", "Jan de Vires"), ("Jan de Vries", "Jan Vries"),
            ("Anna Smit", "Anne Smit"),
            ("Jan de Vries", "Vries Jan de"), ("J. de Vries", "Jan de Vries"),
            ("J.P. de Vries", "Jan Pieter de Vries"), ("J. de Vries", "J.P. de Vries"),
            ("Vries, J.", "Jan Vries"), ("Jan P. de Vries", "Jan de Vries"),
            ("Willemijn Oosterhuis", "Wilhelmijn Oosterhuis"), ("Janssen A", "Jansen A"),
            ("de Vries", "J. de Vries"), ("Jan-Willem Bos", "Jan Willem Bos"),
        ]
    )
    func similar(_ pair: (String, String)) throws { #expect(try areLike(pair.0, pair.1)) }

    @Test(
        "Other people pass without a question",
        arguments: [
            ("Invoerder A", "Invoerder B"), ("Coördinator A", "Coördinator B"),
            ("Invoerder A", "Coördinator A"), ("Jan de Vries", "Piet de Vries"),
            ("J. de Vries", "K. de Vries"), ("J. de Vries", "Karel de Vries"),
            ("Jan de Vries", "Jan Bakker"), ("Teller 1", "Teller 2"),
        ]
    )
    func different(_ pair: (String, String)) throws { #expect(try !areLike(pair.0, pair.1)) }

    @Test("The same surname with the same initials is asked about, with others it is not")
    func initials() throws {
        #expect(try areLike("Jan de Vries", "Johannes de Vries", ("J.", "J.")))
        #expect(try areLike("Jan de Vries", "Johannes de Vries", ("J.", "J.P.")))
        #expect(try !areLike("Jan de Vries", "Johannes de Vries", ("J.A.", "J.P.")))
        #expect(try !areLike("Jan de Vries", "Jan Bakker", ("J.", "J.")))
    }
}
