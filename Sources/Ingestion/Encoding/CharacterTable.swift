/// What the byte pairs of a double-byte encoding stand for, read once from the C library's converters.
struct CharacterTable: Sendable {
    let script: DoubleByteScript
    /// By lead (from 0x81) and trail (from 0x40): a scalar in the low 21 bits, the distance from U+0300 of an accent behind
    /// it above them; 0 where the pair is no character.
    private let pairs: [UInt32]

    private static let trails = 0xFF - 0x40

    /// nil where the C library lacks the converter.
    static let gb18030 = CharacterTable(.gb18030, converter: "GB18030")
    /// With the Hong Kong supplement. nil where the C library lacks the converter.
    static let big5 = CharacterTable(.big5, converter: "BIG5-HKSCS")

    private init?(_ script: DoubleByteScript, converter: String) {
        guard var handle = IconvHandle(from: converter) else { return nil }
        var pairs = [UInt32](repeating: 0, count: (0xFF - 0x81) * Self.trails)
        for lead in UInt8(0x81)...0xFE {
            for trail in UInt8(0x40)...0xFE where script.isTrail(trail) {
                let scalars = handle.scalars([lead, trail])
                guard let first = scalars.first else { continue }
                let accent = scalars.count > 1 ? scalars[1] &- 0x300 : 0
                pairs[Self.index(lead, trail)] = first | accent << 21
            }
        }
        self.script = script
        self.pairs = pairs
    }

    /// The character of a pair, packed; 0 where it is none.
    func packed(_ lead: UInt8, _ trail: UInt8) -> UInt32 {
        lead >= 0x81 && lead <= 0xFE && trail >= 0x40 && trail <= 0xFE ? pairs[Self.index(lead, trail)] : 0
    }

    private static func index(_ lead: UInt8, _ trail: UInt8) -> Int { (Int(lead) - 0x81) * trails + Int(trail) - 0x40 }
}
