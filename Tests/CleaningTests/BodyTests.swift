import Cleaning
import Testing
import TextCore

@Suite("Body") struct BodyTests {
    @Test(
        "Bodies in p, div, section, cells, between br, in font and in pre",
        arguments: [
            "<p>@0</p><p>@1</p><p>@2</p>",
            "<div>@0</div><div>@1</div><div>@2</div>",
            "<section><section><span>@0</span></section></section><section>@1</section><section>@2</section>",
            "@0<br>@1<br/><br>@2",
            "<div>@0</div><br>@1<p>@2</p>",
            "<table><tr><td><p>@0</p><p>@1</p><p>@2</p></td></tr></table>",
            "<font><p>@0</p><p>@1</p></font><p>@2</p>",
            "<p>@0</p><p>&nbsp;</p><p></p><p>@1</p><p>　</p><p>　　@2</p>",
            "<div><p>@0</p></div><div><p>@1</p></div><div><p>@2</p></div>",
        ])
    func forms(body: String) throws {
        for paragraphs in [CleanedPage.paragraphs, CleanedPage.traditional] {
            var html = body
            for (i, text) in paragraphs.enumerated() { html = html.replacing("@\(i)", with: text) }
            #expect(try CleanedPage.clean(CleanedPage.page(body: html)).paragraphs == paragraphs)
        }
    }

    @Test("A short body beside longer lists of abstracts")
    func shortBody() throws {
        let list = (1...12).map {
            "<dl><dd class='tit'><a href='/\($0)'>另一家公司第\($0)次公布扩产计划的标题</a></dd><dd class='exp'>这里是第\($0)条别的消息的摘要，说的是另一件事，字数并不少。</dd></dl>"
        }.joined()
        let html = CleanedPage.page(
            body: "<p>\(CleanedPage.paragraphs[0])</p>", after: "<div class='tuijian'><h2>为你推荐</h2>\(list)</div>")
        #expect(try CleanedPage.clean(html).paragraphs == [CleanedPage.paragraphs[0]])
    }

    @Test("Lines of a word or two stay, repeated ones too")
    func shortLines() throws {
        let lines = ["先说结论，这次财报不差。", "为什么？", "因为订单还在。", "为什么？", "因为客户没走，价格也没降。", "最后，看三点。", "一是产能", "二是价格", "三是库存"]
        #expect(try CleanedPage.clean(CleanedPage.page(body: CleanedPage.html(lines))).paragraphs == lines)
    }

    @Test(
        "Hidden text is left out",
        arguments: [
            "display:none", "DISPLAY : none ;color:red", "visibility:hidden", "position:absolute;left:-9999px", "font-size:0",
        ])
    func hidden(style: String) throws {
        let spam = String(repeating: "夜市行情速递，点进来看更多内容，每天更新。", count: 60)
        let html = CleanedPage.page(
            body: "<div style='\(style)'><p>\(spam)</p></div>" + CleanedPage.html(CleanedPage.paragraphs),
            after: "<div hidden>\(spam)</div>")
        #expect(try CleanedPage.clean(html).paragraphs == CleanedPage.paragraphs)
    }

    @Test(
        "What stands inside the body box and is none of it",
        arguments: [
            "<p class='otitle'>（原标题：青禾电子的一季）</p>", "<p>（责任编辑：林某某）</p>", "<div class='ep-source'>本文来源：晨光财经 责任编辑：林某某_CG001</div>",
            "<div class='share'>分享到：<a>微信</a> <a>微博</a></div>", "<p>扫描下方二维码，关注我们的公众号</p>", "<video>您的浏览器不支持播放此视频</video>",
            "<div class='related'><h3>相关阅读</h3><ul><li><a>青禾电子上季也增长</a></li><li><a>车用芯片供不应求</a></li></ul></div>",
            "<p>声明：本文仅供参考，不构成投资建议。</p>", "<p class='copyright'>本文为原创文章，未经授权不得转载。</p>", "<p>【编辑：林某某】</p>",
            "<script>var a = '这是脚本，不是文章。'</script>",
            "<p><a href='/x'>查看更多内容</a></p>", "<div style='display:none'>看不见的一句话，也不是文章。</div>",
        ])
    func noise(piece: String) throws {
        let body = CleanedPage.html(CleanedPage.paragraphs)
        #expect(try CleanedPage.clean(CleanedPage.page(body: body + piece)).paragraphs == CleanedPage.paragraphs)
    }

    @Test("Sentences that begin like labels stay")
    func labelsInProse() throws {
        let lines = ["责任编辑制度改革后，报社的审稿流程缩短了一半，记者的负担也轻了。", "来源国的关税政策变动，使这批设备的进口成本上升两成。", "编辑部去年曾就此事询问公司，公司没有回应。"]
        #expect(try CleanedPage.clean(CleanedPage.page(body: CleanedPage.html(lines))).paragraphs == lines)
    }

    @Test("Comments, hot lists and an author card below the body")
    func around() throws {
        let comments = (1...8).map { "<div class='c-item'><a>读者\($0)</a><p>我看这家公司不行，明年肯定要跌回去，大家小心。</p></div>" }.joined()
        let after = """
            <div class="author-card"><img alt="x"><a>林某某</a><p>12篇文章 3分钟前更新</p><p>某研究院研究员，长期关注半导体，著有多部作品。</p></div>
            <div id="comment"><h3>网友评论</h3>\(comments)</div><div class="side"><h3>热门文章</h3><ul><li><a>一条别的新闻标题</a></li></ul></div>
            """
        let html = CleanedPage.page(body: CleanedPage.html(CleanedPage.paragraphs), after: after)
        #expect(try CleanedPage.clean(html).paragraphs == CleanedPage.paragraphs)
    }

    @Test("A body whose class says share is the body all the same")
    func misleadingClass() throws {
        let html =
            "<html><body><div class='nav'><a>首页</a></div><h1>青禾电子季度营收增长一成二</h1><div class='share-box'>"
            + CleanedPage.html(CleanedPage.paragraphs) + "</div></body></html>"
        #expect(try CleanedPage.clean(html).paragraphs == CleanedPage.paragraphs)
    }

    @Test("A data table gives a line a row, cells parted by tabs")
    func dataTable() throws {
        let table =
            "<table><tr><th>项目</th><th>本期</th><th>上期</th></tr><tr><td><p>营业收入</p></td><td>48.6亿元</td><td>43.4亿元</td></tr><tr><td>净利润</td><td>6.1亿元</td><td></td></tr></table>"
        let html = CleanedPage.page(body: "<p>\(CleanedPage.paragraphs[0])</p>" + table + "<p>\(CleanedPage.paragraphs[1])</p>")
        #expect(
            try CleanedPage.clean(html).paragraphs == [
                CleanedPage.paragraphs[0], "项目\t本期\t上期", "营业收入\t48.6亿元\t43.4亿元", "净利润\t6.1亿元", CleanedPage.paragraphs[1],
            ])
    }

    @Test("White space: wraps of the source vanish, blanks between words stay, entities are undone twice")
    func whiteSpace() throws {
        let body =
            "<p>青禾电子\n   公布了 Qinghe One\n Pro 芯片，&amp;nbsp;售价\u{200B}3999元&amp;hellip;&amp;hellip;</p><p>产线将于年底\u{FEFF}满产。\u{3000}\u{3000}价格不变。</p>"
        #expect(
            try CleanedPage.clean(CleanedPage.page(body: body)).paragraphs == [
                "青禾电子公布了 Qinghe One Pro 芯片， 售价3999元……", "产线将于年底满产。 价格不变。",
            ])
    }

    @Test("A page without an article says so")
    func noArticle() throws {
        let text = try CleanedPage.clean("<html><body><ul><li><a>首页</a></li><li><a>股票</a></li></ul></body></html>")
        #expect(text.text.string.isEmpty)
        #expect(text.diagnostics.map(\.code) == ["no-article"])
    }

    @Test("A link to the next page is told")
    func morePages() throws {
        let html = CleanedPage.page(
            body: CleanedPage.html(CleanedPage.paragraphs), after: "<div class='page'><a>1</a> <a>2</a> <a>下一页</a></div>")
        #expect(try CleanedPage.clean(html).diagnostics.map(\.code) == ["more-pages"])
    }

    @Test("A plain text keeps all its lines")
    func plainText() throws {
        let text = try CleanedPage.clean(text: "青禾电子季报\r\n\r\n　　营收增长一成二。\n责任编辑：林某某\n", published: "2025-03-12")
        #expect(text.paragraphs == ["青禾电子季报", "营收增长一成二。", "责任编辑：林某某"])
        #expect(text.published == "2025-03-12")
        #expect(text.diagnostics.isEmpty)
    }

    @Test("Captions, prompts linked at the end of a sentence and live prices inside one")
    func inside() throws {
        let body = """
            <p>青禾电子<span id="quote_1"><a>(3.21, +1.2%)</a></span>周三公布了季报，营收增长。</p><figure><img><figcaption>青禾电子的厂房（资料图）</figcaption></figure>
            <p>订单排到年底，产线满载。<a href="/">返回首页，查看更多</a></p><p>炒股就看某某研报，权威，及时，助您挖掘机会！</p><p>客户以车企为主，没有流失。</p>
            """
        #expect(
            try CleanedPage.clean(CleanedPage.page(body: body)).paragraphs == [
                "青禾电子周三公布了季报，营收增长。", "订单排到年底，产线满载。", "客户以车企为主，没有流失。",
            ])
    }

    @Test("A first paragraph beside the box that holds nearly everything")
    func lead() throws {
        let rest = (1...4).flatMap { n in CleanedPage.paragraphs.dropFirst().map { "第\(n)，" + $0 } }
        let body = "<p>\(CleanedPage.paragraphs[0])</p><div class='inner'>\(CleanedPage.html(rest))</div>"
        #expect(try CleanedPage.clean(CleanedPage.page(body: body)).paragraphs == [CleanedPage.paragraphs[0]] + rest)
    }

    @Test("Paragraphs that a stray end tag left outside the box, the last one cut in the middle of a character")
    func strayEnd() throws {
        let lines = CleanedPage.paragraphs + CleanedPage.paragraphs.map { "次日，" + $0 }
        let last = "分析师提醒，原料价格如果继续上涨，青禾电子下半年的毛利率可能回落，短期"
        let html = """
            <html><body><div class='hot'><ul>\((1...8).map { "<li><a href='/\($0)'>第\($0)条市场快讯一览</a></li>" }.joined())</ul>
            <div><h1>青禾电子季度营收增长一成二</h1><div>2025-03-12 09:41</div><div>\(lines.map { "<p><span>\($0)</span></p>" }.joined())</div></div></div>
            <p><span>\(last)\u{FFFD}
            """
        #expect(try CleanedPage.clean(html).paragraphs == lines + [last])
        let other = html.replacing("</div></div></div>", with: "</div></div></div><h4>看更多</h4>")
        #expect(try CleanedPage.clean(other).paragraphs == lines)
    }

    @Test("A plain text without any word says no more than that", arguments: ["", " \n\u{3000}"])
    func emptyText(text: String) throws {
        let diagnostics = try CleanedPage.clean(text: text).diagnostics
        #expect(diagnostics.map(\.code) == ["no-text"])
        #expect(diagnostics.allSatisfy { $0.remedy == nil })
    }

    @Test("Comments that outweigh the body, without a class to tell them")
    func barecomments() throws {
        let comments = (1...9).map {
            "<div><a>读者\($0)</a><span>2025-03-1\($0) 10:00</span><div>我看好这家公司，下半年还会涨，大家拿住就行，别怕，我是第\($0)个。</div><a>回复</a></div>"
        }
        let html = CleanedPage.page(
            body: "<p>\(CleanedPage.paragraphs[0])</p>", after: "<div><div>全部评论</div>\(comments.joined())</div>")
        #expect(try CleanedPage.clean(html).paragraphs == [CleanedPage.paragraphs[0]])
    }

    @Test(
        "A box around everything is what it holds, whatever its class says",
        arguments: ["sidebar-layout", "next-page comment", "share"])
    func wide(name: String) throws {
        let html =
            "<html><body><div id='\(name)'><h1>青禾电子季度营收增长一成二</h1><div>2025-03-12 09:41</div><div><p>\(CleanedPage.paragraphs[0])</p></div></div></body></html>"
        let text = try CleanedPage.clean(html)
        #expect(text.paragraphs == [CleanedPage.paragraphs[0]])
        #expect(text.title == "青禾电子季度营收增长一成二")
    }

    @Test("A first sentence that gives the day is no info line")
    func datedSentence() throws {
        let lines = ["公司2025年3月12日公布季报。"] + CleanedPage.paragraphs
        #expect(try CleanedPage.clean(CleanedPage.page(body: CleanedPage.html(lines))).paragraphs == lines)
    }
}
