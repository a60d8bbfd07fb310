import Cleaning
import Ingestion
import Lexicons
import TestSupport
import TextCore

/// Pages of the tests' own writing, run through the cleaner with the project's tables.
enum CleanedPage {
    static let cleaner = Result { () throws -> Cleaner in try Cleaner(ProjectFolders.tables) }

    /// The clean text of a page.
    static func clean(_ html: String, published: String? = nil, fileDate: CalendarDate? = nil) throws -> CleanText {
        let page = PageParser().page(utf8: Array(html.utf8))
        return try clean(.page(page.tree), published: published, fileDate: fileDate)
    }

    static func clean(text: String, published: String? = nil) throws -> CleanText {
        try clean(.plainText(text), published: published, fileDate: nil)
    }

    private static func clean(_ content: Article.Content, published: String?, fileDate: CalendarDate?) throws -> CleanText {
        let article = Article(
            path: "a.html", contentHash: ContentHash([]), encoding: "UTF-8", content: content, published: published,
            fileDate: fileDate)
        return try cleaner.get().clean(article)
    }

    /// Three paragraphs of an invented report.
    static let paragraphs = [
        "青禾电子周三公布的季度报告显示，公司当季营收为48.6亿元，同比增长一成二，高于市场此前的估计。",
        "管理层在电话会议上说，订单主要来自车用芯片，下半年的产线将满负荷运转，但原料价格仍是压力。",
        "消息公布后，公司股价在早盘上涨3.4%，成交明显放大，午后涨幅有所收窄。",
    ]

    static let traditional = [
        "青禾電子週三公布的季度報告顯示，公司當季營收為48.6億元，年增一成二，高於市場此前的估計。",
        "管理層在電話會議上說，訂單主要來自車用晶片，下半年的產線將滿負荷運轉，但原料價格仍是壓力。",
        "消息公布後，公司股價在早盤上漲3.4%，成交明顯放大，午後漲幅有所收窄。",
    ]

    /// A page with navigation, headline, an info line, a body and what stands around.
    static func page(
        head: String = "", info: String = "2025-03-12 09:41 来源：晨光财经", body: String, title: String = "青禾电子季度营收增长一成二",
        after: String = ""
    ) -> String {
        """
        <html><head><meta charset="utf-8"><title>\(title)_晨光财经网</title>\(head)</head><body>
        <div class="nav"><ul><li><a href="/">首页</a></li><li><a href="/stock">股票</a></li><li><a href="/fund">基金</a></li></ul></div>
        <div class="wrap"><h1>\(title)</h1><div class="info">\(info)</div>
        <div class="detail">\(body)</div>\(after)</div>
        <div class="footer"><p>版权所有 晨光财经网，未经授权不得转载。</p></div></body></html>
        """
    }

    static func html(_ paragraphs: [String]) -> String { paragraphs.map { "<p>\($0)</p>" }.joined(separator: "\n") }
}

extension CleanText {
    /// The paragraphs of the text.
    var paragraphs: [String] { text.string.split(separator: "\n").map(String.init) }
}
