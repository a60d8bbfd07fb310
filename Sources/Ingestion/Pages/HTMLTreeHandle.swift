import CHTMLTree

/// Owns one parsed C tree and frees it.
struct HTMLTreeHandle: ~Copyable {
    private let tree: OpaquePointer

    /// Parses a page.
    ///
    /// - Parameters:
    ///   - utf8: the page; the encoding that it declares is not obeyed.
    ///   - limits: where elements are flattened and where parsing ends.
    /// - Returns: nil only when memory runs out.
    init?(_ utf8: UnsafeBufferPointer<UInt8>, limits: PageLimits) {
        let limits = html_limits(depth: UInt32(limits.depth), nodes: UInt32(limits.nodes))
        let parsed = utf8.withMemoryRebound(to: CChar.self) { html_tree_parse($0.baseAddress, $0.count, limits) }
        guard let parsed else { return nil }
        tree = parsed
    }

    deinit { html_tree_free(tree) }

    /// Some elements were deeper than the limit and stand at it now.
    var isFlattened: Bool { html_tree_is_flattened(tree) }
    /// The page has more nodes than the limit; the rest is lost.
    var isCut: Bool { html_tree_is_cut(tree) }

    var nodeCount: Int {
        var count = 0
        _ = html_tree_nodes(tree, &count)
        return count
    }

    /// Copies the nodes out.
    func pageTree() -> PageTree {
        let names = names()
        let attributes = attributes(names: names)
        var count = 0
        guard let nodes = html_tree_nodes(tree, &count) else { return PageTree(nodes: []) }
        var copies: [PageTree.Node] = []
        copies.reserveCapacity(count)
        for i in 0..<count {
            let node = nodes[i]
            let first = Int(node.attribute_start)
            copies.append(
                PageTree.Node(
                    kind: kind(of: node), name: node.kind == HTML_NODE_ELEMENT.rawValue ? names[Int(node.name)] : "",
                    text: node.text.length == 0 ? "" : string(node.text),
                    attributes: node.attribute_count == 0
                        ? [] : Array(attributes[first..<(first + Int(node.attribute_count))]),
                    parent: Int(node.parent), depth: Int(node.depth), end: Int(node.end)))
        }
        return PageTree(nodes: copies)
    }

    private func kind(of node: html_node) -> PageTree.Node.Kind {
        switch UInt32(node.kind) {
        case HTML_NODE_DOCUMENT.rawValue: .document
        case HTML_NODE_TEXT.rawValue: .text
        case HTML_NODE_COMMENT.rawValue: .comment
        default: .element
        }
    }

    private func names() -> [String] {
        var count = 0
        guard let runs = html_tree_names(tree, &count) else { return [] }
        return (0..<count).map { string(runs[$0]) }
    }

    private func attributes(names: [String]) -> [PageTree.Attribute] {
        var count = 0
        guard let attributes = html_tree_attributes(tree, &count) else { return [] }
        return (0..<count).map {
            PageTree.Attribute(name: names[Int(attributes[$0].name)], value: string(attributes[$0].value))
        }
    }

    private func string(_ run: html_run) -> String {
        guard let bytes = html_tree_bytes(tree) else { return "" }
        let raw = UnsafeRawBufferPointer(start: bytes + run.start, count: run.length)
        return String(decoding: raw, as: UTF8.self)
    }
}
