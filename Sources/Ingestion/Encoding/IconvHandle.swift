import Glibc

/// Owns one open converter of the C library to UTF-32.
struct IconvHandle: ~Copyable {
    private let descriptor: iconv_t

    /// - Parameter encoding: a name that `iconv -l` lists.
    /// - Returns: nil where the C library has no such converter.
    init?(from encoding: String) {
        guard let opened = iconv_open("UTF-32LE", encoding), Int(bitPattern: opened) != -1 else { return nil }
        descriptor = opened
    }

    deinit { _ = iconv_close(descriptor) }

    /// Converts one character's bytes.
    ///
    /// - Returns: its scalars, two for a letter with its accent; nothing where the bytes are no character.
    mutating func scalars(_ bytes: [UInt8]) -> [UInt32] {
        var input = bytes.map { CChar(bitPattern: $0) }
        var output = [CChar](repeating: 0, count: 32)
        let written: Int = input.withUnsafeMutableBufferPointer { input in
            output.withUnsafeMutableBufferPointer { output in
                var from = input.baseAddress
                var fromLeft = input.count
                var to = output.baseAddress
                var toLeft = output.count
                _ = iconv(descriptor, nil, nil, nil, nil)
                let isRead = iconv(descriptor, &from, &fromLeft, &to, &toLeft) != -1 && fromLeft == 0
                let isFlushed = iconv(descriptor, nil, nil, &to, &toLeft) != -1
                return isRead && isFlushed ? output.count - toLeft : 0
            }
        }
        return stride(from: 0, to: written, by: 4).map { i in
            (0..<4).reduce(UInt32(0)) { $0 | UInt32(UInt8(bitPattern: output[i + $1])) << UInt32(8 * $1) }
        }
    }
}
