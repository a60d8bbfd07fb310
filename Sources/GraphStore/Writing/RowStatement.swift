import GRDB
import GRDBSQLite

/// One INSERT, UPDATE or DELETE that runs many times: values are bound straight into SQLite.
///
/// A row of a batch costs about a microsecond of binding; through argument lists it costs ten times that.
final class RowStatement {
    private let handle: OpaquePointer?
    private let connection: OpaquePointer?
    private var position: Int32 = 0
    /// Holds the texts of one row.
    private var arena = TextArena()

    init(_ db: Database, _ sql: String) throws {
        connection = db.sqliteConnection
        var handle: OpaquePointer?
        let code = sqlite3_prepare_v3(connection, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &handle, nil)
        self.handle = handle
        guard code == SQLITE_OK else { throw failure(code) }
    }

    deinit { sqlite3_finalize(handle) }

    /// Binds the next parameter.
    func bind(_ text: String?) {
        position += 1
        guard var text else {
            sqlite3_bind_null(handle, position)
            return
        }
        text.withUTF8 { bytes in
            let place = arena.place(for: bytes)
            place.withMemoryRebound(to: CChar.self) {
                _ = sqlite3_bind_text(handle, position, $0.baseAddress, Int32(bytes.count), nil)
            }
        }
    }

    /// Binds the next parameter.
    func bind(_ number: Int64?) {
        position += 1
        if let number { sqlite3_bind_int64(handle, position, number) } else { sqlite3_bind_null(handle, position) }
    }

    func bind(_ number: Int?) { bind(number.map { Int64($0) }) }

    /// Binds the next parameter.
    func bind(_ bytes: [UInt8]) {
        position += 1
        let copies = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
        bytes.withUnsafeBytes { _ = sqlite3_bind_blob(handle, position, $0.baseAddress, Int32($0.count), copies) }
    }

    /// Runs with the values that `bind` has taken.
    func run(_ bind: (RowStatement) throws -> Void) throws {
        position = 0
        arena.clear()
        try bind(self)
        let code = sqlite3_step(handle)
        sqlite3_reset(handle)
        guard code == SQLITE_DONE || code == SQLITE_ROW else { throw failure(code) }
    }

    private func failure(_ code: Int32) -> DatabaseError {
        DatabaseError(resultCode: ResultCode(rawValue: code), message: String(cString: sqlite3_errmsg(connection)))
    }
}

/// Memory for the texts of one row, so that SQLite need not allocate each of them.
private struct TextArena: ~Copyable {
    private var chunks: [UnsafeMutableBufferPointer<UInt8>] = []
    private var used = 0
    private static let chunkSize = 4096

    deinit { for chunk in chunks { chunk.deallocate() } }

    /// Forgets all texts; the first chunk is kept for the next row.
    mutating func clear() {
        used = 0
        guard chunks.count > 1 else { return }
        for chunk in chunks.dropFirst() { chunk.deallocate() }
        chunks.removeLast(chunks.count - 1)
    }

    /// A copy of a text that stays until `clear()`.
    mutating func place(for text: UnsafeBufferPointer<UInt8>) -> UnsafeMutableBufferPointer<UInt8> {
        if chunks.isEmpty || used + text.count > chunks[chunks.count - 1].count {
            chunks.append(.allocate(capacity: max(Self.chunkSize, text.count + 1)))
            used = 0
        }
        let chunk = chunks[chunks.count - 1]
        let place = UnsafeMutableBufferPointer(rebasing: chunk[used..<(used + text.count)])
        _ = place.update(fromContentsOf: text)
        used += text.count
        return place
    }
}
