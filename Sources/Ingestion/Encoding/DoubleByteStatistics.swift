/// How much bytes look like a text when read in one of the double-byte encodings.
struct DoubleByteStatistics {
    /// Characters above ASCII that are looked at.
    static let reach = 4096

    /// Characters above ASCII, invalid ones included.
    private(set) var count = 0
    private var sum = 0

    /// What an invalid byte weighs.
    private static let invalid = -4

    init(_ bytes: UnsafeBufferPointer<UInt8>, read script: DoubleByteScript) {
        var i = 0
        var row = RowStart()
        while i < bytes.count, count < Self.reach {
            let byte = bytes[i]
            if script.isSingle(byte) {
                i += 1
                if byte < 0x40 { row = RowStart(place: i, count: count, sum: sum) }
                continue
            }
            let next = i + 1 < bytes.count ? bytes[i + 1] : 0
            if DoubleByteScript.isLead(byte), script.isTrail(next) {
                count += 1
                sum += script.plausibility(byte, next)
                i += 2
            } else if script == .gb18030, Self.isFourByte(bytes, i) {
                count += 1
                i += 4
            } else {
                addDamage(bytes, row.place..<(i + 1), since: row, script)
                i += 1
                row = RowStart(place: i, count: count, sum: sum)
            }
        }
    }

    /// Where a row of characters starts, and what was counted before it.
    private struct RowStart {
        var place = 0
        var count = 0
        var sum = 0
    }

    /// Counts a row that ends with half a character as if the byte were left out that makes it most plausible.
    private mutating func addDamage(
        _ bytes: UnsafeBufferPointer<UInt8>, _ row: Range<Int>, since start: RowStart, _ script: DoubleByteScript
    ) {
        if let alignment = RowAlignment(bytes, row: row, script: script) {
            count = start.count + alignment.count
            sum = start.sum + alignment.plausibility
        }
        count += 1
        sum += Self.invalid
    }

    /// From -4 for no text to 2 for the most usual characters only; 0 for ASCII.
    var meanPlausibility: Double { count == 0 ? 0 : Double(sum) / Double(count) }

    private static func isFourByte(_ bytes: UnsafeBufferPointer<UInt8>, _ i: Int) -> Bool {
        i + 3 < bytes.count && DoubleByteScript.isLead(bytes[i]) && (0x30...0x39).contains(bytes[i + 1])
            && DoubleByteScript.isLead(bytes[i + 2]) && (0x30...0x39).contains(bytes[i + 3])
    }
}
