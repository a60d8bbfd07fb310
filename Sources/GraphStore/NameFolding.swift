import GraphModel

/// The forms under which an entity is looked up.
struct NameFolding: Sendable {
    /// Brings a text into one script, width and case.
    let fold: @Sendable (String) -> String

    /// The lookup form of a name: one script and width, lower case, without spaces and dots between words.
    ///
    /// 馬克·扎克伯格 and 马克 扎克伯格 have one form.
    func key(_ name: String) -> String {
        var key = String.UnicodeScalarView()
        for scalar in fold(name).unicodeScalars where !Self.isSeparator(scalar) { key.append(scalar) }
        return String(key)
    }

    /// All lookup forms of an entity: its names, its tickers, and their bare codes.
    func keys(of entity: EntityNode) -> Set<String> {
        var keys = Set(([entity.name] + entity.aliases).map(key))
        for (_, value) in entity.identifiers {
            for ticker in value.split(whereSeparator: { $0 == " " || $0 == "|" || $0 == "," }) {
                keys.formUnion(Self.forms(ofTicker: key(String(ticker))))
            }
        }
        keys.remove("")
        return keys
    }

    /// Forms that a reader may type: `hkex:00700` gives itself, `00700` and `700`.
    private static func forms(ofTicker ticker: String) -> [String] {
        let parts = ticker.split(separator: ":", maxSplits: 1)
        guard parts.count == 2 else { return [ticker] }
        let code = String(parts[1])
        guard parts[0].hasPrefix("hk") else { return [ticker, code] }
        return [ticker, code, String(code.drop { $0 == "0" })]
    }

    /// The forms of what a reader typed: as it is, and without an ending such as `.HK`.
    func queries(_ text: String) -> [String] {
        let whole = key(text)
        let trimmed = text.split(separator: ".")
        guard trimmed.count == 2, trimmed[0].allSatisfy({ $0.isASCII }), trimmed[1].count <= 2 else { return [whole] }
        let code = key(String(trimmed[0]))
        return [whole, code, String(code.drop { $0 == "0" })].filter { !$0.isEmpty }
    }

    private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case " ", "\t", "\n", "\u{3000}", "\u{A0}", "·", "・", "•", "‧": true
        default: false
        }
    }
}
