import Foundation
import Testing

/// Files that no one can read cost themselves only: a line each, the rest done, exit status 1.
@Suite struct DamagedFilesTests {
    private static let article = """
        <html><head><meta charset="utf-8"><title>海通科技上调目标</title></head><body><article><h1>海通科技上调目标</h1>
        <p>海通科技今日表示，公司全年营收将达到300亿元，同比增长12%。董事长称，公司计划在深圳建设新的研发中心，预计两年内完成。</p>
        <p>分析人士认为，随着需求回升，公司毛利率有望提高到35%，股价今年以来已上涨20%。</p></article></body></html>
        """

    @Test(arguments: [
        ("empty.html", Data(), "empty.html: error: file is empty"),
        ("blank.html", Data("   \n\n ".utf8), "blank.html: error: "),
        ("picture.html", Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 1, 2, 3]), "picture.html: error: "),
        ("binary.html", Data((0..<4000).map { UInt8(truncatingIfNeeded: $0 * $0 * 7 + $0 / 3) & 0x1F }), "binary.html: error: "),
    ])
    func namesTheFileAndGoesOn(name: String, content: Data, complaint: String) throws {
        try withTemporaryFolder { folder in
            try content.write(to: folder.appendingPathComponent(name))
            try Data(Self.article.utf8).write(to: folder.appendingPathComponent("good.html"))
            for command in [["extract", "."], ["ingest", ".", "--quiet"]] {
                let run = try CaimaiProcess(command, in: folder)
                #expect(run.status == 1)
                #expect(run.complaints.count == 1)
                #expect(run.errors.contains(complaint))
                #expect(run.errors.contains("("), "a remedy in brackets")
            }
            #expect(try CaimaiProcess(["extract", "."], in: folder).records.count == 1)
            #expect(try CaimaiProcess(["stats", "--json"], in: folder).output.contains(#""articles":1,"#))
        }
    }

    @Test func namesAPathThatIsNotThere() throws {
        let run = try CaimaiProcess(["extract", "/no/such/page.html"])
        #expect(run.status == 1)
        #expect(run.errors == "/no/such/page.html: error: there is no such file (check the path)\n")
    }

    @Test(.enabled(if: geteuid() != 0, "root may read everything"))
    func namesAFileThatMayNotBeRead() throws {
        try withTemporaryFolder { folder in
            let file = folder.appendingPathComponent("closed.html")
            try Data(Self.article.utf8).write(to: file)
            try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: file.path)
            let run = try CaimaiProcess(["extract", "closed.html"], in: folder)
            #expect(run.status == 1)
            #expect(run.errors.hasPrefix("closed.html: error: file may not be read"))
        }
    }

    @Test func refusesFiftyMegabytes() throws {
        try withTemporaryFolder { folder in
            let file = folder.appendingPathComponent("huge.html")
            try Data().write(to: file)
            let handle = try FileHandle(forWritingTo: file)
            try handle.truncate(atOffset: 50 << 20)
            try handle.close()
            let run = try CaimaiProcess(["extract", "huge.html"], in: folder)
            #expect(run.status == 1)
            #expect(run.complaints.count == 1)
            #expect(run.errors.hasPrefix("huge.html: error: file has 52428800 bytes"))
        }
    }

    @Test func readsThroughFiveThousandNestedElements() throws {
        try withTemporaryFolder { folder in
            let (open, close) = (String(repeating: "<div>", count: 5000), String(repeating: "</div>", count: 5000))
            let page = Self.article.replacing("<article>", with: open + "<article>")
                .replacing("</article>", with: "</article>" + close)
            try Data(page.utf8).write(to: folder.appendingPathComponent("deep.html"))
            let run = try CaimaiProcess(["extract", "deep.html"], in: folder)
            #expect(run.status == 0)
            #expect((run.records.first?["text"] as? String)?.contains("毛利率有望提高到35%") == true)
        }
    }

    @Test func readsAFileCutInsideACharacter() throws {
        try withTemporaryFolder { folder in
            let whole = Data(Self.article.utf8)
            let end = try #require(whole.firstRange(of: Data("毛利率".utf8))?.lowerBound)
            try whole.prefix(end + 2).write(to: folder.appendingPathComponent("cut.html"))
            let run = try CaimaiProcess(["extract", "cut.html"], in: folder)
            #expect(run.status == 0)
            #expect((run.records.first?["text"] as? String)?.contains("海通科技今日表示") == true)
        }
    }
}
