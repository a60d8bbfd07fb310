import Foundation
import GraphModel
import Lexicons

/// How the numbers of each metric look.
struct MetricForms: Sendable {
    private var ratios: Set<String> = []
    private var units: [String: String] = [:]
    private var money: Set<String> = []
    private var made: Set<String> = []
    private var dealt: Set<String> = []
    private var traded: Set<String> = []
    private var ofProducts: Set<String> = []
    private var modalities: [String: String] = [:]

    private var limits: [String: (limit: Decimal, beyond: String, named: String)] = [:]
    private var unnamed: [String: String] = [:]
    private var counted: [String: String] = [:]
    private var attributes: [String] = []
    private var joining: [String] = []

    init(_ tables: TableFolder) throws(TableError) {
        let table = try tables.table(
            "claims/metric-forms",
            requires: ["metric", "ratio", "unit", "kind", "bearer", "limit", "beyond", "named", "modality", "traded", "counted"])
        for row in table.rows {
            if row["ratio"] == "ratio" { ratios.insert(row["metric"]) }
            if let limit = Decimal(string: row["limit"]) { limits[row["metric"]] = (limit, row["beyond"], row["named"]) }
            if row["bearer"] == "maker" { made.insert(row["metric"]) }
            if row["kind"] == "money" || row["kind"] == "trade" { money.insert(row["metric"]) }
            if row["kind"] == "trade" { dealt.insert(row["metric"]) }
            if !row["counted"].isEmpty { counted[row["metric"]] = row["counted"] }
            if row["traded"] == "traded" { traded.insert(row["metric"]) }
            if row["bearer"] == "product" { ofProducts.insert(row["metric"]) }
            if !row["modality"].isEmpty { modalities[row["metric"]] = row["modality"] }
            if !row["unit"].isEmpty { units[row["unit"]] = row["metric"] }
        }
        for row in try tables.table("claims/unnamed", requires: ["sort", "name"]).rows { unnamed[row["sort"]] = row["name"] }
        func words(_ name: String) throws(TableError) -> [String] {
            try tables.table(name, requires: ["term"]).rows.map { ScriptFolding.shared.fold($0["term"]) }
        }
        attributes = try words("claims/attributes")
        joining = try words("claims/joining")
    }

    /// True where a percentage is the metric's level: 毛利率30%.
    func isRatio(_ metric: String) -> Bool { ratios.contains(metric) }

    /// True where a thing of this type can have the metric: a company has profit, a commodity none.
    func bears(_ type: String, _ metric: String) -> Bool {
        !made.contains(metric) || !["Instrument", "Index", "Place", "Market"].contains(type)
    }

    /// The metric, or what a number with a measure word is that cannot be this metric's: 成交5宗 are sales, 5宗 no price.
    func metric(_ name: String, countedIn unit: String) -> String {
        refuses(unit, for: name) ? counted[name] ?? "other" : name
    }

    /// True where a number with a measure word is not this metric: 5宗 is no price.
    private func refuses(_ unit: String, for metric: String) -> Bool {
        guard money.contains(metric), !unit.isEmpty, !Self.isShare(unit) else { return false }
        if dealt.contains(metric), Self.lots.contains(ScriptFolding.shared.fold(unit)) { return false }
        return !unit.unicodeScalars.allSatisfy(\.isASCII)
    }

    /// Units that exchanges trade in.
    private static let lots: Set<String> = ["张", "手", "口"]

    /// True for what somebody else sets for a thing: its target price, its upside.
    func isSet(_ metric: String) -> Bool { metric == "targetPrice" || metric == "upside" }

    /// True for what only traded things have: shares, indices, markets.
    func isTraded(_ metric: String) -> Bool { traded.contains(metric) }

    /// True where a product has the metric before its maker.
    func isOfProducts(_ metric: String) -> Bool { ofProducts.contains(metric) }

    /// What a claim of the metric is where the text merely asserts it.
    func modality(_ metric: String, read modality: String) -> String {
        modality == "asserted" ? modalities[metric] ?? modality : modality
    }

    /// The metric that a word names, mended by the amount: 股份 in 股 or % is a holding, in yuan the price of a deal.
    ///
    /// - Parameter isNamed: false where only a verb implies the metric.
    func metric(_ name: String, measuredAs quantity: Quantity, isNamed: Bool) -> String {
        let isMoney = Self.isMoney(quantity.unit)
        if isMoney, quantity.per == nil, let other = limits[name], quantity.low >= other.limit {
            return isNamed ? other.named : other.beyond
        }
        switch name {
        case "dealValue" where quantity.per != nil: return "price"
        case "price" where quantity.unit == "share": return "shareholding"
        case "dealValue" where quantity.unit == "share" || quantity.unit == "%": return "shareholding"
        case "shareholding" where isMoney: return "dealValue"
        case "sales" where isMoney: return "revenue"
        default: return name
        }
    }

    /// What a number is called that the article gives no name: 数量.
    func name(ofUnnamed unit: String) -> String {
        unnamed[Self.isMoney(unit) ? "money" : Self.isShare(unit) ? "share" : "count"] ?? ""
    }

    /// True for a few of something, written out, that only counts what the sentence goes on about: 两座工厂, 三大行业.
    func isPlainCount(_ quantity: Quantity) -> Bool {
        guard quantity.high <= 10, quantity.unit != "x", quantity.unit != "share",
            !quantity.unit.unicodeScalars.contains(where: \.isASCII), let first = quantity.text.unicodeScalars.first
        else { return false }
        return !first.isASCII && first != "第"
    }

    /// True where the words after a move make it a quality of something else: 上涨的股票.
    func isAttributive(at position: Int, in text: FoldedText) -> Bool {
        attributes.contains { text.matches($0, at: position) }
    }

    /// True where a place says that what follows joins in with what was said: 则, 亦.
    func joins(at position: Int, in text: FoldedText) -> Bool { joining.contains { text.matches($0, at: position) } }

    /// True for an ISO 4217 code.
    static func isMoney(_ unit: String) -> Bool {
        unit.utf8.count == 3 && unit.utf8.allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
    }

    /// The metric that a unit alone gives away: 点 → price, 股 → shareholding.
    func metric(ofUnit unit: String) -> String? { units[unit] }

    /// Units of shares of a whole.
    static func isShare(_ unit: String) -> Bool { ["%", "pp", "bp", "x", "‰"].contains(unit) }
}
