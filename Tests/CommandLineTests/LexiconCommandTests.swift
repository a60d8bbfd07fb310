import Foundation
import TestSupport
import Testing

/// Names that the user adds: kept in the database, used from the next ingest on, read anew by `rebuild`.
@Suite struct LexiconCommandTests {
    private static let text = Data("紫电昨日披露年报，紫电2024年营收达到32亿元，同比增长12%。".utf8)
    private static let file = """
        type,name,hans,latin,tickers
        Company,紫电精密,紫电|紫电股份,Zidian,SSE:688999

        """

    /// Names of the entities that the articles speak of.
    private func names(_ folder: URL) throws -> [String] {
        try CaimaiProcess(["entities", "--format", "ndjson"], in: folder).records.compactMap { $0["name"] as? String }
    }

    @Test func countsFromTheNextIngestOn() throws {
        try withTemporaryFolder { folder in
            try Self.text.write(to: folder.appendingPathComponent("a.txt"))
            try Data(Self.file.utf8).write(to: folder.appendingPathComponent("own.csv"))
            let run = try CaimaiProcess(["lexicon", "import", "own.csv"], in: folder)
            #expect(run.status == 0, "\(run.errors)")
            #expect(run.output == "entries    1 new, 0 changed in caimai.db\ncount from the next ingest on\n")
            #expect(try CaimaiProcess(["ingest", "a.txt", "--quiet"], in: folder).status == 0)
            #expect(try names(folder) == ["紫电精密"])
            let claims = try CaimaiProcess(["claims", "zidian", "--format", "ndjson"], in: folder)
            #expect(claims.records.compactMap { $0["predicate"] as? String }.contains("revenue"))
            #expect(try CaimaiProcess(["claims", "SSE:688999"], in: folder).status == 0)
        }
    }

    @Test func isReadAnewByRebuildAndGoesAgain() throws {
        try withTemporaryFolder { folder in
            try Self.text.write(to: folder.appendingPathComponent("a.txt"))
            #expect(try CaimaiProcess(["ingest", "a.txt", "--quiet"], in: folder).status == 0)
            let before = try CaimaiProcess(["export", "--format", "ndjson"], in: folder).output
            #expect(!(try names(folder).contains("紫电精密")))
            let add = ["lexicon", "add", "紫电精密", "--type", "Company", "--alias", "紫电", "--alias", "Zidian"]
            let run = try CaimaiProcess(add, in: folder)
            #expect(run.output.hasSuffix("(articles that are there already: caimai rebuild)\n"), "\(run.output)\(run.errors)")
            #expect(try CaimaiProcess(["rebuild", "--quiet"], in: folder).status == 0)
            #expect(try names(folder) == ["紫电精密"])
            #expect(try CaimaiProcess(["lexicon", "remove", "紫电精密", "--quiet"], in: folder).status == 0)
            #expect(try CaimaiProcess(["rebuild", "--quiet"], in: folder).status == 0)
            #expect(try CaimaiProcess(["export", "--format", "ndjson"], in: folder).output == before)
        }
    }

    @Test func takesNothingInWhereARowIsWrong() throws {
        try withTemporaryFolder { folder in
            let file = Self.file + "Firma,青桐,,,\nCompany,鹿鸣,,,688998\n"
            let run = try CaimaiProcess(["lexicon", "import", "-"], input: file, in: folder)
            #expect(run.status == 1)
            #expect(run.output.isEmpty)
            #expect(run.complaints.count == 3)
            #expect(
                run.complaints.first?.hasPrefix("standard input:3: error: there is no entity type 'Firma' (take one of ") == true)
            #expect(run.complaints.dropFirst().first?.hasPrefix("standard input:4: error: '688998' is no ticker (") == true)
            #expect(run.complaints.last == "nothing was taken in")
            #expect(try CaimaiProcess(["lexicon", "list", "--format", "json"], in: folder).output == "[]\n")
        }
    }

    @Test func refusesWhatIsNoText() throws {
        try withTemporaryFolder { folder in
            try Data([0xC7, 0xE0, 0xCD, 0xA9]).write(to: folder.appendingPathComponent("gbk.csv"))
            let run = try CaimaiProcess(["lexicon", "import", "gbk.csv"], in: folder)
            #expect(run.status == 1)
            #expect(run.errors.contains("gbk.csv: error: the file is not UTF-8 text (save it"))
            let missing = try CaimaiProcess(["lexicon", "import", "none.csv"], in: folder)
            #expect(missing.status == 1)
            #expect(missing.errors.contains("none.csv: error: the file cannot be read (check"))
            #expect(!FileManager.default.fileExists(atPath: folder.path + "/caimai.db"))
        }
    }

    @Test func exportsWhatImportReads() throws {
        try withTemporaryFolder { folder in
            #expect(try CaimaiProcess(["lexicon", "import", "-", "--quiet"], input: Self.file, in: folder).status == 0)
            let add = ["lexicon", "add", "@鹿鸣", "--type", "Product", "--weak", "鹿鸣", "--context", "大模型", "--quiet"]
            #expect(try CaimaiProcess(add, in: folder).status == 0)
            #expect(try CaimaiProcess(["lexicon", "export", "-o", "own.csv"], in: folder).status == 0)
            let again = try CaimaiProcess(["lexicon", "import", "own.csv", "--db", "b.db"], in: folder)
            #expect(again.output.hasPrefix("entries    2 new, 0 changed"))
            let lists = try ["caimai.db", "b.db"].map {
                try CaimaiProcess(["lexicon", "list", "--format", "ndjson", "--db", $0], in: folder)
            }
            #expect(lists[0].output == lists[1].output)
            #expect(lists[0].records.compactMap { $0["weak"] as? String } == ["鹿鸣"])
            #expect(try CaimaiProcess(["lexicon"], in: folder).output.contains("紫电|紫电股份|Zidian"))
        }
    }

    @Test func namesTheEntryThatIsNotThere() throws {
        try withTemporaryFolder { folder in
            #expect(try CaimaiProcess(["lexicon", "import", "-", "--quiet"], input: Self.file, in: folder).status == 0)
            let run = try CaimaiProcess(["lexicon", "remove", "紫电精密", "青桐"], in: folder)
            #expect(run.status == 1)
            #expect(run.errors.contains("'青桐' is not among your own entries (list them with: caimai lexicon list)"))
            #expect(try CaimaiProcess(["lexicon", "list", "--format", "ndjson"], in: folder).records.count == 1, "all or none")
        }
    }
}
