import Ingestion

/// Classes and ids that a page's own style sheets hide: `.promo, #old { display: none }`.
///
/// A class that another rule shows again (`.tab.active {display: block}`) is not hidden, for a script chooses. Rules inside `@media` and
/// selectors of more than one class or id are passed over.
struct StyleRules: Sendable {
    private var hidden: Set<String> = []
    private var shown: Set<String> = []

    /// False where nothing is hidden.
    var isEmpty: Bool { hidden.isEmpty }

    /// Reads what one `<style>` says.
    ///
    /// - Complexity: O(n)
    mutating func add(_ sheet: String) {
        let bytes = Array(sheet.utf8)
        var i = 0
        var start = 0
        while i < bytes.count {
            switch bytes[i] {
            case UInt8(ascii: "/") where i + 1 < bytes.count && bytes[i + 1] == UInt8(ascii: "*"):
                i = Self.end(ofComment: i, in: bytes)
                start = i
            case UInt8(ascii: ";"), UInt8(ascii: "}"):
                i += 1
                start = i
            case UInt8(ascii: "{"):
                let isRule = bytes[start..<i].first { $0 > 0x20 } != UInt8(ascii: "@")
                let end = isRule ? bytes[i...].firstIndex(of: UInt8(ascii: "}")) ?? bytes.count : Self.end(ofBlock: i, in: bytes)
                if isRule { note(bytes[start..<i], bytes[(i + 1)..<max(i + 1, end)]) }
                i = min(end + 1, bytes.count)
                start = i
            default: i += 1
            }
        }
        hidden.subtract(shown)
    }

    /// True where a class attribute or an id is hidden.
    func hides(class value: String) -> Bool { value.split(whereSeparator: \.isWhitespace).contains { hidden.contains("." + $0) } }

    func hides(id value: String) -> Bool { hidden.contains("#" + value) }

    private mutating func note(_ selectors: ArraySlice<UInt8>, _ declarations: ArraySlice<UInt8>) {
        guard declarations.count < 4000 else { return }
        let text = String(decoding: declarations, as: UTF8.self)
        let hides = InlineStyle.hides(text, isSheet: true)
        guard hides || text.contains("display") || text.contains("visibility") else { return }
        for selector in selectors.split(separator: UInt8(ascii: ",")) {
            let name = selector.drop { $0 <= 0x20 }.reversed().drop { $0 <= 0x20 }.reversed()
            let names = name.split { !Self.isName($0) && $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: "#") }
            let isSimple = names.count == 1 && name.dropFirst().allSatisfy(Self.isName)
            if hides, isSimple, let first = name.first, first == UInt8(ascii: ".") || first == UInt8(ascii: "#") {
                hidden.insert(String(decoding: Array(name), as: UTF8.self))
            } else if !hides {
                shown.formUnion(Self.parts(of: Array(name)))
            }
        }
    }

    /// `.a` and `#b` of `.a.c > #b`.
    private static func parts(of selector: [UInt8]) -> [String] {
        var parts: [String] = []
        var i = 0
        while i < selector.count {
            guard selector[i] == UInt8(ascii: ".") || selector[i] == UInt8(ascii: "#") else {
                i += 1
                continue
            }
            let rest = selector[(i + 1)...].prefix(while: isName)
            parts.append(String(decoding: selector[i..<rest.endIndex], as: UTF8.self))
            i = rest.endIndex
        }
        return parts
    }

    private static func isName(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-") || byte == 0x5F
            || byte >= 0x80
    }

    private static func end(ofComment start: Int, in bytes: [UInt8]) -> Int {
        var i = start + 2
        while i + 1 < bytes.count, bytes[i] != UInt8(ascii: "*") || bytes[i + 1] != UInt8(ascii: "/") { i += 1 }
        return min(i + 2, bytes.count)
    }

    /// The end of `@media … { … { … } }`.
    private static func end(ofBlock start: Int, in bytes: [UInt8]) -> Int {
        var depth = 0
        for i in start..<bytes.count {
            if bytes[i] == UInt8(ascii: "{") { depth += 1 }
            if bytes[i] == UInt8(ascii: "}") {
                depth -= 1
                if depth == 0 { return i }
            }
        }
        return bytes.count
    }
}
