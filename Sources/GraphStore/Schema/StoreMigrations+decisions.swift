import GRDB

extension StoreMigrations {
    /// What users decided about entities, and which entities stand for others because of it.
    ///
    /// `content` is a decision as JSON. `claimEntity` holds claims under the entities that stand for those which they name, so its triggers follow `mergedEntity`.
    static func addDecisions(_ db: Database) throws {
        try db.execute(sql: tables + triggers)
    }

    private static let tables = """
        CREATE TABLE decision (
            number INTEGER PRIMARY KEY,
            content TEXT NOT NULL
        ) STRICT;
        CREATE TABLE mergedEntity (
            entity INTEGER PRIMARY KEY REFERENCES entity ON DELETE CASCADE,
            target INTEGER NOT NULL REFERENCES entity ON DELETE CASCADE
        ) STRICT;
        CREATE INDEX mergedEntityOfTarget ON mergedEntity (target);

        """

    private static let triggers = """
        DROP TRIGGER articleOut;
        CREATE TRIGGER articleOut BEFORE DELETE ON article BEGIN
            INSERT INTO articleText (articleText, rowid, title, text) VALUES ('delete', old.key, old.title, old.text);
            DELETE FROM articleMoment WHERE moment = \(moment("old")) AND article = old.key;
            DELETE FROM claimEntity WHERE moment = \(moment("old"))
                AND claim IN (SELECT key FROM claim WHERE article = old.key)
                AND entity IN (
                    SELECT \(resolved("role.entity")) FROM (
                        SELECT subject AS entity FROM claim WHERE article = old.key
                        UNION SELECT object FROM claim WHERE article = old.key
                        UNION SELECT speaker FROM claim WHERE article = old.key
                        UNION SELECT entity FROM claimTopic JOIN claim ON claim.key = claimTopic.claim
                            WHERE claim.article = old.key) AS role);
        END;
        DROP TRIGGER claimIn;
        CREATE TRIGGER claimIn AFTER INSERT ON claim BEGIN
            INSERT OR IGNORE INTO claimEntity
                SELECT \(resolved("role.entity")), \(moment("article")), new.key FROM article,
                    (SELECT new.subject AS entity UNION SELECT new.object UNION SELECT new.speaker) AS role
                WHERE article.key = new.article AND role.entity IS NOT NULL AND \(joinsTwo("new"));
        END;
        DROP TRIGGER claimTopicIn;
        CREATE TRIGGER claimTopicIn AFTER INSERT ON claimTopic BEGIN
            INSERT OR IGNORE INTO claimEntity
                SELECT \(resolved("new.entity")), \(moment("article")), new.claim FROM claim
                JOIN article ON article.key = claim.article WHERE claim.key = new.claim;
        END;

        """

    /// True for the row of an entity that no other stands for.
    static let standing = "entity.key NOT IN (SELECT entity FROM mergedEntity)"

    /// The key of the entity that stands for that of a key.
    static func resolved(_ key: String) -> String {
        "coalesce((SELECT target FROM mergedEntity WHERE mergedEntity.entity = \(key)), \(key))"
    }

    /// True for the row of a claim but where a merge made it a relation of a thing with itself, which no question finds.
    static func joinsTwo(_ claim: String) -> String {
        "(\(claim).object IS NULL OR \(resolved(claim + ".object")) <> \(resolved(claim + ".subject")))"
    }

    /// The keys of an entity and of those that it stands for.
    static func members(_ key: String) -> String {
        "(SELECT \(key) UNION ALL SELECT entity FROM mergedEntity WHERE target = \(key))"
    }
}
