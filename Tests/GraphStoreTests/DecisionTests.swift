import GraphModel
import GraphStore
import TestSupport
import Testing

/// Users' decisions about who is who: they hold whatever comes and goes, and can be taken back.
@Suite struct DecisionTests {
    private typealias Samples = SampleDecisions

    private func store(_ slices: [ArticleSlice] = Samples.slices) throws -> GraphStore {
        let store = try SampleArticles.store()
        for slice in slices { try store.store([slice]) }
        return store
    }

    @Test func answersForTwoAsForOneOnceTheyAreMerged() throws {
        let store = try store()
        let apart = try store.claims(about: [Samples.qing]).claims.count
        let decision = try StoreWriter(store).decide(Samples.actions[0], title: "青桐科技 into 青桐", reason: "两种写法")
        #expect(decision.number == 1)
        #expect(try store.decisions() == [decision])
        #expect(try store.claims(about: [Samples.qing]).claims.count > apart)
        #expect(try store.claims(about: [Samples.qingtong]).total == store.claims(about: [Samples.qing]).total)
        let found = try store.lookup("青桐股份")
        #expect(found.fit == .exact)
        #expect(found.entities.map(\.entity.id) == [Samples.qing])
        #expect(found.entities.map(\.articles) == [3])
        #expect(found.entities.map(\.entity.name) == ["青桐"])
        #expect(found.entities.map(\.entity.aliases) == [["青桐科技", "青桐股份"].sorted()])
        #expect(try store.statistics().entities == 2)
        #expect(try store.entities(limit: 9).map(\.entity.id).sorted() == [Samples.qing, Samples.yuan])
        let graph = try store.graph()
        #expect(graph.entities.map(\.id) == [Samples.qing, Samples.yuan])
        #expect(graph.claims.allSatisfy { !$0.entityIDs.contains(Samples.qingtong) })
        var (entities, links): ([String], [[String]]) = ([], [])
        let schema = try GraphSchema(contentsOf: ProjectFolders.schema)
        try store.snapshot { snapshot in
            try snapshot.forEachEntity { entities.append($0.id) }
            try snapshot.forEachLink(schema) { links.append([$0.subject, $0.object]) }
        }
        #expect(entities == [Samples.qing, Samples.yuan])
        #expect(links.allSatisfy { $0[0] != $0[1] && !$0.contains(Samples.qingtong) })
        let problems = try store.checkInvariants(schema)
        #expect(problems == [])
    }

    @Test func holdsClaimsOfMergedEntitiesAgainstEachOther() throws {
        let store = try store()
        let schema = try GraphSchema(contentsOf: ProjectFolders.schema)
        let claim = try #require(
            try store.claims(about: [Samples.qingtong]).claims.first {
                $0.article.id == "article:2" && $0.claim.kind == "relation"
            }
        ).claim
        #expect(try store.peers(of: claim, schema).claims.count == 2, "two articles join 青桐科技 and 远山")
        _ = try StoreWriter(store).take([Samples.decision(Samples.actions[0])])
        let merged = try #require(try store.claims(withID: claim.id, limit: 1).claims.first).claim
        #expect(merged.subject == Samples.qing)
        #expect(try store.peers(of: merged, schema).claims.count == 3, "what is said of 青桐 and 远山 is among them now")
    }

    @Test func partsWhatSomeArticlesSay() throws {
        let store = try store()
        let action = EntityDecision.Action.split(
            entity: Samples.yuan, articles: ["article:3"], name: "远山银行", type: "Organization")
        let decision = try StoreWriter(store).decide(action, title: "", reason: "")
        let part = try #require(decision.action.part)
        #expect(try store.entity(id: part)?.name == "远山银行")
        #expect(try store.entity(id: part)?.type == "Organization")
        #expect(try store.lookup("远山银行").entities.map(\.entity.id) == [part])
        #expect(try Set(store.lookup("远山").entities.map(\.entity.id)) == [Samples.yuan, part], "both bear the name")
        #expect(try store.claims(about: [part]).claims.allSatisfy { $0.article.id == "article:3" })
        #expect(try store.claims(about: [Samples.yuan]).claims.allSatisfy { $0.article.id != "article:3" })
    }

    @Test func givesNamesAndTypes() throws {
        let store = try store()
        for action in Samples.actions[2...3] { _ = try StoreWriter(store).decide(action, title: "", reason: "") }
        #expect(try store.entity(id: Samples.qing)?.name == "青桐控股")
        #expect(try store.entity(id: Samples.qing)?.aliases == ["青桐"])
        #expect(try store.lookup("青桐控股").fit == .exact)
        #expect(try store.entity(id: Samples.yuan)?.type == "Place")
    }

    @Test func isTheSameWhateverTheOrderOfArticlesAndDecisions() throws {
        let whole = try store()
        _ = try StoreWriter(whole).take(Samples.actions.map { Samples.decision($0) })
        #expect(try Samples.isIndexTrue(whole))
        for order in [[0, 1, 2], [2, 1, 0], [1, 0, 2], [2, 0, 1]] {
            for early in 0...3 {
                let store = try SampleArticles.store()
                for number in order.prefix(early) { try store.store([Samples.slices[number]]) }
                _ = try StoreWriter(store).take(Samples.actions.map { Samples.decision($0) })
                for number in order.dropFirst(early) { try store.store([Samples.slices[number]]) }
                #expect(try Samples.content(store) == Samples.content(whole), "\(order) \(early)")
            }
        }
    }

    @Test(arguments: 1...12)
    func leavesNoTraceOnceAllIsUndone(seed: UInt64) throws {
        let (fresh, store) = (try store(), try store())
        let writer = try StoreWriter(store)
        var state = seed
        func random(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        for _ in 0..<8 {
            _ = try writer.take([Samples.decision(Samples.actions[random(Samples.actions.count)])])
            if random(3) == 0, try store.decisions().contains(where: { $0.undone == nil }) { _ = try writer.undo() }
            if random(3) == 0 {
                let slice = Samples.slices[random(3)]
                #expect(try writer.remove(slice.article.id))
                #expect(try Samples.isIndexTrue(store))
                _ = try writer.store([.article(slice)])
            }
            #expect(try Samples.isIndexTrue(store))
        }
        while let last = try store.decisions().filter({ $0.undone == nil }).randomElement(random) {
            _ = try writer.undo(last.number)
        }
        let (left, right) = try (Samples.content(store), Samples.content(fresh))
        #expect(left.filter { !right.contains($0) } == [])
        #expect(right.filter { !left.contains($0) } == [])
        #expect(left == right)
    }

    @Test func survivesThatAllArticlesGoAndComeBack() throws {
        let (store, other) = (try store(), try store())
        for store in [store, other] { _ = try StoreWriter(store).take(Samples.actions.map { Samples.decision($0) }) }
        for slice in Samples.slices { #expect(try StoreWriter(store).remove(slice.article.id)) }
        #expect(try Samples.content(store) == [])
        for slice in Samples.slices.reversed() { try store.store([slice]) }
        #expect(try Samples.content(store) == Samples.content(other))
    }

    @Test func takesDecisionsOfAnotherDatabaseOnce() throws {
        let (store, other) = (try store(), try store())
        for action in Samples.actions { _ = try StoreWriter(store).decide(action, title: "青桐", reason: "说\"好\"") }
        _ = try StoreWriter(store).undo(4)
        let lines = try store.decisions().map(\.json)
        let read = lines.compactMap { EntityDecision(number: 0, json: $0) }
        #expect(try StoreWriter(other).take(read) == read.count)
        #expect(try StoreWriter(other).take(read) == 0)
        #expect(try other.decisions() == store.decisions())
        #expect(try Samples.content(other) == Samples.content(store))
        #expect(EntityDecision(number: 1, json: #"{"kind":"marry","kept":"a","gone":"b"}"#) == nil)
        #expect(EntityDecision(number: 1, json: #"{"kind":"merge","kept":"a"}"#) == nil)
    }

    @Test func refusesWhatMakesNoSense() throws {
        let store = try store()
        let writer = try StoreWriter(store)
        func refusal(_ action: EntityDecision.Action) -> String {
            do {
                _ = try writer.decide(action, title: "", reason: "")
                return ""
            } catch { return error.description }
        }
        #expect(refusal(Samples.actions[0]) == "")
        #expect(refusal(.merge(kept: Samples.qingtong, gone: Samples.qing)).contains("one entity already"))
        #expect(
            refusal(.split(entity: Samples.yuan, articles: ["article:1"], name: nil, type: nil)).contains(
                "article:1 does not speak"))
        let all = ["article:2", "article:3"]
        #expect(refusal(.split(entity: Samples.yuan, articles: all, name: nil, type: nil)).contains("not none or all"))
        #expect(throws: StoreError.self) { try writer.undo(7) }
        #expect(try writer.undo().number == 1)
        #expect(throws: StoreError.self) { try writer.undo() }
    }
}

extension Array {
    fileprivate func randomElement(_ random: (Int) -> Int) -> Element? { isEmpty ? nil : self[random(count)] }
}
