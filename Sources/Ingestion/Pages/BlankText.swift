/// Tells texts without a visible character.
enum BlankText {
    /// True for spaces of ASCII, U+00A0, U+3000, U+FEFF and zero-width characters only.
    static func isBlank(_ utf8: some Collection<UInt8>) -> Bool {
        let start = utf8.drop { $0 <= 0x20 }
        guard let first = start.first else { return true }
        guard first == 0xC2 || first == 0xE2 || first == 0xE3 || first == 0xEF else { return false }
        return String(decoding: start, as: UTF8.self).unicodeScalars.allSatisfy { scalar in
            switch scalar.value {
            case 0...0x20, 0x85, 0xA0, 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x2060, 0x3000, 0xFEFF: true
            default: false
            }
        }
    }
}
