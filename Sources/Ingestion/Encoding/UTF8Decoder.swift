/// Passes UTF-8 through and puts U+FFFD for what is none.
struct UTF8Decoder {
    let bytes: UnsafeBufferPointer<UInt8>

    /// Reads all bytes. The longest run of bytes that starts a character without ending it counts as one character.
    func decode() -> DecodedText {
        let errors = UTF8Survey(bytes).errors
        var decoded = DecodedText()
        if errors.isEmpty {
            decoded.bytes = Array(bytes)
        } else {
            decoded.bytes.reserveCapacity(bytes.count + 2 * errors.count)
            var start = 0
            for error in errors {
                decoded.bytes.append(contentsOf: bytes[start..<error.lowerBound])
                decoded.appendDamage()
                start = error.upperBound
            }
            decoded.bytes.append(contentsOf: bytes[start...])
            decoded.isCutOff = errors.last.map { $0.upperBound == bytes.count && bytes[$0.lowerBound] >= 0xC2 } ?? false
        }
        if bytes.containsNUL() { decoded.removeNULs() }
        return decoded
    }
}
