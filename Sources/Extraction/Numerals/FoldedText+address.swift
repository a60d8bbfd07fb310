import Lexicons

extension FoldedText {
    /// Where a web address that begins at a position ends, or nil.
    func addressEnd(at position: Int) -> Int? {
        guard scalars[position] == 0x68 || scalars[position] == 0x77,
            has("http", at: position) || has("www.", at: position)
        else { return nil }
        var end = position
        while end < count, scalars[end] > 0x20, scalars[end] < 0x7F { end += 1 }
        return end
    }
}
