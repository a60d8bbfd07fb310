/// Reads GB18030 or Big5.
///
/// A byte that is lost or wrong costs one character: where a row of characters ends with half a one, the place at which
/// leaving out a byte makes the row most plausible is taken for the damage, not the row's end.
struct DoubleByteDecoder {
    private let table: CharacterTable
    private let bytes: UnsafeBufferPointer<UInt8>
    private var decoded = DecodedText()
    private var i = 0
    /// Start of the row: behind the last byte that no character ends with.
    private var rowStart = 0
    /// Where the output stood there.
    private var rowOutput = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>, table: CharacterTable) {
        self.bytes = bytes
        self.table = table
        decoded.bytes.reserveCapacity(bytes.count + bytes.count / 2)
    }

    /// Reads all bytes.
    mutating func decode() -> DecodedText {
        while i < bytes.count {
            if bytes[i] < 0x80 {
                appendASCII()
            } else if !appendCharacter() {
                repair()
            }
        }
        if bytes.containsNUL() { decoded.removeNULs() }
        return decoded
    }

    /// Copies bytes up to the next character above ASCII; a row starts behind the last one that no character ends with.
    private mutating func appendASCII() {
        var end = i
        var lastBreak: Int?
        while end < bytes.count, bytes[end] < 0x80 {
            if bytes[end] < 0x40 { lastBreak = end }
            end += 1
        }
        decoded.bytes.append(contentsOf: bytes[i..<end])
        i = end
        guard let lastBreak else { return }
        rowStart = lastBreak + 1
        rowOutput = decoded.bytes.count - (end - rowStart)
    }

    private mutating func startRow() {
        rowStart = i
        rowOutput = decoded.bytes.count
    }

    /// Reads one character above ASCII; false, and stays, where none stands here.
    private mutating func appendCharacter() -> Bool {
        if bytes[i] == 0x80, table.script == .gb18030 {
            decoded.append(scalar: 0x20AC)
            i += 1
            return true
        }
        guard i + 1 < bytes.count else { return false }
        let packed = table.packed(bytes[i], bytes[i + 1])
        if packed != 0 {
            decoded.append(scalar: packed & 0x1F_FFFF)
            if packed >> 21 != 0 { decoded.append(scalar: 0x300 + packed >> 21) }
            i += 2
            return true
        }
        guard table.script == .gb18030, (0x30...0x39).contains(bytes[i + 1]), i + 3 < bytes.count,
            let scalar = FourByteTable.standard.scalar(bytes[i], bytes[i + 1], bytes[i + 2], bytes[i + 3])
        else { return false }
        decoded.append(scalar: scalar)
        i += 4
        startRow()
        return true
    }

    /// Puts U+FFFD for the bytes here that are no character, or for an earlier byte where that is more plausible.
    private mutating func repair() {
        let end = i + 1
        let isAtEnd = end == bytes.count && DoubleByteScript.isLead(bytes[i])
        if isAtEnd { decoded.isCutOff = true }
        let alignment = isAtEnd ? nil : RowAlignment(bytes, row: rowStart..<end, script: table.script)
        if let lost = alignment?.lost, lost < i {
            decoded.bytes.removeSubrange(rowOutput...)
            i = rowStart
            while i < lost { appendKnown() }
            decoded.appendDamage()
            i = lost + 1
            while i < end { appendKnown() }
        } else {
            decoded.appendDamage()
            i = end
            // A pair that is no character but could be one by its shape is lost whole.
            if i < bytes.count, bytes[i] >= 0x80, table.script.isTrail(bytes[i]), bytes[end - 1] != 0x80 { i += 1 }
        }
        startRow()
    }

    private mutating func appendKnown() {
        if bytes[i] < 0x80 {
            decoded.bytes.append(bytes[i])
            i += 1
        } else if !appendCharacter() {
            decoded.appendDamage()
            i += 1
        }
    }
}
