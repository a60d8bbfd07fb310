import Ingestion
import Testing

/// Bytes that were lost or changed on the way.
@Suite struct DamagedTextTests {
    private let reader = ArticleReader()
    private static let hans = "公告显示，公司上半年营业收入为三十二亿元，同比增长一成半；净利润五亿元，毛利率继续提高。"
    private static let hant = "公告顯示，公司上半年營業收入為三十二億元，較去年同期成長一成半；淨利五億元，毛利率繼續提高。"

    static let texts = [(hans, "GBK"), (hant, "BIG5"), (hans, "UTF-8"), (hant, "UTF-8")]

    private func read(_ bytes: [UInt8]) throws -> Article {
        try reader.article(bytes: Array("<p>".utf8) + bytes + Array("</p><p>END</p>".utf8), path: "a.html")
    }

    /// Number of characters in which two texts differ: what is left when the common start and end are taken off.
    private func cost(_ read: String, _ written: String) -> Int {
        let a = Array(read.unicodeScalars)
        let b = Array(written.unicodeScalars)
        let start = zip(a, b).prefix { $0 == $1 }.count
        let end = zip(a.reversed(), b.reversed()).prefix { $0 == $1 }.count
        return max(a.count, b.count) - min(min(a.count, b.count), start + end)
    }

    @Test(arguments: texts)
    func lostByteCostsFewCharacters(_ text: String, _ encoding: String) throws {
        let bytes = try #require(EncodedText.bytes(text, encoding))
        var total = 0
        for lost in bytes.indices {
            var damaged = bytes
            damaged.remove(at: lost)
            let article = try read(damaged)
            #expect(article.encoding == (encoding == "GBK" ? "GB18030" : encoding == "BIG5" ? "Big5" : encoding))
            #expect(article.text.hasSuffix("END"))
            total += cost(String(article.text.dropLast(3)), text)
        }
        #expect(Double(total) / Double(bytes.count) < 2.5)
    }

    @Test(arguments: texts, [UInt8(0xFF), 0x80, 0x3F, 0x00])
    func wrongByteCostsFewCharacters(_ example: (String, String), _ wrong: UInt8) throws {
        let bytes = try #require(EncodedText.bytes(example.0, example.1))
        var total = 0
        for place in bytes.indices {
            var damaged = bytes
            damaged[place] = wrong
            let article = try read(damaged)
            #expect(article.text.hasSuffix("END"))
            total += cost(String(article.text.dropLast(3)), example.0)
        }
        #expect(Double(total) / Double(bytes.count) < 3)
    }

    @Test(arguments: texts)
    func cutOffEndGivesOneReplacement(_ text: String, _ encoding: String) throws {
        let bytes = try #require(EncodedText.bytes(text, encoding))
        let article = try reader.article(bytes: bytes.dropLast(), path: "a.txt")
        #expect(article.text == text.dropLast() + "\u{FFFD}")
        #expect(article.codes == ["cut-off"])
    }

    @Test func cutOffWideTextGivesOneReplacement() throws {
        let bytes = try #require(EncodedText.bytes("\u{FEFF}" + Self.hans, "UTF-16LE"))
        let article = try reader.article(bytes: bytes.dropLast(), path: "a.txt")
        #expect(article.text == Self.hans.dropLast() + "\u{FFFD}")
        #expect(article.codes == ["cut-off"])
    }

    @Test func undamagedTextsHaveNoReplacement() throws {
        for (text, encoding) in Self.texts {
            let article = try read(try #require(EncodedText.bytes(text, encoding)))
            #expect(article.text == text + "END")
            #expect(article.diagnostics == [])
        }
    }

    @Test func nulBytesAreLeftOut() throws {
        let article = try reader.article(bytes: Array("<p>营收\0增长</p><p>利润</p>".utf8), path: "a.html")
        #expect(article.text == "营收增长利润")
        #expect(article.codes == ["nul-bytes"])
    }
}
