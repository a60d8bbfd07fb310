/// How the two double-byte encodings lay out their characters.
///
/// Both put the few thousand most used characters into one block of lead bytes, so that the share of a text that falls
/// into it tells which of the two a text is in.
enum DoubleByteScript: Sendable {
    case gb18030
    case big5

    /// True for a byte that can start a character of two bytes.
    static func isLead(_ byte: UInt8) -> Bool { byte >= 0x81 && byte <= 0xFE }

    /// True for a byte that is a character alone: ASCII, and the euro sign of Windows in GB18030.
    func isSingle(_ byte: UInt8) -> Bool { byte < 0x80 || byte == 0x80 && self == .gb18030 }

    /// True for a byte that can end one. `<`, spaces and digits never can.
    func isTrail(_ byte: UInt8) -> Bool {
        switch self {
        case .gb18030: byte >= 0x40 && byte <= 0xFE && byte != 0x7F
        case .big5: (0x40...0x7E).contains(byte) || (0xA1...0xFE).contains(byte)
        }
    }

    /// How usual a character is: 2 for punctuation and the block of frequent characters, 1 for the rest of the standard,
    /// -2 for what writing hardly uses.
    func plausibility(_ lead: UInt8, _ trail: UInt8) -> Int {
        switch self {
        case .gb18030:
            if trail < 0xA1 { return lead <= 0xA0 || lead >= 0xAA ? -1 : -2 }
            switch lead {
            case 0xB0...0xD7, 0xA1, 0xA3: return 2
            case 0xD8...0xF7: return 0
            case 0xA2, 0xA4...0xA9: return 0
            default: return -2
            }
        case .big5:
            switch lead {
            case 0xA4...0xC5, 0xA1: return 2
            case 0xC6: return trail <= 0x7E ? 2 : -2
            case 0xA2, 0xA3: return 0
            case 0xC9...0xF9: return 0
            default: return -2
            }
        }
    }
}
