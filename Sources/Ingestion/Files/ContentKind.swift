/// Whether a text is a page, plain, or a record.
enum ContentKind {
    case page
    case plainText
    /// A JSON object that gives an article's text and what is known of it.
    case record

    /// Endings of file names that articles have, lower case.
    private static let pageEndings: Set<String> = ["html", "htm", "xhtml"]
    private static let textEndings: Set<String> = ["txt", "md"]

    private static let recordEnding = "json"

    /// True for a name that files of articles have.
    static func isArticle(_ path: String) -> Bool {
        let ending = ending(of: path)
        return pageEndings.contains(ending) || textEndings.contains(ending)
    }

    /// Tags that show that a text is a page.
    private static let commonTags = ["html", "head", "body", "div", "p", "meta", "title", "span", "table", "br", "article"]
    private static let reach = 65_536

    /// Decides by the name, and where that does not fit what is inside, by that.
    ///
    /// `a.txt` with `<!DOCTYPE html>` at its start is a page; `a.html` without any tag is plain.
    /// - Parameter utf8: the text.
    init(path: String, utf8: [UInt8]) {
        let head = utf8.prefix(Self.reach)
        let ending = Self.ending(of: path)
        if ending == Self.recordEnding, head.first(where: { $0 > 0x20 }) == UInt8(ascii: "{") {
            self = .record
        } else if Self.textEndings.contains(ending) {
            self = Self.startsAsPage(head) ? .page : .plainText
        } else if Self.pageEndings.contains(ending) {
            self = utf8.contains(UInt8(ascii: "<")) ? .page : .plainText
        } else {
            self = Self.startsAsPage(head) || Self.hasTag(head) ? .page : .plainText
        }
    }

    /// The ending of a file's name, lower case, without its dot: `HTML` of `a/b.HTML` is `html`.
    static func ending(of path: String) -> String {
        let name = path.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "" }
        return name[name.index(after: dot)...].lowercased()
    }

    private static func startsAsPage(_ head: ArraySlice<UInt8>) -> Bool {
        let start = head.drop { $0 <= 0x20 }.prefix(9).map { $0 | 0x20 }
        return ["<!doctype", "<html", "<head", "<?xml"].contains { start.starts(with: $0.utf8.map { $0 | 0x20 }) }
    }

    private static func hasTag(_ head: ArraySlice<UInt8>) -> Bool {
        var i = head.startIndex
        while let open = head[i...].firstIndex(of: UInt8(ascii: "<")) {
            i = open + 1
            let name = head[i...].prefix { (0x61...0x7A).contains($0 | 0x20) }.map { $0 | 0x20 }
            guard i + name.count < head.endIndex, [0x20, 0x2F, 0x3E, 0x0A, 0x0D, 0x09].contains(head[i + name.count]) else {
                continue
            }
            if commonTags.contains(String(decoding: name, as: UTF8.self)) { return true }
        }
        return false
    }
}
