import Lexicons

/// How far each character speaks for a mis-decoded text, from `character-ranks.tsv`, in tenths.
struct CharacterRanks: Sendable {
    private var weights = [Int8](repeating: 0, count: 0x10000)
    private let `private`: Int

    init(_ folder: TableFolder) throws(TableError) {
        let table = try folder.table("cleaning/character-ranks", requires: ["rank", "weight", "characters"])
        var byName: [String: Int] = [:]
        for row in table.rows {
            guard let weight = Int8(row["weight"]) else { throw table.error(in: row, "weight is no small number") }
            byName[row["rank"]] = Int(weight)
        }
        for name in ["other", "private", "kana", "latin"] where byName[name] == nil {
            throw TableError(table: table.name, line: 0, text: name, problem: .invalid("rank is missing"))
        }
        func weight(_ name: String) -> Int8 { Int8(clamping: byName[name] ?? 0) }
        for code in 0..<0x10000 { weights[code] = weight("latin") }
        for code in 0x3400...0x9FFF { weights[code] = weight("other") }
        for code in 0xF900...0xFAFF { weights[code] = weight("other") }
        for code in 0x3040...0x30FF { weights[code] = weight("kana") }
        for code in 0xE000...0xF8FF { weights[code] = weight("private") }
        weights[0xFFFD] = weight("private")
        `private` = byName["private"] ?? 0
        for row in table.rows {
            for scalar in row["characters"].unicodeScalars where scalar.value < 0x10000 {
                weights[Int(scalar.value)] = weight(row["rank"])
            }
        }
    }

    /// The weight of a folded character: −15 for 的, 22 for 龘.
    subscript(scalar: UInt32) -> Int {
        if scalar < 0x10000 { return Int(weights[Int(scalar)]) }
        return scalar >= 0xF0000 ? `private` : Int(weights[0x9FFF])
    }
}
