import Foundation
import TextCore

/// What a user decided about who is who. It stays as a record, also once it is undone.
package struct EntityDecision: Hashable, Sendable {
    /// What was decided. Entities and articles stand by id.
    package enum Action: Hashable, Sendable {
        /// All that is said of `gone` is said of `kept`.
        case merge(kept: String, gone: String)
        /// What some articles say of an entity is said of another thing; name and type are as before where they are nil.
        case split(entity: String, articles: [String], name: String?, type: String?)
        /// The entity is called so; its other names stay.
        case rename(entity: String, name: String)
        /// The entity is of this type.
        case retype(entity: String, type: String)
    }

    /// From 1, in the order in which they count.
    package let number: Int
    package let action: Action
    /// What was decided, by the names that the entities then had: 远山科技 into 远山.
    package let title: String
    /// Why, in the user's words; may be empty.
    package let reason: String
    /// When, ISO 8601 in UTC.
    package let made: String
    /// When it was taken back; nil while it holds.
    package let undone: String?

    /// Now, as `made` and `undone` have it.
    static var now: String { Date().formatted(.iso8601) }
}

extension EntityDecision.Action {
    /// `merge`, `split`, `rename` or `retype`.
    package var kind: String {
        switch self {
        case .merge: "merge"
        case .split: "split"
        case .rename: "rename"
        case .retype: "retype"
        }
    }

    /// The entity that it leaves changed: the one that is kept, parted, renamed or retyped.
    package var entity: String {
        switch self {
        case .merge(let kept, _): kept
        case .split(let entity, _, _, _), .rename(let entity, _), .retype(let entity, _): entity
        }
    }

    /// The id of the entity that a split makes: the old one's and a hash of the articles, so that the same split makes the same; nil for
    /// other actions.
    package var part: String? { suffix.map { entity + $0 } }

    /// What a split adds to the ids of those that it parts.
    var suffix: String? {
        guard case .split(let entity, let articles, _, _) = self else { return nil }
        var hash = ContentHash()
        hash.add(field: entity)
        for article in articles.sorted() { hash.add(field: article) }
        return "~" + hash.hex(8)
    }
}
