import Foundation
import GraphModel
import GraphStore
import Lexicons
import Testing

/// What goes in comes out, once, whatever the order.
@Suite struct StoringTests {
    @Test func givesBackWhatWentIn() throws {
        let store = try SampleArticles.store()
        try store.store(SampleArticles.hans)
        let stored = try #require(try store.graph(ofArticle: "article:hans"))
        let original = SampleArticles.hans
        #expect(stored.articles == original.articles)
        #expect(stored.entities == original.entities)
        #expect(stored.mentions == original.mentions)
        #expect(stored.quantities == original.quantities)
        #expect(stored.times == original.times)
        #expect(stored.claims == original.claims)
    }

    @Test func keepsDecimalsToTheLastDigit() throws {
        let store = try SampleArticles.store()
        var graph = SampleArticles.hans
        let long = try #require(Decimal(string: "123456789012345678.000000000123"))
        graph.claims[0].value?.high = long
        try store.store(graph)
        #expect(try store.graph(ofArticle: "article:hans")?.claims[0].value?.high == long)
    }

    @Test func changesNothingTheSecondTime() throws {
        let store = try SampleArticles.store()
        #expect(try store.store(SampleArticles.hans).new == 1)
        let before = try dump(store)
        let tally = try store.store(SampleArticles.hans)
        #expect((tally.new, tally.replaced, tally.same) == (0, 0, 1))
        #expect(try dump(store) == before)
    }

    @Test func replacesAnArticleWhoseContentChanged() throws {
        let store = try SampleArticles.store()
        try store.store(SampleArticles.hans)
        var changed = SampleArticles.hans
        changed.claims.removeLast(2)
        changed.entities.removeFirst()
        changed.mentions.removeFirst()
        changed.claims[0].speaker = nil
        #expect(try store.store(changed).replaced == 1)
        let statistics = try store.statistics()
        #expect((statistics.articles, statistics.claims, statistics.entities) == (1, 1, 1))
    }

    @Test func givesTheSameGraphInEitherOrder() throws {
        let (one, other) = (try SampleArticles.store(), try SampleArticles.store())
        for graph in [SampleArticles.hans, SampleArticles.hant] { try one.store(graph) }
        for graph in [SampleArticles.hant, SampleArticles.hans] { try other.store(graph) }
        #expect(try dump(one) == dump(other))
        #expect(try one.lookup("nvda").entities == other.lookup("nvda").entities)
    }

    @Test func givesWhatMergingGives() throws {
        let store = try SampleArticles.store()
        for graph in [SampleArticles.hant, SampleArticles.hans] { try store.store(graph) }
        var merged = SampleArticles.hans
        merged.merge(SampleArticles.hant)
        merged.sort()
        #expect(try store.graph().entities == merged.entities)
        #expect(try store.graph().claims == merged.claims)
    }

    @Test func keepsOneArticleOfAPageUnderTwoPaths() throws {
        var copy = SampleArticles.hans
        copy.articles[0].path = "a/copy.html"
        for order in [[SampleArticles.hans, copy], [copy, SampleArticles.hans]] {
            let store = try SampleArticles.store()
            for graph in order { try store.store(graph) }
            #expect(try store.graph().articles.map(\.path) == ["a/copy.html"])
        }
    }

    @Test func writesABatchWholeOrNotAtAll() throws {
        let store = try SampleArticles.store()
        var broken = SampleArticles.hant
        broken.claims[0].object = "entity:unknown"
        let slices = ArticleSlice.slices(of: SampleArticles.hans) + ArticleSlice.slices(of: broken)
        #expect(throws: StoreError.self) { try store.store(slices) }
        #expect(try store.statistics().articles == 0)
        #expect(try store.store(SampleArticles.hans).new == 1)
    }

    private func dump(_ store: GraphStore) throws -> [String] {
        var articles: [String] = []
        try store.forEachArticle { articles.append("\($0.articles)\($0.entities)\($0.mentions)\($0.claims)") }
        return articles
    }
}
