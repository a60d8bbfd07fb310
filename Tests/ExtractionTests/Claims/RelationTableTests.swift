import GraphModel
import Lexicons
import TestSupport
import Testing

@testable import Extraction

/// Every row of the relations table makes the claim of its example, and none of its predicate from its near miss.
@Suite struct RelationTableTests {
    struct Row: CustomTestStringConvertible, Sendable {
        let id: String
        let predicate: String
        let direction: String
        let example: String
        let miss: String
        var testDescription: String { id }
    }

    static let rows: [Row] = {
        let columns = ["id", "predicate", "direction", "time", "pattern", "example", "miss"]
        let table = try? ProjectFolders.tables.table("claims/relations", requires: columns)
        return (table?.rows ?? []).map {
            Row(id: $0["id"], predicate: $0["predicate"], direction: $0["direction"], example: $0["example"], miss: $0["miss"])
        }
    }()

    @Test func tableIsRead() {
        #expect(Self.rows.count > 60)
    }

    @Test(arguments: rows) func exampleMakesItsClaim(_ row: Row) throws {
        let sentence = AnnotatedSentence(row.example)
        let found = try sentence.claims().contains {
            $0.predicate == row.predicate && $0.subject == sentence.slots["S"] && $0.object == sentence.slots["O"]
        }
        #expect(found, "\(row.id): \(row.example)")
    }

    @Test(arguments: rows) func nearMissMakesNone(_ row: Row) throws {
        let found = try AnnotatedSentence(row.miss).claims().filter {
            $0.predicate == row.predicate && ($0.direction?.rawValue ?? "") == row.direction
        }
        #expect(found.isEmpty, "\(row.id): \(row.miss)")
    }
}
