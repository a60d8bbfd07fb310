import Cleaning
import Testing
import TextCore

@Suite("Titles") struct TitleTests {
    private static let body = CleanedPage.html(CleanedPage.paragraphs)

    @Test(
        "The headline wins over a head that is cut, quotes or names the site",
        arguments: [
            "<meta property='og:title' content='青禾电子“满产”'>", "<meta property='og:title' content='青禾电子'>",
            "<meta property='og:title' content='青禾电子\"满产\"，季度营收...'>", "",
        ])
    func headline(head: String) throws {
        let title = "青禾电子\"满产\"，季度营收增长一成二"
        #expect(try CleanedPage.clean(CleanedPage.page(head: head, body: Self.body, title: title)).title == title)
    }

    @Test(
        "Suffixes of sites and columns",
        arguments: [
            "青禾电子季度营收增长一成二_晨光财经", "青禾电子季度营收增长一成二-晨光网", "青禾电子季度营收增长一成二 | 公司 | 晨光新聞網", "青禾电子季度营收增长一成二 - 公司频道 - 晨光财经",
        ])
    func suffix(title: String) throws {
        let html = "<html><head><title>\(title)</title></head><body><div>\(Self.body)</div></body></html>"
        #expect(try CleanedPage.clean(html).title == "青禾电子季度营收增长一成二")
    }

    @Test("A headline outside h1, beside a slogan in h1")
    func slogan() throws {
        let html = """
            <html><head><title>青禾电子季度营收增长一成二-晨光网</title></head><body><h1>晨光网，看见市场</h1>
            <div class="hd"><h5>青禾电子季度营收增长一成二</h5></div><div>\(Self.body)</div></body></html>
            """
        #expect(try CleanedPage.clean(html).title == "青禾电子季度营收增长一成二")
    }

    @Test("A title that only names the site is none")
    func siteName() throws {
        let html =
            "<html><head><title>晨光财经</title></head><body><div><a href='/'>晨光财经</a></div><div>\(Self.body)</div></body></html>"
        #expect(try CleanedPage.clean(html).title == nil)
    }

    @Test("A title that names the site beside a head that gives the headline: the headline, and the site as publisher")
    func siteBesideHeadline() throws {
        let html = """
            <html><head><title>北塘视野</title><meta property='og:title' content='青禾电子季度营收增长一成二，订单排到年底'></head><body>
            <div class='top-name'>青禾电子季度营收增长一成二，订单排到年底</div><div><div>北塘视野</div><div>2025-03-12 09:41</div></div><div>\(Self.body)</div></body></html>
            """
        let text = try CleanedPage.clean(html)
        #expect(text.title == "青禾电子季度营收增长一成二，订单排到年底")
        #expect(text.publisher == "北塘视野")
        #expect(text.paragraphs == CleanedPage.paragraphs)
    }

    @Test("A headline marked by nothing but the line below it")
    func bare() throws {
        let html =
            "<html><head><title>晨光区人民政府</title></head><body><table><tr><td><b>青禾电子项目落户晨光区</b></td></tr><tr><td>发布时间：2025-03-12 来源：区投资促进局 浏览次数：31</td></tr><tr><td>\(Self.body)</td></tr></table></body></html>"
        let text = try CleanedPage.clean(html)
        #expect(text.title == "青禾电子项目落户晨光区")
        #expect(text.publisher == "区投资促进局")
    }

    @Test("A tag beside the headline is not part of it")
    func tag() throws {
        let html =
            "<html><head><title>青禾电子季度营收增长一成二_晨光网</title></head><body><h1>青禾电子季度营收增长一成二 <span><a>芯片</a></span></h1><div>\(Self.body)</div></body></html>"
        #expect(try CleanedPage.clean(html).title == "青禾电子季度营收增长一成二")
    }

    @Test("A cut title is made whole from the line that gives the original")
    func original() throws {
        let html = """
            <html><head><title>青禾电子季度营收增长一成二，车用芯片...</title></head><body><h1>青禾电子季度营收增长一成二，车用芯片...</h1>
            <div><p>本文原标题：《青禾电子季度营收增长一成二，车用芯片订单满到年底》</p>\(Self.body)</div></body></html>
            """
        let text = try CleanedPage.clean(html)
        #expect(text.title == "青禾电子季度营收增长一成二，车用芯片订单满到年底")
        #expect(text.paragraphs == CleanedPage.paragraphs)
    }
}

@Suite("Publication") struct PublicationTests {
    private static let body = CleanedPage.html(CleanedPage.paragraphs)

    @Test(
        "Times on the page",
        arguments: [
            ("2025-03-12 09:41", "2025-03-12T09:41:00+08:00"), ("2025年3月12日 09:41:07", "2025-03-12T09:41:07+08:00"),
            ("发布时间：2025/03/12 下午 3:05", "2025-03-12T15:05:00+08:00"), ("時間：民國114年3月12日", "2025-03-12"),
            ("2025.03.12", "2025-03-12"), ("2025年03月12日（星期三） 09时41分", "2025-03-12T09:41:00+08:00"),
            ("2025-03-12T01:41:00Z", "2025-03-12T09:41:00+08:00"), ("发表于2025-03-12 09:41| 120次阅读", "2025-03-12T09:41:00+08:00"),
        ])
    func visible(info: String, expected: String) throws {
        #expect(try CleanedPage.clean(CleanedPage.page(info: info, body: Self.body)).published == expected)
    }

    @Test(
        "Times in head, scripts and address",
        arguments: [
            ("<meta property='article:published_time' content='2025-03-12T09:41:00+08:00'>", "2025-03-12T09:41:00+08:00"),
            ("<meta name='PubDate' content='2025-03-12 09:41:30'>", "2025-03-12T09:41:30+08:00"),
            (
                "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"2025-03-12T01:41:00.000Z\"}</script>",
                "2025-03-12T09:41:00+08:00"
            ),
            ("<script>var ct = \"1741743660\"; var x = 1;</script>", "2025-03-12T09:41:00+08:00"),
            (
                "<script>S={data:{list:[{publishTime:1741000000}],publishTime:1741743660000}}</script>",
                "2025-03-12T09:41:00+08:00"
            ),
            ("<link rel='canonical' href='https://example.com/a/2025-03-12/doc-1.html'>", "2025-03-12"),
            ("<link rel='canonical' href='https://example.com/a/20250312/1.html'>", "2025-03-12"),
        ])
    func elsewhere(head: String, expected: String) throws {
        #expect(try CleanedPage.clean(CleanedPage.page(head: head, info: "昨天", body: Self.body)).published == expected)
    }

    @Test("What a reader sees wins over a build time in the head, the head's seconds over the page's minutes")
    func order() throws {
        let build = "<meta name='publishdate' content='2025-06-30'>"
        #expect(try CleanedPage.clean(CleanedPage.page(head: build, body: Self.body)).published == "2025-03-12T09:41:00+08:00")
        let finer = "<meta name='pubdate' content='2025-03-12 09:41:33'>"
        #expect(try CleanedPage.clean(CleanedPage.page(head: finer, body: Self.body)).published == "2025-03-12T09:41:33+08:00")
        #expect(
            try CleanedPage.clean(CleanedPage.page(head: finer, body: Self.body), published: "2025-03-11").published
                == "2025-03-11")
    }

    @Test("The first publication, not the update")
    func update() throws {
        let info = "更新：2025-03-13 08:00 出版：2025-03-12 09:41"
        #expect(try CleanedPage.clean(CleanedPage.page(info: info, body: Self.body)).published == "2025-03-12T09:41:00+08:00")
        #expect(
            try CleanedPage.clean(CleanedPage.page(info: "更新：2025-03-13 08:00", body: Self.body)).published
                == "2025-03-13T08:00:00+08:00")
    }

    @Test("Times of comments and of other articles are not the article's")
    func comments() throws {
        let after = "<div class='comment'><p>读者甲 2025-04-02 10:00:00</p><p>这公司我看好，下季还会涨，等着吧。</p></div>"
        #expect(
            try CleanedPage.clean(CleanedPage.page(info: "2025-03-12 · 晨光财经", body: Self.body, after: after)).published
                == "2025-03-12")
    }

    @Test("An undated page is bounded by what it speaks of")
    func bound() throws {
        let lines = [
            "公司于2022年4月18日在创业板挂牌，当天收盘价为31元。", "2024年，公司在合肥的二期厂房完工，产能翻倍。",
            "券商预计2027年的产能会再翻番，公司没有回应。", "1月9日，供应商宣布涨价，幅度为一成。", "2025年以来订单回暖，6月3日的股东会通过了扩产方案。",
        ]
        let html = "<html><head><title>晨光财经</title></head><body><div>\(CleanedPage.html(lines))</div></body></html>"
        let text = try CleanedPage.clean(html)
        #expect(text.published == nil)
        #expect(text.publishedBound == CalendarDate(2025, 6, 3))
        #expect(text.diagnostics.map(\.code) == ["no-date"])
        #expect(try CleanedPage.clean(html, fileDate: CalendarDate(2025, 3, 1)).publishedBound == CalendarDate(2025, 1, 9))
    }

    @Test("A text that names no year is bounded by the file")
    func fileDate() throws {
        let html = "<html><body><div>\(Self.body)</div></body></html>"
        #expect(try CleanedPage.clean(html, fileDate: CalendarDate(2025, 3, 20)).publishedBound == CalendarDate(2025, 3, 20))
        #expect(try CleanedPage.clean(html).publishedBound == nil)
    }
}

@Suite("Bylines") struct BylineTests {
    private static let body = CleanedPage.html(CleanedPage.paragraphs)

    @Test(
        "Sources",
        arguments: [
            ("2025-03-12 09:41 来源：晨光财经", "晨光财经"), ("2025-03-12 09:41来源：晨光财经作者：王小明", "晨光财经"), ("稿源: 晨光日报 2025-03-12", "晨光日报"),
            ("2025-03-12 09:41:56 晨光时报网", "晨光时报网"), ("發布於2025-03-12| 120次閱讀| 來源晨光財經| 0 條評論", "晨光財經"),
            ("来源于：晨光办事处", "晨光办事处"), ("2025-03-12 来源：\n<a>晨光新闻</a>\n<a>举报</a>", "晨光新闻"),
            ("<span>原创</span> <span>小林</span> <a>晨光札记</a>", "晨光札记"), ("王小明/晨光青年报 2025-03-12", "晨光青年报"),
            ("2025-03-12 来源： <a href='/'>晨光新闻</a> 举报", "晨光新闻"),
        ])
    func source(info: String, expected: String) throws {
        #expect(try CleanedPage.clean(CleanedPage.page(info: info, body: Self.body)).publisher == expected)
    }

    @Test(
        "Authors below the headline",
        arguments: [
            ("2025-03-12 来源：晨光财经 作者：王小明", "王小明"), ("晨光新闻记者 王小明 2025-03-12", "王小明"), ("王小明/晨光青年报 2025-03-12", "王小明"),
            ("2025-03-12 09:41 来源：晨光财经 作者：记者王小明 李四光", "王小明、李四光"), ("晨光網記者王小明 台北 2025-03-12", "王小明"),
            ("<span>原创</span> <span>札记Code</span> <span>2025-03-12 22:18</span>", "札记Code"),
            ("2025.03.12 09:41 星期三 來源：晨光財經 撰文：王小明", "王小明"), ("2025-03-12 來源：晨光財經 記者：歐陽小明", "歐陽小明"),
        ])
    func author(info: String, expected: String) throws {
        #expect(try CleanedPage.clean(CleanedPage.page(info: info, body: Self.body)).author == expected)
    }

    @Test(
        "A label's value ends with its element, or where a count begins",
        arguments: [
            ("<span>来源：晨光财经</span><span>作者：王小明</span><span>阅读 1.2万</span>", "王小明"),
            ("<span>来源：晨光财经</span><span>作者：溪边札记</span><span>举报</span>", "溪边札记"),
            ("来源：晨光财经 作者：溪边札记阅读 532", "溪边札记"), ("<b>来源：</b><a>晨光财经</a><b>作者：</b><span>溪边札记</span><span>收藏</span>", "溪边札记"),
            ("<span>来源：晨光财经</span> <b>作者：</b><a>王小明</a>、<a>李四光</a>", "王小明、李四光"),
            ("<span>作者：王小明</span><span>来源：晨光财经</span><span>评论(12)</span>", "王小明"),
        ])
    func valueEnds(info: String, author: String) throws {
        let text = try CleanedPage.clean(CleanedPage.page(info: "<span>2025-03-12 09:41</span>" + info, body: Self.body))
        #expect(text.author == author)
        #expect(text.publisher == "晨光财经")
    }

    @Test(
        "One whom the page names as its editor is no author, whatever the head says",
        arguments: [
            "<p>（编辑 王小明）</p>", "<p>责任编辑：王小明</p>",
        ])
    func editorInHead(credit: String) throws {
        let head = "<meta name='author' content='王小明'>"
        #expect(try CleanedPage.clean(CleanedPage.page(head: head, body: Self.body)).author == "王小明")
        #expect(try CleanedPage.clean(CleanedPage.page(head: head, body: Self.body + credit)).author == nil)
        let both = CleanedPage.page(head: head, info: "2025-03-12 来源：晨光财经 作者：王小明", body: Self.body + credit)
        #expect(try CleanedPage.clean(both).author == "王小明")
    }

    @Test(
        "Authors in the article's own words",
        arguments: [
            ("晨光社北京3月12日电（记者王小明）", "", "王小明"), ("〔記者王小明／台北報導〕", "", "王小明"), ("晨光讯（记者 王小明 通讯员 李四）", "", "王小明"),
            ("", "（王小明）", "王小明"), ("", "（评论员 王小明 李四光）", "王小明、李四光"), ("", "</p><p>采写：晨光见习记者 王小明", "王小明"),
            ("", "</p><p>晨光财经记者 王小明", "王小明"),
        ])
    func byline(before: String, behind: String, expected: String) throws {
        var lines = CleanedPage.paragraphs
        lines[0] = before + lines[0]
        lines[2] += behind
        #expect(try CleanedPage.clean(CleanedPage.page(body: CleanedPage.html(lines))).author == expected)
    }

    @Test(
        "Editors, sites, columns and numbers are no authors",
        arguments: [
            "<p>责任编辑：王小明</p>", "<meta name='author' content='晨光财经网'>", "<meta name='author' content='admin'>",
            "<meta name='author' content='12345'>",
            "<p>（编辑 王小明）</p>", "<p>（完）</p>",
        ])
    func none(piece: String) throws {
        let text = try CleanedPage.clean(
            CleanedPage.page(head: piece.hasPrefix("<meta") ? piece : "", body: Self.body + (piece.hasPrefix("<p") ? piece : "")))
        #expect(text.author == nil)
        #expect(text.paragraphs == CleanedPage.paragraphs)
    }
}
