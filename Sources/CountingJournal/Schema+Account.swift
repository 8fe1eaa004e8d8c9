/// Rules of the journal about the account of differences: of what, and in words that can be read back.
extension Schema {
    static let rulesOfTheAccount = """
        CREATE TRIGGER announced_of_the_area BEFORE INSERT ON journal WHEN NEW.kind = 'announced'
        BEGIN
            SELECT RAISE(ABORT, 'a result is announced of the area of the dossier')
                WHERE NEW.document IS NOT (SELECT CASE WHEN json_valid(content)
                    THEN json_extract(content, '$.document') END FROM journal WHERE position = 1);
        END;
        CREATE TRIGGER said_in_words BEFORE INSERT ON journal WHEN NEW.kind IN ('explained', 'reported')
        BEGIN
            SELECT RAISE(ABORT, 'what is said names the difference, or has its text')
                WHERE coalesce(CASE WHEN json_valid(NEW.content) THEN json_type(NEW.content,
                    CASE NEW.kind WHEN 'explained' THEN '$.item' ELSE '$.text' END) END, '') <> 'text';
        END;
        """
}
