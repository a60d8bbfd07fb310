package import Foundation
package import GraphModel
package import TextCore

/// Which claims a reader wants. An empty filter lets all through.
package struct ClaimFilter: Sendable {
    /// One of these predicates; any where empty.
    package var predicates: [String] = []
    /// One of these kinds; any where empty.
    package var kinds: [String] = []
    /// One of these modalities; any where empty.
    package var modalities: [String] = []
    /// Ids of entities of which one says it; nil for anybody.
    package var speakers: [String]?
    /// Ids of entities of which the claim has to name one, too; nil for any claim.
    package var partners: [String]?
    /// The time at which the claim holds shares a day with this. Claims without a time do not pass.
    package var held: CalendarSpan?
    /// Which articles.
    package var articles = ArticleFilter()
    /// An amount of the claim can lie in this range.
    package var value: ValueRange?

    package init() {}
}

/// Which articles a reader wants.
package struct ArticleFilter: Sendable {
    /// Days of publication, or of its bound where the page gives no date.
    package var published: CalendarSpan?
    /// A part of the publisher's name, in any script, or the site of the address: `caixin.com` for `www.caixin.com`, too.
    package var source: String?

    package init() {}

    package var isEmpty: Bool { published == nil && source == nil }
}

/// Bounds for an amount: at least 1000000000 CNY.
package struct ValueRange: Sendable {
    package let low: Decimal?
    package let high: Decimal?
    /// The unit that the amount must have; nil for any.
    package let unit: String?
    /// How far words such as 约 reach.
    let rules: AgreementRules

    package init(low: Decimal?, high: Decimal?, unit: String?, rules: AgreementRules) {
        self.low = low
        self.high = high
        self.unit = unit
        self.rules = rules
    }
}

/// The order of a list of claims; equals stand newest article first, and within it in the order of its text.
package enum ClaimOrder: String, Sendable, CaseIterable {
    /// The newest article first.
    case published
    /// The latest time at which they hold first; those without a time last.
    case time
    /// By unit, the largest amount of each first; those without an amount last.
    case value
    /// The surest first.
    case confidence
}
