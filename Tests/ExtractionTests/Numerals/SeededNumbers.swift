import TextCore

/// Whole numbers that look random and are the same in every run.
struct SeededNumbers: RandomNumberGenerator {
    private var random: SplitMix64

    init(seed: UInt64) { random = SplitMix64(seed: seed) }

    mutating func next() -> UInt64 { random.next() }

    /// A number of one to `digits` digits, each length as likely as the other, often with zeros at its end.
    mutating func number(digits: Int) -> Int {
        let length = Int.random(in: 1...digits, using: &self)
        var limit = 1
        for _ in 0..<length { limit *= 10 }
        var zeros = 1
        for _ in 0..<Int.random(in: 0..<length, using: &self) { zeros *= 10 }
        let value = Int.random(in: limit / 10..<limit, using: &self)
        return Bool.random(using: &self) ? max(1, value / zeros) * zeros : max(1, value)
    }
}
