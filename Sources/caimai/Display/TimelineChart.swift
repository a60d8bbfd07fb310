import Foundation
import GraphExport
import GraphModel
import GraphStore
import TextCore

/// Turns groups of claims into a chart: a panel a metric, those with the most periods first.
struct TimelineChart {
    let schema: GraphSchema
    let language: String
    let entities: [String: EntityNode]

    /// More panels than this are not drawn.
    static let panelLimit = 4

    private struct Key: Hashable {
        let subject: String
        let metric: String
        let isLevel: Bool
        let basis: String
        let unit: String
    }

    /// The chart, and how many metrics it leaves out.
    func chart(_ groups: [ClaimGroup], title: String) -> (chart: Chart, leftOut: Int) {
        let rows = GroupRows(schema: schema, language: language, entities: entities)
        var points: [Key: [Chart.Point]] = [:]
        for group in groups {
            guard let span = group.span else { continue }
            for (index, side) in group.sides.enumerated() {
                guard let value = side.value, let low = side.low, let high = side.high, let claim = side.claims.first?.claim
                else { continue }
                let isDown = !group.isLevel && claim.direction == .down && value.low >= 0
                let signed = { (amount: Decimal) in isDown ? -amount : amount }
                let key = Key(
                    subject: group.subject, metric: rows.metric(group), isLevel: group.isLevel,
                    basis: group.isLevel ? "" : claim.basis ?? "", unit: value.unit)
                points[key, default: []].append(
                    Chart.Point(
                        span: span, value: signed((value.low + value.high) / 2), low: signed(isDown ? high : low),
                        high: signed(isDown ? low : high), note: note(side, rows.text(of: side, in: group), rows),
                        isContested: index > 0 && group.difference != nil))
            }
        }
        let isMany = Set(points.keys.map(\.subject)).count > 1
        let sorted = points.sorted { a, b in
            let counts = (Set(a.value.map(\.span)).count, Set(b.value.map(\.span)).count)
            return (counts.1, a.key.isLevel ? 0 : 1, name(a.key)) < (counts.0, b.key.isLevel ? 0 : 1, name(b.key))
        }
        let panels = sorted.prefix(Self.panelLimit).map { key, points in
            Chart.Panel(
                title: (isMany ? subject(key) + " · " : "") + name(key), unit: unit(key.unit),
                points: points.sorted { ($0.span.first, $0.span.last, $0.low) < ($1.span.first, $1.span.last, $1.low) })
        }
        return (Chart(title: title, panels: panels), points.count - panels.count)
    }

    /// 412.6亿元 · 湖滨观察 ×2
    private func note(_ side: ClaimGroup.Side, _ words: String, _ rows: GroupRows) -> String {
        let count = side.origins.count > 1 ? " ×\(side.origins.count)" : ""
        return words + " · " + DisplayText.cut(rows.sources(of: side), to: 16) + count
    }

    private func subject(_ key: Key) -> String { entities[key.subject]?.name ?? key.subject }

    /// 营收; 营收 ↑↓ 同比 for moves.
    private func name(_ key: Key) -> String {
        key.isLevel
            ? key.metric
            : [key.metric, "↑↓", schema.value(key.basis, of: "basis")?.label[language] ?? ""]
                .filter { !$0.isEmpty }.joined(separator: " ")
    }

    private func unit(_ unit: String) -> String {
        schema.value(unit, of: "unit", in: "quantity")?.label[language] ?? unit
    }
}
