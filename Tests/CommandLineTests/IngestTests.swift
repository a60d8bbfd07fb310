import Foundation
import Testing

/// Ingesting: once or twice, in any order, on any number of cores.
@Suite struct IngestTests {
    private static let texts = [
        "一.txt": "腾讯控股股价上涨5%，市值达到4万亿港元。",
        "二.txt": "騰訊與台積電合作，台積電營收年增12%。",
        "三.txt": "高盛将腾讯控股的目标价提高到500港元。",
    ]

    @Test func changesNothingTheSecondTime() throws {
        try withArticles { folder in
            let first = try CaimaiProcess(["ingest", "in"], in: folder)
            #expect(first.status == 0)
            #expect(first.output.contains("3 new, 0 same, 0 failed"))
            let before = try CaimaiProcess(["export", "--format", "ndjson"], in: folder).output
            let second = try CaimaiProcess(["ingest", "in"], in: folder)
            #expect(second.output.contains("0 new, 3 same, 0 failed"))
            #expect(try CaimaiProcess(["export", "--format", "ndjson"], in: folder).output == before)
            #expect(before.split(separator: "\n").count == 3)
        }
    }

    @Test(arguments: ["jsonld", "ndjson", "dot"])
    func exportsTheSameBytesWhateverTheOrder(format: String) throws {
        try withArticles { folder in
            for name in Self.texts.keys.sorted() {
                #expect(try CaimaiProcess(["ingest", "in/\(name)", "--db", "one.db", "--quiet"], in: folder).status == 0)
            }
            for name in Self.texts.keys.sorted().reversed() {
                #expect(try CaimaiProcess(["ingest", "in/\(name)", "--db", "other.db", "--quiet"], in: folder).status == 0)
            }
            #expect(try CaimaiProcess(["ingest", "in", "--db", "all.db", "--jobs", "7", "--quiet"], in: folder).status == 0)
            let exports = try ["one.db", "other.db", "all.db"].map {
                try CaimaiProcess(["export", "--format", format, "--db", $0], in: folder).output
            }
            #expect(Set(exports).count == 1)
            #expect(!exports[0].isEmpty)
        }
    }

    @Test func saysNothingWhereAskedTo() throws {
        try withArticles { folder in
            let run = try CaimaiProcess(["ingest", "in", "--quiet"], in: folder)
            #expect((run.status, run.output, run.errors) == (0, "", ""))
            #expect(try CaimaiProcess(["stats", "--check"], in: folder).output.hasSuffix("all whole\n"))
        }
    }

    @Test func writesFilesAndSuggestsNames() throws {
        try withArticles { folder in
            #expect(try CaimaiProcess(["ingest", "in", "--quiet"], in: folder).status == 0)
            #expect(try CaimaiProcess(["export", "--format", "jsonld", "-o", "out/graph.jsonld"], in: folder).status == 0)
            #expect(try CaimaiProcess(["graph", "-o", "out/graph.dot"], in: folder).status == 0)
            let written = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/out").sorted()
            #expect(written == ["graph.dot", "graph.jsonld"])
            let typo = try CaimaiProcess(["claims", "腾讯空股"], in: folder)
            #expect(typo.status == 1)
            #expect(typo.errors.contains("did you mean 腾讯"))
            let picture = try CaimaiProcess(["graph", "-o", "out/graph.svg"], in: folder, environment: ["PATH": "/no/such"])
            #expect(picture.status == 1)
            #expect(picture.errors.contains("apt-get install graphviz"))
        }
    }

    private func withArticles(_ body: (URL) throws -> Void) throws {
        try withTemporaryFolder { folder in
            try FileManager.default.createDirectory(at: folder.appendingPathComponent("in"), withIntermediateDirectories: true)
            for (name, text) in Self.texts { try Data(text.utf8).write(to: folder.appendingPathComponent("in/\(name)")) }
            try body(folder)
        }
    }
}
