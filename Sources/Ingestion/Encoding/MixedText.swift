/// Reads the runs of another encoding inside a text: pages that were put together from files of two encodings.
///
/// A run of bytes above ASCII that is no UTF-8 but whole characters of GB18030, in a page of UTF-8, is one; so is a run of many whole
/// characters of UTF-8 in a page of GB18030 or Big5.
struct MixedText {
    /// Bytes of the run, in UTF-8, in the place of those at a range.
    struct Run {
        let range: Range<Int>
        let utf8: [UInt8]
    }

    let runs: [Run]

    /// Fewer bytes prove nothing: three characters of GB18030, four of UTF-8.
    private static let fewestForeign = 6
    private static let fewestUTF8 = 12

    /// - Parameter encoding: that most of the bytes are in.
    /// - Complexity: O(n)
    init(_ bytes: UnsafeBufferPointer<UInt8>, mostly encoding: TextEncoding) {
        guard encoding == .utf8 || encoding == .gb18030 || encoding == .big5 else {
            runs = []
            return
        }
        var runs: [Run] = []
        var i = 0
        while i < bytes.count {
            guard bytes[i] >= 0x80 else {
                i += 1
                continue
            }
            let end = Self.end(ofRun: i, in: bytes)
            let run = UnsafeBufferPointer(rebasing: bytes[i..<end])
            if let utf8 = encoding == .utf8 ? Self.foreign(run) : Self.utf8(run) { runs.append(Run(range: i..<end, utf8: utf8)) }
            i = end
        }
        self.runs = runs
    }

    /// A run ends where two bytes of ASCII follow, or one that no character of two bytes ends with.
    private static func end(ofRun start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var i = start
        while i < bytes.count {
            if bytes[i] < 0x40 || bytes[i] < 0x80 && (i + 1 == bytes.count || bytes[i + 1] < 0x80) { return i }
            i += 1
        }
        return i
    }

    private static func utf8(_ run: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
        guard run.count >= fewestUTF8, UTF8Survey(run, limit: 1).errors.isEmpty else { return nil }
        return String(decoding: run, as: UTF8.self).unicodeScalars.allSatisfy { $0.value < 0x80 || $0.value >= 0x2000 }
            ? Array(run) : nil
    }

    private static func foreign(_ run: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
        guard run.count >= fewestForeign, let table = CharacterTable.gb18030 else { return nil }
        // A run of UTF-8 that has lost a byte is wrong at one place, not in half of its bytes.
        let wrong = UTF8Survey(run).errors.reduce(0) { $0 + $1.count }
        guard wrong * 2 >= run.count else { return nil }
        var decoder = DoubleByteDecoder(run, table: table)
        let text = decoder.decode()
        guard text.damagedCount == 0, !text.isCutOff else { return nil }
        let scalars = String(decoding: text.bytes, as: UTF8.self).unicodeScalars
        let common = scalars.count {
            (0x4E00...0x9FFF).contains($0.value) || (0x3000...0x3015).contains($0.value) || $0.value >= 0xFF00
        }
        return common * 10 >= scalars.count * 9 ? text.bytes : nil
    }
}
