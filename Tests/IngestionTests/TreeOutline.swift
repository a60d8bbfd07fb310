import Ingestion

extension PageTree {
    /// What stands inside the body, in brackets: `p("营收" b("3.2亿元"))`.
    var bodyOutline: String {
        nodes.firstIndex { $0.name == "body" }.map(outline) ?? ""
    }

    /// What stands inside a node, in brackets.
    func outline(of node: Int) -> String {
        children(of: node).map { child in
            switch nodes[child].kind {
            case .text: "\"\(nodes[child].text)\""
            case .comment: "<!\(nodes[child].text)>"
            default: "\(nodes[child].name)(\(outline(of: child)))"
            }
        }.joined(separator: " ")
    }

    /// What every tree must hold; nil where it does.
    var brokenInvariant: String? {
        guard let root = nodes.first, root.kind == .document, root.parent == -1, root.depth == 0 else {
            return "node 0 is not the document"
        }
        guard root.end == nodes.count else { return "the document ends at \(root.end) of \(nodes.count)" }
        for (i, node) in nodes.enumerated().dropFirst() {
            guard node.parent >= 0, node.parent < i else { return "node \(i) comes before its parent" }
            let parent = nodes[node.parent]
            guard parent.kind == .element || parent.kind == .document else { return "node \(i) lies in a text" }
            guard node.depth == parent.depth + 1 else { return "node \(i) has depth \(node.depth)" }
            guard node.end > i, node.end <= parent.end else { return "node \(i) ends at \(node.end)" }
            guard node.kind == .element || node.end == i + 1 else { return "text \(i) has something inside" }
            guard (node.kind == .element) == !node.name.isEmpty else { return "node \(i) has the wrong name" }
        }
        return nil
    }
}
