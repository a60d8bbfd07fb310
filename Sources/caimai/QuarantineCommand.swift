import ArgumentParser
import Foundation
import GraphStore
import Ingestion
import Logging
import Pipeline
import TextCore

/// `caimai quarantine`: files that gave no article.
struct QuarantineCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "quarantine", abstract: "Lists, shows or tries again the files that failed.",
        discussion: """
            A file that gives no article is kept here with the stage that it did not come through and the reason, until a later \
            run reads it.

            EXAMPLES
              caimai quarantine list
              caimai quarantine list --json | jq -r .path
              caimai quarantine show pages/empty.html
              caimai quarantine retry
            """, subcommands: [List.self, Show.self, Retry.self], defaultSubcommand: List.self)

    /// One line a file.
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Lists the files that failed, and why.")
        @Flag(help: "Print one JSON object a file.")
        var json = false
        @OptionGroup var database: DatabaseOptions

        func run() throws {
            let entries = try database.existing().quarantine()
            guard !json else { return try Output.standard.write(entries.map { $0.json + "\n" }.joined()) }
            guard !entries.isEmpty else { return try Output.standard.write("nothing in quarantine\n") }
            let rows = entries.map { [$0.path, $0.stage, $0.reason] }
            let table = TextTable(["path", "stage", "reason"], rows, weights: [3, 1, 3])
            try Output.standard.write(table.text(width: Terminal.width))
        }
    }

    /// All about one file.
    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Shows all that is known of a file that failed.")
        @Argument(help: "The file's path, as 'list' prints it.")
        var path: String
        @OptionGroup var database: DatabaseOptions

        func run() throws {
            guard let entry = try database.existing().quarantine().first(where: { $0.path == path || $0.file == path }) else {
                throw CommandError.notInQuarantine(path)
            }
            let tried = "\(entry.tries) \(entry.tries == 1 ? "time" : "times"), last on \(DisplayText.day(entry.seen))"
            let lines = [
                ("path", entry.path), ("file", entry.file), ("stage", entry.stage), ("code", entry.code),
                ("reason", entry.reason), ("remedy", entry.remedy), ("published", entry.given), ("tried", tried),
            ]
            try Output.standard.write(
                lines.compactMap { name, value in
                    value.map { name.padding(toLength: 11, withPad: " ", startingAt: 0) + DisplayText.safe($0) + "\n" }
                }.joined())
        }
    }

    /// All of them, or some, once more.
    struct Retry: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Reads files that failed once more.",
            discussion: "Files that are no longer there are forgotten. Exit status 1 where some still fail.")
        @Argument(help: "Paths, as 'list' prints them; all where none is given.")
        var paths: [String] = []
        @Flag(help: "Say nothing but what failed.")
        var quiet = false
        @OptionGroup var database: DatabaseOptions
        @OptionGroup var records: RecordOptions
        @OptionGroup var work: WorkOptions
        @OptionGroup var data: DataOptions
        @OptionGroup var log: LogOptions

        func run() async throws {
            let store = try database.existing()
            var report = RunReport(log.logger("caimai.quarantine"), isQuiet: quiet)
            let all = try store.quarantine()
            for path in paths where !all.contains(where: { $0.path == path }) { throw CommandError.notInQuarantine(path) }
            let entries = all.filter { paths.isEmpty || paths.contains($0.path) }
            let present = try forgetMissing(entries, store)
            let stages = try data.lazyPipeline(for: store, maximumBytes: work.maximumBytes)
            for (given, group) in Dictionary(grouping: present, by: \.given).sorted(by: { ($0.key ?? "") < ($1.key ?? "") }) {
                let options = IngestOptions(
                    published: given, maximumBytes: work.maximumBytes, fields: records.mapping)
                let run = IngestRun(stages: stages, store: store, work: work.orderedWork, options: options)
                try await report.follow(run, group.map(\.location))
                for entry in group where entry.location != entry.path { try StoreWriter(store).forget(entry.path) }
            }
            try report.summarise(store, database.path)
            if report.failed > 0 { throw ExitCode.failure }
        }

        private func forgetMissing(_ entries: [QuarantineEntry], _ store: GraphStore) throws -> [QuarantineEntry] {
            try entries.filter { entry in
                if FileManager.default.fileExists(
                    atPath: MemberPath(entry.location)?.container ?? entry.location)
                {
                    return true
                }
                try StoreWriter(store).forget(entry.path)
                if !quiet { try Output.standard.write("\(DisplayText.safe(entry.path)): no longer there, forgotten\n") }
                return false
            }
        }
    }
}

extension QuarantineEntry {
    /// The path as given where it leads to the same file from here, else the whole path.
    fileprivate var location: String {
        MemberPath.standardized(path) == file ? path : file
    }

    fileprivate var json: String {
        var json = JSONWriter()
        json.object { json in
            for (key, value) in [
                ("path", path), ("file", file), ("stage", stage), ("code", code), ("reason", reason), ("remedy", remedy ?? ""),
                ("published", given ?? ""),
            ] { json.field(key, value) }
            json.field("tries", tries)
        }
        return json.string
    }
}
