import Foundation
import TextCore

extension Graph {
    /// What is not whole in the graph, one line each, in the order of its lists; empty for a graph that may be stored.
    package func checkInvariants(_ schema: GraphSchema) -> [String] {
        let check = InvariantCheck(self, schema)
        return check.nodes() + check.places() + check.claims()
    }
}

/// Looks up what a graph's lists say of each other.
private struct InvariantCheck {
    let graph: Graph
    let schema: GraphSchema
    let texts: [String: SourceText]
    let types: [String: String]

    init(_ graph: Graph, _ schema: GraphSchema) {
        self.graph = graph
        self.schema = schema
        texts = Dictionary(graph.articles.map { ($0.id, SourceText($0.text)) }) { first, _ in first }
        types = Dictionary(graph.entities.map { ($0.id, $0.type) }) { first, _ in first }
    }

    func nodes() -> [String] {
        repeated("article", graph.articles.map(\.id)) + repeated("entity", graph.entities.map(\.id))
            + repeated("claim", graph.claims.map(\.id)) + graph.entities.flatMap(faults)
    }

    private func repeated(_ kind: String, _ ids: [String]) -> [String] {
        var seen: Set<String> = []
        return ids.filter { !seen.insert($0).inserted }.map { "\(kind) \($0): stands twice" }
    }

    private func faults(_ entity: EntityNode) -> [String] {
        guard let type = schema.entityType(entity.type) else { return ["\(entity.id): there is no entity type '\(entity.type)'"] }
        var faults: [String] = []
        if type.isAbstract { faults.append("\(entity.id): no entity may have the type \(type.name)") }
        if entity.name.isEmpty { faults.append("\(entity.id): has no name") }
        if entity.aliases.contains(entity.name) { faults.append("\(entity.id): its name is among its aliases") }
        if entity.aliases != Set(entity.aliases).sorted() { faults.append("\(entity.id): its aliases are not sorted") }
        let properties = schema.properties(of: entity.type).map(\.name)
        for name in entity.identifiers.keys.sorted() where !properties.contains(name) {
            faults.append("\(entity.id): a \(type.name) has no '\(name)'")
        }
        return faults
    }

    func places() -> [String] {
        let repairs = graph.articles.flatMap { article in
            article.repairs.compactMap { fault("repair", $0.range, nil, in: article.id) }
        }
        let mentions = graph.mentions.compactMap { mention in
            types[mention.entityID] == nil
                ? "mention: no entity \(mention.entityID)"
                : fault("mention", mention.range, mention.text, in: mention.articleID)
        }
        let quantities = graph.quantities.sorted { $0.key < $1.key }.flatMap { id, values in
            values.compactMap { quantity in
                let reversed = quantity.low > quantity.high ? "\(id): \(quantity.text) ends below its start" : nil
                return fault("quantity", quantity.range, quantity.text, in: id) ?? reversed
            }
        }
        let times = graph.times.sorted { $0.key < $1.key }.flatMap { id, values in
            values.compactMap { fault("time", $0.range, $0.text, in: id) }
        }
        return repairs + mentions + quantities + times
    }

    func claims() -> [String] {
        graph.claims.flatMap { claim in
            var faults = [fault("evidence", claim.evidence.range, claim.evidence.text, in: claim.articleID)]
            if let content = claim.content {
                faults.append(fault("content", content.range, content.text, in: claim.articleID))
            }
            for id in [claim.speaker].compactMap({ $0 }) + claim.topics where types[id] == nil {
                faults.append("no entity \(id)")
            }
            if !(0...1).contains(claim.confidence) { faults.append("its confidence is not between 0 and 1") }
            faults.append(schema.violation(of: claim) { types[$0] })
            return faults.compactMap { $0.map { "\(claim.id): \($0)" } }
        }
    }

    /// What is wrong with a place, or nil: an article that is not there, bounds outside its text, other words there.
    private func fault(_ kind: String, _ range: TextRange, _ words: String?, in articleID: String) -> String? {
        guard let text = texts[articleID] else { return "\(kind): no article \(articleID)" }
        guard text.range.contains(range) else { return "\(kind): outside the text of \(articleID)" }
        guard text.range(codePoints: text.codePoints(of: range)) == range else {
            return "\(kind): cuts a character of \(articleID)"
        }
        guard let words, text[range] != words else { return nil }
        return "\(kind): '\(words)' is not what stands there in \(articleID)"
    }
}
