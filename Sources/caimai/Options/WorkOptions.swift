import ArgumentParser
import Foundation
import Pipeline

/// How many cores to work on.
struct WorkOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Articles at one time (default: one a core).", valueName: "n"))
    var jobs: Int?

    func validate() throws {
        if let jobs, jobs < 1 { throw ValidationError("--jobs must be 1 or more.") }
    }

    var orderedWork: OrderedWork { OrderedWork(jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount) }
}
