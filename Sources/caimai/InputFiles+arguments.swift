import Ingestion
import Pipeline

extension InputFiles {
    /// The files that the command line names; `-` stands for a list on standard input, one path a line.
    init(arguments: [String], _ options: ContainerOptions = ContainerOptions()) {
        self.init(arguments.flatMap { $0 == "-" ? Self.listed() : [$0] }, options)
    }

    private static func listed() -> [String] {
        var paths: [String] = []
        while let line = readLine() {
            if !line.isEmpty { paths.append(line) }
        }
        return paths
    }
}
