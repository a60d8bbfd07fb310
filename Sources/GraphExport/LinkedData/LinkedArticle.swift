import Foundation
import GraphModel
import TextCore

/// One article's part as nodes: the article, its places, quantities, times and claims.
struct LinkedArticle {
    let part: ArticlePart
    let schema: GraphSchema
    let terms: LinkedTerms
    /// The compact IRI of the run that read it.
    let run: String
    /// The compact IRI of the article.
    private let id: String

    private var article: ArticleNode { part.article }
    /// Language of the article's own words.
    private var language: String { "zh-" + article.script }

    init(part: ArticlePart, schema: GraphSchema, terms: LinkedTerms, run: String) {
        self.part = part
        self.schema = schema
        self.terms = terms
        self.run = run
        id = NodeIRI.node(part.article.id)
    }

    /// The nodes in the order of the document.
    var nodes: [LinkedNode] {
        [articleNode, use] + places + quantities + times + repairs + part.claims.map(claim)
    }

    private func place(_ range: TextRange) -> LinkedValue { .node(part("char", range)) }

    /// A part of the article: `article:1f3a#char=3,6` (RFC 5147).
    private func part(_ kind: String, _ range: TextRange) -> String {
        let codePoints = part.text.codePoints(of: range)
        return "\(id)#\(kind)=\(codePoints.lowerBound),\(codePoints.upperBound)"
    }

    private var articleNode: LinkedNode {
        var node = LinkedNode(id, schema.linkedTypes(ofRecord: "article"))
        node.add(terms["contentHash"], .plain(article.contentHash))
        node.add(terms["path"], .plain(article.path))
        node.add(terms["url"], article.url.map { .literal($0, "xsd:anyURI") })
        node.add(terms["title"], .words(article.title, language))
        node.add(terms["author"], .plain(article.author))
        node.add(terms["publisher"], .plain(article.publisher))
        node.add(terms["published"], article.published.map { LinkedValue(TypedLiteral(published: $0)) })
        node.add(terms["publishedBound"], article.publishedBound.map { LinkedValue(TypedLiteral(published: $0)) })
        node.add(terms["script"], .plain(language))
        node.add(terms["text"], .words(article.text, language))
        node.add(terms["mentions"], Set(part.mentions.map(\.entityID)).sorted().map { .node(NodeIRI.node($0)) })
        node.add(terms["repairs"], article.repairs.map { .node(part("repair", $0.range)) })
        node.add(terms["warnings"], article.warnings.compactMap { .plain($0) })
        return node
    }

    /// The run used the article.
    private var use: LinkedNode {
        var node = LinkedNode(run)
        node.add(terms["used"], .node(id))
        return node
    }

    /// Each place once, however many mentions and claims stand on it.
    private var places: [LinkedNode] {
        let mentions = Dictionary(grouping: part.mentions, by: \.range)
        var ranges = Set(mentions.keys)
        ranges.formUnion(part.quantities.map(\.range))
        ranges.formUnion(part.times.map(\.range))
        ranges.formUnion(article.repairs.map(\.range))
        for claim in part.claims {
            ranges.formUnion([claim.evidence.range] + [claim.content?.range].compactMap { $0 })
            ranges.formUnion([claim.value, claim.from, claim.to].compactMap { $0?.range })
        }
        return ranges.sorted().map { place($0, mentions[$0] ?? []) }
    }

    /// A place as the Web Annotation model has it: a part of a source, chosen by words and by position.
    private func place(_ range: TextRange, _ mentions: [MentionEdge]) -> LinkedNode {
        let codePoints = part.text.codePoints(of: range)
        let types = ["oa:SpecificResource"] + (mentions.isEmpty ? [] : schema.linkedTypes(ofRecord: "mention"))
        var node = LinkedNode(part("char", range), types)
        node.add(terms["mentionOf"], mentions.map { .node(NodeIRI.node($0.entityID)) })
        node.add("oa:hasSource", .node(id))
        node.add("prov:wasQuotedFrom", .node(id))
        var words = LinkedNode(part("quote", range), ["oa:TextQuoteSelector"])
        words.add("oa:exact", .text(part.text[range], language))
        var position = LinkedNode(part("position", range), ["oa:TextPositionSelector"])
        position.add("oa:start", .literal(String(codePoints.lowerBound), "xsd:nonNegativeInteger"))
        position.add("oa:end", .literal(String(codePoints.upperBound), "xsd:nonNegativeInteger"))
        node.add("oa:hasSelector", .inner(words), .inner(position))
        return node
    }

    private var quantities: [LinkedNode] {
        var seen: Set<TextRange> = []
        return part.quantities.filter { seen.insert($0.range).inserted }.map { quantity($0, part("quantity", $0.range)) }
    }

    /// An amount of money has its currency besides its unit.
    private func quantity(_ quantity: Quantity, _ id: String) -> LinkedNode {
        let types = schema.linkedTypes(ofRecord: "quantity")
        var node = LinkedNode(
            id, quantity.isMoney ? types.filter { !$0.hasPrefix("schema:") } + ["schema:MonetaryAmount"] : types)
        node.add(terms["low"], .literal(quantity.low.plainText, "xsd:decimal"))
        node.add(terms["high"], .literal(quantity.high.plainText, "xsd:decimal"))
        node.add(terms["unit"], .plain(quantity.unit))
        if quantity.isMoney { node.add("schema:currency", .literal(quantity.unit, nil)) }
        node.add(terms["per"], .plain(quantity.per))
        node.add(terms["modifier"], .node("cm:" + quantity.modifier.rawValue))
        node.add(terms["text"], .words(quantity.text, language))
        node.add(terms["place"], place(quantity.range))
        return node
    }

    private var times: [LinkedNode] {
        var seen: Set<TextRange> = []
        return part.times.filter { seen.insert($0.range).inserted }.map { time in
            var node = LinkedNode(part("time", time.range), schema.linkedTypes(ofRecord: "time"))
            node.add(terms["iso"], LinkedValue(TypedLiteral(time: time.iso)))
            addBounds(of: time.iso, to: &node)
            node.add(terms["text"], .words(time.text, language))
            node.add(terms["place"], place(time.range))
            return node
        }
    }

    /// The first and the last day of a time, for readers who know no EDTF; none for durations and open ends.
    private func addBounds(of time: String, to node: inout LinkedNode) {
        guard let span = CalendarSpan(edtf: time) else { return }
        if span.first.description > "0001-01-01" { node.add(terms["firstDay"], .literal(span.first.description, "xsd:date")) }
        if span.last.description < "9999-12-31" { node.add(terms["lastDay"], .literal(span.last.description, "xsd:date")) }
    }

    private var repairs: [LinkedNode] {
        article.repairs.map { repair in
            var node = LinkedNode(part("repair", repair.range), schema.linkedTypes(ofRecord: "repair"))
            node.add(terms["damage"], .plain(repair.kind))
            node.add(terms["original"], .words(repair.original, language))
            node.add(terms["place"], place(repair.range))
            return node
        }
    }

    private func claim(_ claim: ClaimNode) -> LinkedNode {
        let id = NodeIRI.node(claim.id)
        var node = LinkedNode(id, schema.linkedTypes(ofRecord: "claim") + ["cm:" + LinkedClass.claim(claim.kind)])
        node.add(terms["predicate"], .node("cm:" + claim.predicate))
        node.add(terms["subject"], .node(NodeIRI.node(claim.subject)))
        node.add(terms["object"], claim.object.map { .node(NodeIRI.node($0)) })
        for (name, value) in [("value", claim.value), ("from", claim.from), ("to", claim.to)] {
            node.add(terms[name], value.map { .inner(quantity($0, id + "#" + name)) })
        }
        node.add(terms["direction"], claim.direction.map { .node("cm:" + $0.rawValue) })
        node.add(terms["basis"], claim.basis.map { .node("cm:" + $0) })
        node.add(terms["role"], .words(claim.role, language))
        node.add(terms["metricName"], .words(claim.metricName, language))
        node.add(terms["content"], claim.content.map { place($0.range) })
        node.add(terms["topics"], claim.topics.map { .node(NodeIRI.node($0)) })
        if let time = claim.time {
            node.add(terms["time"], LinkedValue(TypedLiteral(time: time)))
            addBounds(of: time, to: &node)
        }
        node.add(terms["modality"], .node("cm:" + claim.modality))
        node.add(terms["speaker"], claim.speaker.map { .node(NodeIRI.node($0)) })
        node.add(terms["confidence"], .literal(claim.confidence.plainText, "xsd:decimal"))
        node.add(terms["evidence"], place(claim.evidence.range))
        node.add(terms["source"], .node(self.id))
        node.add(terms["generatedBy"], .node(run))
        return node
    }
}

extension GraphSchema {
    /// Classes of a node that is no entity: `cm:Article`, `schema:NewsArticle`.
    func linkedTypes(ofRecord name: String) -> [String] {
        ["cm:" + LinkedClass.record(name)] + (record(name)?.terms ?? [])
    }
}
