import TextCore

/// An article as a record gives it.
///
/// Records are kept in one form, whatever keys their file uses, so that they can be read anew without its mapping and the same
/// article is the same bytes: `{"url":"…","title":"…","published":"…","text":"…"}`.
struct ArticleRecord {
    private let values: [RecordFields.Field: String]

    /// - Parameters:
    ///   - json: one object, in UTF-8.
    ///   - fields: which keys give what.
    /// - Returns: nil where it is no object.
    init?(_ json: [UInt8], fields: RecordFields = RecordFields()) {
        let byKey = fields.fieldsByKey
        guard let texts = JSONObject.texts(in: json, wanted: { byKey[$0] != nil }) else { return nil }
        var values: [RecordFields.Field: String] = [:]
        for (key, text) in texts where !BlankText.isBlank(text.utf8) {
            for field in byKey[key] ?? [] { values[field] = text }
        }
        self.values = values
    }

    subscript(field: RecordFields.Field) -> String? { values[field] }

    /// The page, or else the text.
    var body: String? { values[.html] ?? values[.text] }

    /// The record in the form that is kept.
    var bytes: [UInt8] {
        var json = JSONWriter()
        json.object { json in
            for field in RecordFields.Field.allCases where field != .text || values[.html] == nil {
                json.field(field.rawValue, values[field])
            }
        }
        return json.bytes
    }
}
