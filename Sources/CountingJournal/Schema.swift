import GRDB

/// The journal's table: what must never happen is refused here too, not only by the program.
///
/// One row a thing that happened. Rows are added at the end, chained by hash, and never changed.
enum Schema {
    /// `Ppsp`, so that the file is recognised as a dossier.
    static let applicationID = 0x5070_7370
    /// Raised with every change of the tables; a file with a higher one is of a newer program.
    static let version = 3

    static func create(in database: Database) throws {
        try database.execute(sql: table)
        try database.execute(sql: rules)
        try database.execute(sql: rulesOfPeople)
        try database.execute(sql: rulesOfTheDraw)
        try database.execute(sql: rulesOfTheAccount)
        try database.execute(sql: "PRAGMA application_id = \(applicationID)")
        try database.execute(sql: "PRAGMA user_version = \(version)")
    }

    /// Whether the file still has every constraint that this program gave it, and no other.
    static func isWhole(in database: Database) throws -> Bool {
        let fresh = try DatabaseQueue().write { blank in
            try create(in: blank)
            return try statements(of: blank)
        }
        return try statements(of: database) == fresh
    }

    private static func statements(of database: Database) throws -> [String] {
        try String.fetchAll(
            database,
            sql: "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name"
        )
    }

    private static let table = """
        CREATE TABLE journal (
            position INTEGER PRIMARY KEY CHECK (position >= 1),
            moment TEXT NOT NULL
                CHECK (moment GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9]'),
            kind TEXT NOT NULL
                CHECK (kind IN ('opened', 'typist', 'entry', 'hand', 'seats', 'sealed', 'seats-sealed',
                    'accepted', 'warning', 'lot', 'deceased', 'closed', 'corrected', 'code',
                    'person', 'confirmed', 'locked', 'unlocked', 'wrong-passphrase', 'right-passphrase',
                    'printed', 'received', 'missing', 'missing-withdrawn',
                    'announced', 'explained', 'reported', 'drawn')),
            document TEXT,
            round INTEGER,
            reading INTEGER,
            person TEXT CHECK (person IS NULL OR (length(person) > 0 AND trim(person) = person)),
            witness TEXT CHECK (witness IS NULL OR (length(witness) > 0 AND trim(witness) = witness)),
            content TEXT NOT NULL,
            previous TEXT NOT NULL CHECK (length(previous) = 64),
            hash TEXT NOT NULL UNIQUE CHECK (length(hash) = 64),
            -- A CHECK holds where it is NULL: whether a column is there is asked apart.
            CHECK ((kind IN ('entry', 'hand', 'seats', 'warning', 'corrected', 'code',
                    'received', 'missing', 'missing-withdrawn',
                    'announced', 'explained', 'reported')) = (document IS NOT NULL)),
            CHECK ((kind IN ('entry', 'hand', 'seats', 'announced')) = (round IS NOT NULL)),
            CHECK ((round IS NULL) = (reading IS NULL)),
            CHECK (document IS NULL OR length(document) > 0),
            CHECK (round >= 1 AND reading >= 1),
            -- Of a person the witness is who registered it; nobody did so with the first.
            CHECK (kind = 'person' OR (kind IN ('accepted', 'lot', 'deceased', 'closed', 'corrected',
                'missing', 'missing-withdrawn', 'confirmed', 'locked', 'unlocked',
                'explained', 'reported', 'drawn')) = (witness IS NOT NULL)),
            CHECK (kind <> 'person' OR json_valid(content)),
            -- Who received a paper may be unknown; whose act any other row is, never.
            CHECK (kind = 'received'
                OR (kind IN ('opened', 'sealed', 'seats-sealed', 'printed')) = (person IS NULL)),
            CHECK (witness IS NULL OR lower(witness) <> lower(person))
        ) STRICT
        """

    private static let rules = """
        -- The first entry, the second entry and every further reading of a paper are made once ...
        CREATE UNIQUE INDEX one_of_each_reading
            ON journal (kind, document, round, reading) WHERE kind IN ('entry', 'hand', 'seats', 'announced');
        -- ... and no person makes two of them.
        CREATE UNIQUE INDEX one_reading_a_person
            ON journal (kind, document, round, person COLLATE NOCASE) WHERE kind IN ('entry', 'hand', 'seats', 'announced');
        CREATE UNIQUE INDEX one_name_a_typist
            ON journal (person COLLATE NOCASE) WHERE kind = 'typist';
        CREATE UNIQUE INDEX opened_once ON journal (kind) WHERE kind = 'opened';
        CREATE INDEX closings ON journal (position) WHERE kind IN ('closed', 'corrected');

        -- Content is JSON on some rows only; a CASE is the one order that SQLite keeps to.
        CREATE VIEW corrections AS
            SELECT position, document,
                CASE WHEN json_valid(content) THEN json_extract(content, '$.paper') END AS paper,
                CASE WHEN json_valid(content) THEN json_extract(content, '$.round') END AS round
            FROM journal WHERE kind = 'corrected';
        -- Until two people take the decision back, or put in the document that turned up.
        CREATE VIEW missing_documents AS
            SELECT document FROM journal AS decision
            WHERE kind = 'missing'
                AND NOT EXISTS (SELECT 1 FROM journal WHERE kind = 'missing-withdrawn'
                    AND document = decision.document AND position > decision.position)
                AND NOT EXISTS (SELECT 1 FROM corrections WHERE paper = 'entry'
                    AND document = decision.document AND position > decision.position);

        CREATE TRIGGER never_changed BEFORE UPDATE ON journal
        BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
        CREATE TRIGGER never_removed BEFORE DELETE ON journal
        BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;

        CREATE TRIGGER added_at_the_end BEFORE INSERT ON journal
        BEGIN
            SELECT RAISE(ABORT, 'a row is added at the end')
                WHERE NEW.position <> (SELECT coalesce(max(position), 0) + 1 FROM journal);
            SELECT RAISE(ABORT, 'a row is chained to the one before it')
                WHERE NEW.position > 1 AND NEW.previous <>
                    (SELECT hash FROM journal ORDER BY position DESC LIMIT 1);
            SELECT RAISE(ABORT, 'a dossier begins by being opened')
                WHERE (NEW.position = 1) <> (NEW.kind = 'opened');
            -- What is closed stays closed until two people put a newer version of a paper in.
            SELECT RAISE(ABORT, 'a closed dossier takes nothing in')
                WHERE NEW.kind NOT IN ('corrected', 'person', 'confirmed', 'locked', 'unlocked',
                        'wrong-passphrase', 'right-passphrase',
                        -- Of the account of differences, which changes no figure of the record.
                        'announced', 'explained', 'reported')
                    AND (SELECT kind FROM journal WHERE kind IN ('closed', 'corrected')
                        ORDER BY position DESC LIMIT 1) = 'closed';
            SELECT RAISE(ABORT, 'a paper is corrected once two people typed it, or missing by decision')
                WHERE NEW.kind = 'corrected'
                    AND NOT EXISTS (SELECT 1 FROM journal
                        WHERE document = NEW.document AND reading = 2 AND kind =
                            CASE WHEN json_valid(NEW.content) THEN json_extract(NEW.content, '$.paper') END)
                    AND NOT (coalesce(CASE WHEN json_valid(NEW.content)
                            THEN json_extract(NEW.content, '$.paper') END, '') = 'entry'
                        AND EXISTS (SELECT 1 FROM missing_documents WHERE document = NEW.document));
        END;
        -- INSERT OR REPLACE would remove the row it collides with, and no trigger would see it.
        CREATE TRIGGER never_replaced BEFORE INSERT ON journal
        BEGIN
            SELECT RAISE(ABORT, 'no row takes the place of another')
                WHERE EXISTS (SELECT 1 FROM journal WHERE hash = NEW.hash);
            SELECT RAISE(ABORT, 'one name a typist')
                WHERE NEW.kind = 'typist' AND EXISTS (SELECT 1 FROM journal
                    WHERE kind = 'typist' AND person = NEW.person COLLATE NOCASE);
            SELECT RAISE(ABORT, 'one of each reading')
                WHERE EXISTS (SELECT 1 FROM journal WHERE kind IN ('entry', 'hand', 'seats', 'announced')
                    AND kind = NEW.kind AND document = NEW.document AND round = NEW.round
                    AND reading = NEW.reading);
            SELECT RAISE(ABORT, 'one reading a person')
                WHERE EXISTS (SELECT 1 FROM journal WHERE kind IN ('entry', 'hand', 'seats', 'announced')
                    AND kind = NEW.kind AND document = NEW.document AND round = NEW.round
                    AND person = NEW.person COLLATE NOCASE);
        END;
        CREATE TRIGGER typed_by_a_typist BEFORE INSERT ON journal WHEN NEW.kind IN ('entry', 'hand', 'seats', 'announced')
        BEGIN
            SELECT RAISE(ABORT, 'only a typist of this dossier types')
                WHERE NOT EXISTS (SELECT 1 FROM journal
                    WHERE kind = 'typist' AND person = NEW.person COLLATE NOCASE)
                AND NOT EXISTS (SELECT 1 FROM active WHERE person = NEW.person COLLATE NOCASE
                    AND role = CASE WHEN NEW.kind IN ('entry', 'announced') THEN 'typist' ELSE 'hand-counter' END);
            SELECT RAISE(ABORT, 'readings are numbered from 1')
                WHERE NEW.reading > 1 AND NOT EXISTS (SELECT 1 FROM journal
                    WHERE kind = NEW.kind AND document = NEW.document AND round = NEW.round
                        AND reading = NEW.reading - 1);
            SELECT RAISE(ABORT, 'a round begins once two people made the one before it, or by a correction')
                WHERE NEW.round > 1
                    AND NOT EXISTS (SELECT 1 FROM journal
                        WHERE kind = NEW.kind AND document = NEW.document AND round = NEW.round - 1
                            AND reading = 2)
                    AND NOT EXISTS (SELECT 1 FROM corrections
                        WHERE paper = NEW.kind AND document = NEW.document AND round = NEW.round);
        END;
        CREATE TRIGGER missing_is_not_typed BEFORE INSERT ON journal WHEN NEW.kind = 'entry'
        BEGIN
            SELECT RAISE(ABORT, 'what is missing by decision is not typed')
                WHERE EXISTS (SELECT 1 FROM missing_documents WHERE document = NEW.document);
        END;
        CREATE TRIGGER missing_is_decided BEFORE INSERT ON journal
            WHEN NEW.kind IN ('missing', 'missing-withdrawn')
        BEGIN
            SELECT RAISE(ABORT, 'a decision is taken, then taken back')
                WHERE (NEW.kind = 'missing') =
                    EXISTS (SELECT 1 FROM missing_documents WHERE document = NEW.document);
            SELECT RAISE(ABORT, 'what two people typed alike is not missing')
                WHERE NEW.kind = 'missing' AND EXISTS (
                    SELECT 1 FROM journal AS one JOIN journal AS two USING (kind, document, round)
                    WHERE kind = 'entry' AND document = NEW.document AND one.reading = 1
                        AND two.reading = 2 AND one.content = two.content
                        AND round = (SELECT max(round) FROM journal
                            WHERE kind = 'entry' AND document = NEW.document)
                        AND one.position > coalesce((SELECT max(position) FROM journal
                            WHERE kind = 'corrected' AND document = NEW.document), 0));
        END;
        CREATE TRIGGER sealed_before_the_hand_count BEFORE INSERT ON journal WHEN NEW.kind = 'hand'
        BEGIN
            SELECT RAISE(ABORT, 'the totals are sealed before the first hand figure')
                WHERE NOT EXISTS (SELECT 1 FROM journal WHERE kind = 'sealed');
        END;
        CREATE TRIGGER sealed_before_the_reckoning BEFORE INSERT ON journal WHEN NEW.kind = 'seats'
        BEGIN
            SELECT RAISE(ABORT, 'the seats are sealed before their reckoning by hand')
                WHERE NOT EXISTS (SELECT 1 FROM journal WHERE kind = 'seats-sealed');
        END;
        """
}
