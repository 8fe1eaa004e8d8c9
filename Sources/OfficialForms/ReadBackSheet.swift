/// The sealed answer: a code by which the program is held to its totals, or its seats, before those
/// of the hand are typed in.
///
/// It shows no figure of the count.
package struct ReadBackSheet: Hashable, Sendable {
    /// What was sealed.
    package enum Subject: Hashable, Sendable {
        case totals
        case seats
    }

    package var subject: Subject
    package var election: String
    package var level: String
    /// At least 20 characters of a salted hash.
    package var code: String
    /// `dd-mm-jjjj uu:mm:ss`.
    package var moment: String
    package var documents: Int
    /// Only on the sheet that opens it.
    package var opening: Opening?

    /// What anyone needs to compute the code again.
    package struct Opening: Hashable, Sendable {
        package var salt: String
        /// The file whose SHA-256 begins with the code; its first line is the salt.
        package var file: String

        package init(salt: String, file: String) {
            self.salt = salt
            self.file = file
        }
    }

    package init(
        of subject: Subject = .totals,
        election: String,
        level: String,
        code: String,
        moment: String,
        documents: Int,
        opening: Opening? = nil
    ) {
        self.subject = subject
        self.election = election
        self.level = level
        self.code = code
        self.moment = moment
        self.documents = documents
        self.opening = opening
    }
}
