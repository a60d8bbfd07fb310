import Lexicons
import TextCore

/// Places that a scan steps over, sorted and merged: mentions, times, garbled characters.
struct ExcludedZones: Sendable {
    private var ranges: [Range<Int>] = []

    /// - Parameter places: in any order; overlaps allowed.
    init(_ places: [TextRange], in text: FoldedText) {
        let offsets = text.source.offsets
        var at = 0
        func codePoint(_ byte: Int) -> Int {
            while at + 16 < text.count, Int(offsets[at + 16]) < byte { at += 16 }
            while at < text.count, Int(offsets[at]) < byte { at += 1 }
            return at
        }
        for place in places.sorted() where !place.isEmpty {
            let lower = codePoint(place.lowerBound)
            let range = lower..<max(lower, codePoint(place.upperBound))
            at = lower
            if let last = ranges.last, range.lowerBound <= last.upperBound {
                ranges[ranges.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                ranges.append(range)
            }
        }
    }

    /// The zone that holds a code point.
    ///
    /// - Complexity: O(log n).
    func zone(at position: Int) -> Range<Int>? { zone(overlapping: position..<position + 1) }

    /// The first zone that shares a code point with a run.
    ///
    /// - Complexity: O(log n).
    func zone(overlapping positions: Range<Int>) -> Range<Int>? {
        var low = 0
        var high = ranges.count
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].upperBound <= positions.lowerBound { low = middle + 1 } else { high = middle }
        }
        guard low < ranges.count, ranges[low].lowerBound < positions.upperBound else { return nil }
        return ranges[low]
    }
}
