import Foundation
import Lexicons
import TestSupport
import Testing

/// Every table of the project as it stands.
@Suite struct TablesTests {
    private static let files: [String] = {
        let root = ProjectFolders.tables.url
        let all = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
        return all.filter { $0.hasSuffix(".tsv") }.map { String($0.dropLast(4)) }.sorted()
    }()

    private static let types: Set<String> = [
        "Company", "Organization", "Person", "Product", "Index", "Market", "Instrument", "Sector", "Group", "Place", "Work",
        "Event", "Policy",
    ]

    private static let lexicon = Result { try EntityLexicon(ProjectFolders.tables) }

    @Test func thereAreTables() {
        #expect(Self.files.contains("names/suffixes"))
        #expect(Self.files.contains { $0.hasPrefix("entities/") })
    }

    @Test(arguments: files)
    func isSortedUniqueAndFreeOfStraySpaces(_ name: String) throws {
        let table = try ProjectFolders.tables.table(name, requires: [])
        #expect(table.disorder.map(\.description) == [])
        // Elsewhere a space at an end of a cell may be part of a phrase.
        guard name.hasPrefix("entities/") || name.hasPrefix("names/") else { return }
        for row in table.rows {
            for column in table.columns {
                let ends = [row[column].utf8.first, row[column].utf8.last]
                if ends.contains(0x20) || ends.contains(0x0D) { Issue.record("\(name):\(row.line): stray space in \(column)") }
            }
        }
    }

    @Test func entityRowsHaveValidTypesKeysAndTickers() throws {
        for entry in try Self.lexicon.get().entries {
            if !Self.types.contains(entry.type) { Issue.record("\(entry.id): no type \(entry.type)") }
            let isKey = entry.id.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
            if !isKey || entry.name.isEmpty { Issue.record("\(entry.id): a key is kebab case, and a name must stand") }
            for ticker in entry.tickers where !EntryCheck.isTicker(ticker) { Issue.record("\(entry.id): no ticker \(ticker)") }
        }
    }

    @Test func parentsStandInTheLexicon() throws {
        let lexicon = try Self.lexicon.get()
        for entry in lexicon.entries where !entry.parent.isEmpty {
            if lexicon[entry.parent] == nil { Issue.record("\(entry.id): no parent \(entry.parent)") }
        }
    }

    @Test func noNameIsSureForTwoEntities() throws {
        #expect(try Self.collisions() == [])
    }

    /// `辉达: a, b` for each folded name that two entries claim as sure.
    private static func collisions() throws -> [String] {
        var owners: [String: [String]] = [:]
        for entry in try lexicon.get().entries {
            let weak = Set(entry.weak)
            for name in entry.names where !weak.contains(name) {
                let folded = ScriptFolding.shared.fold(name)
                if owners[folded]?.last != entry.id { owners[folded, default: []].append(entry.id) }
            }
        }
        return owners.filter { $0.value.count > 1 }.map { "\($0.key): \($0.value.joined(separator: ", "))" }.sorted()
    }
}
