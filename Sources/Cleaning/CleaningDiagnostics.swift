import TextCore

/// What this stage has to say about a page.
enum CleaningDiagnostics {
    static func noArticle(_ path: String) -> Diagnostic {
        Diagnostic(
            "no-article", .error, "no article text on this page", remedy: "save the page after it has loaded", path: path)
    }

    static func noArticle(_ path: String, _ reason: NoArticleReason) -> Diagnostic {
        switch reason {
        case .list:
            Diagnostic(
                "list-page", .error, "page is a list of other articles", remedy: "save the articles themselves", path: path)
        case .captcha:
            Diagnostic(
                "captcha-page", .error, "site asked whether a human is reading, and gave no article",
                remedy: "open the page in a browser and save it again", path: path)
        case .missing:
            Diagnostic(
                "missing-page", .error, "site says that the article is not there", remedy: "look for it elsewhere", path: path)
        }
    }

    static func laterPage(_ path: String) -> Diagnostic {
        Diagnostic(
            "later-page", .warning, "an earlier page holds the beginning of the article",
            remedy: "save the page that shows all of it", path: path)
    }

    static func noText(_ path: String) -> Diagnostic {
        Diagnostic("no-text", .error, "there is no text", path: path)
    }

    static func noDate(_ path: String, bound: CalendarDate?) -> Diagnostic {
        let reading = bound.map { "relative times count from \($0), the latest date in sight" } ?? "relative times stay open"
        return Diagnostic("no-date", .warning, "no publication date; \(reading)", remedy: "give it with --published", path: path)
    }

    static func badDate(_ path: String) -> Diagnostic {
        Diagnostic(
            "bad-published", .warning, "the record's publication date cannot be read",
            remedy: "write it as 2025-02-05T15:27:00+08:00",
            path: path)
    }

    static func morePages(_ path: String) -> Diagnostic {
        Diagnostic(
            "more-pages", .warning, "the article goes on on another page", remedy: "save the page that shows all of it",
            path: path)
    }
}
