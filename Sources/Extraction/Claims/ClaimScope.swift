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
    /// The period that ends last of those gone by: what a new paragraph goes back to.
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

    /// Takes in a period that the text names.
    mutating func name(period iso: String) {
        period = iso
        let (start, end) = Self.ends(iso)
        guard start <= published ?? "9" else { return }
        if let latestPeriod, Self.ends(latestPeriod).end > end { return }
        latestPeriod = iso
    }

    /// The first and the last month or day of a period, as they sort.
    private static func ends(_ iso: String) -> (start: String, end: String) {
        let ends = iso.split(separator: "/").map(String.init)
        func month(_ date: String, _ isEnd: Bool) -> String {
            if date.count == 4 { return date + (isEnd ? "-12" : "-01") }
            guard let quarter = date.split(separator: "Q").last.flatMap({ Int($0) }), date.contains("Q") else { return date }
            let number = isEnd ? quarter * 3 : quarter * 3 - 2
            return date.prefix(5) + (number < 10 ? "0" : "") + "\(number)"
        }
        return (month(ends.first ?? "", false), month(ends.last ?? "", true))
    }

    init(_ topic: MainTopic) {
        main = topic.company
        company = topic.company
        market = topic.market
        subject = topic.other.map { [$0] } ?? []
    }
}
