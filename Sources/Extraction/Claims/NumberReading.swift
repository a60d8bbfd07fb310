import GraphModel
import Lexicons

/// What the words around a run of numbers say about it.
struct NumberReading: Sendable {
    /// Token of the metric, in the clause.
    var metric: Int?
    /// Token of the move.
    var move: Int?
    /// The number is the level reached: 增至6.6万.
    var reaches = false
    /// The number is where a move began: 从5.4万.
    var begins = false
    /// Token of 占.
    var share: Int?
    var isShare: Bool { share != nil }
    /// 市场预期.
    var isExpectation = false
    /// 前值.
    var isPrevious = false
    /// The metric that a verb implies: 收报.
    var levelMetric: String?
    /// Some word says that a number follows: 为, 达, 同比.
    var hasVerb = false
    /// The run stands in brackets right after another number: (约合4.3万亿人民币).
    var restates = false

    init(_ run: NumberRun, in sentence: Sentence, forms: MetricForms) {
        let tokens = sentence.tokens
        metric = run.left.last { tokens[$0].metric != nil && !Self.isObject(tokens, $0, run) }
        if let left = metric, tokens[left].metric?.name != "dealValue", let right = Self.ratioAfter(run, tokens, forms),
            tokens[left].metric?.name == "other" || !forms.isRatio(tokens[left].metric?.name ?? "")
        {
            metric = right
        }
        readMove(run, tokens)
        if metric == nil { metric = Self.metricAfter(run, tokens, hasMove: move != nil) }
        readMarks(run, sentence)
        if let first = run.left.first, run.left.count <= 3, tokens[first].kind == .open, first > 0,
            tokens[first - 1].quantity != nil, metric == nil, move == nil
        {
            restates = true
        }
    }

    /// 股票 and the like between a move and its amount name the thing moved, not the metric: 减持阿里股票1000万股.
    private static func isObject(_ tokens: [Token], _ i: Int, _ run: NumberRun) -> Bool {
        guard tokens[i].metric?.name == "price" else { return false }
        return run.left.contains { $0 < i && tokens[$0].move?.metric == "shareholding" }
    }

    private mutating func readMove(_ run: NumberRun, _ tokens: [Token]) {
        move = run.left.last { tokens[$0].move != nil }
        if let move, let metric, move < metric, !(tokens[move].move?.isNoun ?? false),
            tokens[metric].positions.lowerBound - tokens[move].positions.upperBound > 2
                || tokens[(metric + 1)..<run.first].contains(where: \.isLevel)
        {
            self.move = nil
        }
        if let last = move, tokens[last].move?.isNoun == false,
            let noun = run.left.last(where: { $0 < last && tokens[$0].move?.isNoun == true }),
            tokens[last].move.map({ $0.move == .narrow || $0.move == .widen }) ?? false
        {
            move = noun
        }
        if move == nil, tokens[run.first].move != nil { move = run.first }
        if Self.isBase(run, tokens) { return }
        guard move == nil, let next = run.right.first, tokens[next].move != nil,
            tokens[next].positions.lowerBound - tokens[run.last].positions.upperBound <= 3
        else { return }
        move = next
    }

    /// 较上年同期的7480万元增长21.9%: a number that the move after it starts from, whose amount follows.
    private static func isBase(_ run: NumberRun, _ tokens: [Token]) -> Bool {
        guard let next = run.right.first, tokens[next].move != nil, next + 1 < tokens.count, tokens[next + 1].quantity != nil,
            let time = run.left.last(where: { tokens[$0].time != nil }), time > 0
        else { return false }
        return tokens[time - 1].has(.than)
    }

    /// 18%的上涨空间: a metric right after a percentage that is its level.
    private static func ratioAfter(_ run: NumberRun, _ tokens: [Token], _ forms: MetricForms) -> Int? {
        guard let next = run.right.first, let metric = tokens[next].metric, metric.name != "other", forms.isRatio(metric.name),
            tokens[next].positions.lowerBound - tokens[run.last].positions.upperBound <= 1
        else { return nil }
        return next
    }

    /// 7.38亿元营收: the first metric after the run, near it.
    private static func metricAfter(_ run: NumberRun, _ tokens: [Token], hasMove: Bool) -> Int? {
        let end = tokens[run.last].positions.upperBound
        return run.right.first {
            tokens[$0].metric != nil && tokens[$0].positions.lowerBound - end <= (hasMove ? 1 : 10)
        }
    }

    private mutating func readMarks(_ run: NumberRun, _ sentence: Sentence) {
        let tokens = sentence.tokens
        for i in run.left {
            let token = tokens[i]
            if token.isLevel || token.basis != nil || token.has(.each) { hasVerb = true }
            if let metric = token.levelMetric { levelMetric = metric }
            if token.has(.share) { share = i }
            if token.has(.settles), i + 1 == run.first, token.positions.upperBound == tokens[run.first].positions.lowerBound {
                levelMetric = "price"
                hasVerb = true
            }
            if token.has(.expectation) || sentence.isConsensus(i, in: run.clause.lowerBound..<run.first) { isExpectation = true }
            if token.has(.previous) { isPrevious = true }
            if token.has(.from) { begins = true }
            if token.has(.to), move != nil || begins {
                begins = false
                reaches = true
            } else if let move, i > move, token.isLevel, !token.has(.around), tokens[move].move?.isNoun == false {
                reaches = true
            }
        }
        if let move, tokens[move].move?.reaches == true { reaches = true }
        if let start = run.left.last(where: { tokens[$0].has(.from) }), begins {
            let between = tokens[(start + 1)..<run.first]
            if between.contains(where: { $0.move != nil || $0.entity != nil })
                || tokens[run.first].positions.lowerBound - tokens[start].positions.upperBound > 12
            {
                begins = false
            }
        }
    }
}
