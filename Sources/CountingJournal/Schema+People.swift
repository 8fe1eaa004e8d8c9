/// Constraints on who may do what: nothing by somebody for whom two people do not vouch.
extension Schema {
    static let rulesOfPeople = """
        CREATE UNIQUE INDEX one_name_a_person ON journal (person COLLATE NOCASE) WHERE kind = 'person';
        CREATE UNIQUE INDEX confirmed_once ON journal (person COLLATE NOCASE) WHERE kind = 'confirmed';
        CREATE INDEX locks ON journal (person COLLATE NOCASE, position)
            WHERE kind IN ('locked', 'unlocked');

        -- Content is JSON on some rows only; a CASE is the one order that SQLite keeps to.
        CREATE VIEW people AS
            SELECT position, person, witness AS registrar,
                CASE WHEN json_valid(content) THEN json_extract(content, '$.role') END AS role
            FROM journal WHERE kind = 'person';
        CREATE VIEW real_dossier AS
            SELECT 1 FROM journal WHERE position = 1
                AND CASE WHEN json_valid(content) THEN json_extract(content, '$.exercise') = 0 ELSE 1 END;
        -- Confirmed by another, or the one who confirmed the first; and not locked since.
        CREATE VIEW active AS
            SELECT person, role FROM people
            WHERE (EXISTS (SELECT 1 FROM journal
                    WHERE kind = 'confirmed' AND person = people.person COLLATE NOCASE)
                OR people.person = (SELECT witness FROM journal
                    WHERE kind = 'confirmed' ORDER BY position LIMIT 1) COLLATE NOCASE)
            AND coalesce((SELECT kind FROM journal
                    WHERE kind IN ('locked', 'unlocked') AND person = people.person COLLATE NOCASE
                    ORDER BY position DESC LIMIT 1), 'unlocked') = 'unlocked';

        CREATE TRIGGER registered_by_an_administrator BEFORE INSERT ON journal WHEN NEW.kind = 'person'
        BEGIN
            SELECT RAISE(ABORT, 'one name a person')
                WHERE EXISTS (SELECT 1 FROM journal
                        WHERE kind = 'person' AND person = NEW.person COLLATE NOCASE)
                    OR EXISTS (SELECT 1 FROM journal
                        WHERE kind = 'typist' AND person = NEW.person COLLATE NOCASE);
            SELECT RAISE(ABORT, 'a person has one of the roles')
                WHERE coalesce(CASE WHEN json_valid(NEW.content)
                        THEN json_extract(NEW.content, '$.role') END, '') NOT IN
                    ('administrator', 'coordinator', 'typist', 'hand-counter', 'observer');
            SELECT RAISE(ABORT, 'the first person is an administrator, whom nobody registers')
                WHERE NOT EXISTS (SELECT 1 FROM people)
                    AND (NEW.witness IS NOT NULL
                        OR json_extract(NEW.content, '$.role') <> 'administrator');
            SELECT RAISE(ABORT, 'an active administrator registers, or the first the second')
                WHERE EXISTS (SELECT 1 FROM people)
                    AND NOT EXISTS (SELECT 1 FROM active
                        WHERE role = 'administrator' AND person = NEW.witness COLLATE NOCASE)
                    AND NOT ((SELECT count(*) FROM people) = 1
                        AND coalesce(NEW.witness, '') = (SELECT person FROM people) COLLATE NOCASE);
        END;
        CREATE TRIGGER confirmed_by_another BEFORE INSERT ON journal WHEN NEW.kind = 'confirmed'
        BEGIN
            SELECT RAISE(ABORT, 'an account is confirmed once')
                WHERE EXISTS (SELECT 1 FROM journal
                    WHERE kind = 'confirmed' AND person = NEW.person COLLATE NOCASE);
            SELECT RAISE(ABORT, 'a registered person is confirmed')
                WHERE NOT EXISTS (SELECT 1 FROM people WHERE person = NEW.person COLLATE NOCASE);
            SELECT RAISE(ABORT, 'nobody confirms whom he registered')
                WHERE EXISTS (SELECT 1 FROM people WHERE person = NEW.person COLLATE NOCASE
                    AND registrar = NEW.witness COLLATE NOCASE);
            SELECT RAISE(ABORT, 'an active person confirms, or the second the first')
                WHERE NOT EXISTS (SELECT 1 FROM active WHERE person = NEW.witness COLLATE NOCASE)
                    AND NOT (NOT EXISTS (SELECT 1 FROM journal WHERE kind = 'confirmed')
                        AND NEW.person =
                            (SELECT person FROM people ORDER BY position LIMIT 1) COLLATE NOCASE
                        AND EXISTS
                            (SELECT 1 FROM people WHERE person = NEW.witness COLLATE NOCASE));
        END;
        CREATE TRIGGER locked_by_an_administrator BEFORE INSERT ON journal
            WHEN NEW.kind IN ('locked', 'unlocked')
        BEGIN
            SELECT RAISE(ABORT, 'an active administrator locks and unlocks a registered person')
                WHERE NOT EXISTS (SELECT 1 FROM people WHERE person = NEW.person COLLATE NOCASE)
                    OR NOT EXISTS (SELECT 1 FROM active
                        WHERE role = 'administrator' AND person = NEW.witness COLLATE NOCASE);
        END;
        CREATE TRIGGER tried_by_a_person BEFORE INSERT ON journal
            WHEN NEW.kind IN ('wrong-passphrase', 'right-passphrase')
        BEGIN
            SELECT RAISE(ABORT, 'only a registered person has a passphrase')
                WHERE NOT EXISTS (SELECT 1 FROM people WHERE person = NEW.person COLLATE NOCASE);
        END;
        CREATE TRIGGER a_name_alone_in_exercises BEFORE INSERT ON journal WHEN NEW.kind = 'typist'
        BEGIN
            SELECT RAISE(ABORT, 'a typist without a passphrase is for exercises')
                WHERE EXISTS (SELECT 1 FROM real_dossier);
            SELECT RAISE(ABORT, 'one name a person')
                WHERE EXISTS (SELECT 1 FROM people WHERE person = NEW.person COLLATE NOCASE);
        END;
        CREATE TRIGGER decided_by_two BEFORE INSERT ON journal
            WHEN NEW.kind IN ('accepted', 'lot', 'deceased', 'closed', 'corrected', 'missing',
                'missing-withdrawn',
                'explained', 'reported')
        BEGIN
            SELECT RAISE(ABORT, 'a coordinator decides, with another or an administrator')
                WHERE EXISTS (SELECT 1 FROM real_dossier) AND (
                    NOT EXISTS (SELECT 1 FROM active WHERE person = NEW.person COLLATE NOCASE
                        AND role IN ('coordinator', 'administrator'))
                    OR NOT EXISTS (SELECT 1 FROM active WHERE person = NEW.witness COLLATE NOCASE
                        AND role IN ('coordinator', 'administrator'))
                    OR NOT EXISTS (SELECT 1 FROM active WHERE role = 'coordinator'
                        AND (person = NEW.person COLLATE NOCASE
                            OR person = NEW.witness COLLATE NOCASE)));
        END;
        CREATE TRIGGER done_by_somebody_active BEFORE INSERT ON journal
            WHEN NEW.kind IN ('warning', 'code', 'received')
        BEGIN
            SELECT RAISE(ABORT, 'in a real dossier whoever looks at or takes in a paper is known')
                WHERE EXISTS (SELECT 1 FROM real_dossier) AND NOT EXISTS (SELECT 1 FROM active
                    WHERE person = NEW.person COLLATE NOCASE
                        AND (role = 'coordinator'
                            OR (NEW.kind <> 'warning' AND role IN ('typist', 'hand-counter'))));
        END;
        """
}
