extension Graph {
    /// Takes in another graph; nodes of one id become one node.
    ///
    /// Merging a graph twice changes nothing more. Where one entity has two names, the first in byte order is canonical
    /// and the other an alias, so that the order of merging does not matter once `sort()` has run. Use `union(_:)` for
    /// many graphs.
    ///
    /// - Complexity: O(size of both).
    package mutating func merge(_ other: Graph) {
        self = Graph.union([self, other])
    }

    /// One graph of many, in time that grows with their size.
    package static func union(_ graphs: some Sequence<Graph>) -> Graph {
        var union = GraphUnion()
        for graph in graphs { union.add(graph) }
        return union.graph
    }

    /// Brings all lists into the order of ids and places, so that equal graphs are written as equal bytes.
    package mutating func sort() {
        articles.sort { $0.id < $1.id }
        entities.sort { $0.id < $1.id }
        mentions.sort { ($0.articleID, $0.range, $0.entityID) < ($1.articleID, $1.range, $1.entityID) }
        claims.sort { ($0.articleID, $0.evidence.range, $0.id) < ($1.articleID, $1.evidence.range, $1.id) }
        for id in quantities.keys { quantities[id]?.sort { $0.range < $1.range } }
        for id in times.keys { times[id]?.sort { $0.range < $1.range } }
    }
}

/// Takes in graphs one by one and keeps one node for each id.
package struct GraphUnion: Sendable {
    /// What was taken in so far.
    package private(set) var graph = Graph()
    private var articles: [String: Int] = [:]
    private var entities: [String: Int] = [:]
    private var claims: Set<String> = []
    private var mentions: Set<MentionEdge> = []
    private var quantities: Set<Place<Quantity>> = []
    private var times: Set<Place<TimeExpression>> = []

    private struct Place<Value: Hashable & Sendable>: Hashable, Sendable {
        let articleID: String
        let value: Value
    }

    package init() {}

    /// Takes in one graph.
    package mutating func add(_ other: Graph) {
        for article in other.articles { add(article) }
        for entity in other.entities { add(entity) }
        for mention in other.mentions where mentions.insert(mention).inserted { graph.mentions.append(mention) }
        for claim in other.claims where claims.insert(claim.id).inserted { graph.claims.append(claim) }
        for (id, values) in other.quantities {
            for value in values where quantities.insert(Place(articleID: id, value: value)).inserted {
                graph.quantities[id, default: []].append(value)
            }
        }
        for (id, values) in other.times {
            for value in values where times.insert(Place(articleID: id, value: value)).inserted {
                graph.times[id, default: []].append(value)
            }
        }
    }

    private mutating func add(_ article: ArticleNode) {
        guard let position = articles[article.id] else {
            articles[article.id] = graph.articles.count
            graph.articles.append(article)
            return
        }
        if article.path < graph.articles[position].path { graph.articles[position] = article }
    }

    private mutating func add(_ entity: EntityNode) {
        guard let position = entities[entity.id] else {
            entities[entity.id] = graph.entities.count
            graph.entities.append(entity)
            return
        }
        graph.entities[position].merge(entity)
    }
}

extension EntityNode {
    /// Takes in the names and identifiers of the same thing.
    package mutating func merge(_ other: EntityNode) {
        guard self != other else { return }
        let names = Set(aliases + other.aliases + [name, other.name])
        name = min(name, other.name)
        aliases = names.subtracting([name]).sorted()
        type = min(type, other.type)
        identifiers.merge(other.identifiers) { min($0, $1) }
    }
}
