import GraphStore

/// Writes batches while the next ones are being read: one at a time, and one more may wait.
struct StoreQueue: ~Copyable {
    /// Owns the one writer, on whatever thread is free.
    private actor Desk {
        private let writer: StoreWriter

        init(_ store: GraphStore) throws { writer = try StoreWriter(store) }

        func write(_ items: [StoreItem]) throws -> StoreOutcome { try writer.store(items) }
    }

    /// Items in one transaction.
    private static let batchSize = 128
    /// Bytes after which a batch is full, however few its items.
    private static let batchBytes = 16 << 20
    /// A batch does not wait longer for more, so that a run that is stopped loses little.
    private static let patience = Duration.seconds(1)

    private let desk: Desk
    private var items: [StoreItem] = []
    private var weight = 0
    private var lastSent = ContinuousClock.now
    private var running: Task<StoreOutcome, any Error>?
    private var outcome = StoreOutcome()

    /// - Throws: `StoreError.busy` where another process is writing.
    init(_ store: GraphStore) throws { desk = try Desk(store) }

    /// Takes in one item; waits where a whole batch is waiting already.
    mutating func add(_ item: StoreItem) async throws {
        items.append(item)
        if case .article(let slice) = item { weight += slice.weight }
        let isFull = items.count >= Self.batchSize || weight >= Self.batchBytes
        if isFull || ContinuousClock.now - lastSent > Self.patience { try await send() }
    }

    /// Writes what is left, and waits until all is written.
    ///
    /// - Returns: what the batches did since the last time.
    mutating func finish() async throws -> StoreOutcome {
        try await send()
        try await collect()
        defer { outcome = StoreOutcome() }
        return outcome
    }

    private mutating func send() async throws {
        try await collect()
        guard !items.isEmpty else { return }
        running = Task { [desk, items] in try await desk.write(items) }
        (items, weight, lastSent) = ([], 0, .now)
    }

    private mutating func collect() async throws {
        guard let task = running else { return }
        running = nil
        let done = try await task.value
        outcome.tally += done.tally
        outcome.unsettled += done.unsettled
    }
}
