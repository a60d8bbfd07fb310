import Lexicons

/// Chinese surnames, and how far a name goes that begins with one.
struct Surnames: Sendable {
    struct Surname: Sendable {
        /// 1, or 2 for 欧阳.
        let length: Int
        /// False for a surname that is also a word of its own: 高, 时.
        let isCommon: Bool
    }

    private var single: [UInt32: Surname] = [:]
    private var double: [UInt64: Surname] = [:]
    /// Characters that surnames begin with.
    private var firsts = CodePointSet()

    /// - Throws: `TableError` where the table has a kind that is not `common`, `word` or `double`.
    init(_ tables: TableFolder) throws(TableError) {
        let table = try tables.table("names/surnames", requires: ["surname", "kind"])
        for row in table.rows {
            let form = NameText.form(row["surname"])
            if let first = form.first { firsts.insert(first) }
            switch (row["kind"], form.count) {
            case ("common", 1), ("word", 1): single[form[0]] = Surname(length: 1, isCommon: row["kind"] == "common")
            case ("double", 2): double[UInt64(form[0]) << 32 | UInt64(form[1])] = Surname(length: 2, isCommon: true)
            default: throw table.error(in: row, "kind is common or word for one character, double for two")
            }
        }
    }

    /// The surname that begins at a position.
    func surname(in text: NameText, at position: Int) -> Surname? {
        guard position >= 0, position < text.count, firsts.contains(text.scalars[position]) else { return nil }
        if position + 1 < text.count,
            let found = double[UInt64(text.scalars[position]) << 32 | UInt64(text.scalars[position + 1])]
        {
            return found
        }
        return single[text.scalars[position]]
    }

    /// Where a name ends that begins with a surname: two characters behind it if a name can end there, else one; nil if neither.
    func end(of surname: Surname, at start: Int, in reading: NameReading) -> Int? {
        let given = start + surname.length
        guard given < reading.text.count, reading.text.isHan(given), !reading.isHard(at: given),
            !reading.beginsBoundaryWord(at: given)
        else { return nil }
        let isLong = given + 1 < reading.text.count && reading.text.isHan(given + 1) && !reading.isHard(at: given + 1)
        let isShortPlausible = reading.endsName(at: given + 1)
        if isLong, reading.endsName(at: given + 2), !(isShortPlausible && reading.beginsBoundaryWord(at: given + 1)) {
            return given + 2
        }
        return isShortPlausible ? given + 1 : nil
    }
}
