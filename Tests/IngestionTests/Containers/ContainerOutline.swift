import Ingestion
import TextCore

/// What comes out of a file that holds many articles, in a form that tests can compare.
enum ContainerOutline {
    /// `a.zip!/b.html 12`: path and number of bytes, or `a.zip!/c.html broken-member`; `a.zip whole` at an undamaged end.
    static func lines(
        _ folder: ScratchFolder, _ paths: [String], _ options: ContainerOptions = ContainerOptions()
    ) -> [String] {
        inputs(paths, options).map { input in
            let line =
                switch input {
                case .file(let path): path
                case .member(let member): "\(member.path) \(member.bytes.count)"
                case .whole(let path): "\(path) whole"
                case .problem(let problem): "\(problem.path ?? "") \(problem.code)"
                }
            return line.replacing(folder.path + "/", with: "")
        }
    }

    /// The texts of the members, as strings.
    static func texts(_ paths: [String], _ options: ContainerOptions = ContainerOptions()) -> [String] {
        inputs(paths, options).compactMap { input in
            if case .member(let member) = input { String(decoding: member.bytes, as: UTF8.self) } else { nil }
        }
    }

    private static func inputs(_ paths: [String], _ options: ContainerOptions) -> [ArticleInput] {
        Array(ArticleInputs(ArticlePaths(paths), options))
    }
}
