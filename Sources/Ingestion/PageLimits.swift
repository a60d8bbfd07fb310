/// How much of one input is read.
package struct PageLimits: Hashable, Sendable {
    /// Bytes of one file; a larger one is refused.
    package var bytes: Int
    /// Steps from the document; deeper elements are put at this depth and their text kept.
    package var depth: Int
    /// Nodes of one page; the rest is left out.
    package var nodes: Int

    /// - Parameters:
    ///   - bytes: 64 MiB unless told.
    ///   - depth: 512 unless told, at least 1.
    ///   - nodes: four million unless told, at least 1.
    package init(bytes: Int = 64 << 20, depth: Int = 512, nodes: Int = 4_000_000) {
        self.bytes = max(0, bytes)
        self.depth = min(max(1, depth), 1 << 20)
        self.nodes = min(max(1, nodes), 1 << 30)
    }
}
