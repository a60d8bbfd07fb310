import Foundation

/// Names one article inside a file that holds many: `news.zip!/2025/a.html`, `news.jsonl!/12.json`.
package struct MemberPath: Hashable, Sendable {
    /// Between the file and the name.
    static let mark = "!/"

    /// Path of the file, as given.
    package let container: String
    package let name: String

    init(container: String, name: String) {
        self.container = container
        self.name = name
    }

    /// - Returns: nil for the path of a file.
    package init?(_ path: String) {
        var start = path.startIndex
        while let mark = path[start...].firstRange(of: Self.mark) {
            let container = String(path[..<mark.lowerBound])
            if ContainerKind(path: container) != nil, mark.upperBound < path.endIndex {
                self.init(container: container, name: String(path[mark.upperBound...]))
                return
            }
            start = mark.upperBound
        }
        return nil
    }

    var path: String { container + Self.mark + name }

    /// The address of a page that a web archive holds: its member's name.
    static func address(in path: String) -> String? {
        guard let name = MemberPath(path)?.name, name.hasPrefix("http://") || name.hasPrefix("https://") else { return nil }
        return name
    }

    /// A path from the root, without `.` and `..`; the name of a member stays.
    package static func standardized(_ path: String) -> String {
        guard let member = MemberPath(path) else { return URL(fileURLWithPath: path).standardizedFileURL.path }
        return URL(fileURLWithPath: member.container).standardizedFileURL.path + mark + member.name
    }
}
