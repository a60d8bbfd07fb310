/// Counts the letters by which two names differ.
enum EditDistance {
    /// Insertions, deletions, replacements and swaps of neighbours that turn one into the other (optimal string alignment).
    ///
    /// `between("英伟答", "英伟达", atMost: 1)` is 1; swapped letters as in `nvdiia` count once.
    ///
    /// - Returns: nil above the bound, and where nothing is left in common.
    /// - Complexity: O(product of the lengths).
    static func between(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar], atMost bound: Int) -> Int? {
        guard abs(a.count - b.count) <= bound else { return nil }
        var before: [Int] = []
        var above = Array(0...b.count)
        for i in a.indices {
            var row = [i + 1]
            for j in b.indices {
                var cost = min(above[j] + (a[i] == b[j] ? 0 : 1), above[j + 1] + 1, row[j] + 1)
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, before[j - 1] + 1) }
                row.append(cost)
            }
            if (row.min() ?? 0) > bound { return nil }
            (before, above) = (above, row)
        }
        let distance = above[b.count]
        return distance <= bound && distance < max(a.count, b.count) ? distance : nil
    }
}
