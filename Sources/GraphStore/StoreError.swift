import Foundation
import GRDB

/// Why the database cannot be used.
package enum StoreError: Error, Sendable, CustomStringConvertible {
    /// There is no such file.
    case missing(String)
    /// The file is an SQLite database of something else, or no database.
    case notAGraph(String)
    /// The file was made by a later version of the program.
    case newer(String)
    /// Another run is writing.
    case busy(String)
    /// Pages of the file are not what SQLite wrote.
    case damaged(String)
    /// A claim or mention of an article names an entity that its graph does not hold.
    case incomplete(article: String, entity: String)
    /// What was asked for makes no sense; the text says why.
    case refused(String)
    /// SQLite refused; the text is SQLite's own.
    case failed(String, String)

    package var description: String {
        switch self {
        case .missing(let path):
            "no database at \(path) (make it with: caimai ingest FOLDER --db \(path))"
        case .notAGraph(let path):
            "\(path) is not a database of caimai (name another file with --db)"
        case .newer(let path):
            "\(path) was made by a later version of caimai (update caimai, or ingest into another file)"
        case .busy(let path):
            "\(path) is being written by another run (try again when it is done; reading is possible meanwhile)"
        case .damaged(let path):
            "\(path) is damaged (take a copy of it back, or ingest the articles into a new file)"
        case .incomplete(let article, let entity):
            "article \(article) names the entity \(entity), which its graph does not hold"
        case .refused(let reason):
            reason
        case .failed(let path, let reason):
            "\(path): \(reason)"
        }
    }

    /// The file, or its folder, cannot be written.
    ///
    /// - Parameter code: the system's number for what happened.
    static func notWritable(_ path: String, _ code: Int32) -> StoreError {
        switch code {
        case ENOENT, ENOTDIR: cannotOpen(path)
        case ENOSPC, EDQUOT: .failed(path, "the disk is full (make room and start again: what was written is kept)")
        case EACCES, EPERM, EROFS:
            .failed(
                path,
                "the database or its folder may not be written (check their permissions; to read only, copy the file elsewhere)")
        default: .failed(path, "cannot be written: \(String(cString: strerror(code)))")
        }
    }

    private static func cannotOpen(_ path: String) -> StoreError {
        .failed(path, "cannot open the database (check that the folder is there and may be written)")
    }

    /// Runs database work and turns what it throws into a store error.
    static func translate<Value>(_ path: String, _ body: () throws -> Value) throws(StoreError) -> Value {
        do {
            return try body()
        } catch let error as StoreError {
            throw error
        } catch let error as DatabaseError {
            switch error.resultCode {
            case .SQLITE_NOTADB: throw .notAGraph(path)
            case .SQLITE_CORRUPT: throw .damaged(path)
            case .SQLITE_BUSY, .SQLITE_LOCKED: throw .busy(path)
            case .SQLITE_CANTOPEN: throw cannotOpen(path)
            case .SQLITE_FULL: throw notWritable(path, ENOSPC)
            case .SQLITE_READONLY: throw notWritable(path, EACCES)
            case .SQLITE_IOERR:
                throw .failed(
                    path, "cannot be read or written: \(error.message ?? "disk error") (check disk and quota, start again)")
            default: throw .failed(path, error.message ?? "\(error)")
            }
        } catch {
            throw .failed(path, "\(error)")
        }
    }
}
