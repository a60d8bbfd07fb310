import TextCore

/// What the text has named so far: later times lean on it.
struct TimeContext {
    /// The publication day, where it is known.
    let reference: CalendarDate?
    /// Number of the sentence and paragraph that is being read.
    var sentence = 0
    var paragraph = 0
    /// True where a word near the time looks forward.
    var looksAhead = false
    /// True where 较, 比 or the like stands before the time.
    var isCompared = false

    private var year: (value: Int, sentence: Int, paragraph: Int)?
    private var dateYear: (value: Int, sentence: Int)?
    private var fiscalYear: (value: Int, sentence: Int)?
    private var month: (year: Int, month: Int, sentence: Int)?
    private var day: CalendarDate?
    private var quarter: CalendarDate?
    private var period: DayInterval?

    init(reference: CalendarDate?) {
        self.reference = reference
    }

    /// The year that was named in this sentence.
    var sentenceYear: Int? { year.flatMap { $0.sentence == sentence ? $0.value : nil } }
    /// The year that was named in this paragraph, else that of the publication.
    var spokenYear: Int? { year.flatMap { $0.paragraph == paragraph ? $0.value : nil } ?? reference?.year ?? year?.value }
    /// The fiscal year that was named in this sentence.
    var sentenceFiscalYear: Int? { fiscalYear.flatMap { $0.sentence == sentence ? $0.value : nil } }
    /// The year of a full date in this sentence.
    var sentenceDateYear: Int? { dateYear.flatMap { $0.sentence == sentence ? $0.value : nil } }
    /// The month that was named in this sentence.
    var sentenceMonth: (year: Int, month: Int)? { month.flatMap { $0.sentence == sentence ? ($0.year, $0.month) : nil } }
    /// The month last named.
    var lastMonth: (year: Int, month: Int)? { month.map { ($0.year, $0.month) } }
    /// The day last named, else the publication day.
    var lastDay: CalendarDate? { day ?? reference }
    /// First day of the quarter last named.
    var lastQuarter: CalendarDate? { quarter }
    /// The period last named that is no single day.
    var lastPeriod: DayInterval? { period }

    /// Takes in the fiscal year that a time names.
    mutating func noteFiscalYear(of meaning: TimeMeaning) {
        switch meaning {
        case .year(.fiscal(let year)), .part(.fiscal(let year), _), .range(_, .year(.fiscal(let year))):
            fiscalYear = (year, sentence)
        case .year(.absolute), .part(.absolute, _), .year(.relative), .part(.relative, _): fiscalYear = nil
        default: break
        }
    }

    /// Takes in a time that the text names; one that leans on another is no news.
    mutating func note(_ interval: DayInterval, namesYear: Bool) {
        let namesYear = namesYear && !isCompared
        if namesYear { year = (interval.low.year, sentence, paragraph) }
        switch interval.style {
        case .day:
            day = interval.low
            month = (interval.low.year, interval.low.month, sentence)
            if namesYear { dateYear = (interval.low.year, sentence) }
        case .month:
            month = (interval.low.year, interval.low.month, sentence)
            period = interval
            if namesYear { dateYear = (interval.low.year, sentence) }
        case .quarter:
            quarter = interval.low
            period = interval
        case .year, .months, .days: period = interval
        }
        if interval.style == .days, interval.low.day == 1, interval.high.adding(days: 1) == interval.low.adding(months: 3) {
            quarter = interval.low
        }
    }
}
