import Glibc

extension UnsafeBufferPointer<UInt8> {
    /// True where a byte is 0, within the first `reach` bytes.
    func containsNUL(within reach: Int = .max) -> Bool {
        guard let baseAddress else { return false }
        return memchr(baseAddress, 0, Swift.min(count, reach)) != nil
    }
}
