import Foundation

/// A node of a JSON-LD document as it is read: under the schema's context, written by `LinkedJSON`.
struct LinkedObject {
    private let json: [String: Any]

    /// - Returns: nil for what is no JSON object.
    init?(_ line: some StringProtocol) {
        guard let json = try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] else { return nil }
        self.json = json
    }

    private init(json: [String: Any]) {
        self.json = json
    }

    var id: String { json["@id"] as? String ?? "" }
    var types: [String] { json["@type"] as? [String] ?? [] }
    var keys: [String] { json.keys.filter { !$0.hasPrefix("@") }.sorted() }

    /// The text under a key, whatever its datatype or language.
    func text(_ key: String) -> String? { Self.text(json[key]) }

    /// The datatype of the text under a key.
    func datatype(_ key: String) -> String? { (json[key] as? [String: Any])?["@type"] as? String }

    /// Texts or ids under a key.
    func texts(_ key: String) -> [String] { Self.list(json[key]).compactMap(Self.text) }

    /// Nodes that are written inside.
    func inner(_ key: String) -> [LinkedObject] {
        Self.list(json[key]).compactMap { ($0 as? [String: Any]).map(LinkedObject.init(json:)) }
    }

    /// All texts of a language map.
    func labels(_ key: String) -> [String] {
        (json[key] as? [String: Any] ?? [:]).sorted { $0.key < $1.key }.flatMap { Self.list($0.value).compactMap(Self.text) }
    }

    /// The time under a key as claims have it: `2024-36` of EDTF is `2024-Q4`.
    func time(_ key: String) -> String? {
        guard var time = text(key), datatype(key) == "edtf:EDTF" else { return text(key) }
        for quarter in 1...4 { time = time.replacing("-\(32 + quarter)", with: "-Q\(quarter)") }
        return time
    }

    private static func list(_ value: Any?) -> [Any] { value as? [Any] ?? value.map { [$0] } ?? [] }

    private static func text(_ value: Any?) -> String? {
        value as? String ?? (value as? [String: Any]).flatMap { $0["@value"] as? String ?? $0["@id"] as? String }
    }
}
