import Foundation

/// One line of `annotate --ndjson`: `{"id": "a1", "text": "…", "published": "2025-02-05"}`.
struct AnnotationRequest {
    /// What is wrong with a line.
    enum Problem: Error, CustomStringConvertible {
        case notAnObject
        case noText
        case notADate(String)

        var description: String {
            switch self {
            case .notAnObject: "not a JSON object ({\"id\": \"…\", \"text\": \"…\", \"published\": \"2025-02-05\"} is wanted)"
            case .noText: "\"text\" is missing or not a string"
            case .notADate(let text): "\"published\" is '\(text)', not a date such as 2025-02-05"
            }
        }
    }

    /// As given; a number is taken as written. Nil where there is none.
    let id: String?
    let text: String
    let published: String?

    init(line: String) throws {
        guard let object = (try? JSONSerialization.jsonObject(with: Data(line.utf8))) as? [String: Any] else {
            throw Problem.notAnObject
        }
        guard let text = object["text"] as? String else { throw Problem.noText }
        self.text = text
        id = object["id"] as? String ?? (object["id"] as? NSNumber)?.stringValue
        published = object["published"] as? String
        if let published, !PublishedOption.isDate(published) { throw Problem.notADate(published) }
    }
}
