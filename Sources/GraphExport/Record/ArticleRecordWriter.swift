import Foundation
package import GraphModel
import TextCore

/// Writes an article's part of the graph as one line of JSON, for `jq` and notebooks.
///
/// Places are in code points, absent values are left out, and the lists stand even where they are empty.
package struct ArticleRecordWriter: Sendable {
    package init() {}

    /// The record of one article, without a line feed at the end.
    ///
    /// - Returns: an empty text where the graph has no such article.
    /// - Complexity: O(size of the graph); give it one article's part where there are many.
    package func record(of articleID: String, in graph: Graph) -> String {
        guard let article = graph.articles.first(where: { $0.id == articleID }) else { return "" }
        var json = JSONWriter()
        let part = ArticlePart(of: article, in: graph)
        json.object { json in
            Self.write(article, part.text, to: &json)
            let mentions = Dictionary(grouping: part.mentions, by: \.entityID)
            json.list("entities", part.entities(in: graph)) { $1.write($0, mentions: mentions[$0.id] ?? [], part.text) }
            json.list("quantities", part.quantities) { quantity, json in
                json.object {
                    $0.place(quantity.range, part.text)
                    $0.field("text", quantity.text)
                    $0.writeValue(of: quantity)
                }
            }
            json.list("times", part.times) { time, json in
                json.object {
                    $0.place(time.range, part.text)
                    $0.field("text", time.text)
                    $0.field("iso", time.iso)
                }
            }
            json.list("claims", part.claims) { $1.write($0, part.text) }
            json.list("warnings", article.warnings) { $1.value($0) }
        }
        return json.string
    }

    private static func write(_ article: ArticleNode, _ text: SourceText, to json: inout JSONWriter) {
        json.field("id", article.id)
        json.field("path", article.path)
        json.field("url", article.url)
        json.field("title", article.title)
        json.field("author", article.author)
        json.field("publisher", article.publisher)
        json.field("published", article.published)
        json.field("script", article.script)
        json.key("text")
        json.value(article.text)
        json.list("repairs", article.repairs) { repair, json in
            json.object {
                $0.field("kind", repair.kind)
                $0.place(repair.range, text)
                $0.field("original", repair.original)
            }
        }
    }
}

extension JSONWriter {
    /// Writes a key and an array, each item through `body`.
    mutating func list<Item>(_ name: String, _ items: [Item], _ body: (Item, inout JSONWriter) -> Void) {
        key(name)
        array { json in
            for item in items { body(item, &json) }
        }
    }

    /// Writes `start` and `end` in code points.
    mutating func place(_ range: TextRange, _ text: SourceText) {
        let codePoints = text.codePoints(of: range)
        field("start", codePoints.lowerBound)
        field("end", codePoints.upperBound)
    }

    fileprivate mutating func write(_ entity: EntityNode, mentions: [MentionEdge], _ text: SourceText) {
        object {
            $0.field("id", entity.id)
            $0.field("type", entity.type)
            $0.field("name", entity.name)
            if !entity.aliases.isEmpty { $0.list("aliases", entity.aliases) { $1.value($0) } }
            if !entity.identifiers.isEmpty {
                $0.key("identifiers")
                $0.object { json in
                    for (name, value) in entity.identifiers.sorted(by: { $0.key < $1.key }) { json.field(name, value) }
                }
            }
            $0.list("mentions", mentions) { mention, json in
                json.object {
                    $0.place(mention.range, text)
                    $0.field("text", mention.text)
                }
            }
        }
    }

    /// Writes `low` to `modifier`, without the words.
    fileprivate mutating func writeValue(of quantity: Quantity) {
        key("low")
        value(quantity.low)
        key("high")
        value(quantity.high)
        field("unit", quantity.unit)
        field("per", quantity.per)
        field("modifier", quantity.modifier.rawValue)
    }

    fileprivate mutating func field(_ name: String, _ quantity: Quantity?) {
        guard let quantity else { return }
        key(name)
        object {
            $0.writeValue(of: quantity)
            $0.field("text", quantity.text)
        }
    }

    fileprivate mutating func field(_ name: String, _ quote: Quote?, _ text: SourceText) {
        guard let quote else { return }
        key(name)
        object {
            $0.place(quote.range, text)
            $0.field("text", quote.text)
        }
    }

    fileprivate mutating func write(_ claim: ClaimNode, _ text: SourceText) {
        object {
            $0.field("id", claim.id)
            $0.field("kind", claim.kind)
            $0.field("predicate", claim.predicate)
            $0.field("subject", claim.subject)
            $0.field("value", claim.value)
            $0.field("from", claim.from)
            $0.field("to", claim.to)
            $0.field("direction", claim.direction?.rawValue)
            $0.field("basis", claim.basis)
            $0.field("object", claim.object)
            $0.field("role", claim.role)
            $0.field("metricName", claim.metricName)
            $0.field("content", claim.content, text)
            if !claim.topics.isEmpty { $0.list("topics", claim.topics) { $1.value($0) } }
            $0.field("time", claim.time)
            $0.field("modality", claim.modality)
            $0.field("speaker", claim.speaker)
            $0.key("confidence")
            $0.value(claim.confidence)
            $0.field("evidence", claim.evidence, text)
        }
    }
}
