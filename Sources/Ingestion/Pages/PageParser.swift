package import TextCore

/// Parses the text of a page into a flat tree.
package struct PageParser: Sendable {
    package let limits: PageLimits

    package init(limits: PageLimits = PageLimits()) {
        self.limits = limits
    }

    /// Parses UTF-8.
    ///
    /// `<p>营收3.2亿元` gives document, html, body, p and a text.
    /// - Parameters:
    ///   - bytes: the page, decoded already; no U+0000.
    ///   - path: kept in the diagnostics.
    /// - Returns: the tree, and warnings about what a limit has cost.
    package func page(utf8 bytes: [UInt8], path: String? = nil) -> (tree: PageTree, diagnostics: [Diagnostic]) {
        bytes.withUnsafeBufferPointer { page(utf8: $0, path: path) }
    }

    /// Parses UTF-8 and throws the tree away: what the parser alone takes.
    ///
    /// - Returns: how many nodes the page has.
    package func nodeCount(utf8 bytes: [UInt8]) -> Int {
        bytes.withUnsafeBufferPointer { HTMLTreeHandle($0, limits: limits)?.nodeCount ?? 0 }
    }

    private func page(utf8 bytes: UnsafeBufferPointer<UInt8>, path: String?) -> (PageTree, [Diagnostic]) {
        guard let handle = HTMLTreeHandle(bytes, limits: limits) else {
            let empty = PageTree(nodes: [PageTree.Node(kind: .document, parent: -1, depth: 0, end: 1)])
            return (empty, [Diagnostic("out-of-memory", .warning, "memory ran out while the page was parsed", path: path)])
        }
        var diagnostics: [Diagnostic] = []
        if handle.isFlattened {
            diagnostics.append(
                Diagnostic(
                    "too-deep", .warning, "elements nested deeper than \(limits.depth) were moved up, their text kept",
                    path: path))
        }
        if handle.isCut {
            diagnostics.append(
                Diagnostic(
                    "too-many-nodes", .warning, "the page has more than \(limits.nodes) nodes; the rest is left out",
                    path: path))
        }
        return (handle.pageTree(), diagnostics)
    }
}
