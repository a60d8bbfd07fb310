import GRDB
package import GraphModel

extension GraphStore {
    /// All decisions about entities, also those undone, in the order in which they count.
    package func decisions() throws(StoreError) -> [EntityDecision] {
        try StoreError.translate(path) {
            try database.read { try DecisionTable(db: $0).all() }
        }
    }

    /// The entity of an id: the one that stands for it now; nil where there is none.
    package func entity(id: String) throws(StoreError) -> EntityNode? {
        try StoreError.translate(path) {
            try database.read { try StoreReader($0).entity(id: id)?.node }
        }
    }
}

extension StoreWriter {
    /// Decides about an entity.
    ///
    /// - Parameters:
    ///   - title: the decision in the names that the entities have now.
    ///   - reason: why; may be empty.
    /// - Throws: `StoreError.refused` for what makes no sense: a merge of what is one entity already; a split by articles that do not
    ///   speak of the entity, or that are all that do.
    package func decide(
        _ action: EntityDecision.Action, title: String, reason: String
    ) throws(StoreError) -> EntityDecision {
        try write { writer in
            try refuse(action, writer)
            let decision = EntityDecision(
                number: try DecisionTable(db: writer.db).nextNumber(), action: action, title: title, reason: reason,
                made: EntityDecision.now, undone: nil)
            try DecisionWriter(db: writer.db).write([decision], &writer.entities)
            return decision
        }
    }

    /// Takes a decision back: all is as if it had never been made.
    ///
    /// - Parameter number: of the decision; the last that holds where it is nil.
    /// - Throws: `StoreError.refused` where there is none, or it is undone already.
    package func undo(_ number: Int? = nil) throws(StoreError) -> EntityDecision {
        try write { writer in
            let holding = try DecisionTable(db: writer.db).all().filter { $0.undone == nil }
            guard let found = number == nil ? holding.last : holding.first(where: { $0.number == number }) else {
                let which = number.map { "decision \($0)" } ?? "decision"
                throw StoreError.refused("there is no \(which) that holds (see: caimai entity decisions)")
            }
            try DecisionWriter(db: writer.db).write([found.numbered(found.number, undone: EntityDecision.now)], &writer.entities)
            return found
        }
    }

    /// Takes in decisions that were made elsewhere, after those that are there; the same one is not taken in twice.
    ///
    /// - Returns: how many were new.
    package func take(_ decisions: [EntityDecision]) throws(StoreError) -> Int {
        try write { writer in
            let table = DecisionTable(db: writer.db)
            var known = Set(try table.all().map { $0.numbered(0, undone: nil) })
            let next = try table.nextNumber()
            let new = decisions.filter { known.insert($0.numbered(0, undone: nil)).inserted }
            try DecisionWriter(db: writer.db).write(
                new.enumerated().map { $1.numbered(next + $0, undone: $1.undone) }, &writer.entities)
            return new.count
        }
    }

    private func refuse(_ action: EntityDecision.Action, _ writer: ArticleWriter) throws {
        switch action {
        case .merge(let kept, let gone):
            guard writer.entities.standing.resolved(kept) == writer.entities.standing.resolved(gone) else { return }
            throw StoreError.refused("they are one entity already")
        case .split(let entity, let articles, _, _):
            let speaking = try writer.entities.articles(of: entity)
            for article in articles where !speaking.contains(article) {
                throw StoreError.refused(
                    "\(article) does not speak of this entity (its articles: caimai claims NAME --format ndjson)")
            }
            if articles.isEmpty || speaking.isSubset(of: articles) {
                throw StoreError.refused(
                    "a split takes some of an entity's articles, not none or all (see: caimai entity rename, retype)")
            }
        case .rename, .retype: return
        }
    }
}

extension EntityDecision {
    fileprivate func numbered(_ number: Int, undone: String?) -> EntityDecision {
        EntityDecision(number: number, action: action, title: title, reason: reason, made: made, undone: undone)
    }
}
