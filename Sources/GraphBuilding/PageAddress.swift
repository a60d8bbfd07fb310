package import Lexicons
import TextCore

/// Brings page addresses into the form that all versions of one page share.
///
/// `http://www.A.example/news/12.html?utm_source=x#top` and `https://a.example/news/12.html` are one: `a.example/news/12.html`. A near
/// miss is `https://a.example/finance/`, which names no article: some sites give every page the address of its section.
package struct PageAddress: Sendable {
    private let parameters: Set<String>
    private let beginnings: [String]

    /// A last part of a path that is longer names an article even without a digit.
    private static let slugLength = 12

    /// - Throws: `TableError` where `cleaning/address-parameters.tsv` is malformed.
    package init(_ folder: TableFolder) throws(TableError) {
        let names = try folder.table("cleaning/address-parameters", requires: ["name"]).rows.map { $0["name"] }
        parameters = Set(names.filter { !$0.hasSuffix("*") })
        beginnings = names.filter { $0.hasSuffix("*") }.map { String($0.dropLast()) }
    }

    /// - Returns: nil for what is no address of one article.
    package func canonical(_ url: String?) -> String? {
        guard let url, let scheme = ["https://", "http://", "//"].first(where: { url.lowercased().hasPrefix($0) }) else {
            return nil
        }
        let whole = url.dropFirst(scheme.count).prefix { $0 != "#" }
        let queryStart = whole.firstIndex(of: "?") ?? whole.endIndex
        let pathStart = whole[..<queryStart].firstIndex(of: "/") ?? queryStart
        var host = whole[..<pathStart].lowercased()
        for ending in [":80", ":443"] where host.hasSuffix(ending) { host.removeLast(ending.count) }
        if host.hasPrefix("www.") { host.removeFirst(4) }
        var path = String(whole[pathStart..<queryStart])
        while path.hasSuffix("/") { path.removeLast() }
        let query = whole[queryStart...].dropFirst().split(separator: "&").filter(isKept).map(String.init).sorted()
        guard host.contains("."), Self.namesArticle(path, query) else { return nil }
        return host + path + (query.isEmpty ? "" : "?" + query.joined(separator: "&"))
    }

    private func isKept(_ pair: Substring) -> Bool {
        let name = pair.prefix { $0 != "=" }.lowercased()
        return !name.isEmpty && !parameters.contains(name) && !beginnings.contains { name.hasPrefix($0) }
    }

    private static func namesArticle(_ path: String, _ query: [String]) -> Bool {
        if (path + query.joined()).utf8.contains(where: { (0x30...0x39).contains($0) }) { return true }
        let slug = path.split(separator: "/").last?.prefix { $0 != "." } ?? ""
        return slug.utf8.count >= slugLength
    }
}
