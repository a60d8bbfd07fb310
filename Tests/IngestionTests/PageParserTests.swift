import Ingestion
import Testing

@Suite struct PageParserTests {
    private func tree(_ html: String, limits: PageLimits = PageLimits()) -> PageTree {
        PageParser(limits: limits).page(utf8: Array(html.utf8)).tree
    }

    @Test func nodesComeInDocumentOrder() {
        let tree = tree("<html><body><div class=\"正文\" id=a><p>营收<b>3.2亿元</b>。</p></div></body></html>")
        #expect(tree.bodyOutline == #"div(p("营收" b("3.2亿元") "。"))"#)
        #expect(tree.brokenInvariant == nil)
        let box = tree.nodes.first { $0.name == "div" }
        #expect(box?["class"] == "正文")
        #expect(box?["id"] == "a")
        #expect(box?["style"] == nil)
    }

    @Test func declaredEncodingIsNotObeyed() {
        let tree = tree("<meta charset=gb2312><meta http-equiv=Content-Type content='text/html; charset=big5'><p>台積電營收")
        #expect(tree.text(of: 0) == "台積電營收")
    }
}
