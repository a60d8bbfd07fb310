package import Foundation
package import Lexicons

/// Folders of the checkout that the tests run in.
package enum ProjectFolders {
    package static let root: URL = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    package static let tables = TableFolder(root.appendingPathComponent("Sources/Lexicons/Tables"))
    package static let schema = root.appendingPathComponent("graph-schema")
    package static let specs = root.appendingPathComponent("Tests/Specs")
    package static let corpus = root.appendingPathComponent("corpus")
}
