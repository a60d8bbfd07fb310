import Ingestion
import Testing
import TextCore

/// Pages put together from files of two encodings.
@Suite struct MixedEncodingTests {
    private func read(_ parts: [(text: String, encoding: String)]) throws -> (text: String, codes: [String]) {
        let bytes = try parts.flatMap { try #require(EncodedText.bytes($0.text, $0.encoding)) }
        let article = try ArticleReader().article(bytes: bytes, path: "a.txt")
        return (article.text, article.diagnostics.map(\.code))
    }

    private static let hans = "公司上半年营业收入同比增长一成半，净利润下降百分之二，董事会提议派发现金红利。"
    private static let hant = "公司上半年營業收入年增一成半，淨利潤下降百分之二，董事會提議派發現金股利。"

    @Test func gbkInsideUTF8() throws {
        let long = String(repeating: Self.hans + "\n", count: 6)
        let (text, codes) = try read([(long, "UTF-8"), ("<li>沪市午后震荡走高</li>\n", "GBK"), (long, "UTF-8")])
        #expect(text.contains("沪市午后震荡走高"))
        #expect(!text.contains("\u{FFFD}"))
        #expect(codes.contains("mixed-encodings"))
    }

    @Test(arguments: [("GBK", MixedEncodingTests.hans), ("BIG5", MixedEncodingTests.hant)])
    func utf8InsideOthers(encoding: String, story: String) throws {
        let long = String(repeating: story + "\n", count: 6)
        let (text, codes) = try read([(long, encoding), ("<li>台股早盤開高走低</li>\n", "UTF-8"), (long, encoding)])
        #expect(text.contains("台股早盤開高走低"))
        #expect(text.contains(story))
        #expect(codes.contains("mixed-encodings"))
    }

    @Test(arguments: ["UTF-8", "GBK"])
    func aLostByteIsNoOtherEncoding(encoding: String) throws {
        let bytes = try #require(EncodedText.bytes(String(repeating: Self.hans + "\n", count: 6), encoding))
        for place in stride(from: 40, to: 90, by: 7) {
            var damaged = bytes
            damaged.remove(at: place)
            let article = try ArticleReader().article(bytes: damaged, path: "a.txt")
            #expect(!article.diagnostics.contains { $0.code == "mixed-encodings" })
        }
    }
}
