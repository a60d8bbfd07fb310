/// Reads declarations of styles, as far as they hide text.
enum InlineStyle {
    /// True for `display: none`, `visibility:hidden`, a font of no size and a place off the screen.
    ///
    /// - Parameter isSheet: it is a rule for many elements, where a font of no size closes gaps between boxes.
    static func hides(_ style: String, isSheet: Bool = false) -> Bool {
        let bytes = style.utf8.lazy.filter { $0 > 0x20 }.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
        for declaration in bytes.split(separator: UInt8(ascii: ";")) {
            guard let colon = declaration.firstIndex(of: UInt8(ascii: ":")) else { continue }
            let name = String(decoding: Array(declaration[..<colon]), as: UTF8.self)
            let value = String(decoding: Array(declaration[colon...].dropFirst()), as: UTF8.self)
            if !isSheet || name != "font-size", hides(name, value) { return true }
        }
        return false
    }

    private static func hides(_ name: String, _ value: String) -> Bool {
        switch name {
        case "display": value.hasPrefix("none")
        case "visibility": value.hasPrefix("hidden") || value.hasPrefix("collapse")
        case "font-size": value == "0" || value == "0px" || value.hasPrefix("0!")
        case "left", "top", "right", "text-indent", "margin-left", "margin-top": isOffScreen(value)
        default: false
        }
    }

    /// True for `-999px` and further out.
    private static func isOffScreen(_ value: String) -> Bool {
        guard value.hasPrefix("-") else { return false }
        let digits = value.dropFirst().prefix { $0.isASCII && $0.isNumber }
        return digits.count >= 4 || (digits.count == 3 && digits.first == "9") && !value.hasSuffix("%")
    }
}
