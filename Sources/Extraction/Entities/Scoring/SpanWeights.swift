import Lexicons

/// What each feature of a span says for and against each kind of name, from the table `names/span-weights`.
struct SpanWeights: Sendable {
    /// Kinds of names that the scorer tells apart; `other` stands for any that a rule proposes.
    enum Label: Int, CaseIterable, Sendable {
        case company, person, product, other

        init(type: String) {
            switch type {
            case "Company": self = .company
            case "Person": self = .person
            case "Product": self = .product
            default: self = .other
            }
        }

        /// The entity type; nil for `other`.
        var type: String? {
            switch self {
            case .company: "Company"
            case .person: "Person"
            case .product: "Product"
            case .other: nil
            }
        }
    }

    /// Open addressing; a key of 0 is an empty place.
    private var keys: [UInt64]
    private var weights: [SIMD4<Int32>]
    private let mask: Int
    /// The most that the features inside a span can speak for each kind of name.
    private(set) var insideBound = SIMD4<Int32>.zero

    /// - Throws: `TableError` where a feature is unknown or a weight no number.
    init(_ tables: TableFolder) throws(TableError) {
        let columns = Label.allCases.map { String(describing: $0) }
        let table = try tables.table("names/span-weights", requires: ["feature"] + columns)
        var rows: [(UInt64, SIMD4<Int32>)] = []
        for row in table.rows {
            guard let key = SpanFeature.key(of: row["feature"]) else { throw table.error(in: row, "no such feature") }
            var weight = SIMD4<Int32>()
            for (i, column) in columns.enumerated() {
                guard let value = Int32(row[column]) else {
                    throw table.error(in: row, "the column '\(column)' is a whole number")
                }
                weight[i] = value
            }
            rows.append((key, weight))
        }
        self.init(rows)
        insideBound = Self.bound(table, rows.map(\.1))
    }

    /// Adds up the largest weights of each feature that is taken inside a span; a span covers four proposals at most.
    private static func bound(_ table: Table, _ weights: [SIMD4<Int32>]) -> SIMD4<Int32> {
        var largest: [SpanFeature: SIMD4<Int32>] = [:]
        for (row, weight) in zip(table.rows, weights) {
            guard let feature = SpanFeature(of: row["feature"]), feature.isInside else { continue }
            largest[feature] = pointwiseMax(largest[feature] ?? .zero, weight)
        }
        return largest.reduce(into: .zero) { $0 &+= $1.key == .covers ? $1.value &* 4 : $1.value }
    }

    init(_ rows: [(UInt64, SIMD4<Int32>)]) {
        insideBound = rows.isEmpty ? .zero : SIMD4(repeating: 1 << 20)
        var size = 16
        while size < rows.count * 3 { size *= 2 }
        keys = [UInt64](repeating: 0, count: size)
        weights = [SIMD4<Int32>](repeating: .zero, count: size)
        mask = size - 1
        for (key, weight) in rows {
            var place = Int(truncatingIfNeeded: key) & mask
            while keys[place] != 0, keys[place] != key { place = (place + 1) & mask }
            keys[place] = key
            weights[place] = weight
        }
    }

    /// The weights of a feature in hundredths, zero for one that the table has not.
    subscript(key: UInt64) -> SIMD4<Int32> {
        var place = Int(truncatingIfNeeded: key) & mask
        while keys[place] != 0 {
            if keys[place] == key { return weights[place] }
            place = (place + 1) & mask
        }
        return .zero
    }
}
