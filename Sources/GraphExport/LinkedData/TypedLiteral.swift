import TextCore

/// A text with a datatype, as RDF wants dates and times.
struct TypedLiteral {
    let text: String
    /// A compact IRI, or nil for a plain text.
    let datatype: String?

    /// A point in time of a page: `xsd:dateTime`, `xsd:date`, or plain text where it is neither.
    init(published: String) {
        text = published
        let isDay = CalendarDate(iso: published) != nil
        if isDay, published.utf8.count == 10 {
            datatype = "xsd:date"
        } else {
            datatype = isDay && Self.isClock(published.dropFirst(10)) ? "xsd:dateTime" : nil
        }
    }

    /// A time under EDTF, with quarters as EDTF numbers them (`2024-Q4` as `2024-36`); a duration as `xsd:duration`; plain
    /// text where it is neither: `P3Y/P5Y`.
    init(time: String) {
        guard time.utf8.first.map({ (48...57).contains($0) }) == true else {
            text = time
            datatype = Self.isDuration(time) ? "xsd:duration" : nil
            return
        }
        var edtf = time
        for quarter in 1...4 {
            while let place = edtf.firstRange(of: "-Q\(quarter)") { edtf.replaceSubrange(place, with: "-\(32 + quarter)") }
        }
        text = edtf
        datatype = "edtf:EDTF"
    }

    /// `P7D`, `P1Y6M`.
    private static func isDuration(_ text: String) -> Bool {
        var rest = text.utf8.dropFirst()
        for unit in "YMD".utf8 {
            let digits = rest.prefix { (48...57).contains($0) }
            if !digits.isEmpty, rest.dropFirst(digits.count).first == unit { rest = rest.dropFirst(digits.count + 1) }
        }
        return text.hasPrefix("P") && rest.isEmpty && text.utf8.count > 1
    }

    /// `T15:27:00`, `T15:27:00Z` or `T15:27:00+08:00`.
    private static func isClock(_ text: Substring) -> Bool {
        let shape = String(decoding: text.utf8.map { (48...57).contains($0) ? UInt8(ascii: "0") : $0 }, as: UTF8.self)
        return ["T00:00:00", "T00:00:00Z", "T00:00:00+00:00", "T00:00:00-00:00"].contains(shape)
    }
}
