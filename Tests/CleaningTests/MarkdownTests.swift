import Cleaning
import Ingestion
import Testing
import TextCore

/// Texts in Markdown lose their marks.
@Suite struct MarkdownTests {
    @Test func marksAreTakenOut() throws {
        let text = """
            ---
            title: "星河科技季报"
            date: 2025-02-05 15:27
            author: 王小明
            ---
            ![图](a.png)

            > **营收**为`412.6亿元`，见[公告](https://a.example/1)（同比增长18.3%）。

            ## 展望
            - 云服务订单增加27%
            | 项目 | 金额 |
            | --- | --- |
            | 营收 | 412.6亿元 |
            ***
            價格 3 * 5 元 [註]
            """
        let article = try ArticleReader().article(bytes: Array(text.utf8), path: "a.md")
        let clean = try CleanedPage.cleaner.get().clean(article)
        #expect(clean.title == "星河科技季报")
        #expect(clean.author == "王小明")
        #expect(clean.published == "2025-02-05T15:27:00+08:00")
        #expect(
            clean.paragraphs == [
                "营收为412.6亿元，见公告（同比增长18.3%）。", "展望", "云服务订单增加27%", "项目\t金额", "营收\t412.6亿元", "價格 3 * 5 元 [註]",
            ])
    }
}
