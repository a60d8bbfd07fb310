import Foundation
import GraphModel
import Lexicons

/// Compares what was read in a page with what must be read in it.
struct PageComparison {
    let read: ReadPage

    /// Every thing that is wanted of the page.
    func items() -> [GateItem] { about() + body() + entities() + claims() }

    private func about() -> [GateItem] {
        let (page, article) = (read.page, read.graph.articles.first)
        let fields: [(GateField, String?, String?)] = [
            (.title, page.title, article?.title), (.published, page.published, article?.published),
            (.author, page.author, article?.author), (.publisher, page.publisher, article?.publisher),
            (.encoding, page.encoding, read.encoding), (.script, page.script, article?.script),
        ]
        return fields.compactMap { field, wanted, got in
            wanted.map { item(field, $0, got: got ?? "nothing", $0 == got) }
        }
    }

    private func body() -> [GateItem] {
        let page = read.page
        let paragraphs = read.graph.articles.first?.text.split(separator: "\n") ?? []
        let (first, last) = (paragraphs.first ?? "", paragraphs.last ?? "")
        return [
            item(.paragraphs, "\(page.paragraphs)", got: "\(paragraphs.count)", paragraphs.count == page.paragraphs),
            item(.first, page.first, got: String(first.prefix(page.first.count)), first.hasPrefix(page.first)),
            item(.last, page.last, got: String(last.suffix(page.last.count)), last.hasSuffix(page.last)),
        ]
    }

    /// Entities one to one: of two things that were taken for one, only the first counts.
    private func entities() -> [GateItem] {
        var taken: Set<String> = []
        return read.page.entities.map { name in
            let bearers = read.entities(named: name)
            let free = read.graph.entities.filter { bearers.contains($0.id) && !taken.contains($0.id) }
            let found = free.first { ScriptFolding.shared.fold($0.name) == ScriptFolding.shared.fold(name) } ?? free.first
            if let found { taken.insert(found.id) }
            let others = read.graph.entities.filter { bearers.contains($0.id) }.map(\.name)
            return item(.entity, name, got: others.isEmpty ? nil : "a name of \(others.joined(separator: ", "))", found != nil)
        }
    }

    /// Claims one to one: a claim that was read answers for one that is wanted.
    private func claims() -> [GateItem] {
        var free = read.graph.claims
        return read.page.claims.flatMap { wanted in
            let agreeing = free.indices.filter { agrees(free[$0], with: wanted) }
            let best = agreeing.max { details(free[$0], wanted).count < details(free[$1], wanted).count }
            let got = best.map { free.remove(at: $0) }
            let kind = GateField(rawValue: wanted.kind) ?? .claim
            let right = got.map { details($0, wanted) } ?? []
            return [.claim, kind].map { item($0, "\(wanted)", got: nil, got != nil) }
                + details(of: wanted).map { field, value in
                    item(field, "\(wanted): \(value)", got: got == nil ? "no claim" : nil, right.contains(field))
                }
        }
    }

    private func agrees(_ claim: ClaimNode, with wanted: CorpusPage.Claim) -> Bool {
        guard claim.kind == wanted.kind, claim.predicate == wanted.predicate,
            read.entities(named: wanted.subject).contains(claim.subject),
            wanted.direction == nil || wanted.direction == claim.direction?.rawValue
        else { return false }
        if let object = wanted.object, !read.entities(named: object).contains(claim.object ?? "") { return false }
        if let content = wanted.content, claim.content?.text.contains(content) != true { return false }
        return [(wanted.low, claim.value), (wanted.from, claim.from), (wanted.to, claim.to)].allSatisfy { low, quantity in
            low == nil || (quantity?.low == low && quantity?.unit == wanted.unit)
        }
    }

    private func details(of wanted: CorpusPage.Claim) -> [(GateField, String)] {
        [(.basis, wanted.basis), (.time, wanted.time), (.modality, wanted.modality), (.speaker, wanted.speaker)]
            .compactMap { field, value in value.map { (field, $0) } }
    }

    /// The details in which a claim is as it is wanted.
    private func details(_ claim: ClaimNode, _ wanted: CorpusPage.Claim) -> [GateField] {
        details(of: wanted).map(\.0).filter { field in
            switch field {
            case .basis: claim.basis == wanted.basis
            case .time: claim.time == wanted.time
            case .modality: claim.modality == wanted.modality
            case .speaker: read.entities(named: wanted.speaker ?? "").contains(claim.speaker ?? "")
            default: false
            }
        }
    }

    private func item(_ field: GateField, _ wanted: String, got: String?, _ isFound: Bool) -> GateItem {
        GateItem(field: field, file: read.page.file, wanted: wanted, got: isFound ? nil : got, isFound: isFound)
    }
}
