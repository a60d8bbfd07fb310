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
    }

    /// What a number measures.
    case metric(String, Sense)
    /// A move; `isNoun` for 涨幅; `reaches` where the number after it is the level reached; `metric` where none is named.
    case move(Move, isNoun: Bool, reaches: Bool, metric: String?)
    /// A verb before a level, and the metric it implies.
    case level(String?)
    case from
    case to
    /// 分别, 各: numbers pair with what was listed before.
    case each
    /// `yoy`, `qoq`, `mom`, `ytd`.
    case basis(String)
    case modality(String)
    /// 表示, 预计, 宣布, 公布: value `say`, `expect`, `declare` or `issue`.
    case speech(String)
    /// 据…报道.
    case report
    /// 公司, 该行: stands for the company spoken of.
    case anaphora
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
    /// Hides a shorter word inside it.
    case none
}
