import Ingestion
import Testing
import TextCore

/// Elements of a thousand attributes and more cost no more than others.
@Suite struct ManyAttributesTests {
    @Test(arguments: [" a@=\"1\"", " a@", "a@='>'", "\na@ = x"])
    func thoseBehindTheThousandthAreLeftOut(form: String) {
        let attributes = (0..<30_000).map { form.replacing("@", with: "\($0)") }.joined()
        let html = "<p class=\"甲\" \(attributes)>营收</p><p class=乙>利润"
        let tree = PageParser().page(utf8: Array(html.utf8)).tree
        let paragraphs = tree.nodes.filter { $0.name == "p" }
        #expect(paragraphs.map { $0["class"] } == ["甲", "乙"])
        #expect(paragraphs.first.map { $0.attributes.count > 500 && $0.attributes.count <= 1000 } == true)
        #expect(tree.text(of: 0) == "营收利润")
    }

    @Test func scriptsAndCommentsStayWhole() {
        let names = (0..<20_000).map { "a\($0) " }.joined()
        let html = "<script>if (b<c \(names)) d()</script><!-- <p \(names)> --><style>a<b \(names)</style><p>营收"
        let tree = PageParser().page(utf8: Array(html.utf8)).tree
        #expect(tree.nodes.contains { $0.text.hasSuffix("a19999 ) d()") })
        #expect(tree.nodes.contains { $0.kind == .comment && $0.text.contains("a19999") })
        #expect(tree.text(of: 0) == "营收")
    }
}
