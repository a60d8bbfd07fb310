import ArgumentParser
import Foundation
import Pipeline

/// How many cores to work on, and what is too much.
struct WorkOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Articles at one time (default: one a core).", valueName: "n"))
    var jobs: Int?

    @Option(help: ArgumentHelp("Refuse files larger than this.", valueName: "megabytes"))
    var maxSize = 32

    /// Bytes of the largest file that is read.
    var maximumBytes: Int { maxSize << 20 }

    func validate() throws {
        if !(1...1024).contains(maxSize) { throw ValidationError("--max-size must be 1 to 1024.") }
        if let jobs, jobs < 1 { throw ValidationError("--jobs must be 1 or more.") }
    }

    var orderedWork: OrderedWork { OrderedWork(jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount) }
}
