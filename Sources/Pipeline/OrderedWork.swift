/// Does work over several cores and hands the results back in the order of the inputs.
///
/// Inputs are taken when there is a hand for them and at most `window` results are held, so memory is bounded however long the
/// input is.
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
        _ inputs: some Sequence<Input>, transform: @escaping @Sendable (Input) -> Output, consume: (Output) async throws -> Void
    ) async throws {
        try await withThrowingTaskGroup(of: (Int, Output).self) { group in
            var inputs = inputs.makeIterator()
            var isOver = false
            var started = 0
            var consumed = 0
            var running = 0
            var waiting: [Int: Output] = [:]
            while true {
                while !isOver, running < jobs, started - consumed < window {
                    guard let input = inputs.next() else {
                        isOver = true
                        break
                    }
                    let number = started
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
