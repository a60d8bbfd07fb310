import Foundation
import TextCore

extension EntityDecision {
    /// One line of JSON, as the table keeps it and `init(number:json:)` reads it.
    package var json: String {
        var json = JSONWriter()
        json.object { json in
            json.field("number", number)
            json.field("kind", action.kind)
            for (key, value) in fields { json.field(key, value) }
            if case .split(_, let articles, _, _) = action {
                json.key("articles")
                json.array { json in for article in articles { json.value(article) } }
            }
            json.field("title", title)
            json.field("reason", reason)
            json.field("made", made)
            json.field("undone", undone)
        }
        return json.string
    }

    private var fields: [(String, String?)] {
        switch action {
        case .merge(let kept, let gone): [("kept", kept), ("gone", gone)]
        case .split(let entity, _, let name, let type): [("entity", entity), ("name", name), ("type", type)]
        case .rename(let entity, let name): [("entity", entity), ("name", name)]
        case .retype(let entity, let type): [("entity", entity), ("type", type)]
        }
    }

    private struct Record: Decodable {
        let kind: String
        let kept, gone, entity, name, type, title, reason, made, undone: String?
        let articles: [String]?
    }

    /// The decision of a line of JSON; nil for anything else, and for a kind that this version does not know.
    package init?(number: Int, json: String) {
        guard let record = try? JSONDecoder().decode(Record.self, from: Data(json.utf8)) else { return nil }
        switch (record.kind, record.entity, record.name, record.type) {
        case ("merge", _, _, _):
            guard let kept = record.kept, let gone = record.gone else { return nil }
            action = .merge(kept: kept, gone: gone)
        case ("split", let entity?, let name, let type):
            guard let articles = record.articles else { return nil }
            action = .split(entity: entity, articles: articles, name: name, type: type)
        case ("rename", let entity?, let name?, _): action = .rename(entity: entity, name: name)
        case ("retype", let entity?, _, let type?): action = .retype(entity: entity, type: type)
        default: return nil
        }
        self.number = number
        title = record.title ?? ""
        reason = record.reason ?? ""
        made = record.made ?? ""
        undone = record.undone
    }
}
