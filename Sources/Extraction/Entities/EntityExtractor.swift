import Cleaning
import Lexicons
import TextCore

/// Finds named things: lexicon names by longest match, others by rule, and by the weights of what stands in and beside a span.
struct EntityExtractor: Sendable {
    private let lexicon: EntityLexicon
    private let vocabulary: NameVocabulary
    private let choice: LexiconChoice
    private let finders: [any NameFinder]
    private let lists: ListFinder
    private let sectorLists: SectorListFinder
    private let scorer: SpanScorer

    /// - Parameter scorer: one with other weights than the tables have, or nil.
    /// - Throws: `TableError` where a table under `names/` is malformed.
    init(_ tables: TableFolder, lexicon: EntityLexicon, scorer: SpanScorer? = nil) throws(TableError) {
        self.lexicon = lexicon
        vocabulary = try NameVocabulary(tables, lexicon)
        choice = LexiconChoice(lexicon)
        lists = try ListFinder(tables)
        sectorLists = try SectorListFinder(tables, lexicon)
        if let scorer { self.scorer = scorer } else { self.scorer = try SpanScorer(tables) }
        finders = [
            try TickerFinder(tables), SuffixFinder(), try PersonFinder(tables), try LatinFinder(tables), try TitleFinder(tables),
            AliasFinder(), try RunFinder(tables),
            try GroupFinder(tables), QuoteFinder(), MediumFinder(),
        ]
    }

    /// Entities in the order of their first mention. No two mentions overlap; none lies in a garbled place.
    func entities(in text: FoldedText, of article: CleanText) -> [FoundEntity] {
        var draft = draft(of: text, article)
        let spans = scorer.spans(of: draft.reading, draft.proposals())
        draft.settle(scorer.choices(in: spans))
        draft.add(SpellingFinder().candidates(in: draft.reading, known: draft.named()))
        return draft.entities()
    }

    /// What the lexicon and the rules find.
    func draft(of text: FoldedText, _ article: CleanText) -> EntityDraft {
        let text = NameText(text, repairs: article.repairs)
        let title = article.title.map { NameText(FoldedText(SourceText($0))) }
        let reading = NameReading(text, title: title, vocabulary, lexicon, choice)
        var draft = EntityDraft(reading)
        for finder in finders { draft.add(finder.candidates(in: reading)) }
        draft.add(sectorLists.candidates(in: reading))
        draft.add(lists.candidates(in: reading, known: draft.named()))
        draft.add(KinFinder().candidates(in: reading, known: draft.named()))
        return draft
    }
}

/// One kind of evidence for names that no lexicon has.
protocol NameFinder: Sendable {
    /// What looks like a name, with how much speaks for it.
    func candidates(in reading: NameReading) -> [NameCandidate]
}
