import GRDB

/// Why the database cannot be used.
package enum StoreError: Error, Sendable, CustomStringConvertible {
    /// There is no such file.
    case missing(String)
    /// The file is an SQLite database of something else, or no database.
    case notAGraph(String)
    /// The file was made by a later version of the program.
    case newer(String)
    /// Another program holds the file.
    case busy(String)
    /// A claim or mention of an article names an entity that its graph does not hold.
    case incomplete(article: String, entity: String)
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
            "\(path) is in use by another program (try again when it is done)"
        case .incomplete(let article, let entity):
            "article \(article) names the entity \(entity), which its graph does not hold"
        case .failed(let path, let reason):
            "\(path): \(reason)"
        }
    }

    /// Runs database work and turns what it throws into a store error.
    static func translate<Value>(_ path: String, _ body: () throws -> Value) throws(StoreError) -> Value {
        do {
            return try body()
        } catch let error as StoreError {
            throw error
        } catch let error as DatabaseError {
            switch error.resultCode {
            case .SQLITE_NOTADB, .SQLITE_CORRUPT: throw .notAGraph(path)
            case .SQLITE_BUSY, .SQLITE_LOCKED: throw .busy(path)
            case .SQLITE_CANTOPEN:
                throw .failed(path, "cannot open the database (check that the folder is there and may be written)")
            case .SQLITE_FULL: throw .failed(path, "the disk is full")
            case .SQLITE_READONLY: throw .failed(path, "the database or its folder may not be written")
            default: throw .failed(path, error.message ?? "\(error)")
            }
        } catch {
            throw .failed(path, "\(error)")
        }
    }
}
