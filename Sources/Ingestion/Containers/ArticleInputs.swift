package import TextCore

/// One thing that may give an article.
package enum ArticleInput: Sendable {
    /// A file that nobody has read yet.
    case file(String)
    case member(ContainerMember)
    /// A file that holds many articles, whose last one has come, was read without damage.
    case whole(String)
    /// A path, an archive or a member that gives nothing.
    case problem(Diagnostic)
}

/// What is to be read: files, and the members of those that hold many. Each comes when its turn is.
///
/// Memory holds what ``ArticlePaths`` holds, and of an archive one member.
package struct ArticleInputs: Sequence, Sendable {
    private let entries: @Sendable () -> AnyIterator<ArticlePaths.Entry>
    private let options: ContainerOptions

    package init(_ paths: ArticlePaths, _ options: ContainerOptions = ContainerOptions()) {
        entries = { AnyIterator(paths.makeIterator()) }
        self.options = options
    }

    /// - Parameter files: paths of files and of members, none of folders.
    package init(files: [String], _ options: ContainerOptions = ContainerOptions()) {
        entries = { AnyIterator(files.lazy.map { .file($0) }.makeIterator()) }
        self.options = options
    }

    package func makeIterator() -> Iterator { Iterator(entries(), options) }

    package struct Iterator: IteratorProtocol {
        private let paths: AnyIterator<ArticlePaths.Entry>
        /// An entry that was looked at and is still to come.
        private var ahead: ArticlePaths.Entry?
        private let options: ContainerOptions
        private var container: (path: String, reader: ContainerReader)?

        fileprivate init(_ paths: AnyIterator<ArticlePaths.Entry>, _ options: ContainerOptions) {
            self.paths = paths
            self.options = options
        }

        package mutating func next() -> ArticleInput? {
            while true {
                if let container {
                    switch container.reader.next() {
                    case .member(let member): return .member(member)
                    case .problem(let problem): return .problem(problem)
                    case nil: self.container = nil
                    }
                    if container.reader.isWhole { return .whole(container.path) }
                }
                guard let entry = ahead ?? paths.next() else { return nil }
                ahead = nil
                switch entry {
                case .problem(let problem): return .problem(problem)
                case .file(let path):
                    guard let kind = ContainerKind(path: path) else {
                        guard let member = MemberPath(path) else { return .file(path) }
                        open(membersOf: member)
                        continue
                    }
                    container = (path, ContainerReader(path, kind, options))
                }
            }
        }

        /// Takes in the members of the same file that come right behind, so that it is read once.
        private mutating func open(membersOf first: MemberPath) {
            var options = options
            var wanted = [first.path]
            while let entry = paths.next() {
                guard case .file(let path) = entry, let member = MemberPath(path), member.container == first.container else {
                    ahead = entry
                    break
                }
                wanted.append(path)
            }
            options.wanted = Set(wanted)
            guard let kind = ContainerKind(path: first.container) else { return }
            container = (first.container, ContainerReader(first.container, kind, options))
        }
    }
}
