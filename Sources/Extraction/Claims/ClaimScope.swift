import TextCore

/// What an article has said so far: whom and what the next clause speaks of where it doesn't say so itself.
struct ClaimScope: Sendable {
    /// What a number measured.
    struct Metric: Hashable, Sendable {
        var name: String
        var loss: Bool
        /// The article's own words for it: 归母净利润.
        var words: String
        /// The words are the article's own and no table knows them; they don't carry.
        var isPlain = false
        /// A percentage is its level: 换手率.
        var isRatio = false
        /// Who sets it: the house behind a target price.
        var rater: Int?
    }

    /// Entities that the last claim or clause was about.
    var subject: [Int] = []
    /// The company that the article is about.
    var main: Int?
    /// The company last spoken of: what 公司 stands for.
    var company: Int?
    /// The product last spoken of: what 该模型 stands for.
    var product: Int?
    /// The market last spoken of: what 大盘 stands for.
    var market: Int?
    /// The place last spoken of: whose GDP an indicator with no place is.
    var place: Int?
    /// Who rated last: whose view 同一份报告 brings.
    var rater: Int?
    /// All who rated: what they say of 公司 is not about them.
    var raters: Set<Int> = []
    /// The two last listed: what 前者 and 后者 stand for.
    var pair: [Int]?
    /// The day that the article came out, EDTF.
    var published: String?
    /// The person last quoted: what 他 stands for.
    var person: Int?
    /// The index or sector whose members the paragraph goes through.
    var group: Int?
    var metric: Metric?
    /// EDTF of the last governing time.
    var time: String?
    /// The last time that is one day: when prices of a market report hold. A day before it (隔夜) governs its sentence only.
    var day: String?
    /// The last time that is longer than a day: what the figures of a report are for.
    var period: String?
    /// The period that ends last of those begun and not open: what a new paragraph goes back to.
    var latestPeriod: String?
    /// Number of the paragraph.
    var paragraph = 0
    var modality = "asserted"

    /// Goes on to another paragraph: a glance back to an earlier period ends with its own.
    mutating func enter(paragraph number: Int) {
        guard number != paragraph else { return }
        paragraph = number
        guard let latestPeriod else { return }
        if time == period { time = latestPeriod }
        period = latestPeriod
    }

    /// Takes in who rates something: what is said of 公司 afterwards is about the company that the article is about.
    mutating func rate(by entity: Int) {
        rater = entity
        raters.insert(entity)
        if company == entity, let main { company = main }
    }

    /// Takes in a time that the text names and that is no duration.
    mutating func name(time iso: String) {
        time = iso
        if iso.count == Self.dayLength {
            day = max(day ?? "", iso)
            return
        }
        period = iso
        guard !iso.hasSuffix(".."), let span = CalendarSpan(edtf: iso),
            published.flatMap(CalendarDate.init(iso:)).map({ span.first <= $0 }) ?? true
        else { return }
        if let latest = latestPeriod.flatMap(CalendarSpan.init(edtf:)), latest.last > span.last { return }
        latestPeriod = iso
    }

    /// Characters of a day: 2024-11-01.
    private static let dayLength = 10

    init(_ topic: MainTopic) {
        main = topic.company
        company = topic.company
        market = topic.market
        subject = topic.other.map { [$0] } ?? []
    }
}
