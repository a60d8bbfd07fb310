import Foundation
import TestSupport
import Testing

/// Questions to a small database, from the command line.
@Suite struct QueryTests {
    private static let texts = [
        "a.txt": "腾讯控股2024年营收6603亿元，同比增长8%。马化腾担任腾讯控股董事会主席。",
        "b.txt": "騰訊2024年營收6603億元人民幣，淨利潤1941億元人民幣。台積電與輝達合作開發先進製程。",
        "c.txt": "分析称，腾讯控股2024年营收为6306亿元，低于市场预期；公司此前计划加大投入，股东普遍看好其长期价值。",
        "d.txt": "阿里巴巴2024年营收9411亿元，同比增长8%，其云业务增速加快，海外电商亏损收窄，管理层对明年保持谨慎乐观。",
    ]

    /// The database, made once for all tests.
    private static let database = Result { () throws -> URL in
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("caimai-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for (name, text) in texts { try Data(text.utf8).write(to: folder.appendingPathComponent(name)) }
        #expect(try CaimaiProcess(["ingest", ".", "--published", "2025-03-20", "--quiet"], in: folder).status == 0)
        return folder
    }

    private func caimai(_ arguments: [String]) throws -> CaimaiProcess {
        try CaimaiProcess(arguments, in: Self.database.get())
    }

    @Test func filtersClaims() throws {
        let revenue = try caimai(["claims", "00700", "--predicate", "营收", "--kind", "measurement", "--format", "ndjson"])
        #expect(revenue.records.compactMap { $0["predicate"] as? String } == ["revenue", "revenue", "revenue"])
        let large = try caimai(["claims", "腾讯", "--min", "6500亿元", "--sort", "value", "--format", "ndjson"])
        #expect(large.records.count == 2)
        #expect(large.records.allSatisfy { $0["origins"] as? Int == 2 && $0["difference"] as? String == "value" })
        let between = try caimai(["claims", "--between", "NVDA", "台积电", "--format", "csv"])
        #expect(between.output.contains("partnersWith"))
        let table = try caimai(["claims", "HKEX:00700", "--since", "2024", "--until", "2024-06"])
        #expect(table.status == 0)
        #expect(!table.output.contains("\u{1B}"), "colours on terminals only")
    }

    @Test(arguments: [
        (["claims", "腾讯", "--since", "2031"], "nothing found about 腾讯"),
        (["claims", "腾讯", "--kind", "statement"], "nothing found"),
        (["search", "火星移民"], "nothing found about 火星移民"), (["timeline", "马化腾"], "nothing found"),
        (["compare", "腾讯", "马化腾"], "nothing found"), (["conflicts", "阿里巴巴"], "nothing found"),
        (["entities", "火星"], "nothing found"),
    ])
    func saysThatNothingIsFound(arguments: [String], complaint: String) throws {
        let run = try caimai(arguments)
        #expect(run.status == 2)
        #expect(run.output.isEmpty)
        #expect(run.errors.contains(complaint))
        #expect(run.complaints.count == 1)
    }

    @Test(arguments: [
        ["claims", "腾讯", "--predicate", "nonsense"], ["claims", "腾讯", "--min", "很多"],
        ["claims", "腾讯", "--min", "1亿元", "--max", "5%"],
        ["claims", "腾讯", "--since", "昨天"], ["claims", "腾讯", "--since", "2025", "--until", "2024"],
        ["claims", "腾讯", "--between", "腾讯", "阿里巴巴"], ["claims", "--between", "腾讯"], ["claims", "腾讯", "--kind", "fact"],
        ["claims", "腾讯", "--published", "foo"], ["compare", "腾讯"], ["timeline", "腾讯", "--format", "jsonld"], ["search"],
    ])
    func refusesWhatMeansNothing(arguments: [String]) throws {
        let run = try caimai(arguments)
        #expect(run.status == 64)
        #expect(run.output.isEmpty)
    }

    @Test(arguments: [["claims", "腾汛"], ["timeline", "腾汛"], ["compare", "阿里巴巴", "腾汛"], ["conflicts", "腾汛"]])
    func asksWhatWasMeant(arguments: [String]) throws {
        let run = try caimai(arguments)
        #expect(run.status == 1)
        #expect(run.errors.contains("did you mean 腾讯"))
    }

    @Test func searchesInBothScripts() throws {
        let found = try caimai(["search", "先进制程", "--format", "ndjson"])
        #expect(found.records.map { ($0["article"] as? [String: Any])?["path"] as? String } == ["./b.txt"])
        #expect((found.records.first?["snippet"] as? String)?.contains("先進製程") == true)
        let claims = try caimai(["search", "營收", "--claims", "--format", "ndjson"])
        #expect(claims.records.contains { $0["predicate"] as? String == "revenue" })
        #expect(try caimai(["search", "营收"]).output.contains("【营收】"))
    }

    @Test func showsPeriodsSidesAndSources() throws {
        let timeline = try caimai(["timeline", "腾讯", "--predicate", "revenue", "--format", "ndjson"]).records
        let level = try #require(timeline.first { $0["difference"] != nil })
        #expect(level["period"] as? String == "2024")
        #expect(level["origins"] as? Int == 3)
        let sides = try #require(level["sides"] as? [[String: Any]])
        #expect(sides.map { $0["origins"] as? Int } == [2, 1])
        let conflicts = try caimai(["conflicts", "--format", "csv"])
        #expect(conflicts.output.split(separator: "\r\n").count == 3)
        let compared = try caimai(["compare", "腾讯", "阿里巴巴", "--predicate", "revenue", "--format", "markdown"])
        #expect(compared.output.contains("9411亿元"))
    }

    @Test func tracesAClaim() throws {
        let claim = try #require(
            try caimai(["claims", "腾讯", "--min", "6500亿元", "--format", "ndjson"]).records.first?["id"] as? String)
        let sources = try caimai(["sources", String(claim.dropFirst(6).prefix(12)), "--format", "ndjson"])
        #expect(sources.records.compactMap { $0["standing"] as? String } == ["same", "same", "conflicting"])
        let explained = try caimai(["explain", claim])
        #expect(explained.output.contains("[value 6603"))
        #expect(explained.output.contains("[subject "))
        #expect(try caimai(["explain", "claim:"]).errors.contains("several claims begin with"))
        #expect(try caimai(["sources", "ffffffffffff"]).errors.contains("no claim 'ffffffffffff'"))
    }

    @Test(arguments: [["claims", "腾讯"], ["search", "营收", "--claims"], ["entities"]])
    func givesLinkedData(arguments: [String]) throws {
        let run = try caimai(arguments + ["--format", "jsonld"])
        let document = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        #expect(document["@context"] != nil)
        #expect((document["@graph"] as? [Any])?.isEmpty == false)
    }
}
