import Lexicons
import TextCore

/// Gathers what the lexicon and the rules found in one article into entities, each with all its mentions.
///
/// The longer of two names that overlap stands. A name that was found once is looked for in the whole text, with its short forms.
struct EntityDraft {
    /// A place that names a thing.
    struct Span {
        let positions: Range<Int>
        let thing: Int
        /// Wins over an equal run of lower rank.
        let rank: Int
    }

    /// An entity in the making.
    struct Thing {
        var entry: Int?
        var type: String
        var name: String
        var tickers: [String] = []
        /// Best score of a candidate for it.
        var score = 0
    }

    /// Score of a candidate that the scorer of spans does not take away: one with a stock code or a legal form.
    private static let firmScore = 10
    /// Score of a name that only the scorer of spans found.
    private static let chosenScore = 7
    /// Rank of a lexicon name.
    private static let lexiconRank = 8

    let reading: NameReading
    private var candidates: [NameCandidate] = []
    private(set) var things: [Thing] = []
    private var thingOfEntry: [Int: Int] = [:]
    /// By names that stand in the text.
    private var thingOfForm: [[UInt32]: Int] = [:]
    /// By short names that might stand in it.
    private var thingOfShortForm: [[UInt32]: Int] = [:]

    /// By type and name.
    private var shortFormsOf: [String: [[UInt32]: ShortForms]] = [:]

    /// The lexicon's names in the text.
    private var lexiconSpans: [Span] = []
    /// What stands so far; nil where candidates came or went since it was made up.
    private var standing: [Span]?

    init(_ reading: NameReading) {
        self.reading = reading
        lexiconSpans = makeLexiconSpans()
    }

    /// Takes in what a rule found.
    mutating func add(_ found: [NameCandidate]) {
        let likely = found.filter { $0.score >= NameCandidate.threshold && !reading.text.isGarbled($0.positions) }
        guard !likely.isEmpty else { return }
        candidates += likely
        standing = nil
    }

    /// Everything found, as entities in the order of their first mention.
    mutating func entities() -> [FoundEntity] {
        let anchors = standingSpans()
        let spans = Self.withoutOverlaps(anchors + echoes(of: anchors))
        return assemble(spans)
    }

    /// What stands so far, in text order, with the type of each.
    mutating func named() -> [(positions: Range<Int>, type: String)] {
        standingSpans().map { ($0.positions, things[resolved($0.thing)].type) }
    }

    /// What stands so far as runs of tokens, for the scorer of spans.
    mutating func proposals() -> [SpanReading.Proposal] {
        standingSpans().compactMap { span in
            guard let tokens = reading.tokens(of: span.positions) else { return nil }
            let thing = things[resolved(span.thing)]
            return SpanReading.Proposal(tokens: tokens, type: thing.type, isKnown: thing.entry != nil)
        }
    }

    /// Takes in what the scorer chose: names that no rule found, in place of weak ones of the rules that overlap them. The weakest
    /// of the rules' companies need its consent.
    mutating func settle(_ choices: [SpanScorer.Choice]) {
        let chosenSpans = choices.map { reading.positions($0.tokens) }
        candidates.removeAll { candidate in
            candidate.score < Self.chosenScore && candidate.aliasOf == nil
                && candidate.type == "Company"
                && !chosenSpans.contains { $0.overlaps(candidate.positions) }
        }
        var chosen: [NameCandidate] = []
        for choice in choices {
            guard let type = choice.label.type else { continue }
            let positions = reading.positions(choice.tokens)
            let isNumber = reading.text.scalars[positions].allSatisfy(NumeralCharacters.written.contains)
            guard !reading.text.isGarbled(positions), !isNumber else { continue }
            func isSame(_ candidate: NameCandidate) -> Bool { candidate.positions == positions && candidate.type == type }
            let isProposed = candidates.contains(where: isSame)
            candidates.removeAll {
                $0.score < Self.firmScore && $0.aliasOf == nil && $0.positions.overlaps(positions) && !isSame($0)
                    && !Self.isWider($0, than: positions)
            }
            if !isProposed { chosen.append(NameCandidate(positions: positions, type: type, score: Self.chosenScore)) }
        }
        candidates += chosen
        standing = nil
    }

    /// True for a sector, a body or the like around a name: DeepSeek概念股 around DeepSeek.
    private static func isWider(_ candidate: NameCandidate, than positions: Range<Int>) -> Bool {
        candidate.positions.lowerBound <= positions.lowerBound && candidate.positions.upperBound >= positions.upperBound
            && candidate.positions != positions && SpanWeights.Label(type: candidate.type) == .other
    }

    /// The longest of the spans that the lexicon and the rules found.
    private mutating func standingSpans() -> [Span] {
        if let standing { return standing }
        let spans = Self.withoutOverlaps(lexiconSpans + candidateSpans())
        standing = spans
        return spans
    }

    // MARK: Spans

    private mutating func makeLexiconSpans() -> [Span] {
        reading.tokens.indices.compactMap { number in
            guard let entry = reading.entries[number], !reading.text.isGarbled(reading.tokens[number].positions) else {
                return nil
            }
            return Span(positions: reading.tokens[number].positions, thing: makeThing(ofEntry: entry), rank: Self.lexiconRank)
        }
    }

    private mutating func candidateSpans() -> [Span] {
        let plain = candidates.filter { $0.aliasOf == nil }.sorted {
            ($0.positions.count, $0.score) > ($1.positions.count, $1.score)
        }
        var spans = plain.map { Span(positions: $0.positions, thing: makeThing(of: $0), rank: $0.score) }
        let named = Self.withoutOverlaps(lexiconSpans + spans)
        for alias in candidates {
            guard let place = alias.aliasOf else { continue }
            let owner = named.last {
                $0.positions.upperBound == place.upperBound || $0.positions.upperBound == place.upperBound - 1
            }
            guard let thing = link(alias, to: owner?.thing) else { continue }
            spans.append(Span(positions: alias.positions, thing: thing, rank: alias.score + 20))
        }
        return spans
    }

    /// The thing that another name means: the owner's, unless the lexicon knows the name for something of its own.
    private mutating func link(_ alias: NameCandidate, to owner: Int?) -> Int? {
        let form = Array(reading.text.scalars[alias.positions])
        let number = Int(reading.tokenAt[alias.positions.lowerBound])
        if reading.tokens[number].positions == alias.positions, let entry = reading.entries[number] {
            let own = makeThing(ofEntry: entry)
            if let owner, things[owner].entry == nil { merge(owner, into: own) }
            return own
        }
        guard let owner else { return nil }
        thingOfForm[form] = owner
        return owner
    }

    /// Gives all names of one thing to another.
    private mutating func merge(_ thing: Int, into other: Int) {
        for (form, owner) in thingOfForm where owner == thing { thingOfForm[form] = other }
        things[other].tickers += things[thing].tickers.filter { !things[other].tickers.contains($0) }
        merged[thing] = other
    }

    private var merged: [Int: Int] = [:]

    private func resolved(_ thing: Int) -> Int {
        var thing = thing
        while let other = merged[thing] { thing = other }
        return thing
    }

    private mutating func makeThing(ofEntry entry: Int) -> Int {
        if let known = thingOfEntry[entry] { return known }
        let row = reading.lexicon.entries[entry]
        things.append(Thing(entry: entry, type: row.type, name: row.name, tickers: row.tickers, score: 100))
        thingOfEntry[entry] = things.count - 1
        return things.count - 1
    }

    private mutating func makeThing(of candidate: NameCandidate) -> Int {
        let form = Array(reading.text.scalars[candidate.positions])
        let number = Int(reading.tokenAt[candidate.positions.lowerBound])
        let known: Int?
        var shortForms: [[UInt32]] = []
        if let entry = candidate.entry {
            known = makeThing(ofEntry: entry)
        } else if reading.tokens[number].positions == candidate.positions, let entry = reading.entries[number] {
            known = makeThing(ofEntry: entry)
        } else if let found = thingOfForm[form] ?? thingOfShortForm[form] {
            known = found
        } else {
            let short = self.shortForms(candidate.type, form)
            var found = short.lexiconEntry.map { makeThing(ofEntry: $0) }
            for form in short.forms where found == nil {
                found = thingOfForm[form] ?? (form.count > 3 ? thingOfShortForm[form] : nil)
            }
            if found == nil { shortForms = short.forms }
            known = found
        }
        let thing = known ?? things.count
        for short in shortForms where thingOfShortForm[short] == nil { thingOfShortForm[short] = thing }
        if known == nil { things.append(Thing(type: candidate.type, name: reading.text.written(candidate.positions))) }
        thingOfForm[form] = thing
        if things[thing].entry == nil, candidate.score > things[thing].score {
            things[thing].score = candidate.score
            things[thing].type = candidate.type
        }
        things[thing].tickers += candidate.tickers.filter { !things[thing].tickers.contains($0) }
        return thing
    }

    /// The shorter names of a name, worked out once.
    private mutating func shortForms(_ type: String, _ form: [UInt32]) -> ShortForms {
        if let known = shortFormsOf[type]?[form] { return known }
        let made = ShortForms(type, form, reading)
        shortFormsOf[type, default: [:]][form] = made
        return made
    }

    // MARK: Names found again

    /// Places that hold a name or short form of a thing that a rule found.
    private mutating func echoes(of anchors: [Span]) -> [Span] {
        var matcher = PhraseMatcher()
        var owners: [Int] = []
        func offer(_ form: [UInt32], _ thing: Int) {
            guard form.count > 1, matcher.value(of: form) == nil else { return }
            matcher.insert(NameText.string(form), value: Int32(owners.count))
            owners.append(thing)
        }
        let forms = anchors.filter { $0.rank != Self.lexiconRank || things[resolved($0.thing)].entry == nil }.map {
            (Array(reading.text.scalars[$0.positions]), resolved($0.thing))
        }
        for (form, thing) in forms where thingOfForm[form] != nil { offer(form, thing) }
        for (form, thing) in forms where things[thing].entry == nil {
            for short in shortForms(things[thing].type, form).forms { offer(short, thing) }
        }
        guard !owners.isEmpty else { return [] }
        return matcher.matches(in: reading.text.scalars, within: 0..<reading.text.count).compactMap { match in
            guard isWhole(match.positions), !reading.text.isGarbled(match.positions) else { return nil }
            return Span(positions: match.positions, thing: owners[Int(match.value)], rank: 5)
        }
    }

    /// True where a run begins and ends with tokens, or is long enough to stand against them.
    private func isWhole(_ positions: Range<Int>) -> Bool {
        guard reading.text.hasWordEdges(positions) else { return false }
        let first = reading.tokens[Int(reading.tokenAt[positions.lowerBound])].positions
        let last = reading.tokens[Int(reading.tokenAt[positions.upperBound - 1])].positions
        return positions.count > 3 || first.lowerBound == positions.lowerBound && last.upperBound == positions.upperBound
    }

    /// The longest spans of those that overlap, in text order.
    static func withoutOverlaps(_ spans: [Span]) -> [Span] {
        let order = spans.indices.sorted { a, b in
            let (x, y) = (spans[a], spans[b])
            if x.positions.count != y.positions.count { return x.positions.count > y.positions.count }
            if x.rank != y.rank { return x.rank > y.rank }
            return (x.positions.lowerBound, a) < (y.positions.lowerBound, b)
        }
        var taken: [Span] = []
        var isTaken = [Bool](repeating: false, count: spans.reduce(0) { max($0, $1.positions.upperBound) })
        for i in order where !isTaken[spans[i].positions.lowerBound] && !isTaken[spans[i].positions.upperBound - 1] {
            for place in spans[i].positions { isTaken[place] = true }
            taken.append(spans[i])
        }
        return taken.sorted { $0.positions.lowerBound < $1.positions.lowerBound }
    }

    // MARK: Entities

    private func assemble(_ spans: [Span]) -> [FoundEntity] {
        var numbers: [Int: Int] = [:]
        var entities: [FoundEntity] = []
        for span in spans {
            let thing = resolved(span.thing)
            let number = numbers[thing] ?? entities.count
            if number == entities.count {
                numbers[thing] = number
                entities.append(FoundEntity(things[thing], reading.lexicon))
            }
            entities[number].mentions.append(reading.text.range(span.positions))
            let written = reading.text.written(span.positions)
            if written != entities[number].name, !entities[number].aliases.contains(written) {
                entities[number].aliases.append(written)
            }
        }
        return entities
    }
}

extension FoundEntity {
    /// An entity with no mention yet.
    init(_ thing: EntityDraft.Thing, _ lexicon: EntityLexicon) {
        let entry = thing.entry.map { lexicon.entries[$0] }
        self.init(
            lexiconID: entry?.id, type: thing.type, name: thing.name, aliases: entry.map { Array($0.names.dropFirst()) } ?? [],
            identifiers: thing.tickers.isEmpty ? [:] : ["ticker": thing.tickers.joined(separator: " ")])
    }
}
