import Foundation
import GraphExport
import GraphModel
import TestSupport
import Testing
import TextCore

@Suite struct DotTests {
    let schema: GraphSchema

    init() throws { schema = try SampleGraph.schema.get() }

    private func dot(_ graph: Graph, _ options: DotOptions = DotOptions()) -> String {
        DotWriter(schema: schema, options: options).dot(graph)
    }

    @Test func drawsTheSample() {
        expectSnapshot(dot(SampleGraph.graph), "sample.dot", in: SampleGraph.snapshots)
    }

    @Test(arguments: [("zh-Hans", "收购"), ("zh-Hant", "收購"), ("en", "acquires")])
    func labelsLinesInTheReadersScript(language: String, label: String) {
        #expect(dot(SampleGraph.graph, DotOptions(language: language)).contains("label=\"\(label)"))
    }

    @Test func countsWhatItLeavesOut() {
        let drawing = dot(SampleGraph.graph, DotOptions(edgeLimit: 1, loneLimit: 0))
        #expect(drawing.contains("未画出：3 条关系，3 个实体"))
        #expect(drawing.split(separator: "\n").filter { $0.contains(" -> ") }.count == 1)
    }

    @Test func drawsOneLineForTheSameRelationTwice() throws {
        var graph = SampleGraph.firstPart
        var again = try #require(graph.claims.first { $0.predicate == "acquires" })
        again.id = "claim:again"
        graph.claims.append(again)
        let drawing = dot(graph)
        #expect(drawing.contains("收购 ×2"))
        #expect(drawing.split(separator: "\n").filter { $0.contains("entity:xinghai\" -> \"entity:beichen") }.count == 1)
    }

    @Test func drawsSymmetricRelationsOnceWithoutArrow() throws {
        var graph = SampleGraph.secondPart
        var turned = try #require(graph.claims.first { $0.predicate == "partnersWith" })
        turned.id = "claim:turned"
        (turned.subject, turned.object) = (turned.object ?? "", turned.subject)
        graph.claims.append(turned)
        let lines = dot(graph).split(separator: "\n").filter { $0.contains("合作") }
        #expect(lines.count == 1)
        #expect(lines.first?.contains("dir=none") == true)
    }

    /// A change, and its value in the drawing.
    @Test(arguments: [
        ("30%", Quantity.Modifier.exact, "−30%"), ("30%", .about, "▼ ≈30%"), ("負30%", .exact, "負30%"), ("－30%", .exact, "－30%"),
        ("30%", .over, "▼ &gt;30%"),
    ])
    func writesSignsOnce(text: String, modifier: Quantity.Modifier, shown: String) throws {
        var graph = SampleGraph.firstPart
        graph.claims = [graph.claims[1]]
        graph.claims[0].direction = .down
        graph.claims[0].value = Quantity(range: TextRange(0, 0), text: text, low: 30, high: 30, unit: "%", modifier: modifier)
        #expect(dot(graph).contains(">\(shown)</FONT>"))
    }

    /// Text that would end a string, a tag or the drawing itself if it were not escaped.
    static let hostile = [
        "a\"b", "back\\slash\\", "line\nfeed", "<b>&amp;</b>", "\\N\\G", "]; evil -> evil", "\u{0}\u{1F}\u{FFFE}", "--> }",
        "</TABLE>>",
        "&#0;&bogus;",
    ]

    @Test(arguments: hostile)
    func rendersHostileTextAsText(text: String) throws {
        var graph = SampleGraph.graph
        graph.entities = graph.entities.map {
            EntityNode(id: $0.id + text, type: $0.type, name: text + $0.name, aliases: [text], identifiers: [:])
        }
        graph.claims = graph.claims.map { claim in
            var claim = claim
            claim.subject += text
            claim.object = claim.object.map { $0 + text }
            claim.speaker = claim.speaker.map { $0 + text }
            claim.evidence.text += text
            claim.content?.text += text
            claim.metricName = text
            if claim.role != nil { claim.role = text }
            return claim
        }
        graph.articles = [graph.articles[0]]
        graph.articles[0].title = text
        let drawing = dot(graph)
        let (svg, messages) = try Graphviz.svg(drawing)
        guard let svg else { return }
        #expect(messages.isEmpty)
        #expect(svg.components(separatedBy: "class=\"node\"").count - 1 == 5)
        #expect(svg.components(separatedBy: "class=\"edge\"").count - 1 == 4)
    }

    @Test func rendersChineseWithoutAWarning() throws {
        let (svg, messages) = try Graphviz.svg(dot(SampleGraph.graph))
        guard let svg else { return }
        #expect(messages.isEmpty)
        #expect(svg.contains("星海科技"))
    }
}

/// Graphviz's `dot`, where it is installed.
enum Graphviz {
    /// The drawing as SVG, and what `dot` says on its error output; no SVG where `dot` is not installed.
    static func svg(_ source: String) throws -> (svg: String?, messages: String) {
        let program = "/usr/bin/dot"
        guard FileManager.default.isExecutableFile(atPath: program) else { return (nil, "") }
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let input = folder.appendingPathComponent("in.dot")
        try source.write(to: input, atomically: true, encoding: .utf8)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = ["-Tsvg", input.path, "-o", folder.appendingPathComponent("out.svg").path]
        let errors = Pipe()
        process.standardError = errors
        try process.run()
        let messages = errors.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        let svg = try? String(contentsOf: folder.appendingPathComponent("out.svg"), encoding: .utf8)
        return (svg ?? "", String(decoding: messages, as: UTF8.self))
    }
}
