import Lexicons
import TextCore

/// Finds mis-decoded parts of sentences by how seldom their characters stand beside each other.
///
/// A run of rare characters is one; a rare character in a name is none: 翀 stands among common ones.
struct GarbledTextFinder: Sendable {
    private let ranks: CharacterRanks

    /// A clause with a run of this weight, in tenths, is damaged.
    private static let threshold = 45
    /// Fewer odd characters prove nothing.
    private static let fewest = 4
    private static let odd = 8
    /// Letters of Latin-1 in a row that no language writes.
    private static let latinRun = 4

    init(_ ranks: CharacterRanks) {
        self.ranks = ranks
    }

    /// The damaged parts in text order.
    ///
    /// - Complexity: O(n)
    func repairs(in text: SourceText) -> [CleanText.Repair] {
        let originals = text.string.unicodeScalars.map(\.value)
        var repairs: [CleanText.Repair] = []
        var start = 0
        for i in 0...originals.count where i == originals.count || Self.endsClause(originals[i]) {
            if i > start, let damaged = damage(in: start..<i, of: originals) {
                repairs.append(CleanText.Repair(kind: .garbled, range: text.range(codePoints: damaged)))
            }
            start = i + 1
        }
        return repairs
    }

    /// The damaged part of a clause: the run, or the whole clause where the run is a third of it.
    private func damage(in clause: Range<Int>, of scalars: [UInt32]) -> Range<Int>? {
        guard let run = rareRun(in: clause, of: scalars) ?? latinRun(in: clause, of: scalars) else {
            return lostRun(in: clause, of: scalars)
        }
        return run.count * 3 >= clause.count ? clause : run
    }

    /// The run of the greatest weight, by Kadane's algorithm.
    private func rareRun(in clause: Range<Int>, of scalars: [UInt32]) -> Range<Int>? {
        var best: (weight: Int, range: Range<Int>, odd: Int) = (0, clause.lowerBound..<clause.lowerBound, 0)
        var weight = 0
        var odd = 0
        var start = clause.lowerBound
        for i in clause {
            let value = ranks[ScriptFolding.shared.fold(scalars[i])]
            weight += value
            if value >= Self.odd { odd += 1 }
            if weight <= 0 {
                (weight, odd, start) = (0, 0, i + 1)
            } else if weight > best.weight {
                best = (weight, start..<(i + 1), odd)
            }
        }
        return best.weight >= Self.threshold && best.odd >= Self.fewest ? best.range : nil
    }

    /// Replacement characters: what they stood for is lost, the words beside them are sound.
    private func lostRun(in clause: Range<Int>, of scalars: [UInt32]) -> Range<Int>? {
        guard let first = clause.first(where: { scalars[$0] == 0xFFFD }) else { return nil }
        var end = first
        while end < clause.upperBound, scalars[end] == 0xFFFD { end += 1 }
        return first..<end
    }

    /// `ÖÐ¹ú`, `ä¸­å›½`: letters and marks of Latin-1 in a row.
    private func latinRun(in clause: Range<Int>, of scalars: [UInt32]) -> Range<Int>? {
        var start = clause.lowerBound
        for i in clause.lowerBound...clause.upperBound {
            if i < clause.upperBound, (0xA1...0xFF).contains(scalars[i]) { continue }
            if i - start >= Self.latinRun { return start..<i }
            start = i + 1
        }
        return nil
    }

    private static func endsClause(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x0A, 0x09, 0x21, 0x22, 0x28, 0x29, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F, 0x5B, 0x5D: true
        case 0x2014, 0x2018...0x201F, 0x2026, 0x3001, 0x3002, 0x3008...0x3011, 0x3014, 0x3015: true
        case 0xFF01, 0xFF08, 0xFF09, 0xFF0C, 0xFF0E, 0xFF1A, 0xFF1B, 0xFF1F: true
        default: false
        }
    }
}
