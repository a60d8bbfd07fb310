package import Foundation
package import GraphModel
package import TextCore

/// The part of the graph around entities, and how much of what stands around them it leaves out.
package struct Neighbourhood: Sendable {
    package let graph: Graph
    /// Ids of the entities that it was asked for; where none were, empty.
    package let focus: [String]
    /// Entities that relations lead to and the limit kept out.
    package let entitiesLeftOut: Int
    /// The origin of each article by id: reprints of one story have one.
    package let origins: [String: String]
}

/// Which claims may lead from one entity to another, and are drawn. An empty one lets all through.
package struct NeighbourhoodFilter: Sendable {
    /// One of these predicates; any where empty.
    package var predicates: [String] = []
    /// One of these kinds; any where empty.
    package var kinds: [String] = []
    /// The claim's time shares a day with this; that of the article's publication where the claim has none.
    package var held: CalendarSpan?
    /// The least confidence.
    package var confidence: Decimal = 0

    package init() {}

    var isEmpty: Bool { predicates.isEmpty && kinds.isEmpty && held == nil && confidence <= 0 }

    /// - Parameter published: the article's day of publication, or its bound.
    func passes(kind: String, predicate: String, time: String?, confidence: String, published: String?) -> Bool {
        guard predicates.isEmpty || predicates.contains(predicate), kinds.isEmpty || kinds.contains(kind) else { return false }
        if self.confidence > 0, (Decimal(string: confidence) ?? 0) < self.confidence { return false }
        guard let held else { return true }
        let day = published.map { String($0.prefix(10)) }
        return (time.flatMap(CalendarSpan.init(edtf:)) ?? day.flatMap(CalendarSpan.init(edtf:)))?.overlaps(held) ?? false
    }
}
