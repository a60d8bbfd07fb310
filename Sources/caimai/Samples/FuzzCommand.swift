import ArgumentParser
import Foundation
import Pipeline
import Synchronization

/// `caimai fuzz`: damaged and hostile files, read by the million. Not shown in the list of commands.
struct FuzzCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fuzz", abstract: "Reads damaged and hostile files and looks whether anything breaks.",
        discussion: """
            First files that have one thing in excess, then damaged copies of the given pages and of archives made of them. Ends at \
            once, with the number of the case, where one crashes, takes longer than five seconds, or gives what is not sound. \
            The same seed damages the same way; --from N --cases 1 reads case N again.

            EXAMPLES
              caimai fuzz corpus/ --cases 100000
            """, shouldDisplay: false)

    @Argument(help: "Pages, or folders of pages.")
    var paths: [String]
    @Option(help: "How many damaged files.")
    var cases: UInt64 = 1000
    @Option(help: "Number of the first.")
    var from: UInt64 = 0
    @Option(help: "Another seed, other damage.")
    var seed: UInt64 = 1
    @Option(help: "Share of the size of the hostile files; 0 leaves them out.")
    var scale = 1.0
    @Option(help: "Most seconds for one file.")
    var patience = 5.0
    @OptionGroup var data: DataOptions

    func run() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("caimai-fuzz-\(getpid())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let run = try HostileRun(data.folders(), files: InputFiles(arguments: paths).files, folder: folder)
        let workers = ProcessInfo.processInfo.activeProcessorCount
        let watch = CaseWatch(workers: workers, patience: patience)
        var slowest = (name: "", seconds: 0.0)
        if scale > 0 {
            for file in HostileFiles.all(scale: scale) {
                watch.begin(file.name, worker: 0)
                try Self.naming(file.name) { try run.run(file, worker: 0) }
                let seconds = watch.end(worker: 0)
                if seconds > 1 { Output.complain("\(file.name): \(String(format: "%.1f", seconds)) s") }
                if slowest.seconds < seconds { slowest = (file.name, seconds) }
            }
        }
        let hostile = ProcessMemory.peak ?? 0
        try damage(run, watch, workers)
        try Output.standard.write(
            """
            hostile files  slowest \(slowest.name) \(String(format: "%.2f", slowest.seconds)) s, memory \(hostile >> 20) MB at most
            damaged files  \(cases) cases of seed \(seed), slowest \(String(format: "%.2f", watch.slowest)) s
            no crash, none longer than \(String(format: "%g", patience)) s

            """)
    }

    private func damage(_ run: HostileRun, _ watch: CaseWatch, _ workers: Int) throws {
        let failure = Mutex<(any Error)?>(nil)
        let (cases, from, seed) = (cases, from, seed)
        DispatchQueue.concurrentPerform(iterations: workers) { worker in
            for number in stride(from: from + UInt64(worker), to: from + cases, by: workers) {
                if failure.withLock({ $0 != nil }) { return }
                watch.begin("case \(number)", worker: worker)
                do {
                    try Self.naming("case \(number)") { try run.run(number, seed: seed, worker: worker) }
                } catch {
                    failure.withLock { $0 = error }
                }
                _ = watch.end(worker: worker)
            }
        }
        if let error = failure.withLock({ $0 }) { throw error }
    }

    private static func naming(_ name: String, _ body: () throws -> Void) throws {
        do {
            try body()
        } catch let fault as HostileRun.Fault {
            throw ValidationError("\(name): \(fault)")
        }
    }
}

/// Knows which case each worker is at, and ends the program where one takes too long or crashes.
private final class CaseWatch: Sendable {
    private struct Current {
        var name = ""
        var start = ContinuousClock.now
        var slowest = 0.0
    }

    private let current: Mutex<[Current]>
    private let patience: Double

    init(workers: Int, patience: Double) {
        current = Mutex((0..<workers).map { _ in Current() })
        self.patience = patience
        let thread = Thread { [weak self] in
            while let self {
                self.look()
                Thread.sleep(forTimeInterval: 0.2)
            }
        }
        thread.start()
    }

    var slowest: Double { current.withLock { $0.map(\.slowest).max() ?? 0 } }

    func begin(_ name: String, worker: Int) {
        current.withLock { $0[worker] = Current(name: name, slowest: $0[worker].slowest) }
    }

    /// - Returns: seconds since the beginning.
    func end(worker: Int) -> Double {
        current.withLock { all in
            let seconds = Self.seconds(since: all[worker].start)
            if all[worker].name.hasPrefix("case") { all[worker].slowest = Swift.max(all[worker].slowest, seconds) }
            all[worker].name = ""
            return seconds
        }
    }

    private func look() {
        let late = current.withLock { all in all.first { !$0.name.isEmpty && Self.seconds(since: $0.start) > patience }?.name }
        guard let late else { return }
        Output.complain("\(late) takes longer than \(patience) s")
        _exit(1)
    }

    private static func seconds(since start: ContinuousClock.Instant) -> Double { (ContinuousClock.now - start) / .seconds(1) }
}
