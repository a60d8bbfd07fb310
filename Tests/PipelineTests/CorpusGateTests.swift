import Foundation
import GraphExport
import GraphModel
import Pipeline
import TestSupport
import Testing

/// The corpus as a gate: what is read in it today must be read in it tomorrow.
///
/// The pins stand in `Specs/gate.json`, a little below what was measured. Raise one when its figure has risen. Where
/// `GATE_FIGURES` is set, every figure is printed with all that is missing.
@Suite struct CorpusGateTests {
    private let run: CorpusRun

    init() throws { run = try CorpusRun.shared.get() }

    private static let pins: [String: Double] = {
        let data = try? Data(contentsOf: ProjectFolders.specs.appendingPathComponent("gate.json"))
        return data.flatMap { try? JSONDecoder().decode([String: Double].self, from: $0) } ?? [:]
    }()

    @Test func everyFigureIsPinned() {
        #expect(Self.pins.keys.sorted() == GateField.allCases.map(\.rawValue).sorted())
    }

    @Test func everyPageIsThereAndHasItsExpectations() throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: ProjectFolders.corpus.path)
        #expect(files.sorted() == run.pages.map(\.page.file).sorted())
    }

    @Test(arguments: GateField.allCases) func figureIsNotBelowItsPin(_ field: GateField) {
        let figure = GateFigure(run.pages.flatMap { PageComparison(read: $0).items() }.filter { $0.field == field })
        let heading = "\(field.rawValue): \(figure.found) of \(figure.total)"
        let missing = figure.missing.map { "\n  \($0)" }
        if ProcessInfo.processInfo.environment["GATE_FIGURES"] != nil {
            print(heading + String(format: " = %.3f", figure.recall) + missing.joined())
        }
        let pin = Self.pins[field.rawValue] ?? 1
        let shown = missing.prefix(12).joined() + (missing.count > 12 ? "\n  … \(missing.count - 12) more" : "")
        #expect(figure.total > 0, "\(field.rawValue): nothing in the corpus asks for it")
        #expect(figure.recall >= pin, "\(heading), pinned at \(pin); missing:\(shown)")
    }

    @Test func everyQuoteIsWhatStandsInItsPlace() throws {
        for read in run.pages {
            let record = try PrintedRecord(read.record)
            #expect(!record.spans.isEmpty, "\(read.page.file): nothing was read")
            #expect(record.misquoted == [], "\(read.page.file)")
        }
    }

    @Test func everyGraphIsWholeAndKeepsToTheSchema() throws {
        for read in run.pages {
            #expect(read.graph.checkInvariants(run.pipeline.schema) == [], "\(read.page.file)")
            let unknown = try PrintedRecord(read.record).warnings.filter { $0.contains("there is no ") }
            #expect(unknown == [], "\(read.page.file)")
        }
    }

    @Test func anotherRunInAnotherOrderGivesTheSameBytes() throws {
        let again = try run.pages.reversed().map { try ReadPage($0.page, through: run.pipeline) }
        for (first, second) in zip(run.pages, again.reversed()) {
            #expect(first.record == second.record, "\(first.page.file)")
        }
        let writer = LinkedDocument(schema: run.pipeline.schema)
        let documents = try [run.pages, again].map { pages in
            var graph = Graph.union(pages.map(\.graph))
            graph.sort()
            var document = ""
            try writer.write(graph, run.pipeline.schema) { document += $0 }
            return document
        }
        #expect(documents[0] == documents[1])
    }
}
