/// The mark at a text's start that names its encoding.
struct ByteOrderMark: Equatable {
    let encoding: TextEncoding
    /// Length of the mark.
    let count: Int

    /// - Returns: nil where the bytes start with none.
    init?(startOf bytes: UnsafeBufferPointer<UInt8>) {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            self.init(encoding: .utf8, count: 3)
        } else if bytes.starts(with: [0x84, 0x31, 0x95, 0x33]) {
            self.init(encoding: .gb18030, count: 4)
        } else if bytes.starts(with: [0xFF, 0xFE]) {
            self.init(encoding: .utf16LittleEndian, count: 2)
        } else if bytes.starts(with: [0xFE, 0xFF]) {
            self.init(encoding: .utf16BigEndian, count: 2)
        } else {
            return nil
        }
    }

    private init(encoding: TextEncoding, count: Int) {
        self.encoding = encoding
        self.count = count
    }
}
