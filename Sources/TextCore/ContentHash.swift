/// A 128-bit FNV-1a hash: the same for the same bytes on every machine and run.
///
/// Names content, does not guard against forgery. Constants: Fowler, Noll and Vo, "FNV Hash", 128-bit parameters.
package struct ContentHash: Hashable, Sendable {
    private var state: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d

    package init() {}

    package init(_ bytes: some Sequence<UInt8>) {
        add(bytes)
    }

    /// Takes in more bytes.
    package mutating func add(_ bytes: some Sequence<UInt8>) {
        if bytes.withContiguousStorageIfAvailable({ add($0) }) == nil { Array(bytes).withUnsafeBufferPointer { add($0) } }
    }

    /// The prime is 2^88 + 0x13b, so that a shift and a short product stand for the long one.
    private mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
        var state = state
        for byte in bytes {
            state ^= UInt128(truncatingIfNeeded: byte)
            state = state &* 0x13b &+ state &<< 88
        }
        self.state = state
    }

    /// Takes in one field and a mark after it, so that ("ab", "c") and ("a", "bc") differ.
    package mutating func add(field: String) {
        var field = field
        field.withUTF8 { add($0) }
        add(byte: 0xFF)
    }

    /// Takes in one byte.
    package mutating func add(byte: UInt8) {
        state ^= UInt128(truncatingIfNeeded: byte)
        state = state &* 0x13b &+ state &<< 88
    }

    /// The first `digits` hexadecimal digits, at most 32.
    package func hex(_ digits: Int = 32) -> String {
        let count = min(max(digits, 0), 32)
        return String(unsafeUninitializedCapacity: 32) { buffer in
            for i in 0..<count {
                let digit = UInt8(truncatingIfNeeded: state >> UInt128(124 - 4 * i)) & 0xF
                buffer[i] = digit < 10 ? 0x30 + digit : 0x57 + digit
            }
            return count
        }
    }
}
