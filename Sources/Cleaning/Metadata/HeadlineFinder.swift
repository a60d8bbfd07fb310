import Ingestion
import Lexicons

/// Finds the headline on the page, and the title that head and headline give together.
struct HeadlineFinder: Sendable {
    private let page: PageLines
    private let survey: PageSurvey
    private let metadata: PageMetadata
    private let bylines: BylineNames
    private let documentKey: [UInt32]
    private let metaKeys: [[UInt32]]

    /// Fewer characters are no headline.
    private static let shortest = 4
    private static let longest = 100
    private static let enough = 30

    init(_ page: PageLines, _ survey: PageSurvey, metadata: PageMetadata, bylines: BylineNames) {
        self.page = page
        self.survey = survey
        self.metadata = metadata
        self.bylines = bylines
        let written = metadata.siteTitle == nil ? metadata.documentTitle : nil
        documentKey = written.map { TitleText.key($0) } ?? []
        let document = written.map { TitleText.withoutSite($0, bylines: bylines, site: metadata[.publisher].first) }
        metaKeys = (metadata[.title] + (document.map { [$0] } ?? [])).map { TitleText.key($0) }.filter {
            $0.count >= Self.shortest
        }
    }

    /// Number of the line that is the headline, or nil.
    func line() -> Int? {
        var best: Int?
        var bestScore = Self.enough - 1
        for (i, line) in page.lines.enumerated() where (Self.shortest...Self.longest).contains(line.letters) {
            let score = score(of: line)
            if score > bestScore { (best, bestScore) = (i, score) }
        }
        return best ?? aboveInfo()
    }

    /// The line above the one that gives time and source, where nothing else marks a headline.
    private func aboveInfo() -> Int? {
        let scanner = DateScanner(page.folded)
        let info = page.lines.indices.first { i in
            let line = page.lines[i]
            guard i > 0, line.letters <= 60, line.marks == 0, let date = scanner.first(in: line.range) else { return false }
            return date.range.count < line.range.count || date.time != nil
        }
        guard let info else { return nil }
        let line = page.lines[info - 1]
        let isHeadline = (6...60).contains(line.letters) && !line.isLink && scanner.first(in: line.range) == nil
        return isHeadline && !survey.inherited[line.block].contains(.apart) ? info - 1 : nil
    }

    private func score(of line: PageLine) -> Int {
        let hints = survey.inherited[line.block]
        var score = structure(of: line, hints: hints)
        let key = TitleText.key(page.folded[line.range])
        guard key.count >= Self.shortest else { return 0 }
        if let share = share(of: key, in: documentKey) { score += share * 60 / 100 + (documentKey.starts(with: key) ? 20 : 0) }
        for meta in metaKeys {
            guard let share = share(of: key, in: meta) ?? share(of: meta, in: key) else { continue }
            score += share * 40 / 100
            break
        }
        if line.isLink {
            guard key.count > 12 || key != documentKey else { return 0 }
            score -= 25
        }
        if hints.contains(.apart) { score -= 20 }
        if hints.contains(.noise) { score -= 8 }
        return score
    }

    private func structure(of line: PageLine, hints: BoxHints) -> Int {
        var score = 0
        var node = line.block
        for _ in 0..<3 where node > 0 {
            switch survey.tree.nodes[node].name {
            case "h1": score = max(score, 30)
            case "h2": score = max(score, 14)
            case "h3", "h4", "h5": score = max(score, 6)
            default: break
            }
            node = survey.tree.nodes[node].parent
        }
        if hints.contains(.title) { score += 10 }
        if line.letters < 8 { score -= 15 }
        return score
    }

    /// How much of `whole` the key is, in percent, where it stands in it.
    private func share(of key: [UInt32], in whole: [UInt32]) -> Int? {
        guard !key.isEmpty, key.count <= whole.count else { return nil }
        let isInside = (0...(whole.count - key.count)).contains { whole[$0...].starts(with: key) }
        return isInside ? key.count * 100 / whole.count : nil
    }

    /// The title in the form that says most.
    ///
    /// - Parameter line: number of the headline's line, if one was found.
    func title(line: Int?) -> String? {
        let site = metadata[.publisher].first
        let document = metadata.documentTitle.map { TitleText.withoutSite($0, bylines: bylines, site: site) }
        let candidates = metadata[.title] + (document.map { [$0] } ?? [])
        guard let line else { return candidates.first { isTitle($0, site: site) } }
        let text = page.text(page.lines[line])
        let key = TitleText.key(text)
        if TitleText.isCut(text) { return completed(text, from: candidates) }
        let wrapped = candidates.first { candidate in
            let inner = TitleText.key(candidate)
            let isCut = key.starts(with: inner) && candidate != document
            return inner.count < key.count && inner.count * 10 >= key.count * 7 && !isCut && share(of: inner, in: key) != nil
        }
        return wrapped ?? text
    }

    /// A site's or column's name is no title.
    private func isTitle(_ text: String, site: String?) -> Bool {
        guard text.count >= Self.shortest, !TitleText.isCut(text) else { return false }
        if let site, TitleText.key(site) == TitleText.key(text) { return false }
        return !(text.count <= 12 && bylines.isMedium(text))
    }

    /// A cut headline is made whole from the head, or from the line in the text that gives the original title.
    private func completed(_ cut: String, from candidates: [String]) -> String {
        let stem = TitleText.key(cut).filter { $0 != 0x2E && $0 != 0x2026 }
        let whole = candidates.first { candidate in
            let key = TitleText.key(candidate)
            return key.count > stem.count && key.starts(with: stem) && key[stem.count] != 0x2E && key[stem.count] != 0x2026
                && !TitleText.isCut(candidate)
        }
        return whole ?? originalTitle(stem) ?? cut
    }

    /// `本文原标题：《…》` in the text.
    private func originalTitle(_ stem: [UInt32]) -> String? {
        for line in page.lines where line.letters > stem.count && line.letters < stem.count + 60 {
            var start = line.range.lowerBound
            while start < line.range.upperBound {
                defer { start += 1 }
                guard page.folded[start] == 0x300A || page.folded[start] == 0x3A else { continue }
                let rest = (start + 1)..<line.range.upperBound
                guard TitleText.key(page.folded[rest]).starts(with: stem) else { continue }
                let end = page.folded[rest].lastIndex(of: 0x300B) ?? rest.upperBound
                return page.text(rest.lowerBound..<end)
            }
        }
        return nil
    }
}
