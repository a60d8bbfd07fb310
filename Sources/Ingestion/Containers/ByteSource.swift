import TextCore

/// Hands out bytes, one portion after another.
protocol ByteSource: AnyObject {
    /// Fills a buffer from its start.
    ///
    /// - Returns: how many bytes; 0 at the end.
    /// - Throws: an error diagnostic for a damaged place; the next call goes on behind it where that can be done.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws(Diagnostic) -> Int
}

/// Reads lines and runs of bytes from a source, holding one portion of it.
final class BufferedBytes {
    enum Line {
        case end
        case whole
        /// More bytes than allowed; they are passed over.
        case tooLong
    }

    private static let portion = 1 << 16

    private let source: any ByteSource
    private var buffer = [UInt8](repeating: 0, count: portion)
    private var start = 0
    private var end = 0

    init(_ source: any ByteSource) {
        self.source = source
    }

    /// Reads up to the next line feed, which is left out.
    ///
    /// - Parameter line: takes the line in the place of what it held.
    func readLine(into line: inout [UInt8], limit: Int) throws(Diagnostic) -> Line {
        line.removeAll(keepingCapacity: true)
        var length = 0
        while try fill() {
            let part = buffer[start..<end]
            let feed = part.firstIndex(of: 0x0A)
            let upper = feed ?? end
            length += upper - start
            if length <= limit { line.append(contentsOf: part[start..<upper]) }
            start = feed.map { $0 + 1 } ?? end
            if feed != nil { return length <= limit ? .whole : .tooLong }
        }
        return length == 0 ? .end : length <= limit ? .whole : .tooLong
    }

    /// Reads bytes, fewer only at the end.
    ///
    /// - Parameter bytes: takes them behind what it holds.
    /// - Returns: how many.
    func read(_ count: Int, into bytes: inout [UInt8]) throws(Diagnostic) -> Int {
        var left = count
        while left > 0, try fill() {
            let portion = min(left, end - start)
            bytes.append(contentsOf: buffer[start..<(start + portion)])
            start += portion
            left -= portion
        }
        return count - left
    }

    /// Passes bytes over.
    func skip(_ count: Int) throws(Diagnostic) {
        var left = count
        while left > 0, try fill() {
            let portion = min(left, end - start)
            start += portion
            left -= portion
        }
    }

    /// - Returns: false at the end.
    private func fill() throws(Diagnostic) -> Bool {
        guard start == end else { return true }
        (start, end) = (0, 0)
        let got = try Self.read(source, into: &buffer)
        end = got
        return got > 0
    }

    private static func read(_ source: any ByteSource, into buffer: inout [UInt8]) throws(Diagnostic) -> Int {
        let result: Result<Int, Diagnostic> = buffer.withUnsafeMutableBytes { bytes in
            Result { () throws(Diagnostic) in try source.read(into: bytes) }
        }
        return try result.get()
    }
}
