package import Foundation
package import TextCore

/// Values over time: one panel a metric.
package struct Chart: Sendable {
    /// A value that holds for a while.
    package struct Point: Sendable {
        package let span: CalendarSpan
        package let value: Decimal
        /// Where the value can lie.
        package let low: Decimal
        package let high: Decimal
        /// Who says it, and how many stories do.
        package let note: String
        /// True for what contradicts a value of more stories.
        package let isContested: Bool

        package init(
            span: CalendarSpan, value: Decimal, low: Decimal, high: Decimal, note: String, isContested: Bool
        ) {
            self.span = span
            self.value = value
            self.low = low
            self.high = high
            self.note = note
            self.isContested = isContested
        }
    }

    /// One metric in one unit.
    package struct Panel: Sendable {
        package let title: String
        /// What the unit is called; "" for none.
        package let unit: String
        /// In the order of time.
        package let points: [Point]

        package init(title: String, unit: String, points: [Point]) {
            self.title = title
            self.unit = unit
            self.points = points
        }
    }

    package let title: String
    package let panels: [Panel]

    package init(title: String, panels: [Panel]) {
        self.title = title
        self.panels = panels
    }
}
