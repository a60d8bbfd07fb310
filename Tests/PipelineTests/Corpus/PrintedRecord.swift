import Foundation

/// The parts of a printed record that quote the article.
struct PrintedRecord: Decodable {
    struct Span: Decodable {
        let start: Int
        let end: Int
        let text: String
    }

    struct Entity: Decodable {
        let mentions: [Span]
    }

    struct Claim: Decodable {
        let evidence: Span
        let content: Span?
    }

    let text: String
    let entities: [Entity]
    let quantities: [Span]
    let times: [Span]
    let claims: [Claim]
    let warnings: [String]

    init(_ line: String) throws { self = try JSONDecoder().decode(Self.self, from: Data(line.utf8)) }

    /// Every span that the record says the words of.
    var spans: [(sort: String, span: Span)] {
        entities.flatMap(\.mentions).map { ("mention", $0) } + quantities.map { ("quantity", $0) } + times.map { ("time", $0) }
            + claims.map { ("evidence", $0.evidence) } + claims.compactMap { $0.content.map { ("content", $0) } }
    }

    /// Spans whose words are not those of the text in that place.
    var misquoted: [String] {
        let scalars = Array(text.unicodeScalars)
        return spans.compactMap { sort, span in
            guard 0 <= span.start, span.start < span.end, span.end <= scalars.count else {
                return "\(sort): outside the text: \(span.text)"
            }
            var words = String.UnicodeScalarView()
            words.append(contentsOf: scalars[span.start..<span.end])
            return String(words) == span.text ? nil : "\(sort): \(span.text), and the text has \(String(words))"
        }
    }
}
