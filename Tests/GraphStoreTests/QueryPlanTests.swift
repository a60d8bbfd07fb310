import GRDB
import GraphModel
import Testing

@testable import GraphStore

/// Questions about one entity or word read by index, never a whole table.
@Suite struct QueryPlanTests {
    @Test(arguments: [
        "SELECT claim, moment FROM claimEntity WHERE entity = 1 ORDER BY moment DESC LIMIT 50",
        """
        SELECT claim.key FROM claimEntity AS role CROSS JOIN claim ON claim.key = role.claim JOIN article ON article.key = claim.article
        WHERE role.entity = 1 AND claim.predicate IN ('revenue') AND role.moment >= 5 ORDER BY role.moment DESC
        """,
        "SELECT COUNT(*) FROM claimEntity AS role WHERE role.entity IN (1)",
        "SELECT key FROM claim WHERE subject = 1 AND predicate = 'revenue' AND time = '2024'",
        """
        SELECT key FROM claim WHERE subject IN \(StoreMigrations.members("1")) AND predicate = 'revenue' AND time = '2024'
        """,
        "SELECT \(StoreMigrations.resolved("key")) FROM entity WHERE id = 'a'",
        "SELECT article, moment FROM articleMoment ORDER BY moment DESC LIMIT 20",
        "SELECT entity FROM entityKey WHERE folded = 'a'",
        "SELECT DISTINCT entity FROM entityKey WHERE folded >= 'a' AND folded < 'b'",
        "SELECT key FROM claim WHERE id >= 'claim:a' AND id < 'claim:b' ORDER BY id LIMIT 6",
    ])
    func readsByIndex(sql: String) throws {
        let store = try SampleArticles.store()
        let plan = try store.database.read { db in
            try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN " + sql).map { $0["detail"] as String }
        }
        #expect(
            !plan.contains { $0.hasPrefix("SCAN") && !$0.contains("articleMoment") && !$0.contains("CONSTANT ROW") }, "\(plan)")
        #expect(!plan.contains { $0.contains("TEMP B-TREE FOR ORDER BY") }, "\(plan)")
    }
}
