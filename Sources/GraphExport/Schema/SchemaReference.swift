import GraphModel

/// The schema for people: every type, predicate, field and value with its names and what it means, as Markdown.
struct SchemaReference {
    let schema: GraphSchema

    var text: String {
        let sections = [
            heading, section("Entities", entities), section("Claims", kinds), section("Metrics", predicates(.metrics)),
            section("Relations", relations), section("Statements", predicates(.statement)),
        ]
        return (sections + schema.records.map(record) + schema.fields.filter { $0.kind == .value }.map(values))
            .joined(separator: "\n")
    }

    private var heading: String {
        """
        # The graph's vocabulary

        Made from the files of `graph-schema/` by `make schema`; edit those. Terms without a prefix are in
        `\(NodeIRI.vocabulary)`, which the prefix `cm` stands for; `schema` is `https://schema.org/`.

        """
    }

    private func section(_ title: String, _ table: String) -> String { "## \(title)\n\n\(table)" }

    private var entities: String {
        table(
            ["type", "简体", "繁體", "English", "is a", "what it is"],
            schema.entityTypes.map { type in
                let parents = type.parents + (type.schemaOrg.map { ["schema:" + $0] } ?? [])
                return ["`\(type.name)`"] + names(type.label) + [code(parents), meaning(type.comment)]
            })
    }

    private var kinds: String {
        table(
            ["kind", "简体", "繁體", "English", "class", "must have", "what it says"],
            schema.kinds.map { kind in
                ["`\(kind.name)`"] + names(kind.label)
                    + ["`\(LinkedClass.claim(kind.name))`", code(kind.requires), meaning(kind.comment)]
            })
    }

    private func predicates(_ group: Predicate.Group) -> String {
        table(
            ["predicate", "简体", "繁體", "English", "covers", "what it says"],
            schema.predicates.filter { $0.group == group }.map { predicate in
                ["`\(predicate.name)`"] + names(predicate.label)
                    + [predicate.covers.joined(separator: "、"), meaning(predicate.comment)]
            })
    }

    private var relations: String {
        table(
            ["relation", "简体", "繁體", "English", "from", "to", "what it says"],
            schema.relations.map { predicate in
                ["`\(predicate.name)`" + (predicate.isSymmetric ? " ↔" : "")] + names(predicate.label)
                    + [code(predicate.subject), code(predicate.object), meaning(predicate.comment)]
            })
    }

    private func record(_ record: RecordType) -> String {
        let name = LinkedClass.record(record.name)
        let also = record.terms.isEmpty ? "" : " Also \(code(record.terms))."
        let terms = LinkedTerms(schema)
        let rows = record.fields.filter { $0.kind != .kind }.map { field in
            ["`\(field.name)`" + (record.required.contains(field.name) ? " *" : "")] + names(field.label)
                + [
                    "`\(terms[field.name].iri)`", "\(field.kind)" + (field.isMany ? ", many" : ""),
                    meaning(field.comment),
                ]
        }
        let table = rows.isEmpty ? "" : "\n" + table(["field", "简体", "繁體", "English", "term", "holds", "what it is"], rows)
        return "## \(name)\n\n\(record.label["zh-Hans"]) · \(record.label["zh-Hant"]) · \(record.label["en"]). "
            + "\(record.comment["en"])\(also) Fields with * must be there.\n\(table)"
    }

    private func values(of field: Field) -> String {
        section(
            "Values of `\(field.name)`",
            table(["value", "简体", "繁體", "English"], field.values.map { ["`\($0.name)`"] + names($0.label) }))
    }

    private func names(_ label: Label) -> [String] { Label.languages.map { label[$0] } }

    private func meaning(_ comment: Label?) -> String {
        [comment?["en"], comment?["zh-Hans"]].compactMap { $0 }.joined(separator: "<br>")
    }

    private func code(_ names: [String]) -> String { names.map { "`\($0)`" }.joined(separator: " ") }

    private func table(_ heading: [String], _ rows: [[String]]) -> String {
        let line = { (cells: [String]) in "| " + cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |\n" }
        return line(heading) + line(heading.map { _ in "---" }) + rows.map(line).joined()
    }
}
