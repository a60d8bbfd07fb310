import GRDB

extension GraphStore {
    /// Articles that hold every word of a text, in any script, the newest first.
    ///
    /// 英伟达 finds articles in traditional script that write 英偉達. Two characters are enough, and one is.
    ///
    /// - Parameters:
    ///   - filter: which articles.
    ///   - limit: at most so many.
    /// - Returns: no hits where the text has neither letters nor characters.
    package func search(
        _ text: String, _ filter: ArticleFilter = ArticleFilter(), limit: Int
    ) throws(StoreError) -> SearchListing {
        try StoreError.translate(path) {
            try database.read { db in
                try ArticleSearch(db: db, query: SearchQuery(text, names: names), filter: filter, names: names).hits(limit)
            }
        }
    }

    /// Claims whose words hold every word of a text, the newest article first.
    ///
    /// - Parameter limit: at most so many.
    package func claims(
        holding text: String, _ filter: ArticleFilter = ArticleFilter(), limit: Int
    ) throws(StoreError) -> ClaimListing {
        try StoreError.translate(path) {
            try database.read { db in
                let search = ArticleSearch(db: db, query: SearchQuery(text, names: names), filter: filter, names: names)
                let keys = try search.claims()
                return try ClaimLister(db: db).listing(Array(keys.prefix(limit)), total: keys.count)
            }
        }
    }
}

/// Finds articles by their words.
struct ArticleSearch {
    /// Above so many finds the articles are walked by date until enough are found, below it their dates are looked up.
    private static let few = 1000

    let db: Database
    let query: SearchQuery
    private let filter: ArticleFilter
    private let names: NameFolding
    private let matcher: ArticleMatcher

    init(db: Database, query: SearchQuery, filter: ArticleFilter, names: NameFolding) {
        self.db = db
        self.query = query
        self.filter = filter
        self.names = names
        matcher = ArticleMatcher(db: db, filter: filter, names: names)
    }

    func hits(_ limit: Int) throws -> SearchListing {
        let found = try articles(limit)
        let lister = ClaimLister(db: db)
        let hits = try found.keys.compactMap { key -> SearchHit? in
            guard let article = try lister.summary(key) else { return nil }
            let claims = try self.claims(of: key).map(\.id)
            return SearchHit(article: article, snippet: try snippet(key), claims: claims)
        }
        return SearchListing(hits: hits, total: found.total)
    }

    /// Keys of all claims whose words hold the terms.
    func claims() throws -> [Int64] {
        try articles(.max).keys.flatMap { try claims(of: $0).map(\.key) }
    }

    /// Keys of the newest articles, and how many there are.
    private func articles(_ limit: Int) throws -> (keys: [Int64], total: Int) {
        guard !query.match.isEmpty else { return ([], 0) }
        let statement = try db.cachedStatement(sql: "SELECT rowid FROM articleText WHERE articleText MATCH ?")
        let found = try Int64.fetchAll(statement, arguments: [query.match])
        if filter.isEmpty, found.count > Self.few, limit < .max {
            return (Array(try newest(Set(found), limit).prefix(limit)), found.count)
        }
        let dated = try found.compactMap { try moment(of: $0) }.filter { article in
            if let days = filter.published, !(days.firstMoment...days.lastMoment).contains(Int(article.moment)) { return false }
            return try matcher.hasSource(article.key)
        }
        return (Array(sorted(dated).prefix(limit)), dated.count)
    }

    private typealias Dated = (key: Int64, moment: Int64, id: String)

    private func moment(of key: Int64) throws -> Dated? {
        let sql = "SELECT id, \(StoreMigrations.moment("article")) FROM article WHERE key = ?"
        return try StoreReader(db).rows(sql, [key]).first.map { (key, $0[1], $0[0]) }
    }

    private func sorted(_ articles: [Dated]) -> [Int64] {
        articles.sorted { ($1.moment, $0.id) < ($0.moment, $1.id) }.map(\.key)
    }

    /// The newest of many, and those as new as the last of them.
    private func newest(_ found: Set<Int64>, _ limit: Int) throws -> [Int64] {
        let rows = try Row.fetchCursor(db, sql: "SELECT article, moment FROM articleMoment ORDER BY moment DESC")
        var keys: [Int64] = []
        var last: Int64 = .max
        while let row = try rows.next() {
            let (key, moment): (Int64, Int64) = (row[0], row[1])
            if keys.count >= limit, moment < last { break }
            guard found.contains(key) else { continue }
            keys.append(key)
            last = moment
        }
        return sorted(try keys.compactMap { try moment(of: $0) })
    }

    private func snippet(_ key: Int64) throws -> String {
        let sql = """
            SELECT snippet(articleText, -1, '\(SearchHit.open)', '\(SearchHit.close)', '…', 36)
            FROM articleText WHERE articleText MATCH ? AND rowid = ?
            """
        return try String.fetchOne(db.cachedStatement(sql: sql), arguments: [query.match, key]) ?? ""
    }

    private func claims(of article: Int64) throws -> [(key: Int64, id: String)] {
        try StoreReader(db).rows("SELECT key, id, evidenceText FROM claim WHERE article = ? ORDER BY position", [article])
            .filter { row in
                let words = names.key(row[2])
                return query.terms.allSatisfy { words.contains($0) }
            }.map { ($0[0], $0[1]) }
    }
}
