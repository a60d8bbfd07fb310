import GraphModel
import Lexicons

/// Words that somebody says, and who says them.
struct SpeechFrame: Hashable, Sendable {
    /// Number into `Findings.entities`.
    let speaker: Int
    /// Token of the verb, or of 据 where the source is only named.
    let verb: Int
    /// First token of the speaker.
    let speakerToken: Int
    /// Code points of what is said.
    var content: Range<Int>
    /// `say`, `expect`, `declare`, `issue` or `report`.
    let kind: String
    /// What is said begins with a quotation mark that this sentence doesn't close.
    var isOpen = false

    /// The frame with its content up to a place at most.
    func cut(before place: Int?) -> SpeechFrame {
        guard let place, content.contains(place) else { return self }
        var frame = self
        frame.content = content.lowerBound..<place
        return frame
    }
}

/// Finds who speaks in a sentence: X表示，…; 据X报道，…; X预计….
struct Attribution: Sendable {
    let sentence: Sentence
    let entities: [FoundEntity]
    let text: FoldedText
    let cues: ClaimCues
    /// Tokens of entities that only bring the news: 财联社2月12日电, 据彭博报道.
    private(set) var reporters: Set<Int> = []
    /// Tokens of entities whose analyst or economist speaks: 东岭证券分析师林远.
    private(set) var houses: Set<Int> = []

    init(sentence: Sentence, entities: [FoundEntity], text: FoldedText, cues: ClaimCues) {
        self.sentence = sentence
        self.entities = entities
        self.text = text
        self.cues = cues
        for i in sentence.tokens.indices where sentence.tokens[i].entity != nil {
            if isReporter(i) { reporters.insert(i) }
            if isHouse(i) { houses.insert(i) }
        }
    }

    /// Characters between a speaker and the verb: 高盛(8)在(…)报告中称.
    private static let reach = 24
    private static let speakers: Set<String> = ["Company", "Organization", "Person", "Product", "Group", "Place"]

    /// Frames in text order. Frames of a verb without a speaker in its clause take `scope`'s person or company after 他 or 公司.
    func frames(_ scope: ClaimScope) -> [SpeechFrame] {
        var frames: [SpeechFrame] = []
        for (i, token) in sentence.tokens.enumerated() {
            if let kind = token.speech {
                if let frame = spoken(at: i, kind, scope) { frames.append(frame) }
            } else if token.has(.report), let frame = reported(at: i) {
                frames.append(frame)
            }
        }
        return frames.map { frame in frame.cut(before: nextSpeech(after: frame, in: frames)) }
    }

    /// Where a semicolon hands over to the next speaker: 甲表示，…；乙则指出，….
    private func nextSpeech(after frame: SpeechFrame, in frames: [SpeechFrame]) -> Int? {
        let next = frames.first { $0.speaker != frame.speaker && $0.verb > frame.verb && $0.speakerToken > frame.verb }
        guard let next, let stop = sentence.clauses.first(where: { $0.contains(next.speakerToken) }).map({ $0.lowerBound - 1 }),
            stop > frame.verb, text.scalars[sentence.tokens[stop].positions.lowerBound] == 0x3B
        else { return nil }
        return sentence.tokens[stop].positions.lowerBound
    }

    private func isReporter(_ i: Int) -> Bool {
        sentence.token(before: i, within: 2)?.has(.report) ?? false || isDateline(after: i) || isSource(i)
    }

    /// True where a title that is no office of the entity follows soon: 分析师.
    private func isHouse(_ i: Int) -> Bool {
        let end = sentence.tokens[i].positions.upperBound
        let places = end...min(end + Self.titleReach, max(end, sentence.positions.upperBound))
        let role = places.lazy.compactMap { cues.role(in: text, at: $0) }.first
        return role.map { cues.isFreeRole(text.folded($0)) } ?? false
    }

    /// Characters between a house and its analyst's title: 东岭证券(食品饮料)分析师.
    private static let titleReach = 6

    /// 数据, 统计 right after the name, and a word that says they show something.
    private func isSource(_ i: Int) -> Bool {
        var start = sentence.tokens[i].positions.upperBound
        if text.matches("的", at: start) { start += 1 }
        guard let end = cues.dataWord(at: start, in: text) else { return false }
        if let next = sentence.tokens[(i + 1)...].first(where: { $0.positions.lowerBound >= end }), next.kind == .stop,
            next.positions.lowerBound == end
        {
            return true
        }
        return sentence.tokens[(i + 1)...].prefix(2).contains { $0.speech != nil && $0.positions.lowerBound - start <= 6 }
    }

    /// 电 or 讯 after an agency's name and a date, or 记者 right after the name.
    private func isDateline(after i: Int) -> Bool {
        var position = sentence.tokens[i].positions.upperBound
        let next = i + 1
        if next < sentence.tokens.count, sentence.tokens[next].time != nil,
            sentence.tokens[next].positions.lowerBound - position <= 1
        {
            position = sentence.tokens[next].positions.upperBound
        }
        guard position < text.count else { return false }
        return cues.isDateline(at: position, in: text)
    }

    private func spoken(at i: Int, _ kind: String, _ scope: ClaimScope) -> SpeechFrame? {
        let clause = sentence.clauses[sentence.clause(of: i)]
        guard let (speaker, token) = speaker(before: i, in: clause, kind, scope) else { return nil }
        if let content = content(after: i, kind) {
            let isOpen = opensQuote(before: content.lowerBound)
            return SpeechFrame(speaker: speaker, verb: i, speakerToken: token, content: content, kind: kind, isOpen: isOpen)
        }
        let content = quoted(before: token) ?? sentence.positions.upperBound..<sentence.positions.upperBound
        return kind == "say" ? SpeechFrame(speaker: speaker, verb: i, speakerToken: token, content: content, kind: kind) : nil
    }

    /// The nearest speaker left of the verb, a person before others; else whom 他 or 公司 stands for.
    private func speaker(before i: Int, in clause: Range<Int>, _ kind: String, _ scope: ClaimScope) -> (Int, Int)? {
        let verb = sentence.tokens[i]
        var candidates: [(Int, Int)] = []
        for k in clause where k < i {
            guard let entity = sentence.tokens[k].entity, Self.speakers.contains(entities[entity].type), !isHearer(k) else {
                continue
            }
            candidates.append((entity, k))
        }
        let near = candidates.filter { verb.positions.lowerBound - sentence.tokens[$0.1].positions.upperBound <= Self.reach }
        if let person = near.last(where: { entities[$0.0].type == "Person" }) { return person }
        let makers = near.filter { entities[$0.0].type != "Product" }
        if let direct = (makers.isEmpty ? near : makers).last(where: { entities[$0.0].type != "Place" }) {
            let gap = verb.positions.lowerBound - sentence.tokens[direct.1].positions.upperBound
            let crossed = sentence.tokens[(direct.1 + 1)..<i].contains { $0.move != nil || $0.quantity != nil }
            return crossed || (kind != "say" && gap > 8) || (kind == "direct" && gap > 0) ? nil : direct
        }
        if candidates.isEmpty, kind == "expect" || kind == "say", let (speaker, token) = earlierSpeaker(before: i, in: clause) {
            return (speaker, token)
        }
        guard candidates.isEmpty, let pronoun = clause.first(where: { $0 < i && sentence.isPronoun($0) })
        else { return nil }
        let word = text.folded(sentence.tokens[pronoun].positions)
        let stands =
            sentence.tokens[pronoun].has(.person) ? scope.person : word == "其" ? scope.person ?? scope.company : scope.company
        return stands.map { ($0, pronoun) }
    }

    /// True right after 向 or 对, a quotation mark between or none: 向《海城时报》表示.
    private func isHearer(_ k: Int) -> Bool {
        var before = k - 1
        if before >= 0, sentence.tokens[before].kind == .open { before -= 1 }
        guard before >= 0, sentence.tokens[before].has(.oblique) else { return false }
        return sentence.tokens[k].positions.lowerBound - sentence.tokens[before].positions.upperBound <= 1
    }

    /// The analyst or house that the sentence began with, where a clause begins with its verb: 东岭证券分析师林远维持买入评级，预计….
    private func earlierSpeaker(before i: Int, in clause: Range<Int>) -> (Int, Int)? {
        let start = sentence.positions(ofClause: sentence.clause(of: i)).lowerBound
        guard sentence.tokens[i].positions.lowerBound - start <= 2 else { return nil }
        let earlier = 0..<clause.lowerBound
        let person = earlier.last { token in
            sentence.tokens[token].entity.map { entities[$0].type == "Person" } ?? false
        }
        guard let house = houses.min(), let token = person ?? (house < clause.lowerBound ? house : nil),
            let entity = sentence.tokens[token].entity
        else { return nil }
        return (entity, token)
    }

    /// True where a quotation mark opens right before a place and none closes before the sentence ends.
    private func opensQuote(before position: Int) -> Bool {
        guard position > 0, QuotationMarks.open.contains(text.originals[position - 1]) else { return false }
        return !text.originals[position..<sentence.positions.upperBound].contains { QuotationMarks.close.contains($0) }
    }

    /// What stands in quotation marks from the sentence's start to the speaker: “…”，林远说。
    private func quoted(before token: Int) -> Range<Int>? {
        let start = sentence.positions.lowerBound
        guard let first = text.originals[sentence.positions].first, QuotationMarks.open.contains(first) else { return nil }
        let end = sentence.tokens[token].positions.lowerBound
        guard let close = text.originals[start..<end].lastIndex(where: { QuotationMarks.close.contains($0) }), end - close <= 16
        else {
            return nil
        }
        return close - start > 4 ? (start + 1)..<close : nil
    }

    /// From after the verb, its comma and its quotation mark to the end of the sentence; nil where nothing is said.
    private func content(after i: Int, _ kind: String) -> Range<Int>? {
        var start = sentence.tokens[i].positions.upperBound
        var next = i + 1
        var punctuated = false
        while next < sentence.tokens.count, sentence.tokens[next].has(.hearer),
            sentence.tokens[next].positions.lowerBound - start <= 1
        {
            start = sentence.tokens[next].positions.upperBound
            next += 1
        }
        while next < sentence.tokens.count, sentence.tokens[next].positions.lowerBound <= start,
            sentence.tokens[next].kind == .stop || sentence.tokens[next].kind == .open
        {
            punctuated = true
            start = sentence.tokens[next].positions.upperBound
            next += 1
        }
        if kind == "issue", !punctuated { return nil }
        let end = trimmedEnd
        return end - start >= 4 ? start..<end : nil
    }

    /// End of the sentence without its closing marks.
    private var trimmedEnd: Int {
        var end = sentence.positions.upperBound
        while end > sentence.positions.lowerBound, let scalar = Unicode.Scalar(text.scalars[end - 1]),
            "。！!？?”」』\"".unicodeScalars.contains(scalar)
        {
            end -= 1
        }
        return end
    }

    /// 据X报道，…: what follows the comma is X's.
    private func reported(at i: Int) -> SpeechFrame? {
        let clause = sentence.clauses[sentence.clause(of: i)]
        guard let k = clause.first(where: { $0 > i && sentence.tokens[$0].entity != nil }),
            let speaker = sentence.tokens[k].entity, Self.speakers.contains(entities[speaker].type),
            entities[speaker].type != "Place",
            sentence.tokens[k].positions.lowerBound - sentence.tokens[i].positions.upperBound <= 6,
            clause.upperBound < sentence.tokens.count
        else { return nil }
        let start = sentence.tokens[clause.upperBound].positions.upperBound
        guard trimmedEnd - start >= 4 else { return nil }
        return SpeechFrame(speaker: speaker, verb: i, speakerToken: k, content: start..<trimmedEnd, kind: "report")
    }
}
