import GraphModel
import TextCore

/// What a claim says in a form that can be held against others: 营收 of 星河科技 in 2024 is 412.6亿元.
struct Assertion: Sendable {
    /// Claims that speak of one thing have one key.
    struct Key: Hashable, Sendable {
        let subject: String
        let predicate: String
        /// The segment or the metric's own name where it is no common word for the metric; folded.
        let metric: String
        let aspect: Aspect
        let span: CalendarSpan?
        /// Who says it, for what is no fact yet: two forecasters need not agree.
        let voice: String
    }

    /// Which side of a thing is spoken of.
    enum Aspect: Hashable, Sendable {
        /// How high it stands.
        case level(Measure)
        /// By how much it moved against what.
        case move(Measure, basis: String)
        /// A relation to an entity.
        case relation(object: String)
    }

    /// What sort of amount: only amounts of one sort are compared.
    enum Measure: Hashable, Sendable {
        case money(per: String)
        case other(unit: String, per: String)
        /// A move without a number.
        case none
    }

    let key: Key
    let value: Quantity?
    /// Where the value can lie.
    let interval: ValueInterval?
    let direction: ClaimNode.Direction?
    let isDenied: Bool
    /// Positions that a title names, each by the first of its words.
    let roles: Set<String>
}

/// Takes assertions out of claims.
struct AssertionReader: Sendable {
    let schema: GraphSchema
    let names: NameFolding

    /// What a claim asserts: a change that ends at a level asserts both. None for statements, and for amounts whose time is unknown.
    func assertions(of claim: ClaimNode) -> [Assertion] {
        switch claim.kind {
        case "relation": return claim.object.map { [relation(claim, to: $0)] } ?? []
        case "measurement", "change": break
        default: return []
        }
        guard let span = claim.time.flatMap(CalendarSpan.init(edtf:)) else { return [] }
        if claim.kind == "measurement" { return claim.value.map { [level($0, claim, span)] } ?? [] }
        var found: [Assertion] = []
        if claim.value != nil || claim.direction != nil, claim.to == nil || claim.value != nil {
            let measure = claim.value.map(Self.measure) ?? .none
            let key = key(claim, .move(measure, basis: claim.basis ?? ""), span)
            found.append(assertion(claim, key, claim.value))
        }
        if let to = claim.to { found.append(level(to, claim, span)) }
        return found
    }

    private func level(_ value: Quantity, _ claim: ClaimNode, _ span: CalendarSpan) -> Assertion {
        let key = key(claim, .level(Self.measure(value)), span)
        return Assertion(
            key: key, value: value, interval: ValueInterval(value, schema.agreement), direction: nil,
            isDenied: claim.modality == "denied", roles: [])
    }

    private func relation(_ claim: ClaimNode, to object: String) -> Assertion {
        let isSymmetric = schema.predicate(claim.predicate)?.isSymmetric == true
        let ends = isSymmetric ? [claim.subject, object].sorted() : [claim.subject, object]
        let key = Assertion.Key(
            subject: ends[0], predicate: claim.predicate, metric: "", aspect: .relation(object: ends[1]), span: nil,
            voice: voice(of: claim))
        return assertion(claim, key, nil)
    }

    private func assertion(_ claim: ClaimNode, _ key: Assertion.Key, _ value: Quantity?) -> Assertion {
        Assertion(
            key: key, value: value, interval: value.map { ValueInterval($0, schema.agreement) }, direction: claim.direction,
            isDenied: claim.modality == "denied",
            roles: claim.role.map(roles) ?? [])
    }

    private func key(_ claim: ClaimNode, _ aspect: Assertion.Aspect, _ span: CalendarSpan) -> Assertion.Key {
        Assertion.Key(
            subject: claim.subject, predicate: claim.predicate, metric: metric(of: claim), aspect: aspect, span: span,
            voice: voice(of: claim))
    }

    /// Facts and denials have no voice of their own; plans, forecasts and rumours are compared among themselves, by speaker.
    private func voice(of claim: ClaimNode) -> String {
        claim.modality == "asserted" || claim.modality == "denied" ? "" : claim.modality + " " + (claim.speaker ?? "")
    }

    /// The metric's own name, or nothing for the words that the schema lists for it: 营收 and 收入 are one.
    func metric(of claim: ClaimNode) -> String {
        guard let name = claim.metricName.map(names.key) else { return "" }
        return schema.agreement.synonyms(of: claim.predicate).contains { names.key($0) == name } ? "" : name
    }

    /// 董事长兼行政總裁 names two positions.
    private func roles(in title: String) -> Set<String> {
        var parts = [names.key(title)]
        for joint in schema.agreement.roleJoints.map(names.key) {
            parts = parts.flatMap { $0.split(separator: joint).map(String.init) }
        }
        return Set(
            parts.map { part in
                schema.agreement.roles.first { $0.contains { names.key($0) == part } }?.first.map(names.key) ?? part
            })
    }

    private static func measure(_ quantity: Quantity) -> Assertion.Measure {
        let unit = quantity.unit
        let isMoney = unit.utf8.count == 3 && unit.utf8.allSatisfy { (65...90).contains($0) }
        return isMoney ? .money(per: quantity.per ?? "") : .other(unit: unit, per: quantity.per ?? "")
    }
}
