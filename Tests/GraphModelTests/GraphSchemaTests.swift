import Foundation
import GraphModel
import TestSupport
import Testing

@Suite struct GraphSchemaTests {
    let schema: GraphSchema

    init() throws { schema = try GraphSchema(contentsOf: ProjectFolders.schema) }

    @Test func readsEveryKindOfFile() {
        #expect(schema.entityTypes.filter { !$0.isAbstract }.count == 13)
        #expect(schema.predicates.filter { $0.group == .metrics }.count == 33)
        #expect(schema.predicates.filter { $0.group == .relations }.count == 22)
        #expect(schema.predicate("statement")?.group == .statement)
        #expect(schema.record("claim")?.kinds.map(\.name) == ["measurement", "change", "relation", "statement"])
    }

    @Test(arguments: [("zh-Hans", "目标价"), ("zh-Hant", "目標價"), ("en", "target price")])
    func labelsPredicates(language: String, label: String) {
        #expect(schema.label(for: "targetPrice", language: language) == label)
    }

    @Test func knowsParents() {
        #expect(schema.isA("Company", ["Agent"]))
        #expect(schema.isA("Company", ["Thing"]))
        #expect(!schema.isA("Place", ["Agent"]))
        #expect(schema.ancestors(of: "Company") == ["Company", "Agent", "Thing"])
    }

    @Test func knowsFieldValues() {
        #expect(schema.value("planned", of: "modality")?.label["en"] == "planned")
        #expect(schema.value("down", of: "direction")?.sign == "−")
        #expect(schema.value("sideways", of: "direction") == nil)
        #expect(schema.predicate("competesWith")?.isSymmetric == true)
        #expect(schema.predicate("affects")?.requires == ["direction"])
    }
}

/// A schema that reads terms when they are asked for says the same as the whole one.
@Suite struct SchemaGlanceTests {
    @Test func saysTheSame() throws {
        let whole = try GraphSchema(contentsOf: ProjectFolders.schema)
        let glance = try GraphSchema(glancingAt: ProjectFolders.schema)
        for name in whole.predicates.map(\.name) + whole.entityTypes.map(\.name) + [
            "claim", "measurement", "nonsense", "../claim",
        ] {
            #expect(glance.label(for: name, language: "zh-Hant") == whole.label(for: name, language: "zh-Hant"))
        }
        #expect(glance.predicate("partnersWith")?.isSymmetric == true)
        #expect(glance.predicate("statement")?.group == .statement)
        #expect(glance.entityType("revenue") == nil)
        #expect(glance.predicates.map(\.name) == whole.predicates.map(\.name))
        #expect(glance.ancestors(of: "Company") == whole.ancestors(of: "Company"))
        #expect(glance.agreement.synonyms(of: "revenue") == whole.agreement.synonyms(of: "revenue"))
    }
}
