import GRDB
import GraphModel
import TextCore

extension StoreMigrations {
    /// Versions of articles, what each article says of an entity, origins, pages, and files that failed.
    ///
    /// Articles written before keep their claims. Since nobody knows which of them gave which name, and their pages are not
    /// there, they are marked by an empty digest and no version: the next run that meets their files reads them anew.
    static func addHistory(_ db: Database, names: NameFolding) throws {
        try db.execute(sql: versions + forms + leanIndexes + signatures)
        for row in try Row.fetchAll(db, sql: "SELECT key, id, type, name FROM entity") {
            let key: Int64 = row["key"]
            guard let node = try StoreReader(db).ownEntity(key) else { continue }
            try db.execute(
                sql: "INSERT INTO entityForm (entity, digest, type, name, aliases, identifiers) VALUES (?, '', ?, ?, ?, ?)",
                arguments: [key, node.type, node.name, node.aliasList, node.identifierList])
        }
        try db.execute(
            sql: """
                UPDATE appearance SET form = (SELECT key FROM entityForm WHERE entityForm.entity = appearance.entity);
                UPDATE article SET digest = '', origin = id;
                """)
        try addOrigins(db, names: names)
    }

    private static func addOrigins(_ db: Database, names: NameFolding) throws {
        let origins = OriginIndex(db: db)
        for key in try Int64.fetchAll(db, sql: "SELECT key FROM article ORDER BY key") {
            guard let row = try Row.fetchOne(db, sql: "SELECT id, text FROM article WHERE key = ?", arguments: [key]) else {
                continue
            }
            let id: String = row["id"]
            let signature = TextSignature(folded: names.fold(row["text"]))
            try origins.set(origins.origin(of: id, signature), of: key)
            try origins.insert(key, signature)
        }
    }

    private static let versions = """
        ALTER TABLE article ADD COLUMN origin TEXT NOT NULL DEFAULT '';
        CREATE INDEX articleOfOrigin ON article (origin);
        CREATE TABLE version (
            id TEXT PRIMARY KEY,
            contentHash TEXT NOT NULL,
            address TEXT,
            moment INTEGER NOT NULL,
            published TEXT,
            given TEXT,
            fileDay TEXT,
            path TEXT NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('current', 'replaced', 'removed')),
            seen INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX versionOfAddress ON version (address, moment) WHERE address IS NOT NULL;
        CREATE TABLE page (
            article INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
            size INTEGER NOT NULL,
            compressed BLOB NOT NULL
        ) STRICT;
        CREATE TABLE quarantine (
            path TEXT PRIMARY KEY,
            file TEXT NOT NULL,
            stage TEXT NOT NULL,
            code TEXT NOT NULL,
            reason TEXT NOT NULL,
            remedy TEXT,
            given TEXT,
            tries INTEGER NOT NULL,
            seen INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;

        """

    private static let forms = """
        CREATE TABLE entityForm (
            key INTEGER PRIMARY KEY,
            entity INTEGER NOT NULL REFERENCES entity ON DELETE CASCADE,
            digest TEXT NOT NULL,
            type TEXT NOT NULL,
            name TEXT NOT NULL,
            aliases TEXT NOT NULL,
            identifiers TEXT NOT NULL,
            UNIQUE (entity, digest)
        ) STRICT;
        ALTER TABLE appearance ADD COLUMN form INTEGER;
        DROP INDEX appearanceOfEntity;
        CREATE INDEX appearanceOfEntity ON appearance (entity, form);

        """

    /// What nobody looks up costs time with every row: the entity of a mention is one of its article's, and most claims have neither
    /// object nor speaker.
    private static let leanIndexes = """
        CREATE TABLE leanMention (
            article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
            position INTEGER NOT NULL,
            entity INTEGER NOT NULL,
            lower INTEGER NOT NULL,
            upper INTEGER NOT NULL,
            text TEXT NOT NULL,
            PRIMARY KEY (article, position)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO leanMention SELECT * FROM mention;
        DROP TABLE mention;
        ALTER TABLE leanMention RENAME TO mention;
        DROP INDEX claimOfObject;
        CREATE INDEX claimOfObject ON claim (object) WHERE object IS NOT NULL;
        DROP INDEX claimOfSpeaker;
        CREATE INDEX claimOfSpeaker ON claim (speaker) WHERE speaker IS NOT NULL;

        """

    private static let signatures = """
        CREATE TABLE signature (
            article INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
            hashes BLOB NOT NULL
        ) STRICT;
        CREATE TABLE signatureBand (
            value INTEGER NOT NULL,
            article INTEGER NOT NULL,
            PRIMARY KEY (value, article)
        ) STRICT, WITHOUT ROWID;

        """
}

extension EntityNode {
    /// The aliases as a JSON array.
    var aliasList: String {
        var json = JSONWriter()
        json.array { json in for alias in aliases { json.value(alias) } }
        return json.string
    }

    /// The identifiers as a JSON object, sorted by scheme.
    var identifierList: String {
        var json = JSONWriter()
        json.object { json in
            for (scheme, value) in identifiers.sorted(by: { $0.key < $1.key }) {
                json.key(scheme)
                json.value(value)
            }
        }
        return json.string
    }
}
