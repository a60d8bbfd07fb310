import Lexicons

/// Carries a speaker over sentences: an open quotation, a colon before a paragraph, a quotation whose speaker follows.
struct ContinuedSpeech: Sendable {
    /// The frame that goes on, and how many more sentences it may.
    private var open: (frame: SpeechFrame, sentences: Int)?
    /// A sentence in quotation marks that nobody has said yet.
    private var orphan: (content: Range<Int>, paragraph: Int)?

    /// Sentences that one speaker may go on for.
    private static let limit = 12

    init() {}

    /// A sentence's own frames, with those that reach into it from before.
    ///
    /// - Parameter own: frames that stand in the sentence itself.
    mutating func frames(of sentence: Sentence, _ own: [SpeechFrame], in text: FoldedText) -> [SpeechFrame] {
        let said = own.filter { !$0.content.isEmpty }
        var frames = said
        if said.isEmpty, let (frame, left) = open, left > 0 {
            // A sentence in which nothing is known has no token to stand for the verb.
            if !sentence.tokens.isEmpty {
                let content = trimmed(sentence, in: text)
                frames = [SpeechFrame(speaker: frame.speaker, verb: 0, speakerToken: 0, content: content, kind: "say")]
            }
            open = closes(sentence, in: text) ? nil : (frame, left - 1)
        } else {
            open = said.last(where: \.isOpen).map { ($0, Self.limit) } ?? colon(sentence, said, in: text).map { ($0, Self.limit) }
        }
        if let orphan, orphan.paragraph == sentence.paragraph, let first = own.first, first.kind == "say",
            sentence.tokens[first.speakerToken].positions.lowerBound - sentence.positions.lowerBound <= 14
        {
            frames.insert(
                SpeechFrame(
                    speaker: first.speaker, verb: first.verb, speakerToken: first.speakerToken, content: orphan.content,
                    kind: "say"),
                at: 0)
        }
        orphan = said.isEmpty ? quotation(sentence, in: text) : nil
        return frames
    }

    /// The content of a sentence without its closing marks.
    private func trimmed(_ sentence: Sentence, in text: FoldedText) -> Range<Int> {
        var end = sentence.positions.upperBound
        while end > sentence.positions.lowerBound, Self.ends.contains(text.originals[end - 1]) { end -= 1 }
        return sentence.positions.lowerBound..<end
    }

    private func closes(_ sentence: Sentence, in text: FoldedText) -> Bool {
        text.originals[sentence.positions].contains { QuotationMarks.close.contains($0) }
    }

    /// A frame for a sentence that ends in a colon after a speaker: the paragraphs after it are said.
    private func colon(_ sentence: Sentence, _ own: [SpeechFrame], in text: FoldedText) -> SpeechFrame? {
        guard own.isEmpty, text.scalars[sentence.positions].last == 0x3A, sentence.positions.count <= 30,
            let verb = sentence.tokens.lastIndex(where: { $0.speech != nil }),
            let token = sentence.tokens[..<verb].lastIndex(where: { $0.entity != nil }),
            let speaker = sentence.tokens[token].entity
        else { return nil }
        return SpeechFrame(speaker: speaker, verb: verb, speakerToken: token, content: sentence.positions, kind: "say")
    }

    /// The inside of a sentence that is one quotation.
    private func quotation(_ sentence: Sentence, in text: FoldedText) -> (content: Range<Int>, paragraph: Int)? {
        let scalars = text.originals[sentence.positions]
        guard let first = scalars.first, QuotationMarks.open.contains(first), let last = scalars.last,
            QuotationMarks.close.contains(last)
        else { return nil }
        let content = trimmed(sentence, in: text)
        return content.count > 6 ? ((content.lowerBound + 1)..<content.upperBound, sentence.paragraph) : nil
    }

    private static let ends: Set<UInt32> = QuotationMarks.close.union("。！!？?；;".unicodeScalars.map(\.value))
}
