extension GraphSchema {
    /// What the schema does not allow in a claim, or nil.
    ///
    /// A `listedOn` whose object is a Person gives `the object of listedOn is a Person, and must be a Market or …`.
    ///
    /// - Parameter type: the entity type behind an id, or nil where there is no such entity.
    package func violation(of claim: ClaimNode, type: (String) -> String?) -> String? {
        guard let kind = kind(claim.kind) else { return "there is no kind of claim '\(claim.kind)'" }
        guard let predicate = predicate(claim.predicate) else { return "there is no predicate '\(claim.predicate)'" }
        guard predicate.group == kind.predicates else { return "a \(kind.name) cannot have the predicate \(predicate.name)" }
        if let field = (kind.requires + predicate.requires).first(where: { !claim.has($0) }) {
            return "\(kind.name) \(predicate.name) needs \(field)"
        }
        if claim.object != nil, predicate.object.isEmpty { return "\(predicate.name) takes no object" }
        if let object = claim.object, object == claim.subject { return "\(predicate.name) joins a thing with itself" }
        if let reason = end("subject", claim.subject, of: predicate, predicate.subject, type) { return reason }
        if let object = claim.object, let reason = end("object", object, of: predicate, predicate.object, type) {
            return reason
        }
        return unknownValue(in: claim)
    }

    private func end(
        _ role: String, _ id: String, of predicate: Predicate, _ types: [String], _ type: (String) -> String?
    ) -> String? {
        guard let type = type(id) else { return "the \(role) of \(predicate.name) is no entity: \(id)" }
        if isA(type, types) { return nil }
        return "the \(role) of \(predicate.name) is a \(type), and must be one of \(types.joined(separator: ", "))"
    }

    private func unknownValue(in claim: ClaimNode) -> String? {
        for (field, value) in [("modality", claim.modality), ("basis", claim.basis), ("direction", claim.direction?.rawValue)] {
            if let value, self.value(value, of: field) == nil { return "there is no \(field) '\(value)'" }
        }
        return nil
    }
}

extension ClaimNode {
    /// True where the claim says something in a field of the schema; false for a field that claims lack.
    func has(_ field: String) -> Bool {
        switch field {
        case "kind", "predicate", "subject", "modality", "evidence", "confidence", "source": true
        case "object": object != nil
        case "value": value != nil
        case "from": from != nil
        case "to": to != nil
        case "direction": direction != nil
        case "basis": basis != nil
        case "role": role != nil
        case "metricName": metricName != nil
        case "content": content != nil
        case "topics": !topics.isEmpty
        case "time": time != nil
        case "speaker": speaker != nil
        default: false
        }
    }
}
