import Foundation
import GraphModel

/// Signs and directions.
extension MeasureReader {
    func direction(_ move: ClaimCue.Move, _ metric: ClaimScope.Metric, _ quantity: Quantity?) -> ClaimNode.Direction {
        let grows = move == .up || move == .widen
        let isNegative = quantity.map { $0.low < 0 } ?? false
        return (grows != metric.loss) != isNegative ? .up : .down
    }

    /// A multiple as a change is a percentage: 增长3倍 is 300%.
    func asPercent(_ quantity: Quantity) -> Quantity {
        var value = quantity
        if value.low < 0 { value = negated(value) }
        guard value.unit == "x" else { return value }
        value.low *= 100
        value.high *= 100
        value.unit = "%"
        return value
    }

    func signed(_ quantity: Quantity, _ metric: ClaimScope.Metric) -> Quantity {
        metric.loss && quantity.low > 0 ? negated(quantity) : quantity
    }

    func negated(_ quantity: Quantity) -> Quantity {
        var value = quantity
        value.low = -quantity.high
        value.high = -quantity.low
        return value
    }
}
