import GraphModel
import Lexicons
import TextCore

/// Parts a text into sentences, and each into tokens: findings first, words of the tables in the gaps.
struct SentenceReader: Sendable {
    private static let ends: Set<UInt32> = Set("。！？!?".unicodeScalars.map { ScriptFolding.shared.fold($0.value) })
    private static let stops: Set<UInt32> = Set("，；：,;:—…".unicodeScalars.map { ScriptFolding.shared.fold($0.value) })
    private static let opens: Set<UInt32> = Set("“「『《(（【〈[".unicodeScalars.map { ScriptFolding.shared.fold($0.value) })
    private static let closes: Set<UInt32> = Set("”」』》)）】〉]".unicodeScalars.map { ScriptFolding.shared.fold($0.value) })

    let cues: ClaimCues

    /// A finding with its code points.
    private struct Found {
        let positions: Range<Int>
        let kind: Token.Kind
    }

    /// Sentences in text order.
    func sentences(in text: FoldedText, _ findings: Findings) -> [Sentence] {
        let found = located(findings, in: text)
        var sentences: [Sentence] = []
        var paragraph = 0
        var start = 0
        var next = 0
        func close(at end: Int) {
            if end > start {
                sentences.append(sentence(start..<end, paragraph, in: text, found, &next))
            }
            start = end
        }
        var i = 0
        while i < text.count {
            let scalar = text.scalars[i]
            i += 1
            if scalar == 0x0A {
                close(at: i - 1)
                start = i
                paragraph += 1
            } else if Self.ends.contains(scalar) {
                while i < text.count, Self.closes.contains(text.scalars[i]) || Self.ends.contains(text.scalars[i]) { i += 1 }
                close(at: i)
            }
        }
        close(at: text.count)
        return sentences
    }

    private func located(_ findings: Findings, in text: FoldedText) -> [Found] {
        var found: [Found] = []
        for (i, entity) in findings.entities.enumerated() {
            for mention in entity.mentions {
                found.append(Found(positions: text.source.codePoints(of: mention), kind: .entity(i)))
            }
        }
        for (i, quantity) in findings.quantities.enumerated() {
            found.append(Found(positions: text.source.codePoints(of: quantity.range), kind: .quantity(i)))
        }
        for (i, time) in findings.times.enumerated() {
            found.append(Found(positions: text.source.codePoints(of: time.range), kind: .time(i)))
        }
        return found.sorted {
            ($0.positions.lowerBound, -$0.positions.count) < ($1.positions.lowerBound, -$1.positions.count)
        }
    }

    private func sentence(
        _ positions: Range<Int>, _ paragraph: Int, in text: FoldedText, _ found: [Found], _ next: inout Int
    ) -> Sentence {
        var tokens: [Token] = []
        var i = positions.lowerBound
        while i < positions.upperBound {
            while next < found.count, found[next].positions.lowerBound < i { next += 1 }
            let finding = next < found.count && found[next].positions.lowerBound == i ? found[next] : nil
            let coming = next < found.count ? found[next].positions : nil
            let token =
                finding.map { self.token($0, in: text) }
                ?? plainToken(at: i, before: positions.upperBound, coming, in: text)
            if let token {
                tokens.append(token)
                i = max(i + 1, token.positions.upperBound)
            } else {
                i += 1
            }
        }
        return Sentence(positions: positions, paragraph: paragraph, tokens: tokens, clauses: Self.clauses(tokens))
    }

    private func token(_ found: Found, in text: FoldedText) -> Token {
        let cues = if case .entity = found.kind { [ClaimCue]() } else { self.cues.meanings(of: text.folded(found.positions)) }
        return Token(kind: found.kind, positions: found.positions, cues: cues)
    }

    /// - Parameter coming: the next finding; a word that would run into it ends before it: 较 in 较去年同期, where 去年同期 is a time.
    private func plainToken(at i: Int, before end: Int, _ coming: Range<Int>?, in text: FoldedText) -> Token? {
        let scalar = text.scalars[i]
        if Self.stops.contains(scalar) { return Token(kind: .stop, positions: i..<(i + 1), cues: []) }
        if Self.opens.contains(scalar) { return Token(kind: .open, positions: i..<(i + 1), cues: []) }
        if Self.closes.contains(scalar) { return Token(kind: .close, positions: i..<(i + 1), cues: []) }
        if isInsideLatin(i, in: text) { return nil }
        guard var cue = cues.longest(in: text, at: i), cue.positions.upperBound <= end else { return nil }
        if let coming, coming.lowerBound < cue.positions.upperBound, cue.positions.upperBound < coming.upperBound {
            guard let shorter = cues.longest(in: text, at: i, by: coming.lowerBound) else { return nil }
            cue = shorter
        }
        return Token(kind: .cue, positions: cue.positions, cues: cue.meanings)
    }

    /// True inside a Latin word, where no word of the tables begins.
    private func isInsideLatin(_ i: Int, in text: FoldedText) -> Bool {
        func isLetter(_ scalar: UInt32) -> Bool { (0x61...0x7A).contains(scalar) }
        return i > 0 && isLetter(text.scalars[i]) && isLetter(text.scalars[i - 1])
    }

    private static func clauses(_ tokens: [Token]) -> [Range<Int>] {
        var clauses: [Range<Int>] = []
        var start = 0
        for (i, token) in tokens.enumerated() where token.kind == .stop {
            clauses.append(start..<i)
            start = i + 1
        }
        clauses.append(start..<tokens.count)
        return clauses
    }
}
