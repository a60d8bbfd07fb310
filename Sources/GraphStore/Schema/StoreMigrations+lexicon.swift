import GRDB

extension StoreMigrations {
    /// Entries that users gave to the lexicon; `cells` is a JSON object of its columns.
    static func addLexiconEntries(_ db: Database) throws {
        try db.execute(
            sql: """
                CREATE TABLE lexiconEntry (
                    id TEXT PRIMARY KEY,
                    cells TEXT NOT NULL
                ) STRICT, WITHOUT ROWID;
                """)
    }
}
