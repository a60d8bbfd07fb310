import CZlib
package import GraphStore

extension CompressedPage {
    /// Compresses a page's bytes: fast before small, since every page passes here.
    ///
    /// - Returns: nil where zlib refuses, which it does only without memory.
    package init?(compressing bytes: [UInt8]) {
        var length = compressBound(uLong(bytes.count))
        var failed = false
        let compressed = [UInt8](unsafeUninitializedCapacity: Int(length)) { buffer, count in
            failed = compress2(buffer.baseAddress, &length, bytes, uLong(bytes.count), 2) != Z_OK
            count = failed ? 0 : Int(length)
        }
        guard !failed else { return nil }
        self.init(size: bytes.count, bytes: compressed)
    }

    /// The page's bytes, or nil where they are damaged.
    package func decompressed() -> [UInt8]? {
        var length = uLong(size)
        var failed = false
        let page = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            failed = uncompress(buffer.baseAddress, &length, bytes, uLong(bytes.count)) != Z_OK
            count = failed ? 0 : Int(length)
        }
        return failed || page.count != size ? nil : page
    }
}
