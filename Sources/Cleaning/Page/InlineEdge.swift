import Ingestion

/// A place in a line where the text of one element ends and that of another begins.
///
/// `<span>作者：王小明</span><span>阅读 3</span>` has one before 阅读.
struct InlineEdge: Sendable {
    /// Place of the first character behind it.
    let position: Int
    /// Depth of the element that holds the text before it.
    let depthBefore: Int
    /// Depth of the element that holds the text behind it.
    let depthBehind: Int
    /// Depth of the innermost element that holds both.
    let shared: Int

    /// True where both elements end there or begin there: neither holds the other.
    var partsNeighbours: Bool { shared < depthBefore && shared < depthBehind }

    /// The edge between two text nodes, or nil where one element holds both.
    init?(before: Int, behind: Int, at position: Int, in tree: PageTree) {
        var left = tree.nodes[before].parent
        var right = tree.nodes[behind].parent
        guard left != right, left >= 0, right >= 0 else { return nil }
        self.position = position
        depthBefore = tree.nodes[left].depth
        depthBehind = tree.nodes[right].depth
        while left != right, left >= 0, right >= 0 {
            if tree.nodes[left].depth >= tree.nodes[right].depth {
                left = tree.nodes[left].parent
            } else {
                right = tree.nodes[right].parent
            }
        }
        shared = left >= 0 && right >= 0 ? tree.nodes[left].depth : 0
    }
}

extension [InlineEdge] {
    /// The first index at which a condition holds that once true stays true.
    func firstPosition(where holds: (InlineEdge) -> Bool) -> Int {
        var (lower, upper) = (startIndex, endIndex)
        while lower < upper {
            let middle = (lower + upper) / 2
            if holds(self[middle]) { upper = middle } else { lower = middle + 1 }
        }
        return lower
    }
}
