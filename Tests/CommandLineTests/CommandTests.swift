import Foundation
import TestSupport
import Testing

/// Exit statuses, messages and answers of the commands.
@Suite struct CommandTests {
    @Test(arguments: [
        ["frobnicate"], ["extract"], ["ingest"], ["claims"], ["claims", "英伟达", "--format", "xml"],
        ["annotate", "--published", "gestern"],
        ["annotate", "--ndjson", "--text", "x"], ["extract", "a", "--jobs", "0"], ["graph", "-o", "a.bmp"], ["export"],
    ])
    func answersMisuseWith64(arguments: [String]) throws {
        let run = try CaimaiProcess(arguments)
        #expect(run.status == 64)
        #expect(run.output.isEmpty)
        #expect(run.errors.contains("Usage: "))
    }

    @Test(arguments: [["claims", "英伟达"], ["entities"], ["stats"], ["graph"], ["export", "--format", "jsonld"]])
    func saysHowToMakeTheDatabase(arguments: [String]) throws {
        try withTemporaryFolder { folder in
            let run = try CaimaiProcess(arguments, in: folder)
            #expect(run.status == 1)
            #expect(run.output.isEmpty)
            #expect(run.errors.contains("caimai ingest"))
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
        }
    }

    @Test func saysWhereTheDataFoldersAreLookedFor() throws {
        let run = try CaimaiProcess(["annotate", "--text", "x", "--data", "/tmp"])
        #expect(run.status == 1)
        #expect(run.errors.contains("/tmp does not hold the data folders"))
        #expect(run.errors.contains("--data DIR"))
    }

    @Test func measuresHowFastNumbersAreRead() throws {
        let run = try CaimaiProcess(["speed", ProjectFolders.corpus.path, "--rounds", "1"])
        #expect(run.status == 0)
        for row in ["folding", "times", "quantities", "times and quantities"] {
            #expect(run.output.split(separator: "\n").contains { $0.hasPrefix(row + " ") }, "\(row)")
        }
        #expect(try CaimaiProcess(["speed", "corpus", "--rounds", "0"]).status == 64)
    }

    @Test func annotatesLineByLineAndLosesBadLinesOnly() throws {
        let input = """
            {"id": "a", "text": "股价上涨5%。", "published": "2025-02-05"}
            {"id": "b"
            {"text": 5}
            {"id": 7, "text": "c", "published": "2025-02-30"}

            {"id": 8, "text": "d"}
            """
        let run = try CaimaiProcess(["annotate", "--ndjson"], input: input)
        #expect(run.status == 1)
        #expect(run.records.map { $0["id"] as? String } == ["a", "8"])
        #expect(run.records.first?["published"] as? String == "2025-02-05")
        #expect(run.complaints.map { $0.prefix(6) } == ["line 2", "line 3", "line 4"])
    }

    @Test func annotatesTheSameFromOptionAndInput() throws {
        let text = "腾讯控股股价上涨5%。"
        let option = try CaimaiProcess(["annotate", "--text", text])
        #expect(option.status == 0)
        #expect(option.records.first?["text"] as? String == text)
        #expect(try CaimaiProcess(["annotate"], input: text).output == option.output)
    }

    @Test func readsAListOfPaths() throws {
        try withTemporaryFolder { folder in
            for name in ["b.txt", "a.txt"] {
                try Data("腾讯控股股价上涨5%，\(name)公布。".utf8).write(to: folder.appendingPathComponent(name))
            }
            let run = try CaimaiProcess(["extract", "-"], input: "b.txt\n\na.txt\n", in: folder)
            #expect(run.records.map { $0["path"] as? String } == ["b.txt", "a.txt"])
            let below = try CaimaiProcess(["extract", "."], in: folder)
            #expect(below.records.map { $0["path"] as? String } == ["./a.txt", "./b.txt"])
        }
    }

    @Test(arguments: [["--help"], ["ingest", "--help"], ["claims", "--help"], ["extract", "--help"], ["graph", "--help"]])
    func explainsItself(arguments: [String]) throws {
        let run = try CaimaiProcess(arguments)
        #expect(run.status == 0)
        let name = arguments.count == 1 ? "help.txt" : "help-\(arguments[0]).txt"
        expectSnapshot(run.output, name, in: CaimaiProcess.snapshots)
    }
}
