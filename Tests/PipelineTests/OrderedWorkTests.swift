import Pipeline
import Testing

/// Work over several cores.
@Suite struct OrderedWorkTests {
    private struct Stop: Error {}

    @Test(arguments: [1, 2, 7], [0, 1, 5, 200])
    func handsBackInTheOrderOfTheInputs(jobs: Int, count: Int) async throws {
        var results: [Int] = []
        try await OrderedWork(jobs: jobs).run(Array(0..<count)) { number in
            (0..<((count - number) * 50)).reduce(number) { sum, _ in sum &+ 0 }
        } consume: {
            results.append($0)
        }
        #expect(results == Array(0..<count))
    }

    @Test func stopsWhereAResultIsRefused() async {
        var taken = 0
        await #expect(throws: Stop.self) {
            try await OrderedWork(jobs: 3).run(Array(0..<100)) {
                $0
            } consume: { number in
                if number == 10 { throw Stop() }
                taken += 1
            }
        }
        #expect(taken == 10)
    }
}
