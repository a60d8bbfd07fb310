import Ingestion
package import TextCore

/// The files under paths that a user named: files themselves, and all articles below folders.
package struct InputFiles: Sendable {
    /// In the order of the paths; those of a folder sorted by name.
    package private(set) var files: [String] = []
    /// What is wrong with paths that give no file.
    package private(set) var failures: [Diagnostic] = []

    package init(_ paths: [String]) {
        for entry in ArticlePaths(paths) {
            switch entry {
            case .file(let path): files.append(path)
            case .problem(let diagnostic): failures.append(diagnostic)
            }
        }
    }
}
