import TextCore

/// The page that a server's answer carries: chunks put together, compression undone.
struct HTTPPayload {
    /// Kept in the diagnostics.
    let path: String
    /// A page of more bytes is refused.
    let limit: Int

    /// - Parameters:
    ///   - body: what follows the header.
    ///   - header: of the answer.
    /// - Throws: an error diagnostic for a compression that is not read, or damaged.
    func bytes(of body: [UInt8], _ header: HeaderLines) throws(Diagnostic) -> [UInt8] {
        let isChunked = header["transfer-encoding"]?.lowercased().contains("chunked") ?? false
        let whole = isChunked ? Self.joined(body) ?? body : body
        let encoding = header["content-encoding"]?.lowercased() ?? ""
        if whole.starts(with: [0x1F, 0x8B]) { return try unpacked(whole) }
        guard encoding.isEmpty || encoding == "identity" || Self.looksLikeText(whole) else {
            throw .badResponse(path, "page is compressed with \(encoding.prefix(20)), which is not read")
        }
        return whole
    }

    /// Chunks put together: `5\r\n营收…\r\n0\r\n`.
    ///
    /// - Returns: nil where the body is not in chunks, though its header says so: whoever saved it has joined them.
    private static func joined(_ body: [UInt8]) -> [UInt8]? {
        var bytes: [UInt8] = []
        var i = 0
        while i < body.count {
            let line = body[i...].prefix(20).prefix { $0 != 0x0A }
            let digits = line.prefix { Character(Unicode.Scalar($0)).isHexDigit }
            guard line.endIndex < body.count, !digits.isEmpty,
                let count = Int(String(decoding: digits, as: UTF8.self), radix: 16)
            else { return i == 0 ? nil : bytes }
            if count == 0 { return bytes }
            let start = line.endIndex + 1
            let end = min(body.count, start + min(count, body.count))
            bytes.append(contentsOf: body[start..<end])
            i = end
            while i < body.count, body[i] == 0x0D || body[i] == 0x0A { i += 1 }
        }
        return bytes
    }

    private func unpacked(_ body: [UInt8]) throws(Diagnostic) -> [UInt8] {
        let source = MemoryBytes(body, path: path)
        var bytes: [UInt8] = []
        _ = try BufferedBytes(source).read(limit + 1, into: &bytes)
        guard bytes.count <= limit else { throw .memberTooLarge(path, limit: limit) }
        return bytes
    }

    /// True for a body that is unpacked, whatever its header says.
    private static func looksLikeText(_ body: [UInt8]) -> Bool {
        body.prefix(64).contains(UInt8(ascii: "<")) && !body.prefix(512).contains(0)
    }
}

/// Compressed bytes in memory.
private final class MemoryBytes: ByteSource {
    private let path: String
    private let bytes: UnsafeMutableBufferPointer<UInt8>
    private var handle: ArchiveHandle?
    private var isOver = false

    init(_ packed: [UInt8], path: String) {
        self.path = path
        bytes = .allocate(capacity: packed.count)
        _ = bytes.initialize(from: packed)
        handle = ArchiveHandle(memory: UnsafeRawBufferPointer(bytes))
        if case .member = handle?.next() {} else { handle = nil }
    }

    deinit {
        handle = nil
        bytes.deallocate()
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(Diagnostic) -> Int {
        if isOver { return 0 }
        switch handle?.read(into: buffer) ?? .damaged("no gzip data") {
        case .bytes(let count): return count
        case .damaged(let reason):
            isOver = true
            throw .badResponse(path, "page's compression is damaged\(reason.map { ": \($0)" } ?? "")")
        }
    }
}
