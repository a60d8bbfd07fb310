import Foundation
import GraphStore
import Logging
import Pipeline
import TextCore

/// Tells how runs go, and adds up what they did.
struct RunReport {
    private let logger: Logger
    private let isQuiet: Bool
    private let start = ContinuousClock.now
    private var done = 0
    private var tally = StoreTally()
    /// Files that gave no article.
    private(set) var failed = 0

    init(_ logger: Logger, isQuiet: Bool) {
        self.logger = logger
        self.isQuiet = isQuiet
    }

    /// Takes in paths that give no file.
    mutating func take(_ failures: [Diagnostic]) {
        failures.forEach(logger.report)
        failed += failures.count
    }

    /// Runs over files, or over articles of the store, with progress and errors on standard error.
    ///
    /// - Returns: what it did, in a line.
    @discardableResult
    mutating func follow(_ run: IngestRun, _ names: [String]) async throws -> String {
        try await follow { try await run.run(names, report: $0, progress: $1) }
    }

    /// The same for what a user named.
    @discardableResult
    mutating func follow(_ run: IngestRun, _ inputs: InputFiles) async throws -> String {
        let isCounted = !isQuiet
        return try await follow { try await run.run(inputs, isCounted: isCounted, report: $0, progress: $1) }
    }

    private mutating func follow(
        _ run: ((Diagnostic) -> Void, (IngestRun.Progress) -> Void) async throws -> IngestRun.Progress
    ) async throws -> String {
        let logger = logger
        var progress = ProgressLine(logger, isQuiet: isQuiet)
        let result = try await run(
            { diagnostic in
                progress.clear()
                logger.report(diagnostic)
            },
            { progress.show($0) })
        progress.clear()
        done += result.done
        failed += result.failed
        tally += result.tally
        let line = Self.articles(result.tally, failed: result.failed)
        logger.info("\(line)")
        return line
    }

    /// Prints what all runs did, unless the user wants quiet.
    func summarise(_ store: GraphStore, _ path: String) throws {
        guard !isQuiet else { return }
        let seconds = Double((ContinuousClock.now - start) / .milliseconds(1)) / 1000
        let rate = String(format: "%.0f", Double(done) / max(seconds, 0.001))
        let counts = try store.statistics()
        try Output.standard.write(
            """
            articles   \(Self.articles(tally, failed: failed))
            claims     \(tally.claimsAdded) added, \(tally.claimsRemoved) removed
            database   \(counts.articles) articles, \(counts.entities) entities, \(counts.claims) claims in \(path)
            time       \(String(format: "%.2f", seconds)) s, \(rate) articles/s

            """)
    }

    /// `3 new, 1 updated, 2 same, 0 failed`; what did not happen is left out, but for new, same and failed.
    private static func articles(_ tally: StoreTally, failed: Int) -> String {
        var parts = ["\(tally.new) new"]
        if tally.replaced > 0 { parts.append("\(tally.replaced) updated") }
        if tally.older > 0 { parts.append("\(tally.older) older than what is there") }
        return (parts + ["\(tally.same) same", "\(failed) failed"]).joined(separator: ", ")
    }
}
