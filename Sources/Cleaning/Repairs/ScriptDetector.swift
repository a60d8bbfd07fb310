import Lexicons

/// Tells simplified from traditional text by the characters that only one of them has.
struct ScriptDetector: Sendable {
    private var simplified = CodePointSet()

    init(_ folder: TableFolder) throws(TableError) {
        let table = try folder.table("cleaning/simplified-only", requires: ["standard", "characters"])
        for row in table.rows {
            for scalar in row["characters"].unicodeScalars { simplified.insert(scalar.value) }
        }
    }

    /// Hant where more characters change by folding than stand in simplified texts only.
    ///
    /// - Complexity: O(n)
    func script(of scalars: [UInt32]) -> CleanText.Script {
        var balance = 0
        for scalar in scalars where BylineNames.isHan(scalar) {
            if simplified.contains(scalar) { balance -= 1 } else if ScriptFolding.shared.fold(scalar) != scalar { balance += 1 }
        }
        return balance > 0 ? .hant : .hans
    }
}
