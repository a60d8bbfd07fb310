/// Why a command could not do its work.
enum CommandError: Error, CustomStringConvertible {
    /// The file cannot be written.
    case cannotWrite(String)
    /// No entity has the name; some are like it.
    case noEntity(String, database: String, suggestions: [String])
    /// The drawing program is not installed.
    case noGraphviz(String)
    /// The drawing program refused; the text is its own.
    case graphviz(String)

    var description: String {
        switch self {
        case .cannotWrite(let path):
            "cannot write \(path) (check that its folder may be written and the disk is not full)"
        case .noEntity(let name, let database, let suggestions):
            "no entity named '\(name)' in \(database)"
                + (suggestions.isEmpty
                    ? " (list them with: caimai entities)" : " (did you mean \(suggestions.joined(separator: ", "))?)")
        case .noGraphviz(let ending):
            """
            drawing .\(ending) needs Graphviz, whose 'dot' is not on the PATH
            Install it (apt-get install graphviz fonts-noto-cjk), or write a .dot file and draw it elsewhere.
            """
        case .graphviz(let message):
            "Graphviz could not draw the graph: \(message)"
        }
    }
}
