package import Foundation
package import GraphModel
import TextCore

/// Reads a JSON-LD document that `LinkedDocument` wrote, an article at a time, and says what does not fit the schema.
package struct LinkedReader {
    /// Why a file cannot be read.
    package enum ReadError: Error, CustomStringConvertible {
        case notADocument(String)

        package var description: String {
            switch self {
            case .notADocument(let path): "\(path) is no JSON-LD that 'caimai export' wrote"
            }
        }
    }

    private let check: LinkedCheck
    private var entities: [String: EntityNode] = [:]
    /// Hashes of the ids of claims.
    private var claims: Set<Int> = []
    private var article: LinkedArticleReader?
    /// What was found so far, one line each.
    package private(set) var faults: [String] = []

    package init(schema: GraphSchema) {
        check = LinkedCheck(schema)
    }

    /// Gives the graph of each article to `body`, with the entities that it names.
    ///
    /// - Throws: `ReadError`, what reading the file throws, and what `body` throws.
    package mutating func read(_ file: URL, _ body: (Graph) throws -> Void) throws {
        var lines = try LineReader(file)
        guard try lines.next()?.hasPrefix("{\"@context\":") == true, try lines.next() == "\"@graph\":[" else {
            throw ReadError.notADocument(file.relativePath)
        }
        var isWhole = false
        while let line = try lines.next() {
            if line == "]}" { isWhole = true }
            if line.hasPrefix("{\"@id\":\"cm:") || !line.hasPrefix("{") { continue }
            guard let node = LinkedObject(line.hasSuffix(",") ? line.dropLast() : line[...]) else {
                faults.append("no JSON: \(line.prefix(60))")
                continue
            }
            faults += check.faults(node)
            try take(node, body)
        }
        try finish(body)
        if !isWhole { faults.append("the document has no end") }
    }

    private mutating func take(_ node: LinkedObject, _ body: (Graph) throws -> Void) throws {
        let types = node.types
        if types.contains("Article") {
            try finish(body)
            article = LinkedArticleReader(node)
        } else if types.contains("Link") || (types.isEmpty && !node.id.hasPrefix("run:")) {
            try finish(body)
            for key in ["claims", "agreesWith", "conflictsWith"] {
                for id in node.texts(key) where !claims.contains(id.hashValue) { faults.append("\(node.id): no claim \(id)") }
            }
        } else if node.id.hasPrefix("entity:") {
            let names = Set(node.labels("prefLabel") + node.labels("altLabel"))
            let name = node.text("name") ?? ""
            let type = types.first { !$0.contains(":") } ?? ""
            let ticker = node.text("ticker").map { ["ticker": $0] } ?? [:]
            entities[node.id] = EntityNode(
                id: node.id, type: type, name: name, aliases: names.subtracting([name]).sorted(), identifiers: ticker)
        } else if article != nil {
            if types.contains("Claim") { claims.insert(node.id.hashValue) }
            article?.take(node)
        } else if !node.id.hasPrefix("run:") {
            faults.append("\(node.id): belongs to no article")
        }
    }

    private mutating func finish(_ body: (Graph) throws -> Void) throws {
        guard let read = article?.graph(entities) else { return }
        article = nil
        faults += read.faults
        try body(read.graph)
    }
}

/// Gathers the nodes of one article.
private struct LinkedArticleReader {
    private let node: LinkedObject
    private let text: SourceText
    /// Words and mentioned entities by the place's id.
    private var places: [String: (quote: Quote, mentions: [String])] = [:]
    private var nodes: [LinkedObject] = []
    private var faults: [String] = []

    init(_ node: LinkedObject) {
        self.node = node
        text = SourceText(node.text("text") ?? "")
    }

    mutating func take(_ node: LinkedObject) {
        guard node.types.contains("oa:SpecificResource") else {
            nodes.append(node)
            return
        }
        let selectors = node.inner("oa:hasSelector")
        let bounds = ["oa:start", "oa:end"].compactMap { key in selectors.compactMap { $0.text(key) }.first.flatMap { Int($0) } }
        guard bounds.count == 2, 0...text.codePointCount ~= bounds[0], bounds[0]...text.codePointCount ~= bounds[1] else {
            faults.append("\(node.id): no place in the article's text")
            return
        }
        let quote = Quote(
            range: text.range(codePoints: bounds[0]..<bounds[1]), text: selectors.compactMap { $0.text("oa:exact") }.first ?? "")
        places[node.id] = (quote, node.texts("mentionOf"))
        if text[quote.range] != quote.text { faults.append("\(node.id): '\(quote.text)' is not what stands there") }
    }

    func graph(_ entities: [String: EntityNode]) -> (graph: Graph, faults: [String]) {
        var graph = Graph()
        var faults = faults
        let id = node.id.removingPercentEncoding ?? node.id
        graph.articles = [
            ArticleNode(
                id: id, contentHash: node.text("contentHash") ?? "", path: node.text("path") ?? "", url: node.text("url"),
                title: node.text("title"), author: node.text("author"), publisher: node.text("publisher"),
                published: node.text("published"), publishedBound: node.text("publishedBound"),
                script: String((node.text("script") ?? "").dropFirst(3)), text: text.string, warnings: node.texts("warnings"))
        ]
        for (_, place) in places.sorted(by: { $0.value.quote.range < $1.value.quote.range }) {
            graph.mentions += place.mentions.map {
                MentionEdge(articleID: id, entityID: $0, range: place.quote.range, text: place.quote.text)
            }
        }
        for part in nodes {
            if part.types.contains("Claim") {
                if let claim = claim(part, of: id) {
                    graph.claims.append(claim)
                } else {
                    faults.append("\(part.id): has no evidence")
                }
            } else if part.types.contains("Quantity") {
                if let quantity = quantity(part) { graph.quantities[id, default: []].append(quantity) }
            } else if part.types.contains("Time"), let place = place(part, "place") {
                graph.times[id, default: []].append(
                    TimeExpression(range: place.range, text: part.text("text") ?? "", iso: part.time("iso") ?? ""))
            }
        }
        let named = graph.mentions.map(\.entityID) + graph.claims.flatMap(\.entityIDs)
        graph.entities = Set(named).sorted().compactMap { entities[$0] }
        return (graph, faults)
    }

    private func place(_ node: LinkedObject, _ key: String) -> Quote? { node.text(key).flatMap { places[$0]?.quote } }

    private func quantity(_ node: LinkedObject) -> Quantity? {
        guard let place = place(node, "place"), let low = Decimal(string: node.text("low") ?? ""),
            let high = Decimal(string: node.text("high") ?? "")
        else { return nil }
        return Quantity(
            range: place.range, text: node.text("text") ?? "", low: low, high: high, unit: node.text("unit") ?? "",
            per: node.text("per"), modifier: node.text("modifier").flatMap(Quantity.Modifier.init) ?? .exact)
    }

    private func claim(_ node: LinkedObject, of articleID: String) -> ClaimNode? {
        guard let evidence = place(node, "evidence") else { return nil }
        let kind = node.types.first { $0.hasSuffix("Claim") && $0 != "Claim" && !$0.contains(":") } ?? ""
        let amount = { (key: String) in node.inner(key).first.flatMap(quantity) }
        return ClaimNode(
            id: node.id, articleID: articleID, kind: kind.dropLast(5).lowercased(), predicate: node.text("predicate") ?? "",
            subject: node.text("subject") ?? "", object: node.text("object"), value: amount("value"), from: amount("from"),
            to: amount("to"), direction: node.text("direction").flatMap(ClaimNode.Direction.init), basis: node.text("basis"),
            time: node.time("time"), modality: node.text("modality") ?? "", speaker: node.text("speaker"),
            role: node.text("role"), metricName: node.text("metricName"), content: place(node, "content"),
            topics: node.texts("topics"), evidence: evidence, confidence: Decimal(string: node.text("confidence") ?? "") ?? -1)
    }
}

/// Reads a file line by line.
private struct LineReader {
    private let file: FileHandle
    private var bytes: [UInt8] = []
    private var start = 0
    private var isAtEnd = false

    init(_ url: URL) throws {
        file = try FileHandle(forReadingFrom: url)
    }

    /// The next line without its end; nil after the last.
    mutating func next() throws -> String? {
        var searched = start
        while true {
            if let end = bytes[searched...].firstIndex(of: UInt8(ascii: "\n")) {
                defer { start = end + 1 }
                return String(decoding: bytes[start..<end], as: UTF8.self)
            }
            if isAtEnd {
                defer { start = bytes.count }
                return start < bytes.count ? String(decoding: bytes[start...], as: UTF8.self) : nil
            }
            bytes.removeSubrange(..<start)
            start = 0
            searched = bytes.count
            let more = try file.read(upToCount: 1 << 20) ?? Data()
            isAtEnd = more.isEmpty
            bytes += more
        }
    }
}
