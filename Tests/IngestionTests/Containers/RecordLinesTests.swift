import Ingestion
import Testing
import TextCore

/// Files of records, one JSON object a line.
@Suite struct RecordLinesTests {
    private func outline(_ lines: String, _ options: ContainerOptions = ContainerOptions()) throws -> [String] {
        let folder = try ScratchFolder()
        return ContainerOutline.lines(folder, [try folder.write("a.jsonl", Array(lines.utf8))], options)
    }

    private func texts(_ lines: String, fields: String = "") throws -> [String] {
        let folder = try ScratchFolder()
        let mapping = try #require(RecordFields(fields))
        return ContainerOutline.texts(
            [try folder.write("a.ndjson", Array(lines.utf8))], ContainerOptions(fields: mapping))
    }

    @Test func recordsAreKeptInOneForm() throws {
        let lines =
            "\u{FEFF}{\"text\": \"甲\\u53f8\\n乙\", \"title\" : \"题\", \"id\": 7, \"url\":null, \"tags\": [\"x\", {\"title\": 1}]}\r\n\n"
        #expect(try texts(lines) == [#"{"title":"题","text":"甲司\n乙"}"#])
    }

    @Test func keysCanBeMapped() throws {
        let line = #"{"link":"https://a.example/1","data":{"body":["甲。","乙。"],"time":1738740420},"text":"别的"}"#
        #expect(
            try texts(line, fields: "url=link, text=data.body,published=data.time") == [
                #"{"url":"https://a.example/1","published":"1738740420","text":"甲。\n乙。"}"#
            ])
        #expect(RecordFields("body=x") == nil)
        #expect(RecordFields("url") == nil)
    }

    @Test func aPageGoesBeforeAText() throws {
        #expect(try texts(#"{"text":"摘要","html":"<p>正文</p>"}"#) == [#"{"html":"<p>正文</p>"}"#])
    }

    @Test func badLinesCostThemselves() throws {
        let lines = """
            {"text":"甲。"}
            {"text":"甲
            []
            {"title":"只有题目"}
            {"text":"\(String(repeating: "长", count: 400))"}
            {"text":"\\ud83d 乙。"}
            {"text":"乙。"} tail
            """
        let outline = try outline(lines, ContainerOptions(maximumBytes: 1000)).map { $0.replacing("a.jsonl!/", with: "") }
        #expect(
            outline == [
                "1.json 17", "2.json bad-record", "3.json bad-record", "4.json bad-record", "5.json too-large", "6.json 21",
                "7.json bad-record", "a.jsonl whole",
            ])
    }

    @Test func linesInGBKAreRead() throws {
        let folder = try ScratchFolder()
        let text = #"{"text":"上海证券交易所今日公布新的交易规则，投资者需要注意风险。"}"#
        let path = try folder.write("a.jsonl", #require(EncodedText.bytes(text, "GB18030")))
        #expect(ContainerOutline.texts([path]) == [text])
    }

    @Test func compressedFilesAreRead() throws {
        let folder = try ScratchFolder()
        let lines = (1...3000).map { #"{"text":"第\#($0)条，营收增长\#($0)%。"}"# }
        let path = try folder.write("a.jsonl.gz", PackedBytes.gzip(Array(lines.joined(separator: "\n").utf8)))
        #expect(ContainerOutline.texts([path]) == lines)
    }

    @Test func aRecordGivesAnArticle() throws {
        let record = #"{"title":"题","published":"2025-02-05 15:27","author":"王小明","text":"甲公司营收增长8%。\r\n乙。"}"#
        let article = try ArticleReader().article(bytes: Array(record.utf8), path: "a.jsonl!/1.json")
        guard case .plainText(let text) = article.content else {
            Issue.record("not plain")
            return
        }
        #expect(text == "甲公司营收增长8%。\n乙。")
        #expect(article.stated.title == "题")
        #expect(article.stated.published == "2025-02-05 15:27")
        let page = try ArticleReader().article(bytes: Array(#"{"text":"<div><p>甲公司</p></div>"}"#.utf8), path: "1.json")
        if case .plainText = page.content { Issue.record("HTML in 'text' is a page") }
    }
}
