import GRDB
import TextCore

/// Tells whether an article comes from the source that a reader wants.
final class ArticleMatcher {
    private let db: Database
    private let names: NameFolding
    private let wanted: String?
    private var known: [Int64: Bool] = [:]

    init(db: Database, filter: ArticleFilter, names: NameFolding) {
        self.db = db
        self.names = names
        wanted = filter.source.map(names.key)
    }

    /// True where the publisher's name has the source inside, or the address lies on its site.
    func hasSource(_ article: Int64) throws -> Bool {
        guard let wanted else { return true }
        if let answer = known[article] { return answer }
        let row = try StoreReader(db).rows("SELECT publisher, url FROM article WHERE key = ?", [article]).first
        let publisher = (row?[0] as String?).map(names.key) ?? ""
        let site = (row?[1] as String?).map(Self.host) ?? ""
        let answer = publisher.contains(wanted) || site == wanted || site.hasSuffix("." + wanted)
        known[article] = answer
        return answer
    }

    /// `https://www.caixin.com:443/a` is on `www.caixin.com`.
    private static func host(_ address: String) -> String {
        var rest = address[...]
        if let scheme = rest.firstRange(of: "://") { rest = rest[scheme.upperBound...] }
        let host = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" && $0 != ":" }
        return host.lowercased()
    }
}

extension CalendarSpan {
    /// Seconds since 1970 of the first day's begin and of the last day's end. Days begin at midnight in China, where the articles are
    /// from; an article with a day alone counts as published at eight in the morning.
    var firstMoment: Int { first.daysSinceEpoch * 86_400 - Self.zone }
    var lastMoment: Int { (last.daysSinceEpoch + 1) * 86_400 - 1 - Self.zone }

    private static let zone = 8 * 3600
}
