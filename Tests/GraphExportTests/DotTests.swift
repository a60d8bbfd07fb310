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
        #expect(dot(SampleGraph.graph, DotOptions(language: language)).contains("<TD>\(label)"))
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

    @Test(arguments: [("zh-Hans", "执行长"), ("zh-Hant", "執行長")])
    func writesTitlesInTheReadersScript(language: String, title: String) throws {
        for written in ["执行长", "執行長"] {
            var graph = SampleGraph.firstPart
            graph.claims = graph.claims.map { claim in
                var claim = claim
                if claim.role != nil { claim.role = written }
                return claim
            }
            #expect(dot(graph, DotOptions(language: language)).contains("<TD>\(title)</TD>"))
        }
    }

    @Test func countsReprintsOnceInTheWidthOfALine() throws {
        var graph = SampleGraph.graph
        var again = try #require(graph.claims.first { $0.predicate == "partnersWith" })
        again.id = "claim:again"
        again.articleID = "article:a1"
        graph.claims.append(again)
        let width = { (origins: [String: String]) in
            dot(graph, DotOptions(origins: origins)).split(separator: "\n").first { $0.contains("合作") }
                .flatMap { $0.firstMatch(of: /penwidth=([0-9.]+)/)?.1 }
        }
        #expect(width([:]) == "2.0")
        #expect(width(["article:a1": "one", "b 2/二": "one"]) == "1.2")
    }

    @Test func setsMembersInABoxWithTheirGroup() throws {
        var graph = SampleGraph.firstPart
        let claim = try #require(graph.claims.first { $0.predicate == "acquires" })
        graph.claims = ["entity:xinghai", "entity:beichen"].map { member in
            var claim = claim
            claim.id = "claim:" + member
            claim.predicate = "memberOf"
            claim.modality = "asserted"
            claim.subject = member
            claim.object = "entity:linyuan"
            return claim
        }
        let drawing = dot(graph)
        #expect(drawing.contains("subgraph cluster1"))
        #expect(drawing.contains("属于 · 林远"))
        #expect(!dot(SampleGraph.graph).contains("subgraph"))
    }

    @Test func drawsAMapOfMoreThanNinetyEntities() throws {
        let graph = Self.hubs(count: 5, spokes: 30)
        let drawing = dot(graph, DotOptions(edgeLimit: 500))
        #expect(drawing.components(separatedBy: "subgraph cluster").count - 1 == 5)
        #expect(drawing.contains("layout=fdp"))
        let (svg, messages) = try Graphviz.svg(drawing)
        guard let svg else { return }
        #expect(messages.isEmpty)
        #expect(svg.components(separatedBy: "class=\"node\"").count - 1 == 155)
    }

    @Test(arguments: DotOptions.Layout.allCases, DotOptions.Theme.allCases)
    func rendersInEveryLayoutAndTheme(layout: DotOptions.Layout, theme: DotOptions.Theme) throws {
        let drawing = dot(SampleGraph.graph, DotOptions(theme: theme, layout: layout))
        #expect(drawing.contains("#14181D") == (theme == .dark))
        #expect(try Graphviz.svg(drawing).messages.isEmpty)
    }

    /// A long chain is drawn from its middle, in half as many columns.
    @Test func drawsLongChainsFromTheirMiddle() throws {
        let ids = (0..<9).map { "entity:e\($0)" }
        var graph = Graph()
        graph.entities = ids.map { EntityNode(id: $0, type: "Company", name: $0) }
        graph.claims = zip(ids, ids.dropFirst()).map { Self.relation($0, $1) }
        let drawing = dot(graph)
        #expect(drawing.components(separatedBy: "dir=back").count - 1 == 4)
    }

    @Test(arguments: [
        ("https://news.example/a?b=1&c=2", true), ("javascript:alert(1)", false), ("https://a.example/\"><script>", false),
        ("http://a.example/ b", false), ("data:text/html,x", false), ("HTTPS://news.example", true),
    ])
    func linksToPlainWebAddressesOnly(address: String, isLinked: Bool) {
        var graph = SampleGraph.firstPart
        graph.articles[0].url = address
        #expect(dot(graph).contains("URL=") == isLinked)
        #expect(dot(graph).contains("HREF=") == isLinked)
        #expect(!dot(graph, DotOptions(hasLinks: false)).contains("URL="))
    }

    private static func hubs(count: Int, spokes: Int) -> Graph {
        var graph = Graph()
        for hub in 0..<count {
            let ids = (0...spokes).map { "entity:h\(hub)s\($0)" }
            graph.entities += ids.map { EntityNode(id: $0, type: "Company", name: $0) }
            graph.claims += ids.dropFirst().map { relation(ids[0], $0) }
            if hub > 0 { graph.claims.append(relation("entity:h0s0", ids[0])) }
        }
        return graph
    }

    private static func relation(_ subject: String, _ object: String) -> ClaimNode {
        ClaimNode(
            id: "claim:\(subject)\(object)", articleID: "article:a1", kind: "relation", predicate: "supplies", subject: subject,
            object: object, evidence: Quote(range: TextRange(0, 0), text: ""))
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
        let (text, messages) = try output(source, "svg")
        return (text, messages)
    }

    /// The drawing in a format of `dot`.
    static func output(_ source: String, _ format: String) throws -> (text: String?, messages: String) {
        let program = "/usr/bin/dot"
        guard FileManager.default.isExecutableFile(atPath: program) else { return (nil, "") }
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let input = folder.appendingPathComponent("in.dot")
        try source.write(to: input, atomically: true, encoding: .utf8)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = ["-T" + format, input.path, "-o", folder.appendingPathComponent("out").path]
        let errors = Pipe()
        process.standardError = errors
        try process.run()
        let messages = errors.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        let text = try? String(contentsOf: folder.appendingPathComponent("out"), encoding: .utf8)
        return (text ?? "", String(decoding: messages, as: UTF8.self))
    }
}
