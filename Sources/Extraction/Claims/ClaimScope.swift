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
    /// The last time that is one day: when prices of a market report hold.
    var day: String?
    var modality = "asserted"
}
