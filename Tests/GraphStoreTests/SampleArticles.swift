import Foundation
import GraphModel
import GraphStore
import Lexicons
import TextCore

/// Small made-up articles about one company, each written in another script.
enum SampleArticles {
    static let nvidia = EntityNode(
        id: "entity:nvidia", type: "Company", name: "英伟达", aliases: ["NVIDIA"], identifiers: ["ticker": "NASDAQ:NVDA"])
    static let tencent = EntityNode(
        id: "entity:tencent", type: "Company", name: "腾讯控股", aliases: ["Tencent", "腾讯"],
        identifiers: ["ticker": "HKEX:00700"])
    static let huang = EntityNode(id: "entity:jensen-huang", type: "Person", name: "黄仁勋")

    /// 英伟达 in simplified Chinese, with a change, a position and a statement.
    static var hans: Graph {
        let text = "黄仁勋说，英伟达股价下跌17%。"
        var graph = Graph()
        let source = SourceText(text)
        graph.articles = [
            ArticleNode(
                id: "article:hans", contentHash: "1", path: "b/hans.html", title: "芯片", published: "2025-01-28", script: "Hans",
                text: text, repairs: [.init(kind: "garbled", range: TextRange(0, 3))], warnings: ["no author"])
        ]
        graph.entities = [huang, nvidia]
        graph.mentions = [mention("黄仁勋", huang, "article:hans", text), mention("英伟达", nvidia, "article:hans", text)]
        let drop = Quantity(range: place("17%", text), text: "17%", low: 17, high: Decimal(string: "17.25") ?? 17, unit: "%")
        graph.quantities["article:hans"] = [drop]
        graph.times["article:hans"] = [TimeExpression(range: TextRange(0, 3), text: "黄", iso: "2025-01-27")]
        graph.claims = [
            ClaimNode(
                id: "claim:1", articleID: "article:hans", kind: "change", predicate: "price", subject: nvidia.id, value: drop,
                from: drop, to: drop, direction: .down, basis: "yoy", time: "2025-01-27", speaker: huang.id,
                evidence: quote("英伟达股价下跌17%", text), confidence: Decimal(string: "0.85") ?? 1),
            ClaimNode(
                id: "claim:2", articleID: "article:hans", kind: "relation", predicate: "holdsPosition", subject: huang.id,
                object: nvidia.id, role: "CEO", evidence: Quote(range: source.range, text: text)),
            ClaimNode(
                id: "claim:3", articleID: "article:hans", kind: "statement", predicate: "statement", subject: huang.id,
                modality: "forecast", metricName: "x", content: quote("英伟达股价下跌17%", text), topics: [nvidia.id],
                evidence: Quote(range: source.range, text: text)),
        ]
        return graph
    }

    /// The same company in traditional Chinese, beside another.
    static var hant: Graph {
        let text = "輝達與騰訊合作。"
        var graph = Graph()
        graph.articles = [
            ArticleNode(
                id: "article:hant", contentHash: "2", path: "a/hant.html", publishedBound: "2025-02-02", script: "Hant",
                text: text)
        ]
        var inHant = nvidia
        inHant.name = "輝達"
        inHant.aliases = ["英偉達"]
        graph.entities = [inHant, tencent]
        graph.mentions = [mention("輝達", inHant, "article:hant", text), mention("騰訊", tencent, "article:hant", text)]
        graph.claims = [
            ClaimNode(
                id: "claim:4", articleID: "article:hant", kind: "relation", predicate: "partnersWith", subject: nvidia.id,
                object: tencent.id, evidence: quote("輝達與騰訊合作", text))
        ]
        return graph
    }

    static func store() throws -> GraphStore { try GraphStore(inMemory: { ScriptFolding.shared.fold($0) }) }

    private static func mention(_ word: String, _ entity: EntityNode, _ article: String, _ text: String) -> MentionEdge {
        MentionEdge(articleID: article, entityID: entity.id, range: place(word, text), text: word)
    }

    private static func quote(_ words: String, _ text: String) -> Quote { Quote(range: place(words, text), text: words) }

    private static func place(_ words: String, _ text: String) -> TextRange {
        let lower = text.range(of: words).map { text[..<$0.lowerBound].utf8.count } ?? 0
        return TextRange(lower, lower + words.utf8.count)
    }
}
