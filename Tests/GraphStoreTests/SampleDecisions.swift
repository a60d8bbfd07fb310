import GRDB
import GraphModel
import TextCore

@testable import GraphStore

/// Three articles about companies that may be one, and all that a database says of them.
enum SampleDecisions {
    static let (qing, qingtong, yuan) = ("entity:qing", "entity:qingtong", "entity:yuan")

    /// The first names 青桐 and 青桐科技, the second 青桐科技 and 远山, the third all of them.
    static let slices = [
        slice("article:1", [(qing, "青桐"), (qingtong, "青桐科技")]), slice("article:2", [(qingtong, "青桐股份"), (yuan, "远山")]),
        slice("article:3", [(yuan, "遠山"), (qing, "青桐"), (qingtong, "青桐科技")]),
    ]

    static let actions: [EntityDecision.Action] = [
        .merge(kept: qing, gone: qingtong), .split(entity: qing, articles: ["article:3"], name: "青桐银行", type: "Organization"),
        .rename(entity: qing, name: "青桐控股"), .retype(entity: yuan, type: "Place"), .merge(kept: yuan, gone: qing),
        .split(entity: yuan, articles: ["article:1", "article:3"], name: nil, type: nil),
    ]

    static func decision(_ action: EntityDecision.Action, undone: String? = nil) -> EntityDecision {
        EntityDecision(number: 0, action: action, title: "", reason: "两种写法", made: "2025-01-02T03:04:05Z", undone: undone)
    }

    /// An article in which each entity earns something, the first speaks of the last, and partners with it.
    private static func slice(_ id: String, _ names: [(id: String, name: String)]) -> ArticleSlice {
        let text = names.map(\.name).joined()
        var graph = Graph()
        graph.articles = [
            ArticleNode(id: id, contentHash: id, path: id, published: "2025-01-0\(id.suffix(1))", script: "Hans", text: text)
        ]
        var lower = 0
        for (number, (entity, name)) in names.enumerated() {
            let range = TextRange(lower, lower + name.utf8.count)
            lower = range.upperBound
            graph.entities.append(
                EntityNode(id: entity, type: "Company", name: name, identifiers: ["ticker": "X:\(entity.utf8.count)\(number)"]))
            graph.mentions.append(MentionEdge(articleID: id, entityID: entity, range: range, text: name))
            graph.claims.append(
                ClaimNode(
                    id: "claim:\(id.suffix(1))\(number)", articleID: id, kind: number == 0 ? "statement" : "relation",
                    predicate: number == 0 ? "statement" : "partnersWith", subject: names[0].id,
                    object: number == 0 ? nil : entity, speaker: names[0].id,
                    content: number == 0 ? Quote(range: range, text: name) : nil, topics: number == 0 ? [names[1].id] : [],
                    evidence: Quote(range: range, text: name)))
        }
        return ArticleSlice(graph.articles[0], of: graph)
    }

    /// All rows that tell of entities, by ids instead of keys.
    static func content(_ store: GraphStore) throws -> [String] {
        try store.database.read { db in
            try [
                "SELECT 'entity', id, type, name FROM entity",
                "SELECT 'name', id, entityName.name FROM entityName JOIN entity ON key = entity",
                "SELECT 'code', id, scheme, value FROM entityIdentifier JOIN entity ON key = entity",
                "SELECT 'key', id, folded FROM entityKey JOIN entity ON key = entity",
                "SELECT 'form', entity.id, digest, entityForm.name FROM entityForm JOIN entity ON entity.key = entity",
                "SELECT 'merged', a.id, b.id FROM mergedEntity JOIN entity a ON a.key = entity JOIN entity b ON b.key = target",
                """
                SELECT 'appearance', article.id, position, entity.id, entityForm.digest FROM appearance JOIN article ON article.key = article
                JOIN entity ON entity.key = appearance.entity LEFT JOIN entityForm ON entityForm.key = form AND entityForm.entity = entity.key
                """,
                "SELECT 'mention', text, position, id FROM mention JOIN entity ON key = entity",
                "SELECT 'index', entity.id, moment, claim.id FROM claimEntity JOIN entity ON entity.key = entity JOIN claim ON claim.key = claim",
                """
                SELECT 'claim', claim.id, s.id, o.id, v.id, (SELECT group_concat(t.id) FROM claimTopic JOIN entity t ON t.key = entity
                WHERE claim = claim.key) FROM claim JOIN entity s ON s.key = subject LEFT JOIN entity o ON o.key = object
                LEFT JOIN entity v ON v.key = speaker
                """,
            ].flatMap { sql in
                try Row.fetchAll(db, sql: sql).map { $0.databaseValues.map(\.description).joined(separator: " ") }.sorted()
            }
        }
    }

    /// True where the index of claims says what the claims and the merges say.
    static func isIndexTrue(_ store: GraphStore) throws -> Bool {
        try store.database.read { db in
            let kept = try Row.fetchAll(db, sql: "SELECT entity, claim FROM claimEntity ORDER BY 1, 2")
            let wanted = try Row.fetchAll(
                db,
                sql: """
                    SELECT DISTINCT coalesce(target, role.entity), claim FROM
                        (SELECT subject AS entity, key AS claim FROM claim UNION SELECT object, key FROM claim
                         UNION SELECT speaker, key FROM claim UNION SELECT entity, claim FROM claimTopic) AS role
                    LEFT JOIN mergedEntity ON mergedEntity.entity = role.entity WHERE role.entity IS NOT NULL AND claim NOT IN
                        (SELECT key FROM claim LEFT JOIN mergedEntity a ON a.entity = subject LEFT JOIN mergedEntity b ON b.entity = object
                         WHERE coalesce(a.target, subject) = coalesce(b.target, object))
                    ORDER BY 1, 2
                    """)
            return kept.map { [$0[0] as Int64, $0[1]] } == wanted.map { [$0[0] as Int64, $0[1]] }
        }
    }
}
