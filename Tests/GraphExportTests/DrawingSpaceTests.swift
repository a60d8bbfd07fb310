import Foundation
import GraphExport
import GraphModel
import TestSupport
import Testing
import TextCore

/// Where Graphviz puts the words of small, middling and large drawings.
@Suite struct DrawingSpaceTests {
    let schema: GraphSchema

    init() throws { schema = try SampleGraph.schema.get() }

    @Test(arguments: [5, 50])
    func keepsWordsApart(entities: Int) throws {
        let drawing = DotWriter(schema: schema).dot(Self.graph(of: entities))
        guard let words = try Graphviz.words(drawing) else { return }
        #expect(words.count > entities * 2)
        #expect(Placed.overlapping(words) == [])
    }

    @Test func findsWordsThatOverlap() throws {
        let drawing = "digraph { layout=neato; a [pos=\"0,0!\", label=星海科技]; b [pos=\"0.3,0!\", label=北辰芯片]; }"
        guard let words = try Graphviz.words(drawing) else { return }
        #expect(Placed.overlapping(words) == ["星海科技 and 北辰芯片"])
    }

    @Test func setsALargeGraphInBoxesOfWhatBelongsTogether() throws {
        let drawing = DotWriter(schema: schema, options: DotOptions(edgeLimit: 1000)).dot(Self.graph(of: 500))
        let boxes = drawing.split(separator: "\n").filter { $0.contains("subgraph cluster") }.count
        #expect((10...60).contains(boxes))
    }

    /// Companies about hubs, some with persons and values, and lines between the hubs; the same on every run.
    private static func graph(of count: Int) -> Graph {
        var graph = Graph()
        let names = ["星海科技", "北辰芯片", "南嶺能源", "東港物流", "江城银行", "云屏软件", "白沙药业", "青禾食品"]
        let relations = ["supplies", "investsIn", "partnersWith", "acquires", "favors", "competesWith"]
        for i in 0..<count {
            let isPerson = i % 5 == 4
            let name = isPerson ? "林远\(i)" : names[i % names.count] + String(i)
            graph.entities.append(EntityNode(id: id(i), type: isPerson ? "Person" : "Company", name: name))
            guard i > 0 else { continue }
            let hub = i % 12 == 0 ? (i * 7 % i) / 12 * 12 : i / 12 * 12
            let predicate = isPerson ? "holdsPosition" : relations[i % relations.count]
            var claim = claim(i, "relation", predicate, id(i))
            claim.object = id(hub)
            claim.role = isPerson ? "首席执行官" : nil
            claim.modality = i % 7 == 0 ? "planned" : "asserted"
            graph.claims.append(claim)
            for metric in ["revenue", "marketCap", "price"] where i % 3 == 1 {
                var value = self.claim(i, "measurement", metric, id(i))
                value.value = Quantity(range: TextRange(0, 0), text: "\(i * 13)亿元", low: 1, high: 1, unit: "CNY")
                value.time = "2025-Q1"
                graph.claims.append(value)
            }
        }
        return graph
    }

    private static func id(_ number: Int) -> String { "entity:e\(number)" }

    private static func claim(_ number: Int, _ kind: String, _ predicate: String, _ subject: String) -> ClaimNode {
        ClaimNode(
            id: "claim:\(number)\(predicate)", articleID: "article:a1", kind: kind, predicate: predicate, subject: subject,
            evidence: Quote(range: TextRange(0, 0), text: "句子"))
    }
}

/// Words and the room that they take, in points.
struct Placed {
    let words: String
    let left: Double
    let right: Double
    let bottom: Double
    let top: Double

    /// A text operation of Graphviz's JSON, which gives the middle or an end of the base line.
    init?(_ operation: [String: Any], size: Double) {
        guard let words = operation["text"] as? String, let point = operation["pt"] as? [Double], point.count == 2,
            let width = (operation["width"] as? NSNumber)?.doubleValue, let side = operation["align"] as? String
        else { return nil }
        self.words = words
        left = point[0] - (side == "c" ? width / 2 : side == "r" ? width : 0)
        right = left + width
        bottom = point[1] - size * 0.2
        top = point[1] + size * 0.75
    }

    func overlaps(_ other: Placed) -> Bool {
        min(right, other.right) - max(left, other.left) > 1 && min(top, other.top) - max(bottom, other.bottom) > 1
    }

    /// Pairs that share room.
    static func overlapping(_ all: [Placed]) -> [String] {
        all.enumerated().flatMap { index, a in
            all.dropFirst(index + 1).filter(a.overlaps).map { "\(a.words) and \($0.words)" }
        }
    }
}

extension Graphviz {
    /// The words of a drawing's nodes and lines, where `dot` puts them; nil where it is not installed.
    static func words(_ source: String) throws -> [Placed]? {
        guard let json = try output(source, "json").text else { return nil }
        let drawing = try #require(JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
        let parts = ["objects", "edges"].flatMap { drawing[$0] as? [[String: Any]] ?? [] }
        return parts.flatMap { part in
            var size = 14.0
            return (part["_ldraw_"] as? [[String: Any]] ?? []).compactMap { operation in
                if operation["op"] as? String == "F" { size = (operation["size"] as? NSNumber)?.doubleValue ?? size }
                return operation["op"] as? String == "T" ? Placed(operation, size: size) : nil
            }
        }
    }
}
