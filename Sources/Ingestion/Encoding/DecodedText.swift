/// A text in UTF-8, and what reading it has cost.
struct DecodedText {
    /// Valid UTF-8 without U+0000.
    var bytes: [UInt8] = []
    /// Places where bytes were no character; each has a U+FFFD.
    var damagedCount = 0
    /// The last character lacks bytes.
    var isCutOff = false
    /// U+0000 that were left out.
    var nulCount = 0

    /// Appends a scalar; one that is none becomes U+FFFD.
    mutating func append(scalar: UInt32) {
        switch scalar {
        case 0: nulCount += 1
        case 1..<0x80: bytes.append(UInt8(scalar))
        case 0x80..<0x800:
            bytes.append(0xC0 | UInt8(scalar >> 6))
            bytes.append(0x80 | UInt8(scalar & 0x3F))
        case 0x800..<0xD800, 0xE000..<0x10000:
            bytes.append(0xE0 | UInt8(scalar >> 12))
            bytes.append(0x80 | UInt8(scalar >> 6 & 0x3F))
            bytes.append(0x80 | UInt8(scalar & 0x3F))
        case 0x10000..<0x110000:
            bytes.append(0xF0 | UInt8(scalar >> 18))
            bytes.append(0x80 | UInt8(scalar >> 12 & 0x3F))
            bytes.append(0x80 | UInt8(scalar >> 6 & 0x3F))
            bytes.append(0x80 | UInt8(scalar & 0x3F))
        default: appendDamage()
        }
    }

    /// Appends U+FFFD for bytes that are no character.
    mutating func appendDamage() {
        damagedCount += 1
        bytes.append(contentsOf: [0xEF, 0xBF, 0xBD])
    }

    /// Leaves out U+0000, which no page means and parsers take for the end.
    mutating func removeNULs() {
        let before = bytes.count
        bytes.removeAll { $0 == 0 }
        nulCount += before - bytes.count
    }
}
