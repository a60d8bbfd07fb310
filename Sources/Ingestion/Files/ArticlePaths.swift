import Glibc
package import TextCore

/// The article files under some paths, in an order that depends on names only.
///
/// A file that is given comes whatever its name; inside folders only `.html .htm .xhtml .txt .md` come, hidden files and
/// folders do not. Entries of a folder are sorted by their bytes and read when their turn comes, so that memory holds one
/// listing for each level. Links are followed; each folder is read once, whatever leads to it.
package struct ArticlePaths: Sequence, Sendable {
    /// One file to read, or what is wrong with a path.
    package enum Entry: Hashable, Sendable {
        case file(String)
        case problem(Diagnostic)
    }

    /// Files and folders, as given.
    package let paths: [String]

    package init(_ paths: [String]) {
        self.paths = paths
    }

    package func makeIterator() -> Iterator { Iterator(paths) }

    /// Walks the folders.
    package struct Iterator: IteratorProtocol {
        /// One thing that waits for its turn.
        private struct Waiting {
            let path: String
            let isGiven: Bool
        }

        /// The next one last.
        private var waiting: [Waiting]
        private var visited: Set<FolderIdentity> = []

        fileprivate init(_ paths: [String]) {
            waiting = paths.reversed().map { Waiting(path: $0, isGiven: true) }
        }

        package mutating func next() -> Entry? {
            while let candidate = waiting.popLast() {
                if let entry = entry(for: candidate) { return entry }
            }
            return nil
        }

        /// The file itself, or nil where a folder has put its entries in line.
        private mutating func entry(for candidate: Waiting) -> Entry? {
            var status = stat()
            guard stat(candidate.path, &status) == 0 else {
                let code = errno
                let isBrokenLink = !candidate.isGiven && !Self.isArticle(candidate.path)
                return isBrokenLink ? nil : .problem(.unreadable(candidate.path, code))
            }
            if status.st_mode & S_IFMT == S_IFDIR {
                return open(candidate, FolderIdentity(device: UInt64(status.st_dev), number: UInt64(status.st_ino)))
            }
            if candidate.isGiven { return .file(candidate.path) }
            return status.st_mode & S_IFMT == S_IFREG && Self.isArticle(candidate.path) ? .file(candidate.path) : nil
        }

        private mutating func open(_ folder: Waiting, _ identity: FolderIdentity) -> Entry? {
            guard visited.insert(identity).inserted else { return nil }
            guard let listing = FolderListing(folder.path) else { return .problem(.unreadable(folder.path, errno)) }
            let base = folder.path.hasSuffix("/") ? folder.path : folder.path + "/"
            waiting.append(contentsOf: listing.names.reversed().map { Waiting(path: base + $0, isGiven: false) })
            return listing.isMisread ? .problem(.nameNotUTF8(folder.path)) : nil
        }

        private static func isArticle(_ path: String) -> Bool {
            let ending = ContentKind.ending(of: path)
            return ContentKind.pageEndings.contains(ending) || ContentKind.textEndings.contains(ending)
        }
    }
}

/// What tells one folder from another, by whatever path it was reached.
private struct FolderIdentity: Hashable {
    let device: UInt64
    let number: UInt64
}
