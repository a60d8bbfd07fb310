import Foundation
import Testing

/// Files that hold many articles, through all commands that read files.
@Suite struct ContainerCommandTests {
    private static let good = [
        #"{"link":"https://news.example/1","title":"腾讯股价","time":"2025-02-05 15:27","body":"腾讯控股股价上涨5%，市值达到4万亿港元。"}"#,
        #"{"link":"https://news.example/2","title":"台積電營收","time":1738740420,"body":"<p>台積電去年營收年增12%。</p><p>淨利年增8%。</p>"}"#,
    ]
    private static let mapping = ["--fields", "url=link,published=time,text=body"]

    private static func page(_ text: String) -> String {
        "<html><head><title>财经样本</title></head><body><h1>财经样本标题</h1><p>\(text)</p></body></html>"
    }

    private static var webArchive: String {
        let answer = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page("高盛将腾讯控股的目标价提高到500港元，维持买入评级。")
        return """
            WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://news.example/2025/03/04/a.html\r\n\
            Content-Type: application/http\r\nContent-Length: \(answer.utf8.count)\r\n\r\n\(answer)\r\n\r\n
            """
    }

    @Test func extractsEachArticle() throws {
        try withTemporaryFolder { folder in
            let lines = [Self.good[0], "{broken", Self.good[1]].joined(separator: "\n")
            try Data(lines.utf8).write(to: folder.appendingPathComponent("a.jsonl"))
            try Data(Self.webArchive.utf8).write(to: folder.appendingPathComponent("b.warc"))
            let run = try CaimaiProcess(["extract", "."] + Self.mapping, in: folder)
            #expect(run.status == 1)
            #expect(run.complaints.count == 1)
            #expect(run.errors.hasPrefix("./a.jsonl!/2.json: error: line is no JSON object"))
            let records = run.records
            #expect(
                records.map { $0["path"] as? String } == [
                    "./a.jsonl!/1.json", "./a.jsonl!/3.json", "./b.warc!/https://news.example/2025/03/04/a.html",
                ])
            #expect(
                records.map { $0["published"] as? String } == [
                    "2025-02-05T15:27:00+08:00", "2025-02-05T15:27:00+08:00", "2025-03-04",
                ])
            #expect(
                records.map { $0["url"] as? String } == [
                    "https://news.example/1", "https://news.example/2", "https://news.example/2025/03/04/a.html",
                ])
            #expect(records[1]["text"] as? String == "台積電去年營收年增12%。\n淨利年增8%。")
            #expect(records[1]["title"] as? String == "台積電營收")
            let one = try CaimaiProcess(["extract", "a.jsonl!/3.json"] + Self.mapping, in: folder)
            #expect(one.status == 0)
            #expect(one.records.count == 1)
        }
    }

    @Test func ingestsRebuildsAndTriesAgain() throws {
        try withTemporaryFolder { folder in
            let file = folder.appendingPathComponent("a.jsonl")
            try Data([Self.good[0], "{broken"].joined(separator: "\n").utf8).write(to: file)
            let first = try CaimaiProcess(["ingest", "a.jsonl"] + Self.mapping, in: folder)
            #expect(first.status == 1)
            #expect(first.output.contains("1 new, 0 same, 1 failed"))
            #expect(try CaimaiProcess(["quarantine"], in: folder).output.contains("a.jsonl!/2.json"))
            let before = try CaimaiProcess(["export", "--format", "ndjson"], in: folder).output
            #expect(try CaimaiProcess(["rebuild"], in: folder).output.contains("0 new, 1 same, 0 failed"))
            #expect(try CaimaiProcess(["export", "--format", "ndjson"], in: folder).output == before)

            try Data(Self.good.joined(separator: "\n").utf8).write(to: file)
            let again = try CaimaiProcess(["quarantine", "retry"] + Self.mapping, in: folder)
            #expect(again.status == 0)
            #expect(again.output.contains("1 new, 0 same, 0 failed"))
            #expect(try CaimaiProcess(["quarantine"], in: folder).output == "nothing in quarantine\n")
            let second = try CaimaiProcess(["ingest", "a.jsonl"] + Self.mapping, in: folder)
            #expect(second.output.contains("0 new, 2 same, 0 failed"))
        }
    }

    @Test func forgetsAnArchiveOnceItIsWhole() throws {
        try withTemporaryFolder { folder in
            let file = folder.appendingPathComponent("b.warc")
            try Data("nothing".utf8).write(to: file)
            #expect(try CaimaiProcess(["ingest", "."], in: folder).status == 1)
            #expect(try CaimaiProcess(["quarantine"], in: folder).output.contains("b.warc"))
            try Data(Self.webArchive.utf8).write(to: file)
            #expect(try CaimaiProcess(["quarantine", "retry"], in: folder).output.contains("1 new, 0 same, 0 failed"))
            #expect(try CaimaiProcess(["quarantine"], in: folder).output == "nothing in quarantine\n")
        }
    }

    @Test func refusesAMappingThatNamesNoField() throws {
        let run = try CaimaiProcess(["extract", "a.jsonl", "--fields", "body=x"])
        #expect(run.status == 64)
    }
}
