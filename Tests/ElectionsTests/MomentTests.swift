import Elections
import Testing

@Suite("Days of the calendar")
struct CivilDateTests {
    @Test(
        "A day of the Gregorian calendar is read and written the same",
        arguments: [
            "2017-03-15", "2016-02-29", "2000-02-29", "1600-02-29", "0001-01-01", "9999-12-31",
            "2017-04-30", "2017-01-31",
        ]
    )
    func day(_ text: String) throws {
        let date = try #require(CivilDate(text))
        #expect(date.description == text)
    }

    @Test(
        "What is not a day is refused",
        arguments: [
            "1900-02-29", "2017-02-29", "2100-02-29", "2017-04-31", "2017-06-31", "2017-00-10",
            "2017-13-01", "2017-01-00", "2017-01-32", "0000-01-01", "17-03-15", "2017-3-15",
            "2017-03-5", "2017/03/15", "15-03-2017", "2017-03-15 ", " 2017-03-15", "2017-03-15-",
            "2017-03", "", "+017-03-15", "2017-+3-15", "2017--3-15", "2017-03-1\u{0301}5",
            "２０１７-03-15", "2017‐03‐15", "2017-03-15T10:00",
        ]
    )
    func noDay(_ text: String) {
        #expect(CivilDate(text) == nil)
    }

    @Test("Every day from 1899 to 2104 exists once, in the order of time")
    func order() {
        var previous: CivilDate?
        var days = 0
        for year in 1899...2104 {
            for month in 0...13 {
                for day in 0...32 {
                    let two = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
                    guard let date = CivilDate("\(year)-\(two(month))-\(two(day))") else {
                        continue
                    }
                    if let previous { #expect(previous < date) }
                    previous = date
                    days += 1
                }
            }
        }
        // 206 years, of which every fourth from 1904 is a leap year (51), less 2100.
        #expect(days == 206 * 365 + 51 - 1)
    }
}

@Suite("Moments on the wall clock")
struct MomentTests {
    @Test("Seconds may be left out, and are 0 then")
    func withoutSeconds() throws {
        let moment = try #require(Moment("2017-03-16T14:31"))
        #expect(moment.description == "2017-03-16T14:31:00")
    }

    @Test("A moment is read and written the same")
    func roundTrip() throws {
        for text in ["2017-03-16T14:31:27", "2016-02-29T00:00:00", "2017-12-31T23:59:59"] {
            #expect(try #require(Moment(text)).description == text)
        }
    }

    @Test(
        "What is not a time of day is refused",
        arguments: [
            "2017-03-16T24:00", "2017-03-16T23:60", "2017-03-16T23:59:60", "2017-03-16 14:31",
            "2017-03-16t14:31", "2017-03-16T14", "2017-03-16T1:31", "2017-03-16T14:31:2",
            "2017-03-16T14:31:27Z", "2017-03-16T14:31:27+01:00", "2017-03-16T14:31:27.5",
            "2017-03-16T14:31:27:00", "2017-02-29T14:31", "T14:31", "2017-03-16T", "2017-03-16",
            "2017-03-16TT14:31", "2017-03-16T-1:31", "2017-03-16T+1:31",
        ]
    )
    func noMoment(_ text: String) {
        #expect(Moment(text) == nil)
    }

    @Test("Moments are in order of day, hour, minute and second")
    func order() throws {
        let texts = [
            "2016-12-31T23:59:59", "2017-03-15T09:00:00", "2017-03-15T10:00:00",
            "2017-03-15T10:01:00", "2017-03-15T10:01:01", "2017-03-16T00:00:00",
        ]
        let moments = try texts.reversed().map { try #require(Moment($0)) }
        #expect(moments.sorted().map(\.description) == texts)
    }
}
