import GRDB

/// The rows of `decision`.
struct DecisionTable {
    let db: Database

    /// In the order in which they count, also those undone.
    func all() throws -> [EntityDecision] {
        try StoreReader(db).rows("SELECT number, content FROM decision ORDER BY number").compactMap {
            EntityDecision(number: $0[0], json: $0[1])
        }
    }

    /// What those that hold come to.
    func standing() throws -> EntityStanding { EntityStanding(try all().filter { $0.undone == nil }) }

    /// The number that the next one gets.
    func nextNumber() throws -> Int { (try Int.fetchOne(db, sql: "SELECT MAX(number) FROM decision") ?? 0) + 1 }

    /// Writes a decision, in the place of the one of its number.
    func write(_ decision: EntityDecision) throws {
        try db.execute(sql: "INSERT OR REPLACE INTO decision VALUES (?, ?)", arguments: [decision.number, decision.json])
    }
}
