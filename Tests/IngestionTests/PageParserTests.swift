import Ingestion
import Testing
import TextCore

@Suite struct PageParserTests {
    private func tree(_ html: String) -> PageTree {
        PageParser().page(utf8: Array(html.utf8)).tree
    }

    @Test func nodesComeInDocumentOrder() {
        let tree = tree("<html><body><div class=\"正文\" ID=a hidden><p>营收<b>3.2亿元</b>。</p></div></body></html>")
        #expect(tree.bodyOutline == #"div(p("营收" b("3.2亿元") "。"))"#)
        #expect(tree.brokenInvariant == nil)
        let box = tree.nodes.first { $0.name == "div" }
        #expect(box?.attributes.map(\.name) == ["class", "id", "hidden"])
        #expect(box?["class"] == "正文")
        #expect(box?["id"] == "a")
        #expect(box?["hidden"] == "")
        #expect(box?["style"] == nil)
    }

    @Test func declaredEncodingIsNotObeyed() {
        let tree = tree("<meta charset=gb2312><meta http-equiv=Content-Type content='text/html; charset=big5'><p>台積電營收")
        #expect(tree.text(of: 0) == "台積電營收")
    }

    /// HTML on the left, what a browser makes of it on the right.
    @Test(arguments: [
        // Blocks that are newer than HTML 4.
        ("<article><p>甲</p><section>乙</section></article><aside>丙</aside>", #"article(p("甲") section("乙")) aside("丙")"#),
        ("<p>甲<section>乙</section>丙", #"p("甲") section("乙") "丙""#),
        ("<p>甲<div>乙</div>丙", #"p("甲") div("乙") "丙""#),
        ("<p><b>甲<figure>乙</figure>", #"p(b("甲")) figure("乙")"#),
        ("<table><tr><td><p>甲<section>乙</section></td></tr></table>", #"table(tr(td(p("甲") section("乙"))))"#),
        ("<button><section>甲</section></button>", #"button(section("甲"))"#),
        // What is left open.
        ("<p>甲<p>乙<p>丙", #"p("甲") p("乙") p("丙")"#),
        ("<article><div>甲<p>乙</article><footer>丙</footer>", #"article(div("甲" p("乙"))) footer("丙")"#),
        ("<section><div><div>甲</section><main>乙</main>", #"section(div(div("甲"))) main("乙")"#),
        ("<div><textarea><div>甲</textarea></div><p>乙", #"div(textarea(div("甲"))) p("乙")"#),
        ("<ul><li>甲<ul><li>乙</ul><li>丙</ul>丁", #"ul(li("甲" ul(li("乙"))) li("丙")) "丁""#),
        ("<table><tr><td>甲<td>乙<tr><td>丙</table>丁", #"table(tr(td("甲") td("乙")) tr(td("丙"))) "丁""#),
        ("<table><tr><td><div>甲</td><td>乙</table>", #"table(tr(td(div("甲")) td("乙")))"#),
        ("<div>甲</span></section></div>乙", #"div("甲") "乙""#),
        ("<article><table><tr><td></article>甲</table></article>乙", #"article(table(tr(td("甲")))) "乙""#),
        // Elements without an end.
        ("甲<br>乙<br/>丙<br />", #""甲" br() "乙" br() "丙" br()"#),
        ("<p>甲<wbr>乙<img src=a>丙", #"p("甲" wbr() "乙" img() "丙")"#),
        ("<video><source src=a>甲</video>乙", #"video(source() "甲") "乙""#),
        // Characters only.
        ("<script>a='</div>';b<c</script>甲", #"script("a='</div>';b<c") "甲""#),
        ("<style>p<a{}</style><p>甲", #"style("p<a{}") p("甲")"#),
        ("<SCRIPT>a</sCript >甲", #"script("a") "甲""#),
        ("<script></script><p>甲", #"script() p("甲")"#),
        ("<p>甲<script>乙", #"p("甲" script("乙"))"#),
        ("<p>甲<!-- 乙 <p> -- -->丙", #"p("甲" <! 乙 <p> -- > "丙")"#),
        ("<p>甲<!--[if IE]>乙<![endif]-->丙", #"p("甲" <![if IE]>乙<![endif]> "丙")"#),
        // Entities and stray marks.
        ("<p>&#20013;&#x4E2D;&nbsp;&amp;&lt;&hellip;", "p(\"中中\u{A0}&<…\")"),
        ("<p>5 < 6 & 7 > 3", #"p("5 < 6 & 7 > 3")"#),
        ("<o:p>甲</o:p>", #"o:p("甲")"#),
        // Behind the end.
        ("<p>甲</p></body></html><p>乙</p>", #"p("甲") p("乙")"#),
        ("<body><p>甲</p></body><body class=a><p>乙", #"p("甲") p("乙")"#),
    ])
    func damagedPagesNestAsInABrowser(_ html: String, _ expected: String) {
        let tree = tree(html.hasPrefix("<body") ? html : "<body>" + html)
        #expect(tree.bodyOutline == expected)
        #expect(tree.brokenInvariant == nil)
        #expect(tree.nodes.count { $0.name == "html" } == 1)
        #expect(tree.nodes.count { $0.name == "body" } == 1)
    }

    @Test func emptyPageHasADocumentOnly() {
        let tree = tree("")
        #expect(tree.nodes.count == 1)
        #expect(tree.brokenInvariant == nil)
    }
}
