/// Why the stages cannot be set up. Bad articles are diagnostics, not errors.
package enum PipelineError: Error, Sendable, CustomStringConvertible {
    /// No folder above the program's own file holds the tables and the schema.
    case noData(String)
    /// The folder that the user named does not hold them.
    case badData(String)
    /// A table or the schema is malformed; the text says where.
    case malformed(String)

    package var description: String {
        switch self {
        case .noData(let executable):
            """
            cannot find the data folders (tables, graph-schema) above \(executable)
            Name their folder with --data DIR or CAIMAI_DATA=DIR: the checkout, or PREFIX/share/caimai of an installation.
            """
        case .badData(let folder):
            """
            \(folder) does not hold the data folders (tables, graph-schema)
            Name the checkout, or PREFIX/share/caimai of an installation, with --data DIR or CAIMAI_DATA=DIR.
            """
        case .malformed(let what):
            what
        }
    }
}
