import Lexicons

/// Finds the longest word that ends right before a place, over folded code points: 超过 before 5亿.
struct BackwardMatcher: Sendable {
    private struct Word: Sendable {
        let scalars: [UInt32]
        let value: Int
    }

    /// Words by their last character, the longest first.
    private var words: [UInt32: [Word]] = [:]

    /// Adds a word in any script.
    mutating func insert(_ word: String, value: Int) {
        let scalars = ScriptFolding.shared.scalars(word)
        guard let last = scalars.last else { return }
        words[last, default: []].append(Word(scalars: scalars, value: value))
        words[last]?.sort { $0.scalars.count > $1.scalars.count }
    }

    /// The longest word that ends before `end`, and begins no earlier than `floor`.
    func longest(in scalars: [UInt32], endingAt end: Int, from floor: Int = 0) -> (start: Int, value: Int)? {
        guard end > floor, end <= scalars.count, let candidates = words[scalars[end - 1]] else { return nil }
        for word in candidates where end - word.scalars.count >= floor {
            let start = end - word.scalars.count
            if scalars[start..<end].elementsEqual(word.scalars) { return (start, word.value) }
        }
        return nil
    }
}
