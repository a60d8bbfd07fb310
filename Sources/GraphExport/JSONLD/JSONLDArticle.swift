import Foundation
import GraphModel
import TextCore

/// One article's part as nodes: the article, its places, quantities, times and claims.
struct JSONLDArticle {
    let part: ArticlePart
    let schema: GraphSchema

    private var article: ArticleNode { part.article }
    /// Language of the article's own words.
    private var language: String { "zh-" + article.script }

    /// The nodes in the order of the document.
    var nodes: [String] {
        [articleNode] + places + quantities + times + repairs + part.claims.map { claim($0) }
            + JSONLDEntities(schema: schema).relations(part.claims)
    }

    private func place(_ range: TextRange) -> String { NodeIRI.part("char", range, of: article.id, part.text) }

    private var articleNode: String {
        var json = JSONWriter()
        json.object { json in
            json.node(NodeIRI.node(article.id), types("article"))
            json.field("contentHash", article.contentHash)
            json.field("path", article.path)
            json.field("url", article.url)
            json.field("title", article.title, language: language)
            json.field("author", article.author)
            json.field("publisher", article.publisher)
            if let published = article.published { json.field("published", TypedLiteral(published: published)) }
            if let bound = article.publishedBound { json.field("publishedBound", TypedLiteral(published: bound)) }
            json.field("script", language)
            json.field("text", article.text, language: language)
            json.texts("mentions", Set(part.mentions.map(\.entityID)).sorted().map(NodeIRI.node))
            json.texts("repairs", article.repairs.map { NodeIRI.part("repair", $0.range, of: article.id, part.text) })
            json.texts("warnings", article.warnings)
        }
        return json.string
    }

    /// Each place once, however many mentions and claims stand on it.
    private var places: [String] {
        let mentions = Dictionary(grouping: part.mentions, by: \.range)
        var ranges = Set(mentions.keys)
        ranges.formUnion(part.quantities.map(\.range))
        ranges.formUnion(part.times.map(\.range))
        ranges.formUnion(article.repairs.map(\.range))
        for claim in part.claims {
            ranges.formUnion([claim.evidence.range] + [claim.content?.range].compactMap { $0 })
            ranges.formUnion([claim.value, claim.from, claim.to].compactMap { $0?.range })
        }
        return ranges.sorted().map { selector($0, mentions[$0] ?? []) }
    }

    /// A place as the Web Annotation model has it: a part of a source, chosen by words and by position.
    private func selector(_ range: TextRange, _ mentions: [MentionEdge]) -> String {
        let codePoints = part.text.codePoints(of: range)
        var json = JSONWriter()
        json.object { json in
            json.node(place(range), ["oa:SpecificResource"] + (mentions.isEmpty ? [] : [JSONLDClass.record("mention")]))
            json.texts("mentionOf", mentions.map { NodeIRI.node($0.entityID) })
            json.key("oa:hasSource")
            json.object { $0.field("@id", NodeIRI.node(article.id)) }
            json.key("oa:hasSelector")
            json.array { json in
                json.object {
                    $0.node(NodeIRI.part("quote", range, of: article.id, part.text), ["oa:TextQuoteSelector"])
                    $0.field("oa:exact", part.text[range], language: language)
                }
                json.object {
                    $0.node(NodeIRI.part("position", range, of: article.id, part.text), ["oa:TextPositionSelector"])
                    $0.position("oa:start", codePoints.lowerBound)
                    $0.position("oa:end", codePoints.upperBound)
                }
            }
        }
        return json.string
    }

    private var quantities: [String] {
        var seen: Set<TextRange> = []
        return part.quantities.filter { seen.insert($0.range).inserted }.map { quantity in
            var json = JSONWriter()
            write(quantity, NodeIRI.part("quantity", quantity.range, of: article.id, part.text), to: &json)
            return json.string
        }
    }

    private func write(_ quantity: Quantity, _ id: String, to json: inout JSONWriter) {
        json.object {
            $0.node(id, types("quantity"))
            $0.field("low", quantity.low.plainText)
            $0.field("high", quantity.high.plainText)
            $0.field("unit", quantity.unit)
            $0.field("per", quantity.per)
            $0.field("modifier", quantity.modifier.rawValue)
            $0.field("text", quantity.text, language: language)
            $0.field("place", place(quantity.range))
        }
    }

    private var times: [String] {
        var seen: Set<TextRange> = []
        return part.times.filter { seen.insert($0.range).inserted }.map { time in
            var json = JSONWriter()
            json.object {
                $0.node(NodeIRI.part("time", time.range, of: article.id, part.text), types("time"))
                $0.field("iso", TypedLiteral(time: time.iso))
                $0.field("text", time.text, language: language)
                $0.field("place", place(time.range))
            }
            return json.string
        }
    }

    private var repairs: [String] {
        article.repairs.map { repair in
            var json = JSONWriter()
            json.object {
                $0.node(NodeIRI.part("repair", repair.range, of: article.id, part.text), types("repair"))
                $0.field("damage", repair.kind)
                $0.field("original", repair.original, language: language)
                $0.field("place", place(repair.range))
            }
            return json.string
        }
    }

    private func claim(_ claim: ClaimNode) -> String {
        var json = JSONWriter()
        json.object { json in
            json.node(NodeIRI.node(claim.id), types("claim") + [JSONLDClass.claim(claim.kind)])
            json.field("predicate", claim.predicate)
            json.field("subject", NodeIRI.node(claim.subject))
            json.field("object", claim.object.map(NodeIRI.node))
            for (name, quantity) in [("value", claim.value), ("from", claim.from), ("to", claim.to)] {
                guard let quantity else { continue }
                json.key(name)
                write(quantity, NodeIRI.node(claim.id) + "#" + name, to: &json)
            }
            json.field("direction", claim.direction?.rawValue)
            json.field("basis", claim.basis)
            json.field("role", claim.role, language: language)
            json.field("metricName", claim.metricName, language: language)
            json.field("content", claim.content.map { place($0.range) })
            json.texts("topics", claim.topics.map(NodeIRI.node))
            if let time = claim.time { json.field("time", TypedLiteral(time: time)) }
            json.field("modality", claim.modality)
            json.field("speaker", claim.speaker.map(NodeIRI.node))
            json.field("confidence", claim.confidence.plainText)
            json.field("evidence", place(claim.evidence.range))
            json.field("source", NodeIRI.node(article.id))
        }
        return json.string
    }

    private func types(_ record: String) -> [String] {
        [JSONLDClass.record(record)] + (schema.record(record)?.schemaOrg.map { ["schema:" + $0] } ?? [])
    }
}

extension JSONWriter {
    /// Writes a key and a count of code points.
    fileprivate mutating func position(_ name: String, _ count: Int) {
        field(name, TypedLiteral(text: String(count), datatype: "xsd:nonNegativeInteger"))
    }
}
