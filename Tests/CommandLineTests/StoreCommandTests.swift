import Foundation
import TestSupport
import Testing

/// What becomes of articles after they came in: quarantine, versions, removal, rebuilding, watching.
@Suite struct StoreCommandTests {
    private static func page(_ text: String, url: String? = nil, time: String = "2025-03-01T09:00:00+08:00") -> Data {
        let link = url.map { "<link rel=\"canonical\" href=\"\($0)\">" } ?? ""
        return Data(
            """
            <!DOCTYPE html><html><head><meta charset="utf-8"><title>样本</title>\(link)
            <meta property="article:published_time" content="\(time)"></head>
            <body><article><h1>财经样本标题</h1><p>\(text)公司没有透露更多细节，也没有回应置评请求。</p></article></body></html>
            """.utf8)
    }

    @Test func keepsFailedFilesUntilTheySucceed() throws {
        try withTemporaryFolder { folder in
            let bad = folder.appendingPathComponent("bad.html")
            try Data().write(to: bad)
            #expect(try CaimaiProcess(["ingest", "bad.html", "--quiet"], in: folder).status == 1)
            let list = try CaimaiProcess(["quarantine", "list", "--json"], in: folder).records
            #expect(list.map { $0["path"] as? String } == ["bad.html"])
            #expect(list.map { $0["stage"] as? String } == ["decoding"])
            #expect(list.map { $0["code"] as? String } == ["empty-file"])
            #expect(
                try CaimaiProcess(["quarantine", "show", "bad.html"], in: folder).output.contains("reason     file is empty"))
            #expect(try CaimaiProcess(["quarantine", "retry"], in: folder).status == 1)
            #expect(try CaimaiProcess(["quarantine", "show", "bad.html"], in: folder).output.contains("2 times"))

            try Self.page("腾讯控股股价上涨5%。").write(to: bad)
            #expect(try CaimaiProcess(["quarantine", "retry", "--db", folder.path + "/caimai.db"]).status == 0)
            #expect(try CaimaiProcess(["quarantine"], in: folder).output == "nothing in quarantine\n")
            #expect(try CaimaiProcess(["stats", "--json"], in: folder).output.contains(#""articles":1,"#))
        }
    }

    @Test func forgetsFailedFilesThatAreGone() throws {
        try withTemporaryFolder { folder in
            let bad = folder.appendingPathComponent("bad.html")
            try Data().write(to: bad)
            #expect(try CaimaiProcess(["ingest", "bad.html", "--quiet"], in: folder).status == 1)
            try FileManager.default.removeItem(at: bad)
            let run = try CaimaiProcess(["quarantine", "retry"], in: folder)
            #expect(run.status == 0)
            #expect(run.output.hasPrefix("bad.html: no longer there, forgotten\n"))
            let show = try CaimaiProcess(["quarantine", "show", "bad.html"], in: folder)
            #expect(show.status == 1)
            #expect(show.errors.contains("not in quarantine"))
        }
    }

    @Test(arguments: [["a.html", "b.html"], ["b.html", "a.html"]])
    func replacesOlderVersionsAndRemoves(order: [String]) throws {
        try withTemporaryFolder { folder in
            let url = "https://www.news.example/2025/1.html"
            try Self.page("芯动科技营收增长12%。", url: url).write(to: folder.appendingPathComponent("a.html"))
            try Self.page("芯动科技营收增长15%。", url: url + "?utm_source=x", time: "2025-03-02T09:00:00+08:00")
                .write(to: folder.appendingPathComponent("b.html"))
            for name in order { #expect(try CaimaiProcess(["ingest", name, "--quiet"], in: folder).status == 0) }
            let export = try CaimaiProcess(["export", "--format", "ndjson"], in: folder)
            #expect(export.records.map { $0["path"] as? String } == ["b.html"])
            let versions = try CaimaiProcess(["versions", "news.example/2025/1.html", "--json"], in: folder).records
            #expect(versions.map { $0["state"] as? String } == ["current", "replaced"])
            #expect(versions.map { $0["path"] as? String } == ["b.html", "a.html"])

            let removed = try CaimaiProcess(["remove", "b.html"], in: folder)
            #expect(removed.output.hasSuffix("(1 older version does not come back)\n"))
            #expect(try CaimaiProcess(["stats", "--json"], in: folder).output.contains(#""articles":0,"entities":0,"#))
            #expect(try CaimaiProcess(["versions", "b.html"], in: folder).output.contains("removed"))
            let again = try CaimaiProcess(["remove", "b.html"], in: folder)
            #expect(again.status == 1)
            #expect(again.errors.contains("not in the graph any more"))
        }
    }

    @Test func leavesNothingOfARemovedArticle() throws {
        try withTemporaryFolder { folder in
            try Self.page("腾讯控股股价上涨5%，高盛看好其云业务。").write(to: folder.appendingPathComponent("a.html"))
            try Self.page("騰訊與台積電合作，台積電營收年增12%。").write(to: folder.appendingPathComponent("b.html"))
            #expect(try CaimaiProcess(["ingest", ".", "--quiet"], in: folder).status == 0)
            #expect(try CaimaiProcess(["remove", "./b.html"], in: folder).status == 0)
            #expect(try CaimaiProcess(["ingest", "./a.html", "--quiet", "--db", "fresh.db"], in: folder).status == 0)
            for format in ["ndjson", "jsonld", "dot"] {
                let exports = try ["caimai.db", "fresh.db"].map {
                    try CaimaiProcess(["export", "--format", format, "--db", $0], in: folder).output
                }
                #expect(exports[0] == exports[1])
            }
            #expect(try CaimaiProcess(["ingest", "./b.html"], in: folder).output.hasPrefix("articles   1 new"))
        }
    }

    @Test func rebuildsWithOtherTables() throws {
        try withTemporaryFolder { folder in
            try Self.page("芯动科技营收增长12%，净利润下降3%。").write(to: folder.appendingPathComponent("a.html"))
            try Self.page("高盛上调目标价至500港元。").write(to: folder.appendingPathComponent("b.html"))
            #expect(try CaimaiProcess(["ingest", "a.html", "--quiet"], in: folder).status == 0)
            #expect(try CaimaiProcess(["ingest", "b.html", "--quiet", "--no-pages"], in: folder).status == 0)
            for name in ["a.html", "b.html"] { try FileManager.default.removeItem(at: folder.appendingPathComponent(name)) }
            let same = try CaimaiProcess(["rebuild"], in: folder)
            #expect(same.output.hasPrefix("articles   0 new, 1 same, 0 failed\nclaims     0 added, 0 removed\n"))
            #expect(same.errors.contains("1 articles are as they were"))

            let data = folder.appendingPathComponent("data")
            try FileManager.default.createDirectory(at: data, withIntermediateDirectories: true)
            try FileManager.default.copyItem(at: ProjectFolders.schema, to: data.appendingPathComponent("graph-schema"))
            try FileManager.default.copyItem(
                at: ProjectFolders.root.appendingPathComponent("Sources/Lexicons/Tables"),
                to: data.appendingPathComponent("tables"))
            let moves = data.appendingPathComponent("tables/claims/moves.tsv")
            let heading = try String(contentsOf: moves, encoding: .utf8).split(separator: "\n").first { !$0.hasPrefix("#") }
            try (String(heading ?? "") + "\n").write(to: moves, atomically: true, encoding: .utf8)
            let other = try CaimaiProcess(["rebuild", "--data", data.path], in: folder)
            #expect(other.output.contains("1 updated"))
            #expect(!other.output.contains(" 0 removed"))
            let back = try CaimaiProcess(["rebuild"], in: folder)
            #expect(back.output.contains("1 updated"))
        }
    }

    @Test func ingestsWhatArrivesUntilItIsStopped() throws {
        try withTemporaryFolder { folder in
            let process = Process()
            process.executableURL = CaimaiProcess.program
            process.arguments = ["ingest", "--watch", ".", "--quiet"]
            process.currentDirectoryURL = folder
            process.environment = ["CAIMAI_DATA": ProjectFolders.root.path]
            try process.run()
            try Self.page("腾讯控股股价上涨5%。").write(to: folder.appendingPathComponent("a.html"))
            for _ in 0..<300 {
                Thread.sleep(forTimeInterval: 0.1)
                if try CaimaiProcess(["stats", "--json"], in: folder).output.contains(#""articles":1,"#) { break }
            }
            #expect(try CaimaiProcess(["stats", "--json"], in: folder).output.contains(#""articles":1,"#))
            process.terminate()
            process.waitUntilExit()
            #expect(process.terminationReason == .exit)
            #expect(process.terminationStatus == 0)
        }
    }

    @Test func logsObjectsForPrograms() throws {
        try withTemporaryFolder { folder in
            try Data().write(to: folder.appendingPathComponent("bad.html"))
            let run = try CaimaiProcess(
                ["ingest", "bad.html", "--quiet", "--log-format", "json", "--log-level", "debug"], in: folder)
            let lines = run.complaints.compactMap { (try? JSONSerialization.jsonObject(with: Data($0.utf8))) as? [String: Any] }
            #expect(lines.count == run.complaints.count)
            #expect(lines.contains { $0["level"] as? String == "error" && $0["code"] as? String == "empty-file" })
        }
    }
}
