import GraphExport
import GraphModel
import GraphStore
import TextCore

/// Metrics side by side, each for the latest period that the entities share.
struct CompareTable {
    /// One entity.
    struct Column {
        let name: String
        /// What is said of it.
        let groups: [ClaimGroup]
    }

    /// One metric in one period; nil for an entity that has no value.
    struct Line {
        let predicate: String
        let metric: String
        let period: String
        let cells: [ClaimGroup?]
    }

    private struct Metric: Hashable {
        let predicate: String
        let name: String
        let aspect: String
    }

    let columns: [Column]
    let schema: GraphSchema
    let language: String
    let lines: [Line]

    init(columns: [Column], schema: GraphSchema, language: String) {
        self.columns = columns
        self.schema = schema
        self.language = language
        lines = Self.lines(columns, schema, language)
    }

    /// The table in all its forms.
    var listing: Listing {
        let rows = GroupRows(schema: schema, language: language, entities: [:])
        func words(_ group: ClaimGroup?) -> String {
            guard let group, let side = group.sides.first else { return "" }
            return rows.text(of: side, in: group) + (group.difference == nil ? "" : " ≠")
        }
        let metric = schema.record("claim")?.field("metricName")?.label[language] ?? "metricName"
        var listing = Listing(
            headings: [metric, schema.agreement.label("period", language)] + columns.map { DisplayText.safe($0.name) },
            fields: ["predicate", "metricName", "period"] + columns.map(\.name))
        for line in lines {
            let cells = line.cells.map(words)
            listing.rows.append([line.metric, line.period] + cells)
            listing.records.append([line.predicate, line.metric, line.period] + cells)
            listing.objects.append(json(line, words))
        }
        return listing
    }

    private static func lines(_ columns: [Column], _ schema: GraphSchema, _ language: String) -> [Line] {
        var found: [Metric: [CalendarSpan: [Int: ClaimGroup]]] = [:]
        for (index, column) in columns.enumerated() {
            for group in column.groups {
                guard let span = group.span else { continue }
                let metric = Metric(predicate: group.predicate, name: group.metricName ?? "", aspect: group.aspect)
                let known = found[metric, default: [:]][span, default: [:]][index]
                if known.map({ $0.origins < group.origins }) ?? true {
                    found[metric, default: [:]][span, default: [:]][index] = group
                }
            }
        }
        return found.compactMap { metric, spans -> (Metric, Line)? in
            let shared = spans.filter { $0.value.count >= 2 }
            guard let best = shared.max(by: { rank($0) < rank($1) }) else { return nil }
            let label = metric.name.isEmpty ? schema.label(for: metric.predicate, language: language) : metric.name
            return (
                metric,
                Line(
                    predicate: metric.predicate, metric: label, period: best.key.spellings.first ?? "",
                    cells: columns.indices.map { best.value[$0] })
            )
        }.sorted { a, b in
            (a.0.predicate, a.0.name, a.0.aspect) < (b.0.predicate, b.0.name, b.0.aspect)
        }.map(\.1)
    }

    /// More entities before fewer, later before earlier, longer before shorter.
    private static func rank(_ period: (key: CalendarSpan, value: [Int: ClaimGroup])) -> (Int, Int, Int) {
        (period.value.count, period.key.last.daysSinceEpoch, period.key.days)
    }

    private func json(_ line: Line, _ words: (ClaimGroup?) -> String) -> String {
        var json = JSONWriter()
        json.object { json in
            json.field("predicate", line.predicate)
            json.field("metric", line.metric)
            json.field("period", line.period)
            json.key("values")
            json.array { json in
                for (column, group) in zip(columns, line.cells) {
                    guard let group, let side = group.sides.first else { continue }
                    json.object { json in
                        json.field("name", column.name)
                        json.field("words", words(group))
                        for (key, amount) in [("low", side.low), ("high", side.high)] {
                            guard let amount else { continue }
                            json.key(key)
                            json.value(amount)
                        }
                        json.field("unit", side.value?.unit)
                        json.field("origins", side.origins.count)
                        json.field("difference", group.difference?.rawValue)
                    }
                }
            }
        }
        return json.string
    }
}

extension ClaimGroup {
    /// What can stand in one line: levels in money, moves in per cent year on year.
    var aspect: String {
        let unit = sides.first?.value?.unit ?? ""
        let isMoney = unit.utf8.count == 3 && unit.utf8.allSatisfy { (65...90).contains($0) }
        let basis = sides.first?.claims.first?.claim.basis ?? ""
        return (isLevel ? "level " : "move \(basis) ") + (isMoney ? "money" : unit)
    }
}
