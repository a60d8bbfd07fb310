package import Ingestion
package import TextCore

/// What a user named to be read: files, all articles below folders, and those inside files that hold many.
///
/// Nothing is listed before its turn comes, so that a folder may hold millions of files.
package struct InputFiles: Sequence, Sendable {
    private let entries: ArticlePaths
    private let options: ContainerOptions

    /// - Parameters:
    ///   - paths: files and folders; one that stands twice counts once.
    ///   - options: how files that hold many articles are taken apart.
    package init(_ paths: [String], _ options: ContainerOptions = ContainerOptions()) {
        var known: Set<String> = []
        entries = ArticlePaths(paths.filter { known.insert($0).inserted })
        self.options = options
    }

    /// In the order of the paths; those of a folder sorted by name.
    package func makeIterator() -> ArticleInputs.Iterator { ArticleInputs(entries, options).makeIterator() }

    /// Paths of all files, those that hold many articles among them, each when its turn comes.
    package var paths: some Sequence<String> {
        entries.lazy.compactMap { if case .file(let path) = $0 { path } else { nil } }
    }

    /// The same as a list.
    package var files: [String] { Array(paths) }

    /// What is wrong with paths that give no file.
    package var failures: [Diagnostic] {
        entries.compactMap { if case .problem(let problem) = $0 { problem } else { nil } }
    }

    /// A folder of more files is not counted.
    private static let mostCounted = 50_000

    /// How many articles there are at most; nil where there are very many, or files that hold many.
    package var count: Int? {
        var count = 0
        for case .file(let path) in entries {
            count += 1
            if count > Self.mostCounted || ContainerKind(path: path) != nil || MemberPath(path) != nil { return nil }
        }
        return count
    }
}
