import Glibc

/// A portion of the names in one folder.
struct FolderListing {
    /// Sorted by bytes, without hidden ones.
    private(set) var names: [String] = []
    /// Some names are not UTF-8; they are left out.
    private(set) var isMisread = false
    /// Other names follow the last of these.
    private(set) var hasMore = false

    /// Goes through a folder and keeps the first names behind one.
    ///
    /// - Parameters:
    ///   - name: the last name of the portion before; nil for the first.
    ///   - most: names of one portion; about twice as many are in memory.
    /// - Returns: nil, with `errno` set, where the folder cannot be read.
    init?(_ path: String, behind name: String?, atMost most: Int) {
        guard let folder = opendir(path) else { return nil }
        defer { closedir(folder) }
        while let entry = readdir(folder) {
            let name = Self.name(of: entry, behind: name, isMisread: &isMisread)
            guard let name else { continue }
            names.append(name)
            if names.count >= most * 2 { cut(to: most) }
        }
        cut(to: most)
    }

    /// - Returns: nil for a name that is hidden, comes before the portion or is not UTF-8.
    private static func name(
        of entry: UnsafeMutablePointer<dirent>, behind last: String?, isMisread: inout Bool
    ) -> String? {
        let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
            tuple.withMemoryRebound(to: CChar.self, capacity: 256) { String(validatingCString: $0) }
        }
        guard let name else {
            isMisread = true
            return nil
        }
        if name.hasPrefix(".") { return nil }
        return last.map { $0.utf8.lexicographicallyPrecedes(name.utf8) } ?? true ? name : nil
    }

    private mutating func cut(to most: Int) {
        names.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        guard names.count > most else { return }
        names.removeSubrange(most...)
        hasMore = true
    }
}
