import Lexicons

/// What this stage knows, read from `Tables/cleaning`.
struct CleaningTables: Sendable {
    let roles: ElementRoles
    let hints: ClassHints
    let noise: NoiseLines
    let noArticle: NoArticlePages
    let labels: CreditLabels
    let metaFields: MetaFields
    let scriptKeys: ScriptKeys
    let bylines: BylineNames
    let futureWords: PhraseSet
    let pinyin: PinyinReadings
    let ranks: CharacterRanks
    let detector: ScriptDetector

    /// - Throws: `TableError` where a table is missing or malformed.
    init(_ folder: TableFolder) throws(TableError) {
        roles = try ElementRoles(folder)
        hints = try ClassHints(folder)
        noise = try NoiseLines(folder)
        noArticle = try NoArticlePages(folder)
        labels = try CreditLabels(folder)
        metaFields = try MetaFields(folder)
        scriptKeys = try ScriptKeys(folder)
        bylines = try BylineNames(folder)
        futureWords = try PhraseSet(folder.table("cleaning/future-words", requires: ["word"]), column: "word")
        pinyin = try PinyinReadings(folder)
        ranks = try CharacterRanks(folder)
        detector = try ScriptDetector(folder)
    }
}
