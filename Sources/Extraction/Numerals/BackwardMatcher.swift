import Lexicons

/// Finds the longest word that ends right before a place, over folded code points: 超过 before 5亿.
struct BackwardMatcher: Sendable {
    private struct Word: Sendable {
        let scalars: [UInt32]
        let value: Int
    }

    /// Words by their last character, the longest first.
    private var groups: [[Word]] = [[]]
    /// For every code point of the basic plane the group of the words that end with it, 0 where none does.
    private var ends = [UInt16](repeating: 0, count: 0x10000)

    /// Adds a word in any script; words end within the basic plane.
    mutating func insert(_ word: String, value: Int) {
        let scalars = ScriptFolding.shared.scalars(word)
        guard let last = scalars.last, last < 0x10000 else { return }
        if ends[Int(last)] == 0 {
            ends[Int(last)] = UInt16(truncatingIfNeeded: groups.count)
            groups.append([])
        }
        let group = Int(ends[Int(last)])
        groups[group].append(Word(scalars: scalars, value: value))
        groups[group].sort { $0.scalars.count > $1.scalars.count }
    }

    /// The longest word that ends before `end`, and begins no earlier than `floor`.
    func longest(in scalars: [UInt32], endingAt end: Int, from floor: Int = 0) -> (start: Int, value: Int)? {
        guard end > floor, end <= scalars.count, scalars[end - 1] < 0x10000 else { return nil }
        let group = Int(ends[Int(scalars[end - 1])])
        guard group > 0 else { return nil }
        for index in groups[group].indices {
            if let start = Self.start(of: groups[group][index].scalars, in: scalars, before: end, from: floor) {
                return (start, groups[group][index].value)
            }
        }
        return nil
    }

    /// Where a word begins that ends before a place; spaces may stand inside it: 小于 或 等于.
    private static func start(of word: [UInt32], in scalars: [UInt32], before end: Int, from floor: Int) -> Int? {
        var at = end
        for letter in word.reversed() {
            while at > floor, at < end, scalars[at - 1] == 0x20, letter != 0x20 { at -= 1 }
            guard at > floor, scalars[at - 1] == letter else { return nil }
            at -= 1
        }
        return at
    }
}
