import GraphModel

/// One meaning of a word that shapes a claim.
enum ClaimCue: Hashable, Sendable {
    /// Direction of a move. `widen` is away from nought, `narrow` towards it.
    enum Move: String, Sendable {
        case up, down, widen, narrow
    }

    /// What a metric's word says beside its name.
    enum Sense: String, Sendable {
        case plain = ""
        /// Turns the sign: 净亏损.
        case loss
        /// Means the metric spoken of before: 金额.
        case generic
        /// Who bears it, not who imposes it, is its subject: 罚款.
        case borne
        /// A percentage is its level: 换手率.
        case ratio
        /// The product named before it has it, not its maker: 起售价.
        case product
        /// A place can have it: 房价.
        case local
    }

    /// What a number measures.
    case metric(String, Sense)
    /// A move; `isNoun` for 涨幅; `takesObject` for 推升, which what moves follows; `reaches` where the number after it is the level reached; `metric` where none is named.
    case move(Move, isNoun: Bool, takesObject: Bool, reaches: Bool, metric: String?)
    /// A verb before a level, and the metric it implies.
    case level(String?)
    /// 约: a number follows that need be no level.
    case around
    /// 盘中, 该股: what moves here is a price.
    case session
    /// 成分股: what follows tells of members.
    case members
    /// 领投: its clause tells of somebody beside the one spoken of.
    case aside
    /// 收: the amount right after it is a price.
    case settles
    /// 担保: the amount is nobody's.
    case guarantee
    /// 延伸阅读: what a colon after it opens is no part of the article.
    case prompt
    case from
    case to
    /// 分别, 各: numbers pair with what was listed before.
    case each
    /// `yoy`, `qoq`, `mom`, `ytd`.
    case basis(String)
    /// `planned`, `forecast`, `conditional`, `rumored`, `denied` right before its verb, or `denies` for all that its clause says.
    case modality(String)
    /// 将, 把: brings the object of the verb forward.
    case fronts
    /// 表示, 预计, 宣布, 公布: value `say`, `expect`, `declare` or `issue`.
    case speech(String)
    /// 据…报道.
    case report
    /// 公司, 该行: stands for the company spoken of.
    case anaphora
    /// 他: stands for the person spoken of.
    case person
    /// 股东, 旗下: who follows it is who is spoken of, not who stands before it.
    case owned
    /// 前者: the first of two.
    case former
    /// 后者: the second of two.
    case latter
    /// 该模型: stands for the product spoken of.
    case thing
    /// 大盘: stands for the market spoken of.
    case market
    /// 较, 比: what follows is compared with.
    case than
    /// 市场预期: its number is a forecast.
    case expectation
    /// 、, 和: joins the items of a list.
    case and
    /// 业务, 分部: a part without a name of its own.
    case segment
    /// 能否: what follows is asked, not said.
    case question
    /// 记者: whom something is told.
    case hearer
    /// 占…%.
    case share
    /// 虚增, 质押: what the number beside it measures is something else than its metric; only of the metric named, where one is.
    case alters(String?)
    /// 前值: its number is the metric's of an earlier time that isn't told.
    case previous
    /// 预期 before a number of the metric just read: what others expect of it.
    case consensus
    /// 交割, 到期: a time right before it dates a contract, and no claim.
    case dated
    /// 向, 给: who follows it is not who acts.
    case oblique
    /// Hides a shorter word inside it.
    case none
}
