import GRDB

/// The tables, and how older databases come to have them. A step that has shipped is never edited: add another.
enum StoreMigrations {
    /// - Parameter names: brings what older databases hold into the forms that newer tables want.
    static func migrator(_ names: NameFolding) -> DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1 articles, entities, claims") { db in
            try db.execute(sql: articles + entities + claims)
        }
        migrator.registerMigration("2 versions, forms, origins, pages, quarantine") { db in
            try addHistory(db, names: names)
        }
        migrator.registerMigration("3 claims by moment, full text") { db in try addSearch(db) }
        migrator.registerMigration("4 own lexicon entries") { db in try addLexiconEntries(db) }
        migrator.registerMigration("5 decisions about entities") { db in try addDecisions(db) }
        return migrator
    }

    /// Places are half-open, in UTF-8 bytes of the article's text; `position` is the order within an article.
    private static let articles = """
        CREATE TABLE article (
            key INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            digest TEXT NOT NULL,
            contentHash TEXT NOT NULL,
            path TEXT NOT NULL,
            url TEXT,
            title TEXT,
            author TEXT,
            publisher TEXT,
            published TEXT,
            publishedBound TEXT,
            script TEXT NOT NULL,
            text TEXT NOT NULL
        ) STRICT;
        CREATE TABLE repair (
            article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
            position INTEGER NOT NULL,
            kind TEXT NOT NULL,
            lower INTEGER NOT NULL,
            upper INTEGER NOT NULL,
            original TEXT,
            PRIMARY KEY (article, position)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE warning (
            article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
            position INTEGER NOT NULL,
            message TEXT NOT NULL,
            PRIMARY KEY (article, position)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE quantity (
            article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
            position INTEGER NOT NULL,
            lower INTEGER NOT NULL,
            upper INTEGER NOT NULL,
            text TEXT NOT NULL,
            low TEXT NOT NULL,
            high TEXT NOT NULL,
            unit TEXT NOT NULL,
            per TEXT,
            modifier TEXT NOT NULL,
            PRIMARY KEY (article, position)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE time (
            article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
            position INTEGER NOT NULL,
            lower INTEGER NOT NULL,
            upper INTEGER NOT NULL,
            text TEXT NOT NULL,
            iso TEXT NOT NULL,
            PRIMARY KEY (article, position)
        ) STRICT, WITHOUT ROWID;

        """

    /// `entityName` holds the canonical name and the aliases; `entityKey` the folded forms that are looked up.
    private static let entities = """
        CREATE TABLE entity (
            key INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            type TEXT NOT NULL,
            name TEXT NOT NULL
        ) STRICT;
        CREATE TABLE entityName (
            entity INTEGER NOT NULL REFERENCES entity ON DELETE CASCADE,
            name TEXT NOT NULL,
            PRIMARY KEY (entity, name)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE entityIdentifier (
            entity INTEGER NOT NULL REFERENCES entity ON DELETE CASCADE,
            scheme TEXT NOT NULL,
            value TEXT NOT NULL,
            PRIMARY KEY (entity, scheme)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE entityKey (
            folded TEXT NOT NULL,
            entity INTEGER NOT NULL REFERENCES entity ON DELETE CASCADE,
            PRIMARY KEY (folded, entity)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX entityKeyOfEntity ON entityKey (entity);
        CREATE TABLE appearance (
            article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
            position INTEGER NOT NULL,
            entity INTEGER NOT NULL REFERENCES entity,
            PRIMARY KEY (article, position)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX appearanceOfEntity ON appearance (entity);
        CREATE TABLE mention (
            article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
            position INTEGER NOT NULL,
            entity INTEGER NOT NULL REFERENCES entity,
            lower INTEGER NOT NULL,
            upper INTEGER NOT NULL,
            text TEXT NOT NULL,
            PRIMARY KEY (article, position)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX mentionOfEntity ON mention (entity);

        """

    private static let claims = """
        CREATE TABLE claim (
            key INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
            position INTEGER NOT NULL,
            kind TEXT NOT NULL,
            predicate TEXT NOT NULL,
            subject INTEGER NOT NULL REFERENCES entity,
            object INTEGER REFERENCES entity,
            speaker INTEGER REFERENCES entity,
            direction TEXT,
            basis TEXT,
            time TEXT,
            modality TEXT NOT NULL,
            role TEXT,
            metricName TEXT,
            contentLower INTEGER,
            contentUpper INTEGER,
            contentText TEXT,
            evidenceLower INTEGER NOT NULL,
            evidenceUpper INTEGER NOT NULL,
            evidenceText TEXT NOT NULL,
            confidence TEXT NOT NULL
        ) STRICT;
        CREATE UNIQUE INDEX claimOfArticle ON claim (article, position);
        CREATE INDEX claimOfSubject ON claim (subject);
        CREATE INDEX claimOfObject ON claim (object);
        CREATE INDEX claimOfSpeaker ON claim (speaker);
        CREATE TABLE claimQuantity (
            claim INTEGER NOT NULL REFERENCES claim ON DELETE CASCADE,
            role TEXT NOT NULL,
            lower INTEGER NOT NULL,
            upper INTEGER NOT NULL,
            text TEXT NOT NULL,
            low TEXT NOT NULL,
            high TEXT NOT NULL,
            unit TEXT NOT NULL,
            per TEXT,
            modifier TEXT NOT NULL,
            PRIMARY KEY (claim, role)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE claimTopic (
            claim INTEGER NOT NULL REFERENCES claim ON DELETE CASCADE,
            position INTEGER NOT NULL,
            entity INTEGER NOT NULL REFERENCES entity,
            PRIMARY KEY (claim, position)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX claimTopicOfEntity ON claimTopic (entity);

        """
}
