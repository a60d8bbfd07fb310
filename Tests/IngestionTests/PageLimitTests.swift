import Ingestion
import Testing
import TextCore

/// Pages that are larger or deeper than any that a person wrote.
@Suite struct PageLimitTests {
    private func page(_ html: String, _ limits: PageLimits) -> (tree: PageTree, diagnostics: [Diagnostic]) {
        PageParser(limits: limits).page(utf8: Array(html.utf8), path: "a.html")
    }

    @Test func deepElementsMoveUpAndKeepTheirText() {
        let html = (0..<5000).map { "<div>第\($0)层" }.joined() + String(repeating: "</div>", count: 5000) + "<p>末尾</p>"
        let (tree, diagnostics) = page(html, PageLimits())
        #expect(tree.brokenInvariant == nil)
        #expect(tree.nodes.map(\.depth).max() == 513)
        #expect(tree.text(of: 0) == (0..<5000).map { "第\($0)层" }.joined() + "末尾")
        #expect(diagnostics.map(\.code) == ["too-deep"])
        #expect(tree.nodes.last.map { tree.nodes[$0.parent].name } == "p")
        #expect(tree.nodes.last.map { $0.depth } == 4)
    }

    @Test func scriptsStayScriptsBelowTheLimit() {
        let (tree, _) = page("<div><div><div><div><script>甲</script>乙</div>丙", PageLimits(depth: 4))
        #expect(tree.text(of: 0) == "乙丙")
        #expect(tree.brokenInvariant == nil)
    }

    @Test(arguments: [1, 2, 3, 10, 57])
    func tooManyNodesEndThePage(_ nodes: Int) {
        let (tree, diagnostics) = page(String(repeating: "<p>营收</p>", count: 100), PageLimits(nodes: nodes))
        #expect(tree.nodes.count == nodes)
        #expect(tree.brokenInvariant == nil)
        #expect(diagnostics.map(\.code) == ["too-many-nodes"])
    }

    @Test func unmatchedEndTagsInADeepPageComeToAnEnd() {
        let html = String(repeating: "<div>", count: 100_000) + String(repeating: "</b>", count: 100_000) + "甲"
        let (tree, diagnostics) = page(html, PageLimits())
        #expect(tree.brokenInvariant == nil)
        #expect(diagnostics.map(\.code).contains("too-deep"))
    }

    @Test func pageOfFiftyMegabytesIsRead() {
        let paragraph = "<p>" + String(repeating: "公司上半年营业收入同比增长一成半。", count: 400) + "</p>\n"
        let count = (50 << 20) / paragraph.utf8.count
        var bytes = Array("<body>".utf8)
        bytes.reserveCapacity(51 << 20)
        for _ in 0..<count { bytes.append(contentsOf: paragraph.utf8) }
        let (tree, diagnostics) = PageParser().page(utf8: bytes)
        #expect(diagnostics == [])
        #expect(tree.nodes.count { $0.name == "p" } == count)
    }

    @Test func fileAboveTheLimitIsRefused() {
        let reader = ArticleReader(limits: PageLimits(bytes: 10))
        let error = #expect(throws: Diagnostic.self) { try reader.article(bytes: Array("<p>12345678".utf8), path: "a.html") }
        #expect(error?.code == "too-large")
        #expect(throws: Never.self) { try reader.article(bytes: Array("<p>1234567".utf8), path: "a.html") }
    }
}
