import Lexicons
import Testing

@Suite struct TableTests {
    @Test func readsCellsByHeadingAndSkipsComments() throws {
        let table = try Table(name: "t", text: "# about\nword\tkind\n\n买\ta|b\n卖\tc\n", requires: ["word", "kind"])
        #expect(table.columns == ["word", "kind"])
        #expect(table.rows.map { $0["word"] } == ["买", "卖"])
        #expect(table.rows[0].list("kind") == ["a", "b"])
        #expect(table.rows.map(\.line) == [4, 5])
    }

    @Test func shortRowsAndUnknownHeadingsReadAsEmpty() throws {
        let table = try Table(name: "t", text: "word\tkind\n买\n", requires: ["word"])
        #expect(table.rows[0]["kind"] == "")
        #expect(table.rows[0]["nothing"] == "")
        #expect(table.rows[0].list("kind") == [])
    }

    @Test func saysWhichHeadingIsMissing() {
        let error = #expect(throws: TableError.self) {
            try Table(name: "t.tsv", text: "word\n买\n", requires: ["word", "kind"])
        }
        #expect(error?.description.hasPrefix("t.tsv:1: error: ") == true)
        #expect(error?.description.contains("'kind'") == true)
    }

    @Test func refusesRowsThatAreTooLong() {
        let error = #expect(throws: TableError.self) { try Table(name: "t", text: "word\n买\t卖\n", requires: ["word"]) }
        #expect(error?.line == 2)
    }

    @Test func reportsDisorderAndRepetition() throws {
        let table = try Table(name: "t", text: "word\nb\na\na\nc\n", requires: ["word"])
        #expect(table.disorder.map(\.line) == [3, 4])
    }

    @Test func ordersByBytesNotByCharacters() throws {
        #expect(try Table(name: "t", text: "word\nZ\na\né\n买\n", requires: ["word"]).disorder.isEmpty)
    }
}
