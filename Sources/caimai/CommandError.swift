/// Why a command could not do its work.
enum CommandError: Error, CustomStringConvertible {
    /// The file cannot be written.
    case cannotWrite(String)
    /// The file cannot be read.
    case cannotRead(String)
    /// No entity has the name; some are like it.
    case noEntity(String, database: String, suggestions: [String])
    /// More than one entity has the name.
    case manyEntities(String, candidates: [String])
    /// No article is meant, or more than one.
    case noArticle(String, database: String, candidates: [String])
    /// No entry of the users' own has the id or name.
    case noEntry(String)
    /// The file cannot be read as text; the text says why.
    case unreadable(String, String)
    /// The file has not failed.
    case notInQuarantine(String)
    /// No claim has the id, or several begin with it.
    case noClaim(String, database: String, among: [String])
    /// The drawing program is not installed.
    case noGraphviz(String)
    /// gnuplot is not installed.
    case noGnuplot(String)
    /// A program of others refused; the text is its own.
    case tool(String, String)

    var description: String {
        switch self {
        case .cannotWrite(let path):
            "cannot write \(path) (check that its folder may be written and the disk is not full)"
        case .cannotRead(let path):
            "cannot read \(path) (check the path and its permissions)"
        case .noEntity(let name, let database, let suggestions):
            "no entity named '\(name)' in \(database)"
                + (suggestions.isEmpty
                    ? " (list them with: caimai entities)" : " (did you mean \(suggestions.joined(separator: ", "))?)")
        case .manyEntities(let name, let candidates):
            "'\(name)' means several entities (give the id of one: \(candidates.joined(separator: ", ")))"
        case .noArticle(let name, let database, let candidates):
            switch candidates.count {
            case 0: "no article '\(name)' in \(database) (give its id, as 'claims --format json' and 'export' print it)"
            case 1: "article \(candidates[0]) is not in the graph any more (see: caimai versions \(candidates[0]))"
            default: "'\(name)' means more than one article: \(candidates.prefix(5).joined(separator: ", "))"
            }
        case .noEntry(let name):
            "'\(name)' is not among your own entries (list them with: caimai lexicon list)"
        case .unreadable(let path, let reason):
            "\(path): error: \(reason)"
        case .notInQuarantine(let path):
            "\(path) is not in quarantine (see: caimai quarantine list)"
        case .noClaim(let id, let database, let among):
            among.isEmpty
                ? "no claim '\(id)' in \(database) (ids stand in: caimai claims NAME --format ndjson)"
                : "several claims begin with '\(id)' (give more of it: \(among.joined(separator: ", ")))"
        case .noGraphviz(let ending):
            """
            drawing .\(ending) needs Graphviz, whose 'dot' is not on the PATH
            Install it (apt-get install graphviz fonts-noto-cjk), or write a .dot file and draw it elsewhere.
            """
        case .noGnuplot(let ending):
            """
            drawing .\(ending) needs gnuplot, which is not on the PATH
            Install it (apt-get install gnuplot-nox fonts-noto-cjk), or write a .gp file and draw it elsewhere.
            """
        case .tool(let name, let message):
            "\(name) could not draw: \(message)"
        }
    }
}
