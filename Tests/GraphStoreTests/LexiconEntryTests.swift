import GraphStore
import Testing

/// The users' own lexicon entries in the database.
@Suite struct LexiconEntryTests {
    @Test func keepsReplacesAndForgetsEntries() throws {
        let store = try SampleArticles.store()
        #expect(try store.lexiconEntries() == [])
        let writer = try StoreWriter(store)
        let first = StoredEntry(id: "b", cells: ["id": "b", "name": "青桐\"科技", "type": "Company"])
        let second = StoredEntry(id: "a", cells: ["id": "a", "name": "鹿鸣", "type": "Product"])
        #expect(try writer.keep([first, second]) == 2)
        #expect(try store.lexiconEntries() == [second, first])
        let changed = StoredEntry(id: "b", cells: ["id": "b", "name": "青桐", "type": "Company"])
        #expect(try writer.keep([changed]) == 0)
        #expect(try store.lexiconEntries() == [second, changed])
        try writer.forgetEntries(["a", "none"])
        #expect(try store.lexiconEntries() == [changed])
    }
}
