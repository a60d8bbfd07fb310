import Foundation

/// Looks again and again at folders and tells which files came or changed.
///
/// A file counts once two looks have found it the same, so that one which is still being written is left for later. Memory holds
/// some forty bytes a file.
package struct FolderWatch {
    private struct Stamp: Hashable {
        let size: Int
        let changed: Int
    }

    /// A file as the last look found it.
    private struct Sighting {
        let stamp: Stamp
        var look: Int
        var isTold = false
    }

    /// More files are left for the next look.
    private static let mostTold = 10_000

    private let paths: [String]
    /// By hash of the path.
    private var sightings: [Int: Sighting] = [:]
    private var look = 0

    package init(_ paths: [String]) {
        self.paths = paths
    }

    /// Files that are new or changed since they were last told, and have stayed the same since the last look; sorted.
    package mutating func arrivals() -> [String] {
        look += 1
        var arrived: [String] = []
        for path in InputFiles(paths).paths {
            guard let stamp = Self.stamp(path) else { continue }
            let key = path.hashValue
            if let known = sightings[key], known.stamp == stamp {
                sightings[key]?.look = look
                if !known.isTold, arrived.count < Self.mostTold { arrived.append(path) }
            } else {
                sightings[key] = Sighting(stamp: stamp, look: look)
            }
        }
        if sightings.contains(where: { $0.value.look != look }) { sightings = sightings.filter { $0.value.look == look } }
        return arrived.sorted()
    }

    /// Remembers that these were dealt with as they are now.
    package mutating func tell(_ files: [String]) {
        for file in files { sightings[file.hashValue]?.isTold = true }
    }

    private static func stamp(_ path: String) -> Stamp? {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        let changed = Int(status.st_mtim.tv_sec) * 1_000_000_000 + Int(status.st_mtim.tv_nsec)
        return Stamp(size: Int(status.st_size), changed: changed)
    }
}
