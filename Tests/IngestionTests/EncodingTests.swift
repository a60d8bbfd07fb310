import Testing

@testable import Ingestion

/// One page in one encoding under one label.
struct EncodingCase: CustomTestStringConvertible, Sendable {
    let text: String
    /// As `iconv` names it.
    let written: String
    /// As the page's meta says; nil for no meta.
    let label: String?
    let expected: String

    var testDescription: String { "\(text.prefix(8)) in \(written) labelled \(label ?? "-")" }

    static let hans = "沪市午后震荡走高，半导体板块领涨，三家公司的净利润同比增长均超过两成。"
    static let hant = "台股早盤開高走低，電子類股跌多漲少，三家公司的淨利較去年同期成長逾兩成。"
    static let cantonese = "恒指中段喺高位企穩，咁嘅成交額仲未夠，㗎啲股民話睇好後市。"

    static let all: [EncodingCase] =
        crossed(hans, "GB2312", "GB18030", labels: ["gb2312", "GBK", "gb18030", "utf-8", "big5", "iso-8859-1", nil])
        + crossed(hans, "UTF-8", "UTF-8", labels: ["utf-8", "gb2312", "GBK", "big5", nil])
        + crossed(hant, "UTF-8", "UTF-8", labels: ["utf-8", "gb2312", "big5", nil])
        + crossed(hant, "BIG5", "Big5", labels: ["big5", "Big5-HKSCS", "gb2312", "utf-8", nil])
        + crossed(hant, "GBK", "GB18030", labels: ["gbk", "big5", "utf-8", nil])
        + crossed(cantonese, "BIG5-HKSCS", "Big5", labels: ["big5-hkscs", "big5", "utf-8", nil])
        + crossed(hans + "𠮷野家㐀", "GB18030", "GB18030", labels: ["gb18030", "gb2312", nil])

    private static func crossed(_ text: String, _ written: String, _ expected: String, labels: [String?]) -> [EncodingCase] {
        labels.map { EncodingCase(text: text, written: written, label: $0, expected: expected) }
    }
}

@Suite struct EncodingTests {
    private let reader = ArticleReader()

    private func page(_ text: String, label: String?) -> String {
        let meta = label.map { "<meta charset=\"\($0)\">" } ?? ""
        return "<html><head>\(meta)<script src=a.js charset=\"shift_jis\"></script></head><body><p>\(text)</p></body></html>"
    }

    @Test(arguments: EncodingCase.all)
    func bytesDecide(_ example: EncodingCase) throws {
        let bytes = try #require(EncodedText.bytes(page(example.text, label: example.label), example.written))
        let article = try reader.article(bytes: bytes, path: "a.html")
        #expect(article.text == example.text)
        #expect(article.encoding == example.expected)
        let isRight = example.label.flatMap { TextEncoding(label: $0) }?.name == example.expected
        #expect(article.codes == (isRight || example.label == nil ? [] : ["wrong-charset"]))
    }

    @Test(arguments: ["净利", "增长", "联通", "指数", "電子", "漲跌"], ["GBK", "BIG5"])
    func labelDecidesShortTexts(_ text: String, _ encoding: String) throws {
        guard let bytes = EncodedText.bytes(page(text, label: encoding), encoding) else { return }
        #expect(try reader.article(bytes: bytes, path: "a.html").text == text)
    }

    @Test(arguments: ["UTF-16LE", "UTF-16BE"], [true, false])
    func wideTexts(_ encoding: String, hasMark: Bool) throws {
        let text = EncodingCase.hans + EncodingCase.hant
        let body = page(text, label: "utf-16")
        let bytes = try #require(EncodedText.bytes((hasMark ? "\u{FEFF}" : "") + body, encoding))
        let article = try reader.article(bytes: bytes, path: "a.html")
        #expect(article.text == text)
        #expect(article.encoding == encoding)
        let plain = try #require(EncodedText.bytes(text, encoding))
        #expect(try reader.article(bytes: plain, path: "a.txt").text == text)
    }

    @Test func markOfUTF8IsLeftOut() throws {
        let article = try reader.article(bytes: Array("\u{FEFF}营收增长".utf8), path: "a.txt")
        #expect(article.text == "营收增长")
        let lying = [0xEF, 0xBB, 0xBF] + (EncodedText.bytes(EncodingCase.hans, "GBK") ?? [])
        #expect(try reader.article(bytes: lying, path: "a.txt").text == EncodingCase.hans)
    }

    @Test func pureASCIIIsUTF8UnderAnyLabel() throws {
        let article = try reader.article(bytes: Array(page("EPS 2.35", label: "gb2312").utf8), path: "a.html")
        #expect(article.encoding == "UTF-8")
        #expect(article.text == "EPS 2.35")
        #expect(article.codes == [])
    }

    @Test(arguments: [
        ("<META HTTP-EQUIV='Content-Type' CONTENT='text/html; CharSet = \"Big5\"'>", "Big5"),
        ("<meta content=text/html;charset=gbk http-equiv=content-type>", "gbk"),
        ("<meta name=a content='charset=big5'><meta charset = gb2312 />", "gb2312"),
        ("<!-- <meta charset=big5> --><meta charset=gbk>", "gbk"),
        ("<script>document.write('<meta charset=big5>')</script><meta charset=gbk>", "gbk"),
        ("<script src=x charset=big5></script><link charset=big5>", nil),
        ("<p title='<meta charset=big5>'>", nil),
        ("<?xml version='1.0' encoding='GB18030'?><html>", "GB18030"),
        ("<meta charset=big5", "big5"),
        ("<meta charset", nil),
        ("<!-- <meta charset=big5>", nil),
    ])
    func labelIsReadInMetaElementsOnly(_ head: String, _ label: String?) {
        let found = Array(head.utf8).withUnsafeBufferPointer { DeclaredEncoding.find(in: $0)?.label }
        #expect(found == label)
    }
}
