import TextCore

/// Takes a file that holds many articles apart, whatever its kind.
final class ContainerReader: ContainerSteps {
    private let path: String
    private var steps: (any ContainerSteps)?
    private var problem: Diagnostic?
    /// Members that are wanted and have not come.
    private var missing: Set<String>
    private(set) var isWhole = true

    init(_ path: String, _ kind: ContainerKind, _ options: ContainerOptions) {
        self.path = path
        missing = options.wanted ?? []
        do throws(Diagnostic) {
            steps = try Self.open(path, kind, options)
        } catch {
            problem = error
        }
    }

    func next() -> ContainerStep? {
        if let problem {
            self.problem = nil
            missing = []
            return noted(.problem(problem))
        }
        if let step = steps?.next() { return noted(step) }
        steps = nil
        guard isWhole, let name = missing.min() else { return nil }
        missing.remove(name)
        return .problem(.missingMember(name))
    }

    private func noted(_ step: ContainerStep) -> ContainerStep {
        switch step {
        case .member(let member): missing.remove(member.path)
        case .problem(let problem):
            if problem.path == path { isWhole = false }
            if let place = problem.path { missing.remove(place) }
        }
        return step
    }

    private static func open(
        _ path: String, _ kind: ContainerKind, _ options: ContainerOptions
    ) throws(Diagnostic) -> any ContainerSteps {
        if kind == .archive { return try ArchiveMembers(path, options) }
        let source: any ByteSource = ContainerKind.isGzip(path) ? try GzipBytes(path, options) : try FilteredBytes(path, options)
        guard kind == .records else { return WebArchive(source, path: path, options) }
        return RecordLines(source, path: path, day: try FileDescriptor(path).day(path), options)
    }
}
