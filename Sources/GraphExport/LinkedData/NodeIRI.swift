/// Makes names of nodes into IRIs: the record's ids as compact IRIs, places of an article as fragments.
enum NodeIRI {
    /// Where the schema's terms live.
    static let vocabulary = "https://w3id.org/caimai/schema#"
    /// Prefixes of ids, and where each kind of node lives.
    static let prefixes = [
        ("article", "https://w3id.org/caimai/article/"), ("claim", "https://w3id.org/caimai/claim/"),
        ("entity", "https://w3id.org/caimai/entity/"), ("link", "https://w3id.org/caimai/link/"),
        ("run", "https://w3id.org/caimai/run/"),
    ]

    /// The compact IRI of an id: `entity:nvidia` stays; an id that a caller gave (`a b.html`) becomes `article:a%20b.html`.
    static func node(_ id: String) -> String {
        for (prefix, _) in prefixes where id.hasPrefix(prefix + ":") {
            return prefix + ":" + escaped(id.dropFirst(prefix.count + 1))
        }
        return "article:" + escaped(id[...])
    }

    /// Leaves letters, digits and `-._~`; writes every other byte as `%XX`.
    private static func escaped(_ text: Substring) -> String {
        var escaped = ""
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"):
                escaped.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                let hex = String(byte, radix: 16, uppercase: true)
                escaped += (hex.utf8.count == 1 ? "%0" : "%") + hex
            }
        }
        return escaped
    }
}
