/// Does work over several cores and hands the results back in the order of the inputs.
///
/// Holds at most `window` results, so memory is bounded however long the input is.
package struct OrderedWork: Sendable {
    /// Pieces of work at one time.
    package let jobs: Int
    /// Inputs taken and not yet handed back.
    let window: Int

    package init(jobs: Int) {
        self.jobs = max(1, jobs)
        window = max(1, jobs) * 8
    }

    /// Transforms every input and gives the results to `consume` in the inputs' order, one at a time.
    ///
    /// - Throws: what `consume` throws; work under way is then dropped.
    package func run<Input: Sendable, Output: Sendable>(
        _ inputs: [Input], transform: @escaping @Sendable (Input) -> Output, consume: (Output) async throws -> Void
    ) async throws {
        try await withThrowingTaskGroup(of: (Int, Output).self) { group in
            var started = 0
            var consumed = 0
            var running = 0
            var waiting: [Int: Output] = [:]
            while consumed < inputs.count {
                while started < inputs.count, running < jobs, started - consumed < window {
                    let (number, input) = (started, inputs[started])
                    group.addTask { (number, transform(input)) }
                    started += 1
                    running += 1
                }
                guard let (number, output) = try await group.next() else { break }
                running -= 1
                waiting[number] = output
                while let next = waiting.removeValue(forKey: consumed) {
                    consumed += 1
                    try await consume(next)
                }
            }
        }
    }
}
