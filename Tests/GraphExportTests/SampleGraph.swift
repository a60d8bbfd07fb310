import Foundation
import GraphModel
import TestSupport
import TextCore

/// Two small articles, made up, whose graph has each kind of claim, a repair, and an entity with names in both scripts.
enum SampleGraph {
    static let snapshots = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Snapshots")
    static let schema = Result { try GraphSchema(contentsOf: ProjectFolders.schema) }

    private static let first = MarkedText(
        "1️⃣星海科技2️⃣3️⃣一季度4️⃣营收约5️⃣120亿元6️⃣，同比增长7️⃣18%8️⃣，拟收购9️⃣北辰芯片0️⃣。\n董事长林远称，算力需求会继续扩大。")

    private static let second = MarkedText("1️⃣星海科技2️⃣與3️⃣南嶺能源4️⃣合作，𠮷祥基金看好5️⃣南嶺能源6️⃣，目標價7️⃣88港元8️⃣。")

    static var graph: Graph {
        var graph = Graph()
        graph.merge(firstPart)
        graph.merge(secondPart)
        graph.sort()
        return graph
    }

    static let entities = [
        EntityNode(id: "entity:beichen", type: "Company", name: "北辰芯片"),
        EntityNode(id: "entity:jixiang", type: "Company", name: "𠮷祥基金"),
        EntityNode(id: "entity:linyuan", type: "Person", name: "林远"),
        EntityNode(id: "entity:nanling", type: "Company", name: "南嶺能源", identifiers: ["ticker": "HKEX:09999"]),
        EntityNode(
            id: "entity:xinghai", type: "Company", name: "星海科技", aliases: ["STARSEA", "Starsea", "星海"],
            identifiers: ["ticker": "SSE:699999"]),
    ]

    static var firstPart: Graph {
        let text = first.text
        var graph = Graph()
        graph.articles = [
            ArticleNode(
                id: "article:a1", contentHash: "a1ff", path: "in/第一 篇.html", url: "https://news.example/1?a=1&b=2",
                title: "星海科技“一季报”", author: "王晴", publisher: "示例财经", published: "2025-04-28T09:30:00+08:00", script: "Hans",
                text: text, repairs: [.init(kind: "pinyin", range: first[1, 2], original: "星(xīng)海科技")],
                warnings: ["no source line"])
        ]
        graph.entities = entities.filter { ["entity:beichen", "entity:linyuan", "entity:xinghai"].contains($0.id) }
        graph.mentions = [
            mention("entity:xinghai", first[1, 2], of: "article:a1", text),
            mention("entity:beichen", first[9, 0], of: "article:a1", text),
            mention("entity:linyuan", place("林远", text), of: "article:a1", text),
        ]
        let revenue = Quantity(
            range: first[5, 6], text: "120亿元", low: 12_000_000_000, high: 12_000_000_000, unit: "CNY", modifier: .about)
        let growth = Quantity(range: first[7, 8], text: "18%", low: 18, high: 18, unit: "%")
        graph.quantities["article:a1"] = [revenue, growth]
        graph.times["article:a1"] = [TimeExpression(range: first[3, 4], text: "一季度", iso: "2025-Q1")]
        let sentence = quote(first[1, 8], text)
        graph.claims = [
            ClaimNode(
                id: "claim:1", articleID: "article:a1", kind: "measurement", predicate: "revenue", subject: "entity:xinghai",
                value: revenue, time: "2025-Q1", evidence: sentence, confidence: Decimal(string: "0.9") ?? 1),
            ClaimNode(
                id: "claim:2", articleID: "article:a1", kind: "change", predicate: "revenue", subject: "entity:xinghai",
                value: growth, direction: .up, basis: "yoy", time: "2025-Q1", evidence: sentence),
            ClaimNode(
                id: "claim:3", articleID: "article:a1", kind: "relation", predicate: "acquires", subject: "entity:xinghai",
                object: "entity:beichen", modality: "planned", evidence: quote(first[7, 0], text)),
            ClaimNode(
                id: "claim:4", articleID: "article:a1", kind: "relation", predicate: "holdsPosition", subject: "entity:linyuan",
                object: "entity:xinghai", role: "董事长", evidence: quote(place("董事长林远", text), text)),
            ClaimNode(
                id: "claim:5", articleID: "article:a1", kind: "statement", predicate: "statement", subject: "entity:linyuan",
                content: quote(place("算力需求会继续扩大", text), text), topics: ["entity:xinghai"],
                evidence: quote(place("董事长林远称，算力需求会继续扩大", text), text)),
        ]
        return graph
    }

    static var secondPart: Graph {
        let text = second.text
        var graph = Graph()
        graph.articles = [
            ArticleNode(
                id: "b 2/二", contentHash: "b2ff", path: "in/b2.txt", published: "2025-05-06", publishedBound: "2025-05-07",
                script: "Hant", text: text)
        ]
        graph.entities = entities.filter { ["entity:jixiang", "entity:nanling"].contains($0.id) }
        graph.entities.append(EntityNode(id: "entity:xinghai", type: "Company", name: "星海科技", aliases: ["星海科技集團"]))
        graph.mentions = [
            mention("entity:xinghai", second[1, 2], of: "b 2/二", text),
            mention("entity:nanling", second[3, 4], of: "b 2/二", text),
            mention("entity:jixiang", place("𠮷祥基金", text), of: "b 2/二", text),
            mention("entity:nanling", second[5, 6], of: "b 2/二", text),
        ]
        let target = Quantity(range: second[7, 8], text: "88港元", low: 88, high: 88, unit: "HKD", per: "股")
        graph.quantities["b 2/二"] = [target]
        graph.claims = [
            ClaimNode(
                id: "claim:6", articleID: "b 2/二", kind: "relation", predicate: "partnersWith", subject: "entity:xinghai",
                object: "entity:nanling", evidence: quote(second[1, 4], text)),
            ClaimNode(
                id: "claim:7", articleID: "b 2/二", kind: "relation", predicate: "favors", subject: "entity:jixiang",
                object: "entity:nanling", evidence: quote(place("𠮷祥基金看好南嶺能源", text), text)),
            ClaimNode(
                id: "claim:8", articleID: "b 2/二", kind: "measurement", predicate: "targetPrice", subject: "entity:nanling",
                value: target, time: "2025-05/2025-Q4", modality: "forecast", speaker: "entity:jixiang",
                evidence: quote(second[5, 8], text)),
        ]
        return graph
    }

    private static func mention(_ id: String, _ range: TextRange, of articleID: String, _ text: String) -> MentionEdge {
        MentionEdge(articleID: articleID, entityID: id, range: range, text: SourceText(text)[range])
    }

    private static func quote(_ range: TextRange, _ text: String) -> Quote {
        Quote(range: range, text: SourceText(text)[range])
    }

    /// Where words stand in a text; empty at 0 where they do not.
    private static func place(_ words: String, _ text: String) -> TextRange {
        guard let found = text.firstRange(of: words) else { return TextRange(0, 0) }
        let start = text.utf8.distance(from: text.startIndex, to: found.lowerBound)
        return TextRange(start, start + words.utf8.count)
    }
}
