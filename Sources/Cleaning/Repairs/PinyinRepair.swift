import TextCore

/// Takes out readings that a converter left in the text: 發(fā)布 becomes 發布.
///
/// A bracket goes where it holds one lower-case syllable that can read the ideograph before it: `清(qing)` does, `算法(ASP)`,
/// `方案(a)` and `公司(Meta)` do not.
struct PinyinRepair: Sendable {
    /// The text without readings, and one repair for each; ranges are of the character kept.
    let text: String
    let repairs: [CleanText.Repair]

    init(_ text: String, readings: PinyinReadings) {
        guard Self.hasBracketAfterIdeograph(text) else {
            self.text = text
            repairs = []
            return
        }
        let scalars = text.unicodeScalars.map(\.value)
        var result = String.UnicodeScalarView()
        var repairs: [CleanText.Repair] = []
        var bytes = 0
        var i = 0
        while i < scalars.count {
            let scalar = Unicode.Scalar(scalars[i]) ?? "\u{FFFD}"
            result.append(scalar)
            let width = UTF8.width(scalar)
            if BylineNames.isHan(scalars[i]), let end = Self.readingEnd(in: scalars, after: i, readings: readings) {
                let original = String(String.UnicodeScalarView(scalars[i..<end].compactMap { Unicode.Scalar($0) }))
                repairs.append(CleanText.Repair(kind: .pinyin, range: TextRange(bytes, bytes + width), original: original))
                i = end
            } else {
                i += 1
            }
            bytes += width
        }
        self.text = String(result)
        self.repairs = repairs
    }

    private static func hasBracketAfterIdeograph(_ text: String) -> Bool {
        var previous: UInt8 = 0
        for byte in text.utf8 {
            if byte == UInt8(ascii: "("), previous >= 0x80 { return true }
            if byte == 0x88, previous == 0xBC { return true }
            previous = byte
        }
        return false
    }

    /// The end of `(fā)` behind a position.
    private static func readingEnd(in scalars: [UInt32], after i: Int, readings: PinyinReadings) -> Int? {
        guard i + 2 < scalars.count, scalars[i + 1] == 0x28 || scalars[i + 1] == 0xFF08 else { return nil }
        let start = i + 2
        var end = start
        while end < scalars.count, end - start <= 8, scalars[end] != 0x29, scalars[end] != 0xFF09 { end += 1 }
        guard end < scalars.count, scalars[end] == 0x29 || scalars[end] == 0xFF09,
            let syllable = PinyinReadings.syllable(scalars[start..<end]), readings.reads(syllable, scalars[i])
        else { return nil }
        return end + 1
    }
}

extension UTF8 {
    static func width(_ scalar: Unicode.Scalar) -> Int {
        switch scalar.value {
        case ..<0x80: 1
        case ..<0x800: 2
        case ..<0x10000: 3
        default: 4
        }
    }
}
