import Foundation
import GraphModel
import GraphStore
import Testing

/// Versions of one address, and taking articles out.
@Suite struct VersionTests {
    /// Three versions of one address, and another article that shares an entity with them.
    private static let slices = [
        slice("article:a", moment: 100, names: ["芯动科技", "芯动"]), slice("article:b", moment: 200, names: ["芯动科技", "芯动公司"]),
        slice("article:c", moment: 200, names: ["芯动科技", "CoreMove"]),
        slice("article:d", address: nil, moment: 300, names: ["芯动科技", "芯動"]),
    ]

    @Test(arguments: [[0, 1, 2, 3], [3, 2, 1, 0], [1, 3, 0, 2], [2, 0, 3, 1]])
    func keepsTheNewestVersionWhateverTheOrder(order: [Int]) throws {
        let store = try SampleArticles.store()
        for number in order { try store.store([Self.slices[number]]) }
        let graph = try store.graph()
        #expect(graph.articles.map(\.id) == ["article:c", "article:d"])
        #expect(graph.entities.map(\.name) == ["CoreMove"])
        #expect(graph.entities.map(\.aliases) == [["芯动科技", "芯動"].sorted()])
        #expect(try store.versions(ofArticle: "article:a").map(\.state) == [.current, .replaced, .replaced])
        #expect(try store.versions(ofArticle: "article:a").map(\.id) == ["article:c", "article:b", "article:a"])
        #expect(try store.lookup("芯动公司").fit != .exact)
    }

    @Test func leavesNothingOfWhatWasRemoved() throws {
        let (store, fresh) = (try SampleArticles.store(), try SampleArticles.store())
        for number in [3, 2] { try store.store([Self.slices[number]]) }
        try store.store(SampleArticles.hans)
        try fresh.store([Self.slices[3]])
        try fresh.store(SampleArticles.hans)
        #expect(try StoreWriter(store).remove("article:c"))
        #expect(try store.graph().entities == fresh.graph().entities)
        #expect(try store.graph().articles == fresh.graph().articles)
        #expect(try store.lookup("coremove").entities == [])
        #expect(try store.versions(ofArticle: "article:c").map(\.state) == [.removed])
        #expect(try !StoreWriter(store).remove("article:c"))
        #expect(try !StoreWriter(store).remove("article:none"))
    }

    @Test func doesNotBringTheOlderVersionBack() throws {
        let store = try SampleArticles.store()
        for number in [0, 1] { try store.store([Self.slices[number]]) }
        #expect(try StoreWriter(store).remove("article:b"))
        #expect(try store.statistics().articles == 0)
        #expect(try store.statistics().entities == 0)
        #expect(try store.versions(ofArticle: "article:b").map(\.state) == [.removed, .replaced])
        #expect(try store.store([Self.slices[0]]).new == 1)
    }

    @Test func countsWhatAVersionChanges() throws {
        let store = try SampleArticles.store()
        #expect(try store.store([Self.slices[1]]).new == 1)
        #expect(try store.store([Self.slices[0]]).older == 1)
        #expect(try store.store([Self.slices[2]]).replaced == 1)
        #expect(try store.store([Self.slices[2]]).same == 1)
    }

    @Test func knowsAPageByItsHash() throws {
        let store = try SampleArticles.store()
        try store.store([Self.slices[1], Self.slices[0]])
        func ask(_ id: String, _ path: String, given: String? = nil, day: String? = "2025-01-02") throws -> PageFamiliarity {
            try store.familiarity(ofArticle: id, path: path, given: given, fileDay: day)
        }
        #expect(try ask("article:b", "article:b") == .known(isNoted: true))
        #expect(try ask("article:a", "z.html") == .known(isNoted: true), "older than the version that is there")
        #expect(try ask("article:c", "c") == .new(path: "c", fileDay: "2025-01-02"))
        #expect(try ask("article:b", "article:b", given: "2024-01-01") == .new(path: "article:b", fileDay: "2025-01-02"))
        #expect(try ask("article:b", "a.html") == .new(path: "a.html", fileDay: "2025-01-02"), "another ending is read otherwise")
        #expect(try ask("article:b", "article:b", day: "2024-12-31") == .new(path: "article:b", fileDay: "2024-12-31"))
    }

    private static func slice(_ id: String, address: String? = "a.example/1", moment: Int, names: [String]) -> ArticleSlice {
        var graph = Graph()
        let article = ArticleNode(
            id: id, contentHash: id, path: id, script: "Hans", text: names.joined(separator: "，"))
        graph.articles = [article]
        graph.entities = [EntityNode(id: "entity:core", type: "Company", name: names[1], aliases: [names[0]])]
        return ArticleSlice(
            article, of: graph, source: ArticleSource(fileDay: "2025-01-02", address: address, moment: moment))
    }
}
