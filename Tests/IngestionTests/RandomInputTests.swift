import Ingestion
import Testing
import TextCore

/// Whatever comes in, a sound tree or a clear error comes out, and the same each time.
@Suite struct RandomInputTests {
    private static let tokens = [
        "<div>", "</div>", "<p>", "</p>", "<script>", "</script>", "<article>", "</article>", "<!--", "-->", "<table>",
        "<td>", "</td>", "</table>", "<b>", "</b>", "<style>", "</style", "<wbr>", "\"", "<a href='x", "</html>", "</body>",
        "<body>", "<html>", "营收", "&#0;", "&amp", "<", ">", "/>", "<textarea>", "</textarea>", "<script/>", "<form>",
        "</form>", "\u{1}", "\u{FFFD}", "<![CDATA[", "]]>", "<?php", "?>", "<head>", "<title>", "</title>", "\0",
        "<meta charset=gbk>", "<section>", "</section>", "<select>", "<option>", "<svg>", "</svg>", "<li>", "<ul>", "</ul>",
    ]

    private func check(_ bytes: [UInt8], _ path: String) {
        let reader = ArticleReader(limits: PageLimits(depth: 20, nodes: 500))
        guard let article = try? reader.article(bytes: bytes, path: path) else { return }
        if case .page(let tree) = article.content {
            #expect(tree.brokenInvariant == nil, "\(bytes)")
            let again = try? reader.article(bytes: bytes, path: path)
            #expect(again?.text == article.text)
        }
        #expect(!article.text.unicodeScalars.contains("\0"), "\(bytes)")
    }

    @Test(arguments: 0..<10)
    func randomBytes(_ seed: Int) {
        var random = SplitMix64(seed: UInt64(seed))
        for _ in 0..<60 {
            let count = Int.random(in: 1...400, using: &random)
            let low: UInt8 = Bool.random(using: &random) ? 0x20 : 0x80
            check((0..<count).map { _ in UInt8.random(in: low...255, using: &random) }, "a.html")
            check((0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }, "a.txt")
        }
    }

    @Test(arguments: 0..<10)
    func randomTags(_ seed: Int) {
        var random = SplitMix64(seed: UInt64(1000 + seed))
        for _ in 0..<60 {
            let count = Int.random(in: 1...80, using: &random)
            let html = (0..<count).map { _ in Self.tokens[Int.random(in: 0..<Self.tokens.count, using: &random)] }.joined()
            check(Array(html.utf8), "a.html")
        }
    }

    @Test(arguments: ["GBK", "BIG5", "UTF-8", "UTF-16LE"])
    func changedBytes(_ encoding: String) throws {
        var random = SplitMix64(seed: 7)
        let page = "<html><head><meta charset=\"\(encoding)\"></head><body><div><p>全年收入三十元</p><p>同比增加一成</p></div></body>"
        let bytes = try #require(EncodedText.bytes(page, encoding))
        for _ in 0..<200 {
            var changed = bytes
            for _ in 0..<Int.random(in: 1...6, using: &random) {
                changed[Int.random(in: 0..<changed.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
            }
            check(Array(changed.prefix(Int.random(in: 1...changed.count, using: &random))), "a.html")
        }
    }
}
