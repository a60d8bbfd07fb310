import Lexicons

/// Puts words of articles into the script of a reader: titles of persons, names of metrics.
///
/// Quotations and names of entities are left as they are written.
struct ReaderScript {
    /// `zh-Hans`, `zh-Hant` or `en`, which keeps the words.
    let language: String

    /// 執行長 is 执行长 for `zh-Hans`.
    func words(_ text: String) -> String {
        switch language {
        case "zh-Hans": NameScript.languages(of: text).contains("zh-Hans") ? text : ScriptConverter.simplified.convert(text)
        case "zh-Hant": NameScript.languages(of: text).contains("zh-Hant") ? text : ScriptConverter.traditional.convert(text)
        default: text
        }
    }
}
