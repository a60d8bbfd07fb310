import Glibc

/// The names in one folder.
struct FolderListing {
    /// Sorted by bytes, without hidden ones.
    private(set) var names: [String] = []
    /// Some names are not UTF-8; they are left out.
    private(set) var isMisread = false

    /// - Returns: nil, with `errno` set, where the folder cannot be read.
    init?(_ path: String) {
        guard let folder = opendir(path) else { return nil }
        defer { closedir(folder) }
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
                tuple.withMemoryRebound(to: CChar.self, capacity: 256) { String(validatingCString: $0) }
            }
            guard let name else {
                isMisread = true
                continue
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        names.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
}
