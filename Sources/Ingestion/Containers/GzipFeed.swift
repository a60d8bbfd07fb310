import Glibc

/// Feeds the members of a gzip file to the library, one by one: a damaged one costs itself.
final class GzipFeed {
    private let file: FileDescriptor
    private let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    /// Place in the file of the next byte to hand out.
    private var offset = 0
    /// Place of the first byte of the member that is being fed.
    private var memberStart = 0
    private var isMemberOver = false

    private static let headerLength = 10

    init(_ file: consuming FileDescriptor) {
        self.file = file
    }

    deinit { buffer.deallocate() }

    /// Goes on to the next member; what is left of this one is passed over.
    ///
    /// - Returns: false at the end of the file.
    func advance() -> Bool {
        while !isMemberOver, nextPortion() > 0 {}
        isMemberOver = false
        memberStart = offset
        return file.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[..<1]), at: offset) > 0
    }

    /// The library's read callback.
    func next(_ portion: UnsafeMutablePointer<UnsafeRawPointer?>?) -> Int {
        portion?.pointee = UnsafeRawPointer(buffer.baseAddress)
        return isMemberOver ? 0 : nextPortion()
    }

    /// Reads on, up to where another member begins.
    private func nextPortion() -> Int {
        let got = file.read(into: buffer, at: offset)
        guard got > 0 else {
            isMemberOver = true
            return 0
        }
        var count = got
        if let start = memberBegin(in: got) {
            count = start
            isMemberOver = true
        } else if got == buffer.count {
            count = got - Self.headerLength + 1
        }
        offset += count
        return count
    }

    /// The first place behind the member's own beginning at which the header of one stands.
    private func memberBegin(in count: Int) -> Int? {
        let bytes = buffer.bindMemory(to: UInt8.self)
        var i = offset == memberStart ? 1 : 0
        while i + Self.headerLength <= count, let base = bytes.baseAddress,
            let found = memchr(base + i, 0x1F, count - i - Self.headerLength + 1)
        {
            i = UnsafeRawPointer(found) - UnsafeRawPointer(base)
            if Self.isHeader(bytes, at: i) { return i }
            i += 1
        }
        return nil
    }

    /// True for a whole header: by chance it stands once in a million million bytes.
    private static func isHeader(_ bytes: UnsafeMutableBufferPointer<UInt8>, at i: Int) -> Bool {
        bytes[i + 1] == 0x8B && bytes[i + 2] == 8 && bytes[i + 3] & 0xE0 == 0 && [0, 2, 4].contains(bytes[i + 8])
            && (bytes[i + 9] <= 13 || bytes[i + 9] == 255)
    }
}
