import Lexicons
import TestSupport
import Testing

@Suite("Tables of cleaning") struct CleaningTablesTests {
    @Test("Sorted and unique", arguments: ProjectFolders.tables.names(in: "cleaning"))
    func order(name: String) throws {
        let table = try ProjectFolders.tables.table(name, requires: [])
        #expect(!table.rows.isEmpty)
        #expect(table.disorder.map(\.description) == [])
    }
}
