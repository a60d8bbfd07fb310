import Foundation
import Yams

/// One file of a schema folder, parsed, with the place of everything in it.
struct SchemaFile {
    /// As it stands in messages.
    let path: String
    /// The file's name without its ending: `Company` for `entities/Company.yaml`.
    let name: String
    private let text: String
    private let node: Node?

    /// Reads and parses a file.
    ///
    /// - Throws: `SchemaError` where it cannot be read, is no YAML, or its name is no ASCII identifier.
    init(_ url: URL) throws(SchemaError) {
        path = url.relativePath
        name = url.deletingPathExtension().lastPathComponent
        do {
            text = try String(contentsOf: url, encoding: .utf8)
        } catch {
            throw SchemaError(file: path, problem: .unreadable("\(error)"))
        }
        guard name.utf8.allSatisfy({ (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0 | 0x20) }) else {
            throw SchemaError(file: path, problem: .invalid("the file's name must be of the letters A to Z"))
        }
        do {
            node = try Yams.compose(yaml: text, .basic, .default, .utf8)
        } catch {
            throw Self.malformed(error, path, text)
        }
    }

    /// The mapping that the file is.
    ///
    /// - Parameter keys: those that may stand in it; nil for any.
    /// - Throws: `SchemaError` for what is empty, no mapping, or has another key.
    func root(keys: Set<String>?) throws(SchemaError) -> SchemaMapping {
        guard let node else { throw SchemaError(file: path, problem: .malformed("the file is empty")) }
        return try SchemaMapping(node, in: self, keys: keys)
    }

    /// A mistake at a place of the file.
    func error(at mark: Mark?, _ problem: SchemaError.Problem) -> SchemaError {
        Self.error(at: mark, problem, path, text)
    }

    private static func error(at mark: Mark?, _ problem: SchemaError.Problem, _ path: String, _ text: String) -> SchemaError {
        guard let mark else { return SchemaError(file: path, problem: problem) }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let line = lines.indices.contains(mark.line - 1) ? String(lines[mark.line - 1]) : ""
        return SchemaError(file: path, line: mark.line, column: mark.column, text: line, problem: problem)
    }

    private static func malformed(_ error: any Error, _ path: String, _ text: String) -> SchemaError {
        switch error as? YamlError {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            Self.error(at: mark, .malformed(problem), path, text)
        case .duplicatedKeysInMapping(let keys, let context):
            Self.error(at: context.mark, .repeated(keys.joined(separator: ", ")), path, text)
        default:
            SchemaError(file: path, problem: .malformed("\(error)"))
        }
    }
}
