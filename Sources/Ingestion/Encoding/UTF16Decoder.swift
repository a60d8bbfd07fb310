/// Reads UTF-16 in either byte order.
struct UTF16Decoder {
    let bytes: UnsafeBufferPointer<UInt8>
    let isBigEndian: Bool

    /// Reads all bytes. A half pair of surrogates costs one character, an odd byte at the end is a cut-off character.
    func decode() -> DecodedText {
        var decoded = DecodedText()
        decoded.bytes.reserveCapacity(bytes.count + bytes.count / 2)
        let count = bytes.count / 2
        var i = 0
        while i < count {
            let unit = unit(i)
            i += 1
            if unit & 0xFC00 == 0xD800, i < count, self.unit(i) & 0xFC00 == 0xDC00 {
                decoded.append(scalar: 0x10000 + (unit & 0x3FF) << 10 + self.unit(i) & 0x3FF)
                i += 1
            } else {
                if unit & 0xFC00 == 0xD800, i == count { decoded.isCutOff = true }
                decoded.append(scalar: unit)
            }
        }
        if bytes.count % 2 == 1 {
            decoded.isCutOff = true
            decoded.appendDamage()
        }
        return decoded
    }

    /// One code unit.
    func unit(_ i: Int) -> UInt32 {
        let first = UInt32(bytes[2 * i])
        let second = UInt32(bytes[2 * i + 1])
        return isBigEndian ? first << 8 | second : second << 8 | first
    }

    /// True where nearly all units are such as Chinese pages are written with: ASCII, punctuation, unified ideographs.
    ///
    /// `中文` in UTF-16LE is `2D 4E 87 65`; in the other order its units are symbols.
    var isPlausible: Bool {
        let count = min(bytes.count / 2, 8192)
        guard count > 0 else { return false }
        var usual = 0
        for i in 0..<count {
            switch unit(i) {
            case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0x2010...0x2026, 0x3000...0x303F, 0x4E00...0x9FFF, 0xFF00...0xFF5E: usual += 1
            default: continue
            }
        }
        return usual * 20 >= count * 19
    }
}
