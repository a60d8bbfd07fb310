import Glibc
package import TextCore

/// The article files under some paths, in an order that depends on names only.
///
/// A file that is given comes whatever its name; inside folders only `.html .htm .xhtml .txt .md` and files that hold many
/// articles come, hidden files and folders do not. Entries of a folder are sorted by their bytes and read when their turn comes,
/// a portion of ``FolderListing`` at a time, so that memory holds a bounded number of names for each level. Links are followed;
/// each folder is read once, whatever leads to it.
package struct ArticlePaths: Sequence, Sendable {
    /// One file to read, or what is wrong with a path.
    package enum Entry: Hashable, Sendable {
        case file(String)
        case problem(Diagnostic)
    }

    /// Files and folders, as given.
    package let paths: [String]

    /// Names of a folder that are held at one time.
    let portion: Int

    /// - Parameter portion: names of a folder that are held at one time; a larger folder is gone through again for each.
    package init(_ paths: [String], portion: Int = 1 << 16) {
        self.paths = paths
        self.portion = Swift.max(1, portion)
    }

    package func makeIterator() -> Iterator { Iterator(paths, portion: portion) }

    /// Walks the folders.
    package struct Iterator: IteratorProtocol {
        /// One thing that waits for its turn.
        private enum Waiting {
            case given(String)
            case found(String)
            /// What comes in a folder behind a name.
            case rest(of: String, behind: String)
        }

        /// The next one last.
        private var waiting: [Waiting]
        private var visited: Set<FolderIdentity> = []
        private let portion: Int

        fileprivate init(_ paths: [String], portion: Int) {
            waiting = paths.reversed().map { .given($0) }
            self.portion = portion
        }

        package mutating func next() -> Entry? {
            while let candidate = waiting.popLast() {
                if let entry = entry(for: candidate) { return entry }
            }
            return nil
        }

        /// The file itself, or nil where a folder has put its entries in line.
        private mutating func entry(for candidate: Waiting) -> Entry? {
            switch candidate {
            case .given(let path): entry(path, isGiven: true)
            case .found(let path): entry(path, isGiven: false)
            case .rest(let folder, let name): list(folder, behind: name)
            }
        }

        private mutating func entry(_ path: String, isGiven: Bool) -> Entry? {
            var status = stat()
            guard stat(path, &status) == 0 else {
                let code = errno
                if isGiven, MemberPath(path) != nil { return .file(path) }
                let isBrokenLink = !isGiven && !Self.isArticle(path)
                return isBrokenLink ? nil : .problem(.unreadable(path, code))
            }
            if status.st_mode & S_IFMT == S_IFDIR {
                let identity = FolderIdentity(device: UInt64(status.st_dev), number: UInt64(status.st_ino))
                return visited.insert(identity).inserted ? list(path, behind: nil) : nil
            }
            if isGiven { return .file(path) }
            return status.st_mode & S_IFMT == S_IFREG && Self.isArticle(path) ? .file(path) : nil
        }

        /// Puts a portion of a folder's entries in line.
        private mutating func list(_ folder: String, behind name: String?) -> Entry? {
            guard let listing = FolderListing(folder, behind: name, atMost: portion) else {
                return .problem(.unreadable(folder, errno))
            }
            let base = folder.hasSuffix("/") ? folder : folder + "/"
            if listing.hasMore, let last = listing.names.last { waiting.append(.rest(of: folder, behind: last)) }
            waiting.append(contentsOf: listing.names.reversed().map { .found(base + $0) })
            return name == nil && listing.isMisread ? .problem(.nameNotUTF8(folder)) : nil
        }

        private static func isArticle(_ path: String) -> Bool {
            ContentKind.isArticle(path) || ContainerKind(path: path) != nil
        }
    }
}

/// What tells one folder from another, by whatever path it was reached.
private struct FolderIdentity: Hashable {
    let device: UInt64
    let number: UInt64
}
