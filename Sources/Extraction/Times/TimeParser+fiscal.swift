import Lexicons
import TextCore

extension TimeParser {
    /// The fiscal year that an article counts in, nil where it never speaks of one.
    ///
    /// A quarter whose last day is told settles it, else the company that is named most.
    func fiscalYear() -> FiscalYear? {
        guard speaksOfFiscalYears() else { return nil }
        for position in 0..<max(0, text.count - 1) where text.scalars[position] == 0x622A && text.scalars[position + 1] == 0x81F3
        {
            if let year = definition(at: position) { return year }
        }
        return table.fiscalYears.year(in: text)
    }

    private func speaksOfFiscalYears() -> Bool {
        text.scalars.indices.dropLast().contains {
            text.scalars[$0] == 0x8D22
                && (text.scalars[$0 + 1] == 0x5E74 || text.scalars[$0 + 1] == 0x5B63 || text.has("政年", at: $0 + 1))
        }
    }

    /// 截至2024年11月30日的2025财年第三季度; 第三财季（截至12月31日）.
    private func definition(at position: Int) -> FiscalYear? {
        guard let end = simple(at: position + 2),
            case .day(.absolute(let year), .absolute(let month), .absolute(let day)) = end.meaning,
            let date = CalendarDate(year, month, day)
        else { return nil }
        for start in end.end..<min(end.end + 4, text.count) {
            if let found = simple(at: start), let quarter = fiscalQuarter(found.meaning) {
                return FiscalYear(quarter: quarter.quarter, endsOn: date, year: quarter.year)
            }
        }
        for start in max(0, position - 14)..<position {
            if let found = simple(at: start), found.end == position - 1, text.scalars[found.end] == 0x28,
                let quarter = fiscalQuarter(found.meaning)
            {
                return FiscalYear(quarter: quarter.quarter, endsOn: date, year: quarter.year)
            }
        }
        return nil
    }

    private func fiscalQuarter(_ meaning: TimeMeaning) -> (year: Int?, quarter: Int)? {
        switch meaning {
        case .part(.fiscal(let year), .quarter(let quarter)), .part(.fiscal(let year), .fiscalQuarter(let quarter)):
            (year, quarter)
        case .part(nil, .fiscalQuarter(let quarter)): (nil, quarter)
        default: nil
        }
    }
}
