import GraphModel
import Lexicons

/// An entity's names by language: who reads 英伟达, who 輝達, who Nvidia.
///
/// A name in Han characters that are written the same in both scripts (高盛) stands for both.
struct EntityNames {
    /// The name for each language that has one, in the order of `Label.languages`.
    let preferred: [(language: String, text: String)]
    /// All other names, in the order of `Label.languages`.
    let others: [(language: String, text: String)]
    private let canonical: String

    init(_ entity: EntityNode) {
        canonical = entity.name
        let names = Self.ranked(entity)
        let spoken = names.map { (text: $0, languages: NameScript.languages(of: $0)) }
        var preferred: [(language: String, text: String)] = []
        var others: [(language: String, text: String)] = []
        for language in Label.languages {
            let fitting = spoken.filter { $0.languages.contains(language) }.map(\.text)
            if let first = fitting.first { preferred.append((language, first)) }
            others += fitting.dropFirst().map { (language, $0) }
        }
        self.preferred = preferred
        self.others = others
    }

    /// The name for readers of a language: a canonical name in Latin script (OpenAI) for all, else the preferred, else the canonical.
    func text(_ language: String) -> String {
        if NameScript.languages(of: canonical) == ["en"] { return canonical }
        return preferred.first { $0.language == language }?.text ?? canonical
    }

    /// The canonical name, then its other spellings, then names before abbreviations, the longer first.
    private static func ranked(_ entity: EntityNode) -> [String] {
        let folded = ScriptFolding.shared.fold(entity.name)
        func rank(_ name: String) -> (Int, Int, String) {
            if ScriptFolding.shared.fold(name) == folded { return (0, 0, name) }
            let isAbbreviation = name.utf8.allSatisfy { !(UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
            return (isAbbreviation ? 2 : 1, -name.utf8.count, name)
        }
        return [entity.name] + entity.aliases.sorted { rank($0) < rank($1) }
    }
}

/// Tells which script a name is written in, by what OpenCC knows of each character.
enum NameScript {
    /// Characters that are the simplified form of others: 达, 辉.
    private static let simplified: Set<UInt32> = {
        let folding = ScriptFolding.shared
        return Set((UInt32(0x3400)...0x9FFF).compactMap { folding.fold($0) == $0 ? nil : folding.fold($0) })
    }()

    /// Languages of `Label.languages` that a name fits: 輝達 is `zh-Hant`, 高盛 is both Chinese ones, NVIDIA is `en`.
    static func languages(of name: String) -> [String] {
        var hasHan = false
        var isSimplified = false
        for scalar in name.unicodeScalars where isHan(scalar) {
            hasHan = true
            if ScriptFolding.shared.fold(scalar.value) != scalar.value { return ["zh-Hant"] }
            if simplified.contains(scalar.value) { isSimplified = true }
        }
        if !hasHan { return ["en"] }
        return isSimplified ? ["zh-Hans"] : ["zh-Hans", "zh-Hant"]
    }

    private static func isHan(_ scalar: Unicode.Scalar) -> Bool {
        (0x3400...0x9FFF).contains(scalar.value) || (0x20000...0x3FFFF).contains(scalar.value)
    }
}
