import Foundation
import TestSupport
import Testing

/// The user's decisions about who is who, on the command line.
@Suite struct EntityCommandTests {
    private func withArticles(_ body: (URL) throws -> Void) throws {
        try withTemporaryFolder { folder in
            for (name, text) in [("a.txt", "紫电股份2024年营收达到32亿元，同比增长12%。"), ("b.txt", "紫电科技2024年净利润达到5亿元，同比增长8%。")] {
                try Data(text.utf8).write(to: folder.appendingPathComponent(name))
                #expect(try CaimaiProcess(["ingest", name, "--quiet"], in: folder).status == 0)
            }
            try body(folder)
        }
    }

    private func export(_ folder: URL, _ database: String = "caimai.db") throws -> String {
        try CaimaiProcess(["export", "--format", "ndjson", "--db", database], in: folder).output
    }

    private func predicates(of name: String, _ folder: URL) throws -> Set<String> {
        let claims = try CaimaiProcess(["claims", name, "--format", "ndjson"], in: folder).records
        return Set(claims.compactMap { $0["predicate"] as? String })
    }

    @Test func mergesAndTakesBack() throws {
        try withArticles { folder in
            let before = try export(folder)
            #expect(try predicates(of: "紫电科技", folder) == ["profit"])
            let run = try CaimaiProcess(["entity", "merge", "紫电科技", "紫电股份", "--reason", "同一家公司"], in: folder)
            #expect(run.status == 0, "\(run.errors)")
            #expect(run.output == "decision 1: merge 紫电股份 into 紫电科技\ntake it back with: caimai entity undo 1\n")
            #expect(try predicates(of: "紫电股份", folder) == ["profit", "revenue"])
            let merged = try export(folder)
            #expect(try CaimaiProcess(["rebuild", "--quiet"], in: folder).status == 0)
            #expect(try export(folder) == merged)
            #expect(try CaimaiProcess(["stats", "--check"], in: folder).output.hasSuffix("all whole\n"))

            let undone = try CaimaiProcess(["entity", "undo"], in: folder)
            #expect(undone.output == "undone 1: merge 紫电股份 into 紫电科技\n")
            #expect(try export(folder) == before)
            let list = try CaimaiProcess(["entity", "decisions", "--format", "ndjson"], in: folder).records
            #expect(list.compactMap { $0["reason"] as? String } == ["同一家公司"])
            #expect(list.compactMap { $0["undone"] as? String }.count == 1)
        }
    }

    @Test func bringsDecisionsToAnotherDatabase() throws {
        try withArticles { folder in
            for command in [["merge", "紫电科技", "紫电股份"], ["split", "紫电科技", "--article", "a.txt", "--name", "紫电母公司"]] {
                #expect(try CaimaiProcess(["entity"] + command + ["--quiet"], in: folder).status == 0)
            }
            #expect(try CaimaiProcess(["entity", "rename", "紫电科技", "紫电", "--quiet"], in: folder).status == 0)
            #expect(try predicates(of: "紫电母公司", folder) == ["revenue"])
            #expect(try predicates(of: "紫电", folder) == ["profit"])
            #expect(try CaimaiProcess(["entity", "decisions", "export", "-o", "decisions.ndjson"], in: folder).status == 0)
            let run = try CaimaiProcess(["entity", "decisions", "import", "decisions.ndjson", "--db", "b.db"], in: folder)
            #expect(run.output == "decisions  3 new, 0 there already\n", "\(run.errors)")
            #expect(try CaimaiProcess(["ingest", "b.txt", "a.txt", "--quiet", "--db", "b.db"], in: folder).status == 0)
            #expect(try export(folder, "b.db") == export(folder))
        }
    }

    @Test func saysWhatIsWrong() throws {
        try withArticles { folder in
            for (arguments, status, message) in [
                (["merge", "紫电科技", "鹿鸣"], 1, "no entity named '鹿鸣'"),
                (["retype", "紫电科技", "Firma"], 64, "there is no entity type 'Firma'"),
                (["rename", "紫电科技", " "], 64, "the new name is empty"),
                (["split", "紫电科技", "--article", "c.txt"], 1, "no article 'c.txt'"),
                (["split", "紫电科技", "--article", "a.txt"], 1, "does not speak of this entity"),
                (["undo"], 1, "there is no decision that holds"),
                (["decisions", "import", "a.txt"], 1, "a.txt:1: error: not a decision"),
            ] as [([String], Int32, String)] {
                let run = try CaimaiProcess(["entity"] + arguments, in: folder)
                #expect(run.status == status)
                #expect(run.errors.contains(message), "\(run.errors)")
            }
            #expect(try CaimaiProcess(["entity", "decisions"], in: folder).output == "no decisions\n")
            #expect(try CaimaiProcess(["entity", "rename", "紫电科技", "紫电股份", "--quiet"], in: folder).status == 0)
            let run = try CaimaiProcess(["entity", "retype", "紫电股份", "Product"], in: folder)
            #expect(run.status == 1)
            #expect(run.errors.contains("'紫电股份' means several entities (give the id of one: entity:"))
        }
    }
}
