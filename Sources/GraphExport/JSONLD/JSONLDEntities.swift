import GraphModel
import TextCore

/// Entities as nodes with a name in each language.
struct JSONLDEntities {
    let schema: GraphSchema

    /// The node of an entity.
    func node(_ entity: EntityNode) -> String {
        let names = EntityNames(entity)
        var json = JSONWriter()
        json.object { json in
            json.node(NodeIRI.node(entity.id), types(entity.type))
            json.field("name", entity.name)
            json.key("prefLabel")
            json.object { for (language, text) in names.preferred { $0.field(language, text) } }
            let others = Label.languages.map { language in (language, names.others.filter { $0.language == language }.map(\.text))
            }
            if others.contains(where: { !$0.1.isEmpty }) {
                json.key("altLabel")
                json.object { for (language, texts) in others { $0.texts(language, texts) } }
            }
            for property in schema.properties(of: entity.type) where property.kind == .identifier {
                json.field(property.name, entity.identifiers[property.name])
            }
        }
        return json.string
    }

    /// Asserted relations as plain properties of their subject, one node a subject: `{"@id": …, "acquires": […]}`.
    ///
    /// Only what an article says itself and as a fact; the claims have the rest.
    func relations(_ claims: [ClaimNode]) -> [String] {
        let plain = claims.filter { claim in
            claim.object != nil && claim.speaker == nil
                && claim.modality == schema.record("claim")?.field("modality")?.defaultValue
                && schema.predicate(claim.predicate)?.group == .relations
        }
        return Dictionary(grouping: plain, by: \.subject).sorted { $0.key < $1.key }.map { subject, claims in
            var json = JSONWriter()
            json.object { json in
                json.field("@id", NodeIRI.node(subject))
                for (predicate, claims) in Dictionary(grouping: claims, by: \.predicate).sorted(by: { $0.key < $1.key }) {
                    json.texts(predicate, Set(claims.compactMap(\.object)).sorted().map(NodeIRI.node))
                }
            }
            return json.string
        }
    }

    private func types(_ type: String) -> [String] {
        schema.entityType(type) == nil ? [] : [type] + (schema.schemaOrg(of: type).map { ["schema:" + $0] } ?? [])
    }
}
