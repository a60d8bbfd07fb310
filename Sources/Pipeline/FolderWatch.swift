import Foundation

/// Looks again and again at folders and tells which files came or changed.
///
/// A file counts once two looks have found it the same, so that one which is still being written is left for later.
package struct FolderWatch {
    private struct Stamp: Hashable {
        let size: Int
        let changed: Int
    }

    private let paths: [String]
    /// Files as the last look found them.
    private var seen: [String: Stamp] = [:]
    /// Those that `arrivals()` has told.
    private var told: [String: Stamp] = [:]

    package init(_ paths: [String]) {
        self.paths = paths
    }

    /// Files that are new or changed since they were last told, and have stayed the same since the last look; sorted.
    package mutating func arrivals() -> [String] {
        var found: [String: Stamp] = [:]
        var arrived: [String] = []
        for path in InputFiles(paths).files {
            var status = stat()
            guard stat(path, &status) == 0 else { continue }
            let changed = Int(status.st_mtim.tv_sec) * 1_000_000_000 + Int(status.st_mtim.tv_nsec)
            let stamp = Stamp(size: Int(status.st_size), changed: changed)
            found[path] = stamp
            if told[path] != stamp, seen[path] == stamp { arrived.append(path) }
        }
        told = told.filter { found[$0.key] != nil }
        seen = found
        return arrived.sorted()
    }

    /// Remembers that these were dealt with as they are now.
    package mutating func tell(_ files: [String]) {
        for file in files { told[file] = seen[file] }
    }
}
