import GRDB

extension StoreMigrations {
    /// What questions are answered from: claims by entity and moment, articles by moment, and an index over all words.
    ///
    /// All of it follows from the other tables, and triggers keep it in step with them inside each transaction.
    static func addSearch(_ db: Database) throws {
        try db.execute(sql: tables + indices + fullText + filling + triggers)
    }

    /// `moment`: seconds since 1970 of publication, of its bound, or 0.
    private static let tables = """
        CREATE TABLE claimEntity (
            entity INTEGER NOT NULL,
            moment INTEGER NOT NULL,
            claim INTEGER NOT NULL,
            PRIMARY KEY (entity, moment, claim)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE articleMoment (
            moment INTEGER NOT NULL,
            article INTEGER NOT NULL,
            PRIMARY KEY (moment, article)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE folding (
            name TEXT PRIMARY KEY,
            pairs BLOB NOT NULL
        ) STRICT, WITHOUT ROWID;

        """

    private static let indices = """
        DROP INDEX claimOfSubject;
        CREATE INDEX claimOfMetric ON claim (subject, predicate, time);

        """

    /// Words only: the text itself stays in `article`.
    private static let fullText = """
        CREATE VIRTUAL TABLE articleText USING fts5(
            title, text, content='article', content_rowid='key', tokenize='\(BigramTokenizer.name)', columnsize=0
        );

        """

    private static let filling = """
        INSERT INTO articleText (articleText) VALUES ('rebuild');
        INSERT INTO articleMoment SELECT \(moment("article")), key FROM article;
        INSERT OR IGNORE INTO claimEntity
            SELECT role.entity, \(moment("article")), claim.key FROM
                (SELECT subject AS entity, key AS claim FROM claim
                 UNION SELECT object, key FROM claim WHERE object IS NOT NULL
                 UNION SELECT speaker, key FROM claim WHERE speaker IS NOT NULL
                 UNION SELECT entity, claim FROM claimTopic) AS role
            JOIN claim ON claim.key = role.claim JOIN article ON article.key = claim.article;

        """

    private static let triggers = """
        CREATE TRIGGER articleIn AFTER INSERT ON article BEGIN
            INSERT INTO articleText (rowid, title, text) VALUES (new.key, new.title, new.text);
            INSERT INTO articleMoment VALUES (\(moment("new")), new.key);
        END;
        CREATE TRIGGER articleOut BEFORE DELETE ON article BEGIN
            INSERT INTO articleText (articleText, rowid, title, text) VALUES ('delete', old.key, old.title, old.text);
            DELETE FROM articleMoment WHERE moment = \(moment("old")) AND article = old.key;
            DELETE FROM claimEntity WHERE moment = \(moment("old"))
                AND claim IN (SELECT key FROM claim WHERE article = old.key)
                AND entity IN (
                    SELECT subject FROM claim WHERE article = old.key
                    UNION SELECT object FROM claim WHERE article = old.key
                    UNION SELECT speaker FROM claim WHERE article = old.key
                    UNION SELECT entity FROM claimTopic JOIN claim ON claim.key = claimTopic.claim WHERE article = old.key);
        END;
        CREATE TRIGGER articleTextChange AFTER UPDATE OF title, text ON article BEGIN
            INSERT INTO articleText (articleText, rowid, title, text) VALUES ('delete', old.key, old.title, old.text);
            INSERT INTO articleText (rowid, title, text) VALUES (new.key, new.title, new.text);
        END;
        CREATE TRIGGER claimIn AFTER INSERT ON claim BEGIN
            INSERT OR IGNORE INTO claimEntity
                SELECT value, \(moment("article")), new.key FROM article,
                    (SELECT new.subject AS value UNION SELECT new.object UNION SELECT new.speaker)
                WHERE article.key = new.article AND value IS NOT NULL;
        END;
        CREATE TRIGGER claimTopicIn AFTER INSERT ON claimTopic BEGIN
            INSERT OR IGNORE INTO claimEntity
                SELECT new.entity, \(moment("article")), new.claim FROM claim JOIN article ON article.key = claim.article
                WHERE claim.key = new.claim;
        END;

        """

    /// Seconds since 1970 at which the article of a row was published.
    static func moment(_ row: String) -> String {
        """
        coalesce(CAST(strftime('%s', \(row).published) AS INTEGER), \
        CAST(strftime('%s', \(row).publishedBound) AS INTEGER), 0)
        """
    }
}
