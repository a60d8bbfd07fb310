import Foundation
import GraphModel
import Lexicons
import TextCore

/// Numbers of an earlier period that one just read is compared with: 净利润8.28亿元，低于去年同期的9.5亿元.
extension MeasureReader {
    /// The time that a run's number is compared at: 低于去年同期的, 相比第二季亏损.
    func comparedTime(of run: NumberRun, _ reading: NumberReading) -> Int? {
        let isMoved = reading.move.map { $0 < run.first } ?? false
        guard !isMoved, reading.move == nil || isAfter(run) else { return nil }
        return run.left.last { sentence.tokens[$0].time != nil && times.isCompared($0) }
    }

    /// True where the words after a run only end the comparison: 与前季亏损2.29亿元相比.
    private func isAfter(_ run: NumberRun) -> Bool {
        run.right.first.map { sentence.tokens[$0].has(.than) } ?? false
    }

    /// Adds the change from a number of an earlier time, just read, to the number read before it.
    mutating func compare(_ run: NumberRun, _ reading: NumberReading, with before: FoundClaim) {
        guard comparedTime(of: run, reading) != nil,
            isAfter(run) || !run.right.contains(where: { sentence.tokens[$0].move != nil }),
            let earlier = claims.last, earlier.kind == "measurement",
            before.kind == "measurement", before.subject == earlier.subject, before.predicate == earlier.predicate,
            let from = earlier.value, let to = before.value, from.unit == to.unit, from != to,
            before.time != earlier.time || before.time == nil
        else { return }
        var change = before
        change.kind = "change"
        change.value = nil
        change.from = from
        change.to = to
        change.direction = from.low <= to.low ? .up : .down
        change.basis = times.basis(from: run.left.lowerBound, to: run.first)
        change.evidence = TextRange(min(before.evidence.lowerBound, earlier.evidence.lowerBound), earlier.evidence.upperBound)
        claims.append(change)
    }
}
