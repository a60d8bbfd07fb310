package import Foundation

/// What the graph may hold: entity types, predicates, fields and their labels, as `graph-schema/` declares them.
package struct GraphSchema: Sendable {
    /// Reads and checks every file of a schema folder.
    ///
    /// - Throws: `SchemaError` with the file, the line and what is wrong in it.
    package init(contentsOf folder: URL) throws(SchemaError) {}
}
