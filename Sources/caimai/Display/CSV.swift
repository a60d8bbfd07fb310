/// Comma-separated values as RFC 4180 has them, with a byte order mark so that spreadsheets read UTF-8.
enum CSV {
    static func text(_ rows: [[String]]) -> String {
        "\u{FEFF}" + rows.map { $0.map(cell).joined(separator: ",") + "\r\n" }.joined()
    }

    /// One cell. A text that a spreadsheet would run as a formula gets an apostrophe before it; numbers stay numbers.
    ///
    /// `=SUM(A1)` becomes `'=SUM(A1)`; `-828000000` stays.
    static func cell(_ text: String) -> String {
        let safe = DisplayText.safe(text)
        let isNumber = safe.unicodeScalars.dropFirst().allSatisfy { ("0"..."9").contains($0) || $0 == "." }
        let isFormula = safe.first.map { "=+-@＝＋－＠".contains($0) } ?? false
        let guarded = isFormula && !(isNumber && safe.count > 1) ? "'" + safe : safe
        guard guarded.contains(where: { $0 == "\"" || $0 == "," }) else { return guarded }
        return "\"" + guarded.replacing("\"", with: "\"\"") + "\""
    }
}
