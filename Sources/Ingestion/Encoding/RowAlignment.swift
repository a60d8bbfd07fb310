/// How a row of bytes that ends with half a character divides best into characters when one byte is left out.
///
/// 公告 in GB2312 is `B9 AB B8 E6`. Where `AB` is lost, `B9 B8` reads as a character and `E6` is left over; leaving out `B9`
/// instead keeps 告.
struct RowAlignment {
    /// How long a row may be; damage in longer ones is taken to be at their end.
    static let reach = 4096

    /// The byte to leave out.
    let lost: Int
    /// Plausibility of the characters around it.
    let plausibility: Int
    /// Number of these characters.
    let count: Int

    /// - Parameters:
    ///   - bytes: the text.
    ///   - row: bytes since the last one that surely ends a character, the left-over half included.
    /// - Returns: nil where the row is too long, or no byte explains the damage.
    /// - Complexity: O(n) in the row's length.
    init?(_ bytes: UnsafeBufferPointer<UInt8>, row: Range<Int>, script: DoubleByteScript) {
        guard !row.isEmpty, row.count <= Self.reach else { return nil }
        let after = Self.tails(bytes, row: row, script: script)
        var best: (place: Int, value: Int, count: Int)?
        var value = 0
        var count = 0
        var i = row.lowerBound
        while i < row.upperBound {
            if script.isSingle(bytes[i]) {
                i += 1
                continue
            }
            if let tail = after[i + 1 - row.lowerBound], best.map({ value + tail.value >= $0.value }) ?? true {
                best = (i, value + tail.value, count + tail.count)
            }
            guard i + 1 < row.upperBound else { break }
            value += script.plausibility(bytes[i], bytes[i + 1])
            count += 1
            i += 2
        }
        guard let best else { return nil }
        lost = best.place
        plausibility = best.value
        self.count = best.count
    }

    /// Plausibility and number of the characters from each place to the row's end; nil where they do not come out even.
    private static func tails(
        _ bytes: UnsafeBufferPointer<UInt8>, row: Range<Int>, script: DoubleByteScript
    ) -> [(value: Int, count: Int)?] {
        var after = [(value: Int, count: Int)?](repeating: nil, count: row.count + 1)
        after[row.count] = (0, 0)
        for i in row.reversed() {
            let k = i - row.lowerBound
            if script.isSingle(bytes[i]) {
                after[k] = after[k + 1]
            } else if k + 2 <= row.count, DoubleByteScript.isLead(bytes[i]), script.isTrail(bytes[i + 1]),
                let rest = after[k + 2]
            {
                after[k] = (rest.value + script.plausibility(bytes[i], bytes[i + 1]), rest.count + 1)
            }
        }
        return after
    }
}
