/// A mistake in a schema file, printed as `file:line: error:`, the line, and a caret.
package struct SchemaError: Error, Sendable, CustomStringConvertible {
    package enum Problem: Sendable, Equatable {
        /// The file or folder cannot be read.
        case unreadable(String)
        /// The file is no YAML: what the parser says.
        case malformed(String)
        /// A key must be there and is not.
        case missing(String)
        /// A key that no schema file has.
        case unknownKey(String)
        /// A name that no other file declares: the kind of thing, and the name.
        case undeclared(String, String)
        /// A name that two files declare.
        case repeated(String)
        /// A value of the wrong sort.
        case invalid(String)
    }

    package let file: String
    /// From 1; 0 where the whole file is meant.
    package let line: Int
    /// From 1.
    package let column: Int
    /// The line as written.
    package let text: String
    package let problem: Problem

    package init(file: String, line: Int = 0, column: Int = 1, text: String = "", problem: Problem) {
        self.file = file
        self.line = line
        self.column = column
        self.text = text
        self.problem = problem
    }

    package var description: String {
        guard line > 0 else { return "\(file):1: error: \(reason)" }
        return "\(file):\(line): error: \(reason)\n\(text)\n\(String(repeating: " ", count: max(0, column - 1)))^"
    }

    private var reason: String {
        switch problem {
        case .unreadable(let why): "cannot read the schema: \(why)"
        case .malformed(let why): "not YAML: \(why)"
        case .missing(let key): "the key '\(key)' is missing"
        case .unknownKey(let key): "unknown key '\(key)'"
        case .undeclared(let kind, let name): "no file declares the \(kind) '\(name)'"
        case .repeated(let name): "'\(name)' is declared twice"
        case .invalid(let why): why
        }
    }
}
