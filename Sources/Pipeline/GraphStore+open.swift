package import GraphStore
import Lexicons

extension GraphStore {
    /// Opens a database file whose names are looked up in any script, width and case.
    ///
    /// - Throws: `StoreError`.
    package static func open(_ path: String, _ access: Access) throws(StoreError) -> GraphStore {
        try GraphStore(path: path, access) { ScriptFolding.shared.fold($0) }
    }
}
