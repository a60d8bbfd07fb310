/// The names that a schema gives, and the file that gives each: one name means one thing in all of them.
struct SchemaTerms {
    private var owners: [String: String] = [:]
    private var fields: [String: Field] = [:]

    /// - Throws: `SchemaError` where a name means two things.
    init(_ types: [EntityType], _ predicates: [Predicate], _ records: [RecordType]) throws(SchemaError) {
        for type in types {
            try own(type.name, "entities/\(type.name).yaml")
            for field in type.properties { try add(field, "entities/\(type.name).yaml") }
        }
        for predicate in predicates { try own(predicate.name, predicate.path) }
        for record in records {
            for field in record.fields { try add(field, "\(record.name).yaml") }
        }
    }

    /// A field may stand in several files where it is the same in all.
    private mutating func add(_ field: Field, _ file: String) throws(SchemaError) {
        if let other = fields[field.name] {
            guard other.kind == field.kind, other.label == field.label, other.term == field.term else {
                let place = owners[field.name] ?? ""
                throw SchemaError(
                    file: file, problem: .invalid("the field '\(field.name)' has another type, label or term in \(place)"))
            }
            return
        }
        fields[field.name] = field
        try own(field.name, file)
        for value in field.values { try own(value.name, "\(file), values of \(field.name)") }
    }

    private mutating func own(_ name: String, _ file: String) throws(SchemaError) {
        if let other = owners.updateValue(file, forKey: name) {
            throw SchemaError(file: file, problem: .invalid("the name '\(name)' stands in \(other) too"))
        }
    }
}

extension Predicate {
    /// The file that declares it.
    var path: String { group == .statement ? "\(name).yaml" : "\(group.rawValue)/\(name).yaml" }
}
