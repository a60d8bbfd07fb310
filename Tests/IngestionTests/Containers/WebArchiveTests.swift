import Ingestion
import Testing
import TextCore

/// Web archives: the pages of good answers, and nothing else.
@Suite struct WebArchiveTests {
    private let page = "<html><body><p>公司营收增长8%。</p></body></html>"

    private func record(_ kind: String, _ uri: String, _ type: String, _ block: [UInt8]) -> [UInt8] {
        Array(
            """
            WARC/1.0\r\nWARC-Type: \(kind)\r\nWARC-Target-URI: \(uri)\r\nWARC-Date: 2025-02-05T07:27:00Z\r\n\
            Content-Type: \(type)\r\nContent-Length: \(block.count)\r\n\r\n
            """.utf8) + block + Array("\r\n\r\n".utf8)
    }

    private func answer(_ uri: String, status: Int = 200, _ header: String = "Content-Type: text/html", body: [UInt8]) -> [UInt8]
    {
        let head = Array("HTTP/1.1 \(status) X\r\n\(header)\r\n\r\n".utf8)
        return record("response", uri, "application/http; msgtype=response", head + body)
    }

    private var records: [[UInt8]] {
        let body = Array(page.utf8)
        return [
            record("warcinfo", "", "application/warc-fields", Array("software: x\r\n".utf8)),
            record("request", "https://a.example/1", "application/http; msgtype=request", Array("GET / HTTP/1.1\r\n\r\n".utf8)),
            answer("https://a.example/1", body: body),
            answer("https://a.example/p.png", "Content-Type: image/png", body: [1, 2, 3]),
            answer("https://a.example/2", status: 404, body: body),
            answer("https://a.example/3?x=1", "Content-type: TEXT/HTML; charset=utf-8", body: body),
            record("resource", "https://a.example/4.txt", "text/plain", Array("公司营收。".utf8)),
        ]
    }

    private var expected: [String] {
        let size = page.utf8.count
        return ["https://a.example/1 \(size)", "https://a.example/3?x=1 \(size)", "https://a.example/4.txt 15"]
    }

    private func outline(_ name: String, _ bytes: [UInt8], _ options: ContainerOptions = ContainerOptions()) throws -> [String] {
        let folder = try ScratchFolder()
        return ContainerOutline.lines(folder, [try folder.write(name, bytes)], options).map {
            $0.replacing(name + "!/", with: "")
        }
    }

    @Test func pagesOfGoodAnswersAreRead() throws {
        #expect(try outline("a.warc", records.flatMap { $0 }) == expected + ["a.warc whole"])
        #expect(try outline("a.warc.gz", records.flatMap { PackedBytes.gzip($0) }) == expected + ["a.warc.gz whole"])
        #expect(try outline("a.warc.gz", PackedBytes.gzip(records.flatMap { $0 })) == expected + ["a.warc.gz whole"])
    }

    @Test func pagesKeepAddressAndDay() throws {
        let folder = try ScratchFolder()
        let path = try folder.write("a.warc", records.flatMap { $0 })
        for case .member(let member) in ArticleInputs(ArticlePaths([path])) {
            #expect(member.day == CalendarDate(2025, 2, 5))
            let article = try ArticleReader().article(bytes: member.bytes, path: member.path)
            #expect(article.address?.hasPrefix("https://a.example/") == true)
        }
        #expect(ContainerOutline.lines(folder, [path + "!/https://a.example/1"]).count == 2)
    }

    @Test func aDamagedRecordCostsItself() throws {
        var members = records.map { PackedBytes.gzip($0) }
        for i in 40..<80 { members[2][i] ^= 0x77 }
        let lines = try outline("a.warc.gz", members.flatMap { $0 })
        #expect(
            Array(lines.suffix(3)) == expected.dropFirst() + ["a.warc.gz whole"]
                || Array(lines.suffix(2)) == Array(expected.dropFirst()))
        #expect(lines.first?.hasSuffix("broken-member") == true)
    }

    @Test func theReaderFindsTheNextRecord() throws {
        var bytes = records.flatMap { $0 }
        let place = try #require(
            bytes.indices.first {
                bytes[$0...].starts(with: "Content-Length: \(page.utf8.count)".utf8)
                    || bytes[$0...].starts(with: "HTTP/1.1 404".utf8)
            })
        bytes.replaceSubrange(place..<place, with: Array("xx".utf8))
        #expect(try outline("a.warc", bytes).contains("https://a.example/3?x=1 \(page.utf8.count)"))
        #expect(try outline("b.warc", Array("no archive at all".utf8)) == ["b.warc broken-archive"])
        #expect(
            try outline("c.warc", Array(records.flatMap { $0 }.dropLast(12))).contains("https://a.example/4.txt broken-member"))
    }

    @Test func chunksAndCompressionAreUndone() throws {
        let body = Array(page.utf8)
        let chunks =
            Array("\(String(body.count / 2, radix: 16))\r\n".utf8) + body.prefix(body.count / 2)
            + Array("\r\n\(String(body.count - body.count / 2, radix: 16)); x=y\r\n".utf8) + body.dropFirst(body.count / 2)
            + Array("\r\n0\r\n\r\n".utf8)
        let kind = "Content-Type: text/html\r\n"
        let bytes = [
            answer("https://a.example/c", kind + "Transfer-Encoding: chunked", body: chunks),
            answer("https://a.example/j", kind + "Transfer-Encoding: chunked", body: body),
            answer("https://a.example/z", kind + "Content-Encoding: gzip", body: PackedBytes.gzip(body)),
            answer("https://a.example/d", kind + "Content-Encoding: gzip", body: body),
            answer("https://a.example/b", kind + "Content-Encoding: br", body: [0x0B, 0x02, 0x80, 0, 1]),
            answer("https://a.example/t", kind + "Content-Encoding: gzip", body: Array(PackedBytes.gzip(body).prefix(30))),
        ]
        let size = body.count
        #expect(
            try outline("a.warc", bytes.flatMap { $0 }) == [
                "https://a.example/c \(size)", "https://a.example/j \(size)", "https://a.example/z \(size)",
                "https://a.example/d \(size)", "https://a.example/b bad-response", "https://a.example/t bad-response",
                "a.warc whole",
            ])
        let bomb = answer("https://a.example/x", body: PackedBytes.gzip([UInt8](repeating: 0x20, count: 1 << 20)))
        #expect(try outline("b.warc", bomb, ContainerOptions(maximumBytes: 100_000)).first == "https://a.example/x too-large")
    }
}
