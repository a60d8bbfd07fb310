/// Numbers that look random and are the same in every run: splitmix64, after Sebastiano Vigna.
struct SeededNumbers: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

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
