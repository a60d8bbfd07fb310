import Foundation
import GraphExport
import GraphModel
import TestSupport
import Testing
import TextCore

@Suite struct PageTests {
    let schema: GraphSchema

    init() throws { schema = try SampleGraph.schema.get() }

    private func html(_ graph: Graph, _ options: DotOptions = DotOptions()) throws -> String {
        let page = PageWriter(schema: schema, options: options)
        let svg = try Graphviz.svg(page.dot(graph)).svg
        return page.html(graph, svg: svg ?? "<svg></svg>")
    }

    private func data(_ html: String) throws -> [String: Any] {
        let element = try #require(html.components(separatedBy: "id=\"data\">").last?.components(separatedBy: "</script>").first)
        return try #require(JSONSerialization.jsonObject(with: Data(element.utf8)) as? [String: Any])
    }

    @Test func holdsTheWordsBehindEachLine() throws {
        let data = try data(html(SampleGraph.graph))
        let edges = try #require(data["edges"] as? [[String: Any]])
        let claims = try #require(data["claims"] as? [[String: Any]])
        let articles = try #require(data["articles"] as? [[String: Any]])
        #expect(edges.count == 4)
        let bought = try #require(edges.first { $0["title"] as? String == "星海科技 → 北辰芯片" })
        let claim = claims[try #require((bought["claims"] as? [Int])?.first)]
        #expect(claim["evidence"] as? String == "18%，拟收购北辰芯片")
        let article = articles[try #require(claim["article"] as? Int)]
        #expect(article["title"] as? String == "星海科技“一季报”")
        #expect(article["day"] as? String == "2025-04-28")
        #expect(article["url"] as? String == "https://news.example/1?a=1&b=2")
        #expect(claims.count == 8)
    }

    @Test func namesEveryNodeAndLineOfTheDrawing() throws {
        let html = try html(SampleGraph.graph)
        guard html.contains("class=\"node\"") else { return }
        let data = try data(html)
        for id in try #require(data["entities"] as? [[String: Any]]).compactMap({ $0["node"] as? String })
            + (#require(data["edges"] as? [[String: Any]])).compactMap({ $0["id"] as? String })
        {
            #expect(html.components(separatedBy: "<g id=\"\(id)\"").count == 2)
        }
    }

    /// Nothing but the page's own script and style may run, and nothing may be fetched.
    @Test func letsNothingElseRun() throws {
        let html = try html(SampleGraph.graph)
        let policy = try #require(html.firstMatch(of: /Content-Security-Policy" content="([^"]*)"/)?.1)
        for name in ["script", "style"] {
            let text = try #require(html.components(separatedBy: "<\(name)>").last?.components(separatedBy: "</\(name)>").first)
            #expect(text.utf8.count > 1000)
            let digest = Data(SHA256.digest(text.utf8)).base64EncodedString()
            #expect(policy.contains("\(name)-src 'sha256-\(digest)'"))
        }
        #expect(policy.hasPrefix("default-src 'none'; "))
        #expect(!policy.contains("unsafe"))
        for outside in ["src=\"", "<link", "@import", "url(", "xlink:href"] { #expect(!html.contains(outside), "\(outside)") }
    }

    /// Text that would end an element, a comment or a string if it were not escaped.
    static let hostile = [
        "</script><script>alert(1)</script>", "<!--<script>", "]]>", "\"><img src=x onerror=alert(1)>", "\u{2028}\u{2029}",
        "\u{0}", "\u{202E}gnp.exe", "</style>", "</svg></main>", "&lt;b&gt;", "\\u003c/script>", "${alert(1)}",
    ]

    @Test(arguments: hostile)
    func keepsHostileTextAsText(text: String) throws {
        var graph = SampleGraph.graph
        for i in graph.entities.indices {
            graph.entities[i].name = text + graph.entities[i].name
            graph.entities[i].aliases = [text]
        }
        for i in graph.claims.indices {
            graph.claims[i].evidence.text += text
            graph.claims[i].metricName = text
        }
        for i in graph.articles.indices {
            (graph.articles[i].title, graph.articles[i].publisher) = (text, text)
            graph.articles[i].url = "javascript:alert(1)//" + text
        }
        let html = try html(graph, DotOptions(focus: [graph.entities[0].id]))
        #expect(html.components(separatedBy: "<script").count == 3)
        #expect(html.components(separatedBy: "</script").count == 3)
        #expect(html.components(separatedBy: "<style").count == 2)
        #expect(!html.contains("<img") && !html.contains("javascript:alert"))
        let data = try data(html)
        let claims = try #require(data["claims"] as? [[String: Any]])
        #expect(claims.count == 8)
        #expect(claims.allSatisfy { ($0["evidence"] as? String)?.hasSuffix(text) == true })
        let articles = try #require(data["articles"] as? [[String: Any]])
        #expect(articles.allSatisfy { $0["title"] as? String == text && $0["url"] == nil })
    }
}
