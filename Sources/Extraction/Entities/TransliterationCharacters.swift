import Lexicons

extension CodePointSet {
    /// Characters that foreign names are written with: 扎克伯格.
    ///
    /// - Throws: `TableError` where the table `names/transliteration` is missing or malformed.
    static func transliteration(_ tables: TableFolder) throws(TableError) -> CodePointSet {
        let table = try tables.table("names/transliteration", requires: ["character"])
        return CodePointSet(table.rows.flatMap { NameText.form($0["character"]) })
    }
}
