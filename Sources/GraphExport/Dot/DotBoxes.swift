import GraphModel

/// A box around entities.
struct DotBox {
    let label: String
    let members: [String]
}

/// Finds what is drawn inside a box: members of a group and parts of an owner, or, in a large graph, what belongs together.
struct DotBoxes {
    /// In the order in which they are drawn.
    let boxes: [DotBox]

    /// Boxes of groups and owners with two members or more; an entity stands in one box.
    ///
    /// What has more than one line to others is left outside: a box would bend all of them.
    init(nesting edges: [DotEdge], _ schema: GraphSchema, _ language: String, name: (String) -> String) {
        var members: [String: [String]] = [:]
        var predicates: [String: String] = [:]
        for edge in edges {
            guard let predicate = edge.nesting, edge.from != edge.to else { continue }
            members[edge.to, default: []].append(edge.from)
            predicates[edge.to] = predicates[edge.to] ?? predicate
        }
        let degrees = Self.degrees(edges)
        var taken: Set<String> = []
        var boxes: [DotBox] = []
        for (owner, all) in members.sorted(by: { ($1.value.count, $0.key) < ($0.value.count, $1.key) }) {
            let free = all.filter { !taken.contains($0) && degrees[$0, default: 0] < 3 }
            guard !taken.contains(owner), free.count > 1 else { continue }
            taken.formUnion(free + [owner])
            let label = schema.label(for: predicates[owner] ?? "", language: language)
            boxes.append(DotBox(label: "\(label) · \(name(owner))", members: [owner] + free))
        }
        self.boxes = boxes
    }

    /// Boxes of communities, each named by the member with the most lines.
    init(communities edges: [DotEdge], _ ids: [String], name: (String) -> String) {
        let degrees = Self.degrees(edges)
        boxes = DotCommunities(ids, edges).groups.map { members in
            let sorted = members.sorted { (degrees[$1, default: 0], $0) < (degrees[$0, default: 0], $1) }
            return DotBox(label: members.count > 3 ? name(sorted[0]) : "", members: sorted)
        }
    }

    private static func degrees(_ edges: [DotEdge]) -> [String: Int] {
        edges.flatMap { [$0.from, $0.to] }.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }
}
