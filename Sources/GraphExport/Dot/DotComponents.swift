/// Keeps a drawing by `dot` about as wide as a page: it sets parts that no line joins side by side, and lays out long parts from
/// their middle.
///
/// `dot` alone puts parts one below the other, and draws a chain of eight entities as eight columns.
struct DotComponents {
    /// Pairs of entities to join by hidden lines, so that the parts of a row follow one another.
    let joints: [(from: String, to: String)]
    /// Where each entity of a long part stands in a walk from the middle of the part.
    private let order: [String: Int]
    /// How many lines away from the middle of a long part each of its entities is.
    private let distance: [String: Int]
    private let links: Links

    /// More columns than this are too many.
    private static let columns = 5

    /// - Parameters:
    ///   - ids: entities in the order of the drawing.
    ///   - focus: entities at which a long part begins, where it has one.
    init(_ ids: [String], _ edges: [DotEdge], focus: Set<String>) {
        let edges = edges.filter { $0.from != $0.to }
        let links = Links(edges)
        var order: [String: Int] = [:]
        var distance: [String: Int] = [:]
        var ways: [[String]] = []
        for members in links.parts(ids) {
            let way = links.longestWay(members)
            guard way.count > Self.columns else {
                ways.append(way)
                continue
            }
            let centre = members.first(where: focus.contains) ?? links.centre(of: members)
            let steps = links.steps(from: centre)
            for (place, step) in steps.enumerated() { (order[step.id], distance[step.id]) = (place, step.distance) }
            ways.append(links.way(along: steps))
        }
        self.links = links
        self.order = order
        self.distance = distance
        joints = Self.rows(ways, max(Self.columns, ways.map(\.count).max() ?? 0))
    }

    /// True for a line that is laid out against its arrow.
    func isTurned(_ edge: DotEdge) -> Bool {
        guard let from = order[edge.from], let to = order[edge.to] else { return false }
        return to < from
    }

    /// True for a line between entities of one column, which need not part them; several lines need room for their labels.
    func isLoose(_ edge: DotEdge) -> Bool {
        guard let from = distance[edge.from], let to = distance[edge.to] else { return false }
        return from == to && links.count(edge.from, edge.to) == 1
    }

    /// Fills rows with parts, the longest first.
    private static func rows(_ ways: [[String]], _ capacity: Int) -> [(from: String, to: String)] {
        var rows: [(last: String, room: Int)] = []
        var joints: [(from: String, to: String)] = []
        let sorted = ways.enumerated().sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }
        for way in sorted.map(\.element) {
            guard let first = way.first, let last = way.last else { continue }
            if let row = rows.firstIndex(where: { $0.room >= way.count }) {
                joints.append((rows[row].last, first))
                rows[row] = (last, rows[row].room - way.count)
            } else {
                rows.append((last, capacity - way.count))
            }
        }
        return joints
    }
}

/// Which entities lines join.
private struct Links {
    /// Along the arrows.
    private var next: [String: [String]] = [:]
    /// Both ways.
    private var joined: [String: [String]] = [:]

    init(_ edges: [DotEdge]) {
        for edge in edges {
            next[edge.from, default: []].append(edge.to)
            joined[edge.from, default: []].append(edge.to)
            joined[edge.to, default: []].append(edge.from)
        }
    }

    /// Lines between two entities.
    func count(_ a: String, _ b: String) -> Int { joined[a]?.count { $0 == b } ?? 0 }

    /// Entities that lines join, part by part, in the order given.
    func parts(_ ids: [String]) -> [[String]] {
        var seen: Set<String> = []
        var parts: [[String]] = []
        for id in ids where !seen.contains(id) {
            parts.append(walk(from: id))
            seen.formUnion(parts[parts.count - 1])
        }
        return parts
    }

    /// All that can be reached from an entity, the nearest first.
    func walk(from start: String) -> [String] { steps(from: start).map(\.id) }

    /// The same with the number of lines to each.
    func steps(from start: String) -> [(id: String, distance: Int)] {
        var found = [(id: start, distance: 0)]
        var seen: Set<String> = [start]
        var i = 0
        while i < found.count {
            let (id, distance) = found[i]
            for other in joined[id] ?? [] where seen.insert(other).inserted { found.append((other, distance + 1)) }
            i += 1
        }
        return found
    }

    /// The entity from which the farthest is nearest; of several, the one with the most lines.
    func centre(of members: [String]) -> String {
        members.min { a, b in rank(a) < rank(b) } ?? members[0]
    }

    private func rank(_ id: String) -> (Int, Int, String) {
        (steps(from: id).last?.distance ?? 0, -(joined[id]?.count ?? 0), id)
    }

    /// The longest way along the arrows, each entity once.
    func longestWay(_ members: [String]) -> [String] {
        var known: [String: [String]] = [:]
        func way(_ id: String) -> [String] {
            if let way = known[id] { return way }
            known[id] = [id]
            var best: [String] = []
            for other in next[id] ?? [] {
                let way = way(other)
                if way.count > best.count { best = way }
            }
            known[id] = [id] + best
            return [id] + best
        }
        var longest: [String] = []
        for id in members {
            let way = way(id)
            if way.count > longest.count { longest = way }
        }
        return longest
    }

    /// The shortest way from the first entity of a walk to the last.
    func way(along steps: [(id: String, distance: Int)]) -> [String] {
        let distance = Dictionary(steps.map { ($0.id, $0.distance) }) { first, _ in first }
        var way = [steps[steps.count - 1].id]
        while let last = way.last, let steps = distance[last], steps > 0 {
            way.append(joined[last]?.first { distance[$0] == steps - 1 } ?? last)
        }
        return way.reversed()
    }
}
