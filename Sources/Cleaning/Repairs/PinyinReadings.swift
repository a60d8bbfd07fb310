import Lexicons

/// Syllables of pinyin and the characters that they read, from `pinyin.tsv`.
struct PinyinReadings: Sendable {
    /// Sorted code points by syllable.
    private let characters: [String: [UInt16]]

    init(_ folder: TableFolder) throws(TableError) {
        let table = try folder.table("cleaning/pinyin", requires: ["syllable", "characters"])
        var characters: [String: [UInt16]] = [:]
        for row in table.rows {
            characters[row["syllable"]] = row["characters"].unicodeScalars.compactMap { UInt16(exactly: $0.value) }.sorted()
        }
        self.characters = characters
    }

    /// A syllable as written: its letters without marks, and whether it had a tone mark.
    struct Syllable: Sendable {
        let letters: String
        let isMarked: Bool
    }

    /// True where a syllable can read a character. With a tone mark it need only be a syllable: no other word has one.
    ///
    /// `fā` reads 發, `an` reads 案 and not 法; `ai` after 模 is no reading.
    func reads(_ syllable: Syllable, _ character: UInt32) -> Bool {
        guard let set = characters[syllable.letters] else { return false }
        if syllable.isMarked { return true }
        return [character, ScriptFolding.shared.fold(character)].contains { code in
            UInt16(exactly: code).map(set.contains) ?? false
        }
    }

    /// The syllable that some characters write, or nil where they are no lower-case letters of pinyin.
    static func syllable(_ scalars: ArraySlice<UInt32>) -> Syllable? {
        guard (1...8).contains(scalars.count) else { return nil }
        var letters = ""
        var isMarked = false
        for scalar in scalars {
            if (0x61...0x7A).contains(scalar), let plain = Unicode.Scalar(scalar) {
                letters.unicodeScalars.append(plain)
            } else if (0x0300...0x030C).contains(scalar) {
                isMarked = true
                if scalar == 0x0308 { letters = letters.dropLast() + "v" }
            } else if let (plain, hasTone) = marked(scalar) {
                letters.append(plain)
                isMarked = isMarked || hasTone
            } else {
                return nil
            }
        }
        return letters.isEmpty ? nil : Syllable(letters: letters, isMarked: isMarked)
    }

    /// The letter below a tone mark; `ü` is `v`, as the table writes it. Some pages write ă for ǎ and ɡ for g.
    private static func marked(_ scalar: UInt32) -> (Character, Bool)? {
        switch scalar {
        case 0x101, 0xE1, 0x1CE, 0xE0, 0x103: ("a", true)
        case 0x113, 0xE9, 0x11B, 0xE8, 0x115: ("e", true)
        case 0x12B, 0xED, 0x1D0, 0xEC, 0x12D: ("i", true)
        case 0x14D, 0xF3, 0x1D2, 0xF2, 0x14F: ("o", true)
        case 0x16B, 0xFA, 0x1D4, 0xF9, 0x16D: ("u", true)
        case 0x1D6, 0x1D8, 0x1DA, 0x1DC: ("v", true)
        case 0x144, 0x148, 0x1F9: ("n", true)
        case 0x1E3F: ("m", true)
        case 0xFC: ("v", false)
        case 0x251: ("a", false)
        case 0x261: ("g", false)
        default: nil
        }
    }
}
