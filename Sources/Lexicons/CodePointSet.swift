/// A set of characters that answers without hashing: one bit a code point of the basic plane.
package struct CodePointSet: Sendable {
    @usableFromInline var bits = [UInt64](repeating: 0, count: 1024)
    /// Members beyond the basic plane.
    @usableFromInline var rare: Set<UInt32> = []

    package init(_ members: some Sequence<UInt32> = []) {
        for member in members { insert(member) }
    }

    package mutating func insert(_ scalar: UInt32) {
        if scalar < 0x10000 { bits[Int(scalar >> 6)] |= 1 << UInt64(scalar & 63) } else { rare.insert(scalar) }
    }

    @inlinable
    package func contains(_ scalar: UInt32) -> Bool {
        scalar < 0x10000 ? bits[Int(scalar >> 6)] & (1 << UInt64(scalar & 63)) != 0 : rare.contains(scalar)
    }
}
