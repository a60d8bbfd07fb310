package import Foundation

/// Writes JSON bytes in the order in which values are given: the same values, the same bytes.
///
/// Non-ASCII text stays as it is; control characters, quotes, U+2028 and U+2029 are escaped.
package struct JSONWriter: Sendable {
    package private(set) var bytes: [UInt8] = []
    private var needsComma = false

    package init() {}

    package var string: String { String(decoding: bytes, as: UTF8.self) }

    /// Writes `{…}` around what `body` writes.
    package mutating func object(_ body: (inout JSONWriter) -> Void) { enclose("{", "}", body) }
    /// Writes `[…]` around what `body` writes.
    package mutating func array(_ body: (inout JSONWriter) -> Void) { enclose("[", "]", body) }

    /// Writes a key; the next value belongs to it.
    package mutating func key(_ name: String) {
        value(name)
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
    }

    package mutating func value(_ text: String) {
        separate()
        quote(text)
    }

    package mutating func value(_ number: Int) { raw(String(number)) }
    package mutating func value(_ flag: Bool) { raw(flag ? "true" : "false") }
    /// Writes a decimal with all its digits and no exponent.
    package mutating func value(_ number: Decimal) { raw(number.isNaN ? "null" : number.plainText) }

    /// Writes a key and a text, or nothing where there is no text.
    package mutating func field(_ name: String, _ text: String?) {
        guard let text, !text.isEmpty else { return }
        key(name)
        value(text)
    }

    package mutating func field(_ name: String, _ number: Int) {
        key(name)
        value(number)
    }

    /// Writes bytes that are JSON already.
    package mutating func raw(_ json: String) {
        separate()
        bytes.append(contentsOf: json.utf8)
    }

    private mutating func enclose(_ open: Unicode.Scalar, _ close: Unicode.Scalar, _ body: (inout JSONWriter) -> Void) {
        separate()
        bytes.append(UInt8(ascii: open))
        needsComma = false
        body(&self)
        bytes.append(UInt8(ascii: close))
        needsComma = true
    }

    private mutating func separate() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
        needsComma = true
    }

    private mutating func quote(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": bytes.append(contentsOf: "\\\"".utf8)
            case "\\": bytes.append(contentsOf: "\\\\".utf8)
            case "\n": bytes.append(contentsOf: "\\n".utf8)
            case "\t": bytes.append(contentsOf: "\\t".utf8)
            case "\u{0}"..<"\u{20}", "\u{7F}"..<"\u{A0}", "\u{2028}", "\u{2029}":
                let hex = String(scalar.value, radix: 16)
                bytes.append(contentsOf: ("\\u" + String(repeating: "0", count: 4 - hex.count) + hex).utf8)
            default: bytes.append(contentsOf: UTF8.encode(scalar)!)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }
}
