/// The characters that GB18030 writes in four bytes.
struct FourByteTable: Sendable {
    /// Scalars of the basic plane by their place in the order of four-byte codes.
    private let basic: [UInt16]

    /// Codes of the basic plane come first, of the others from here on.
    private static let basicCount = 39_420
    private static let othersStart = 189_000
    private static let othersCount = 0x10_0000

    static let standard = FourByteTable()

    private init() {
        guard var handle = IconvHandle(from: "GB18030") else {
            basic = []
            return
        }
        basic = (0..<Self.basicCount).map { UInt16(truncatingIfNeeded: handle.scalars(Self.bytes($0)).first ?? 0) }
    }

    /// - Returns: nil where the bytes are no four-byte character.
    func scalar(_ a: UInt8, _ b: UInt8, _ c: UInt8, _ d: UInt8) -> UInt32? {
        guard DoubleByteScript.isLead(a), (0x30...0x39).contains(b), DoubleByteScript.isLead(c), (0x30...0x39).contains(d)
        else { return nil }
        let place = ((Int(a) - 0x81) * 10 + Int(b) - 0x30) * 1260 + (Int(c) - 0x81) * 10 + Int(d) - 0x30
        if place < basic.count { return basic[place] == 0 ? nil : UInt32(basic[place]) }
        let other = place - Self.othersStart
        return other >= 0 && other < Self.othersCount ? UInt32(0x10000 + other) : nil
    }

    private static func bytes(_ place: Int) -> [UInt8] {
        [
            UInt8(0x81 + place / 12_600), UInt8(0x30 + place / 1260 % 10), UInt8(0x81 + place / 10 % 126),
            UInt8(0x30 + place % 10),
        ]
    }
}
