import Testing
import TextCore

@Suite struct ContentHashTests {
    /// Published values of the 128-bit FNV-1a hash.
    @Test(arguments: [
        ("", "6c62272e07bb014262b821756295c58d"), ("a", "d228cb696f1a8caf78912b704e4a8964"),
        ("foobar", "343e1662793c64bf6f0d3597ba446f18"),
    ])
    func knownValues(_ text: String, _ expected: String) {
        #expect(ContentHash(text.utf8).hex() == expected)
        #expect(ContentHash(text.utf8).hex(8) == expected.prefix(8))
    }

    @Test func partsAddUp() {
        var hash = ContentHash("foo".utf8)
        hash.add("bar".utf8)
        #expect(hash == ContentHash("foobar".utf8))
    }

    @Test func fieldsDoNotRunTogether() {
        func hash(_ fields: [String]) -> ContentHash {
            fields.reduce(into: ContentHash()) { $0.add(field: $1) }
        }
        #expect(hash(["英伟", "达"]) != hash(["英", "伟达"]))
        #expect(hash(["英伟达"]) != hash(["英伟达", ""]))
        #expect(hash(["英", "伟达"]) == hash(["英", "伟达"]))
    }
}
