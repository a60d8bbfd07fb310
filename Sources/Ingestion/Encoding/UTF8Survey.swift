/// How far bytes are UTF-8.
struct UTF8Survey {
    /// Runs of bytes that are no characters, in order.
    private(set) var errors: [Range<Int>] = []
    /// `errors` stops at the limit.
    private(set) var isCutShort = false

    /// - Parameter limit: how many errors are looked for.
    init(_ bytes: UnsafeBufferPointer<UInt8>, limit: Int = Int.max) {
        var start = 0
        while start < bytes.count {
            guard let error = Self.firstError(in: UnsafeBufferPointer(rebasing: bytes[start...])) else { return }
            if errors.count == limit {
                isCutShort = true
                return
            }
            let found = (start + error.lowerBound)..<(start + max(error.upperBound, error.lowerBound + 1))
            errors.append(found)
            start = found.upperBound
        }
    }

    private static func firstError(in bytes: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
        do {
            _ = try UTF8Span(validating: bytes.span)
            return nil
        } catch {
            return error.byteOffsets
        }
    }
}
