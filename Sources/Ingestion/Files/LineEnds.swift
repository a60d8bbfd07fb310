/// Makes every line end U+000A.
enum LineEnds {
    /// `营收\r\n利润\r` is `营收\n利润\n`.
    static func normalized(_ utf8: [UInt8]) -> String {
        guard utf8.contains(0x0D) else { return String(decoding: utf8, as: UTF8.self) }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(utf8.count)
        for (i, byte) in utf8.enumerated() {
            if byte != 0x0D {
                bytes.append(byte)
            } else if i + 1 == utf8.count || utf8[i + 1] != 0x0A {
                bytes.append(0x0A)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
