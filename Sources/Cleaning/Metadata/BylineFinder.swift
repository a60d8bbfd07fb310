import Lexicons

/// Finds who wrote an article and which medium published it.
struct BylineFinder: Sendable {
    private let metadata: PageMetadata
    private let zone: InfoZone
    private let bylines: BylineNames
    private let labels: CreditLabels
    private let noise: NoiseLines

    init(metadata: PageMetadata, zone: InfoZone, tables: CleaningTables) {
        self.metadata = metadata
        self.zone = zone
        bylines = tables.bylines
        labels = tables.labels
        noise = tables.noise
    }

    /// Author and source together, for a name in the place of the one may be the other.
    ///
    /// - Parameters:
    ///   - paragraphs: the article's own.
    ///   - tail: lines that were taken off its end.
    func find(paragraphs: [String], tail: [String]) -> (author: String?, source: String?) {
        let labelled = zone.entries.filter { !$0.isBehind }.flatMap(\.info.sources).first { isSource($0) }
        let tailSource =
            tail.lazy.compactMap { self.labelled($0, as: .source) }.first
            ?? zone.entries.filter(\.isBehind).flatMap(\.info.sources).first { isSource($0) }
        let free = freeNames()
        let source =
            labelled ?? free.first(where: \.isMedium)?.name ?? metadata[.source].first { isSource($0) } ?? tailSource
            ?? free.first { !bylines.isPerson($0.name) && $0.hasSourceHint }?.name
        let near = source == nil ? free.filter { !$0.isBesideDate && $0.isNear && !bylines.isPerson($0.name) } : []
        // Of two characters is the place that a network tells of its writers.
        let account = near.contains { $0.name.count > 2 } ? near.filter { $0.name.count > 2 } : near
        let author =
            writer(source: source, editors: editors(paragraphs: paragraphs)) ?? Byline.author(
                in: paragraphs, tail: tail, bylines: bylines, labels: labels)
            ?? free.first {
                isAuthor($0.name, source: source) && (bylines.isPerson($0.name) || $0.isBesideDate || $0.hasAuthorHint)
                    && !$0.isMedium
            }?.name
            ?? free.first { $0.hasAuthorHint && labelled != nil && $0.name != labelled }?.name
            ?? (account.count == 2 ? account.first?.name : nil) ?? poster()
        return (author, source ?? account.last?.name ?? metadata[.publisher].first { !$0.isEmpty } ?? siteName())
    }

    /// Who stands right above 发表于 and a time, as in forums.
    private func poster() -> String? {
        for entry in zone.entries where !entry.isBehind && !entry.info.dates.isEmpty {
            guard
                let label = labels.label(
                    in: ScriptFolding.shared.scalars(entry.text), at: 0, before: min(entry.text.unicodeScalars.count, 8)),
                label.role == .time,
                let above = zone.entries.first(where: { $0.distance == entry.distance - 1 && !$0.isBehind }),
                (2...16).contains(above.text.count), above.info.dates.isEmpty, isSource(above.text)
            else { continue }
            return above.text
        }
        return nil
    }

    /// The author that the line below the headline or the head names.
    private func writer(source: String?, editors: Set<String>) -> String? {
        for entry in zone.entries {
            let names = entry.info.authors.flatMap { Byline.names(in: $0, bylines: bylines) }
                .filter { isAuthor($0, source: source) && (bylines.isPerson($0) || !entry.isBehind && $0.count <= 12) }
            let persons = names.filter { bylines.isPerson($0) }
            if !names.isEmpty { return (persons.isEmpty ? names : persons).joined(separator: "、") }
        }
        for text in metadata[.author] {
            let names = Byline.names(in: text, bylines: bylines)
            if !names.isEmpty, names.allSatisfy({ bylines.isPerson($0) && isAuthor($0, source: source) && !editors.contains($0) })
            {
                return names.joined(separator: "、")
            }
        }
        return nil
    }

    /// Those whom the page names as editors, in a line of its own or at the end of the text: `（编辑 王小明）`.
    private func editors(paragraphs: [String]) -> Set<String> {
        let named = zone.entries.flatMap(\.info.editors)
        guard let last = paragraphs.last, let open = last.lastIndex(where: { $0 == "(" || $0 == "（" }) else { return Set(named) }
        return Set(named + info(String(last[open...])).editors)
    }

    private func isAuthor(_ name: String, source: String?) -> Bool {
        guard (2...24).contains(name.count), name != source, !bylines.isMedium(name) || bylines.isPerson(name) else {
            return false
        }
        if metadata[.publisher].contains(name) { return false }
        return !name.unicodeScalars.contains { (0x30...0x39).contains($0.value) } && labels.role(of: name) == nil
    }

    private func isSource(_ name: String) -> Bool {
        guard (2...30).contains(name.count), labels.role(of: name) == nil, !name.hasSuffix("前") else { return false }
        let scalars = ScriptFolding.shared.scalars(name)
        return name.unicodeScalars.contains { $0.properties.isAlphabetic }
            && noise.effect(of: 0..<scalars.count, in: scalars) == nil
    }

    /// A word without a label near the headline.
    private struct FreeName {
        let name: String
        let isMedium: Bool
        let isBesideDate: Bool
        let isNear: Bool
        let hasAuthorHint: Bool
        let hasSourceHint: Bool
    }

    private func freeNames() -> [FreeName] {
        zone.entries.filter { !$0.hints.contains(.apart) && $0.distance >= 0 && $0.text.count <= 60 }.flatMap { entry in
            let isHinted = !entry.hints.intersection([.source, .author, .info, .time]).isEmpty
            guard isHinted || !entry.info.dates.isEmpty, !entry.hints.contains(.editor) else { return [FreeName]() }
            return entry.info.rest.flatMap { $0.split(separator: "/").map(String.init) }.filter { isSource($0) }.map {
                FreeName(
                    name: $0, isMedium: bylines.isMedium($0), isBesideDate: !entry.info.dates.isEmpty,
                    isNear: entry.distance <= 2 && entry.hints.contains(.info), hasAuthorHint: entry.hints.contains(.author),
                    hasSourceHint: entry.hints.contains(.source))
            }
        }
    }

    /// The site that the page's title names: `…_晨光财经`, or a title that is nothing else.
    private func siteName() -> String? {
        if let site = metadata.siteTitle, zone.entries.contains(where: { $0.text == site }) { return site }
        guard let title = metadata.documentTitle else { return nil }
        let last = title.split { "_|｜-–—丨".contains($0) }.last.map { PageMetadata.collapsed(String($0)) }
        return last.flatMap { name in
            ([name] + name.split(separator: " ").map(String.init)).first { $0.count <= 12 && bylines.isMedium($0) }
        }
    }

    private func labelled(_ line: String, as role: CreditRole) -> String? {
        let info = info(line)
        return (role == .source ? info.sources : info.authors).first { isSource($0) }
    }

    private func info(_ line: String) -> InfoLine {
        let page = PageLines(scalars: line.unicodeScalars.map(\.value), lines: [], nodeCount: 1)
        return InfoLine(0..<page.scalars.count, in: page, labels: labels)
    }
}
