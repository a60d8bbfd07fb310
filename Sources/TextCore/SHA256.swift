/// SHA-256 of bytes, for what others check: a page's policy names its script by it (FIPS 180-4).
package enum SHA256 {
    /// The 32 bytes of the digest.
    package static func digest(_ bytes: some Sequence<UInt8>) -> [UInt8] {
        var message = Array(bytes)
        let length = UInt64(message.count) * 8
        message.append(0x80)
        while message.count % 64 != 56 { message.append(0) }
        message += (0..<8).map { UInt8(truncatingIfNeeded: length >> (56 - 8 * UInt64($0))) }
        var state = start
        for block in stride(from: 0, to: message.count, by: 64) { mix(message[block..<(block + 64)], into: &state) }
        return state.flatMap { word in (0..<4).map { UInt8(truncatingIfNeeded: word >> (24 - 8 * UInt32($0))) } }
    }

    private static func mix(_ block: ArraySlice<UInt8>, into state: inout [UInt32]) {
        var words = stride(from: block.startIndex, to: block.endIndex, by: 4).map { i in
            (0..<4).reduce(UInt32(0)) { $0 << 8 | UInt32(block[i + $1]) }
        }
        for i in 16..<64 {
            let (a, b) = (words[i - 15], words[i - 2])
            let low = turned(a, 7) ^ turned(a, 18) ^ (a >> 3)
            let high = turned(b, 17) ^ turned(b, 19) ^ (b >> 10)
            words.append(words[i - 16] &+ low &+ words[i - 7] &+ high)
        }
        var s = state
        for i in 0..<64 {
            let choice = (s[4] & s[5]) ^ (~s[4] & s[6])
            let sum = turned(s[4], 6) ^ turned(s[4], 11) ^ turned(s[4], 25)
            let first = s[7] &+ sum &+ choice &+ constants[i] &+ words[i]
            let majority = (s[0] & s[1]) ^ (s[0] & s[2]) ^ (s[1] & s[2])
            let second = (turned(s[0], 2) ^ turned(s[0], 13) ^ turned(s[0], 22)) &+ majority
            s = [first &+ second, s[0], s[1], s[2], s[3] &+ first, s[4], s[5], s[6]]
        }
        for i in 0..<8 { state[i] = state[i] &+ s[i] }
    }

    private static func turned(_ word: UInt32, _ count: UInt32) -> UInt32 { word >> count | word << (32 - count) }

    private static let primes: [UInt64] = {
        var primes: [UInt64] = []
        var number: UInt64 = 2
        while primes.count < 64 {
            if primes.allSatisfy({ number % $0 != 0 }) { primes.append(number) }
            number += 1
        }
        return primes
    }()

    /// First 32 bits of the fractions of the square roots of the first eight primes.
    private static let start: [UInt32] = primes.prefix(8).map { prime in root(UInt128(prime) << 64) { $0 * $0 } }
    /// First 32 bits of the fractions of the cube roots of the first 64 primes.
    private static let constants: [UInt32] = primes.map { prime in root(UInt128(prime) << 96) { $0 * $0 * $0 } }

    /// The low 32 bits of the largest whole number whose power is no more than a number.
    private static func root(_ number: UInt128, _ power: (UInt128) -> UInt128) -> UInt32 {
        var root: UInt128 = 0
        for bit in (0..<40).reversed() where power(root | 1 << UInt128(bit)) <= number { root |= 1 << UInt128(bit) }
        return UInt32(truncatingIfNeeded: root)
    }
}
