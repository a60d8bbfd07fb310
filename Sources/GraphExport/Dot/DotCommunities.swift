/// Parts a graph into groups with many lines inside and few between them.
///
/// Moves each entity to the group among its neighbours' that gains most modularity until none gains (the first phase of Blondel
/// and others, "Fast unfolding of communities in large networks", 2008), in the order given: the same graph, the same groups.
struct DotCommunities {
    /// Groups with their members in the order given; the largest first.
    let groups: [[String]]

    init(_ ids: [String], _ edges: [DotEdge]) {
        let numbers = Dictionary(zip(ids, 0...)) { first, _ in first }
        var links = [[Int: Double]](repeating: [:], count: ids.count)
        for edge in edges {
            guard let from = numbers[edge.from], let to = numbers[edge.to], from != to else { continue }
            links[from][to, default: 0] += 1
            links[to][from, default: 0] += 1
        }
        let group = Self.settled(links)
        let members = Dictionary(grouping: ids.indices) { group[$0] }
        groups = members.values.sorted { ($1.count, $0[0]) < ($0.count, $1[0]) }.map { $0.map { ids[$0] } }
    }

    private static func settled(_ links: [[Int: Double]]) -> [Int] {
        let degrees = links.map { $0.values.reduce(0, +) }
        let total = degrees.reduce(0, +)
        guard total > 0 else { return Array(links.indices) }
        var group = Array(links.indices)
        var weights = degrees
        for _ in 0..<20 {
            var hasMoved = false
            for node in links.indices {
                var shared: [Int: Double] = [:]
                for (other, weight) in links[node] { shared[group[other], default: 0] += weight }
                weights[group[node]] -= degrees[node]
                let gain = { (target: Int) in shared[target, default: 0] - weights[target] * degrees[node] / total }
                var best = group[node]
                for target in shared.keys.sorted() where gain(target) > gain(best) + 1e-9 { best = target }
                hasMoved = hasMoved || best != group[node]
                group[node] = best
                weights[best] += degrees[node]
            }
            if !hasMoved { break }
        }
        return group
    }
}
