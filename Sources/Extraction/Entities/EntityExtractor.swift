import Cleaning
import Lexicons
import TextCore

/// Finds named things: lexicon names by longest match, others by rule.
struct EntityExtractor: Sendable {
    private let names: LexiconNames
    private let choice: LexiconChoice

    /// - Throws: `TableError` where a table under `names/` is malformed.
    init(_ tables: TableFolder, lexicon: EntityLexicon) throws(TableError) {
        let ordinary = try tables.table("names/ordinary-words", requires: ["word"])
        names = LexiconNames(lexicon, ordinaryWords: ordinary.rows.map { $0["word"] })
        choice = LexiconChoice(lexicon)
    }

    /// Entities in the order of their first mention. No two mentions overlap; none lies in a garbled place.
    func entities(in text: FoldedText, of article: CleanText) -> [FoundEntity] {
        let text = NameText(text, repairs: article.repairs)
        let title = article.title.map { NameText(FoldedText(SourceText($0))) }
        let matches = names.matches(in: text)
        let entries = choice.entries(for: matches, in: text, title: title)
        var numbers: [Int: Int] = [:]
        var entities: [FoundEntity] = []
        for (match, entry) in zip(matches, entries) {
            guard let entry else { continue }
            let number = numbers[entry] ?? entities.count
            if number == entities.count {
                numbers[entry] = number
                entities.append(FoundEntity(names.lexicon.entries[entry]))
            }
            entities[number].mentions.append(text.range(match.positions))
        }
        return entities
    }
}

extension FoundEntity {
    /// An entity of the lexicon, with no mention yet.
    init(_ entry: EntityLexicon.Entry) {
        self.init(
            lexiconID: entry.id, type: entry.type, name: entry.name, aliases: Array(entry.names.dropFirst()),
            identifiers: entry.tickers.isEmpty ? [:] : ["ticker": entry.tickers.joined(separator: " ")])
    }
}
