/// Rules of the journal about a sample: its lists are drawn once, after the seal and before the hand.
extension Schema {
    static let rulesOfTheDraw = """
        CREATE VIEW sample_dossier AS SELECT 1 FROM journal WHERE position = 1
            AND CASE WHEN json_valid(content) THEN json_extract(content, '$.sample') END IS NOT NULL;
        CREATE UNIQUE INDEX drawn_once ON journal (kind) WHERE kind = 'drawn';
        CREATE TRIGGER drawn_in_a_sample BEFORE INSERT ON journal WHEN NEW.kind = 'drawn'
        BEGIN
            SELECT RAISE(ABORT, 'lists are drawn for a sample')
                WHERE NOT EXISTS (SELECT 1 FROM sample_dossier);
            SELECT RAISE(ABORT, 'lists are drawn once')
                WHERE EXISTS (SELECT 1 FROM journal WHERE kind = 'drawn');
            SELECT RAISE(ABORT, 'the totals are sealed before lists are drawn')
                WHERE NOT EXISTS (SELECT 1 FROM journal WHERE kind = 'sealed');
            SELECT RAISE(ABORT, 'what the dice showed is kept')
                WHERE coalesce(CASE WHEN json_valid(NEW.content)
                    THEN json_array_length(NEW.content, '$.dice') END, 0) = 0;
            SELECT RAISE(ABORT, 'as many lists are drawn as the sample is of')
                WHERE CASE WHEN json_valid(NEW.content)
                        THEN json_array_length(NEW.content, '$.lists') END
                    IS NOT (SELECT CASE WHEN json_valid(content)
                        THEN json_extract(content, '$.sample') END FROM journal WHERE position = 1);
        END;
        CREATE TRIGGER drawn_by_two BEFORE INSERT ON journal WHEN NEW.kind = 'drawn'
        BEGIN
            SELECT RAISE(ABORT, 'a coordinator draws, with another or an administrator')
                WHERE EXISTS (SELECT 1 FROM real_dossier) AND (
                    NOT EXISTS (SELECT 1 FROM active WHERE person = NEW.person COLLATE NOCASE
                        AND role IN ('coordinator', 'administrator'))
                    OR NOT EXISTS (SELECT 1 FROM active WHERE person = NEW.witness COLLATE NOCASE
                        AND role IN ('coordinator', 'administrator'))
                    OR NOT EXISTS (SELECT 1 FROM active WHERE role = 'coordinator'
                        AND (person = NEW.person COLLATE NOCASE
                            OR person = NEW.witness COLLATE NOCASE)));
        END;
        CREATE TRIGGER drawn_before_the_hand_count BEFORE INSERT ON journal WHEN NEW.kind = 'hand'
        BEGIN
            SELECT RAISE(ABORT, 'the lists of a sample are drawn before the first hand figure')
                WHERE EXISTS (SELECT 1 FROM sample_dossier)
                    AND NOT EXISTS (SELECT 1 FROM journal WHERE kind = 'drawn');
        END;
        """
}
