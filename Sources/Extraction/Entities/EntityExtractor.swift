import Cleaning
import Lexicons
import TextCore

/// Finds named things: lexicon names by longest match, others by rule.
struct EntityExtractor: Sendable {
    private let lexicon: EntityLexicon
    private let vocabulary: NameVocabulary
    private let choice: LexiconChoice
    private let finders: [any NameFinder]
    private let lists: ListFinder

    /// - Throws: `TableError` where a table under `names/` is malformed.
    init(_ tables: TableFolder, lexicon: EntityLexicon) throws(TableError) {
        self.lexicon = lexicon
        vocabulary = try NameVocabulary(tables, lexicon)
        choice = LexiconChoice(lexicon)
        lists = try ListFinder(tables)
        finders = [
            try TickerFinder(tables), SuffixFinder(), try PersonFinder(tables), try LatinFinder(tables), try TitleFinder(tables),
            AliasFinder(), try RunFinder(tables),
            try GroupFinder(tables), QuoteFinder(), MediumFinder(),
        ]
    }

    /// Entities in the order of their first mention. No two mentions overlap; none lies in a garbled place.
    func entities(in text: FoldedText, of article: CleanText) -> [FoundEntity] {
        let text = NameText(text, repairs: article.repairs)
        let title = article.title.map { NameText(FoldedText(SourceText($0))) }
        let reading = NameReading(text, title: title, vocabulary, lexicon, choice)
        var draft = EntityDraft(reading)
        for finder in finders { draft.add(finder.candidates(in: reading)) }
        draft.add(lists.candidates(in: reading, known: draft.named()))
        draft.add(KinFinder().candidates(in: reading, known: draft.named()))
        draft.add(SpellingFinder().candidates(in: reading, known: draft.named()))
        return draft.entities()
    }
}

/// One kind of evidence for names that no lexicon has.
protocol NameFinder: Sendable {
    /// What looks like a name, with how much speaks for it.
    func candidates(in reading: NameReading) -> [NameCandidate]
}
