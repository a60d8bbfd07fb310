import GraphModel
import GraphStore
import Testing
import TextCore

/// Finding articles and claims by their words.
@Suite struct SearchTests {
    private let store: GraphStore

    init() throws {
        store = try SampleStories.store([
            SampleStories.story("hant", "輝達市值蒸發，ＡＩ晶片需求旺盛。", published: "2025-03-02", publisher: "嶼聲"),
            SampleStories.story("hans", "英伟达股价上涨，AI 芯片供不应求，Nvidia财报超预期。", published: "2025-03-01"),
            SampleStories.story("late", "市场普涨，“绿色金融”受关注。", published: "2025-03-03"),
        ])
    }

    private func ids(_ text: String, _ filter: ArticleFilter = ArticleFilter()) throws -> [String] {
        let found = try store.search(text, filter, limit: 10)
        #expect(found.total == found.hits.count)
        return found.hits.map { String($0.article.id.dropFirst(8)) }
    }

    @Test(arguments: [
        ("辉达", ["hant"]), ("輝達市值", ["hant"]), ("市值 需求", ["hant"]), ("英伟达", ["hans"]), ("芯片", ["hans"]), ("ai", ["hant", "hans"]),
        ("AI芯片", ["hans"]), ("ai晶片", ["hant"]), ("nvidia", ["hans"]), ("NVIDIA財報", ["hans"]), ("涨", ["late", "hans"]),
        ("达", ["hant", "hans"]), ("标题late", ["late"]), ("标题", ["late", "hant", "hans"]), ("绿色金融", ["late"]),
        ("\"AI 芯片\"", ["hans"]), ("芯片 金融", []), ("伟市", []), ("vidia", []),
    ])
    func findsWordsInAnyScript(text: String, found: [String]) throws { #expect(try ids(text) == found) }

    @Test(arguments: ["", " ", "，。", "\"", "\"\"", "*", "AND", "芯片 OR", "NEAR(芯片", "title:芯片", "a\u{0}b", "-", "^芯片("])
    func takesNoTextForAnOperator(text: String) throws {
        #expect(throws: Never.self) { try store.search(text, limit: 10) }
    }

    @Test func keepsToTheArticlesAskedFor() throws {
        var filter = ArticleFilter()
        filter.published = CalendarSpan(edtf: "2025-03-01")
        #expect(try ids("标题", filter) == ["hans"])
        filter.published = nil
        filter.source = "屿声"
        #expect(try ids("标题", filter) == ["hant"])
    }

    @Test func marksWhatWasFound() throws {
        let hit = try #require(try store.search("芯片", limit: 1).hits.first)
        #expect(hit.snippet.contains("AI \(SearchHit.open)芯片\(SearchHit.close)供不应求"))
        #expect(hit.claims == ["claim:hans"])
    }

    @Test func findsClaimsByTheirWords() throws {
        #expect(try store.claims(holding: "AI芯片", limit: 5).claims.map(\.claim.id) == ["claim:hans"])
        #expect(try store.claims(holding: "标题", limit: 5).claims.isEmpty, "titles are no words of a claim")
    }

    @Test func followsWhatIsReplacedAndRemoved() throws {
        try store.store(SampleStories.story("hans", "海通科技发布新品。", published: "2025-03-01"))
        #expect(try ids("芯片") == [])
        #expect(try ids("新品") == ["hans"])
        let writer = try StoreWriter(store)
        #expect(try writer.remove("article:hans"))
        #expect(try ids("新品") == [])
        #expect(try store.claims(about: [SampleStories.company.id]).total == 2)
    }

    @Test func cutsAfterTheNewest() throws {
        let found = try store.search("标题", limit: 1)
        #expect(found.hits.map(\.article.id) == ["article:late"])
        #expect(found.total == 3)
    }

    @Test func walksByDateWhereManyAreFound() throws {
        let many = try SampleStories.store(
            (0..<1100).map { number in
                let day = CalendarDate(daysSinceEpoch: 20_000 - number).description
                return SampleStories.story("\(number)", "第\(number)号公告。", published: day)
            })
        let found = try many.search("公告", limit: 2)
        #expect(found.hits.map(\.article.id) == ["article:0", "article:1"])
        #expect(found.total == 1100)
    }
}
