import Lexicons

/// How the numbers of each metric look.
struct MetricForms: Sendable {
    private var ratios: Set<String> = []
    private var units: [String: String] = [:]
    private var money: Set<String> = []
    private var made: Set<String> = []

    init(_ tables: TableFolder) throws(TableError) {
        let table = try tables.table("claims/metric-forms", requires: ["metric", "ratio", "unit", "kind", "bearer"])
        for row in table.rows {
            if row["ratio"] == "ratio" { ratios.insert(row["metric"]) }
            if row["bearer"] == "maker" { made.insert(row["metric"]) }
            if row["kind"] == "money" { money.insert(row["metric"]) }
            if !row["unit"].isEmpty { units[row["unit"]] = row["metric"] }
        }
    }

    /// True where a percentage is the metric's level: 毛利率30%.
    func isRatio(_ metric: String) -> Bool { ratios.contains(metric) }

    /// True where a thing of this type can have the metric: a company has profit, a commodity none.
    func bears(_ type: String, _ metric: String) -> Bool {
        !made.contains(metric) || !["Instrument", "Index", "Place", "Market"].contains(type)
    }

    /// True where a number with a measure word is not this metric: 5宗 is no price.
    func refuses(_ unit: String, for metric: String) -> Bool {
        guard money.contains(metric), !unit.isEmpty, !Self.isShare(unit) else { return false }
        return !unit.unicodeScalars.allSatisfy(\.isASCII)
    }

    /// The metric that a word names, mended by the unit: 股份 in 股 or % is a holding, in yuan the price of a deal.
    func metric(_ name: String, measuredIn unit: String) -> String {
        let isMoney = unit.count == 3 && unit.unicodeScalars.allSatisfy { ("A"..."Z").contains($0) }
        switch name {
        case "price" where unit == "share": return "shareholding"
        case "dealValue" where unit == "share" || unit == "%": return "shareholding"
        case "shareholding" where isMoney: return "dealValue"
        default: return name
        }
    }

    /// The metric that a unit alone gives away: 点 → price, 股 → shareholding.
    func metric(ofUnit unit: String) -> String? { units[unit] }

    /// Units of shares of a whole.
    static func isShare(_ unit: String) -> Bool { ["%", "pp", "bp", "x", "‰"].contains(unit) }
}
