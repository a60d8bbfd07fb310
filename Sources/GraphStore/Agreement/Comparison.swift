import GraphModel

/// How two claims on one thing stand to each other.
package enum Comparison: Hashable, Sendable {
    /// What two claims differ in.
    package enum Difference: String, Sendable, CaseIterable {
        case value, direction, unit, modality, role
    }

    /// Both say the same.
    case same
    /// Both can be true: 近6000亿 and 5927亿.
    case compatible
    /// They cannot both be true.
    case conflicting(Difference)
    /// They say different things: amounts in two currencies, a level in points and one in per cent.
    case unrelated
}

extension Assertion {
    /// Compares two assertions.
    func compared(to other: Assertion) -> Comparison {
        guard key == other.key else { return .unrelated }
        if isDenied != other.isDenied { return .conflicting(.modality) }
        if let a = direction, let b = other.direction, a != b { return .conflicting(.direction) }
        if !roles.isEmpty, !other.roles.isEmpty, roles.isDisjoint(with: other.roles) { return .conflicting(.role) }
        guard let a = value, let b = other.value, let interval, let otherInterval = other.interval else {
            return value == nil && other.value == nil ? .same : .compatible
        }
        let overlaps = interval.overlaps(otherInterval)
        guard a.unit == b.unit else { return a.low == b.low && a.high == b.high ? .conflicting(.unit) : .unrelated }
        guard overlaps else { return .conflicting(.value) }
        return a.modifier == b.modifier ? .same : .compatible
    }
}
