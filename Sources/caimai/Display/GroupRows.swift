import Foundation
import GraphExport
import GraphModel
import GraphStore
import TextCore

extension ClaimGroup {
    /// True for what is asserted or denied, not planned, forecast or rumoured.
    var isFact: Bool { sides.allSatisfy { $0.claims.allSatisfy { ["asserted", "denied"].contains($0.claim.modality) } } }

    /// The period as claims write it: `2024-Q4`.
    var period: String { span?.spellings.first ?? "" }
}

/// Lists of groups: a line a period, or a line a contradiction.
struct GroupRows {
    let schema: GraphSchema
    let language: String
    let entities: [String: EntityNode]

    private var phrase: ClaimPhrase { ClaimPhrase(schema: schema, language: language) }

    /// One line a period.
    ///
    /// - Parameter isMany: true where the subject must be named, too.
    func timeline(_ groups: [ClaimGroup], isMany: Bool) -> Listing {
        let terms = ["period", "interval", "origins", "difference"].map { schema.agreement.label($0, language) }
        var listing = Listing(
            headings: [terms[0], label("metricName"), label("value"), terms[1], terms[2], label("source"), terms[3]],
            fields: [
                "subject", "predicate", "metricName", "period", "value", "low", "high", "unit", "origins", "sources",
                "difference",
            ])
        listing.weights = [2, 2, 3, 3, 1, 3, 1]
        for group in groups {
            guard let side = group.sides.first else { continue }
            let value = text(of: side, in: group)
            let difference = group.difference?.rawValue
            listing.rows.append([
                group.period, (isMany ? name(group.subject) + " " : "") + metric(group), value, interval(of: side),
                "\(side.origins.count)", sources(of: side), difference.map { "≠ \($0)" } ?? "",
            ])
            listing.records.append([
                name(group.subject), group.predicate, group.metricName ?? "", group.period, value,
                side.low.map { "\($0)" } ?? "", side.high.map { "\($0)" } ?? "", side.value?.unit ?? "", "\(side.origins.count)",
                sources(of: side), difference ?? "",
            ])
            listing.objects.append(json(group))
        }
        return listing
    }

    /// One line a contradiction, its sides parted by ≠.
    func conflicts(_ groups: [ClaimGroup]) -> Listing {
        var listing = Listing(
            headings: [
                label("subject"), label("predicate"), schema.agreement.label("period", language),
                schema.agreement.label("difference", language), schema.agreement.label("conflicting", language), label("source"),
            ],
            fields: ["subject", "predicate", "metricName", "period", "difference", "side", "origins", "sources", "claims"])
        listing.weights = [2, 2, 2, 1, 5, 4]
        for group in groups {
            let difference = group.difference?.rawValue ?? ""
            listing.rows.append([
                name(group.subject), metric(group), group.period, difference,
                group.sides.map { "\(text(of: $0, in: group)) ×\($0.origins.count)" }.joined(separator: " ≠ "),
                group.sides.map(sources).joined(separator: " ≠ "),
            ])
            for side in group.sides {
                listing.records.append([
                    name(group.subject), group.predicate, group.metricName ?? "", group.period, difference,
                    text(of: side, in: group), "\(side.origins.count)", sources(of: side),
                    side.claims.map(\.claim.id).joined(separator: " "),
                ])
            }
            listing.objects.append(json(group))
        }
        return listing
    }

    /// What a side says: 约5927亿美元; ↓ 17%; 合作 ↔ 英伟达.
    func text(of side: ClaimGroup.Side, in group: ClaimGroup) -> String {
        guard let claim = side.claims.first?.claim else { return "" }
        let isDenied = claim.modality == "denied"
        let denial = isDenied ? (schema.value("denied", of: "modality")?.label[language] ?? "denied") + " " : ""
        let unit = group.difference == .unit ? " " + (side.value?.unit ?? "") : ""
        if group.isLevel { return denial + (side.value.map { phrase.words(of: $0) } ?? "") + unit }
        return denial + (claim.kind == "relation" ? phrase.words(of: claim, name: name) : phrase.amounts(of: claim))
    }

    /// Publishers, else titles, else file names; each once.
    func sources(of side: ClaimGroup.Side) -> String {
        var seen: Set<String> = []
        return side.claims.map { $0.article.sourceName }.filter { seen.insert($0).inserted }.joined(separator: ", ")
    }

    private func interval(of side: ClaimGroup.Side) -> String {
        guard let low = side.low, let high = side.high, low != high else { return "" }
        return "\(low) – \(high) \(side.value?.unit ?? "")"
    }

    /// The metric's own name, else the predicate's.
    func metric(_ group: ClaimGroup) -> String {
        group.metricName ?? schema.label(for: group.predicate, language: language)
    }

    private func name(_ id: String) -> String { entities[id]?.name ?? id }

    private func label(_ field: String) -> String { schema.record("claim")?.field(field)?.label[language] ?? field }

    private func json(_ group: ClaimGroup) -> String {
        var json = JSONWriter()
        json.object { json in
            json.key("subject")
            json.object {
                $0.field("id", group.subject)
                $0.field("name", name(group.subject))
            }
            for (key, text) in [
                ("predicate", group.predicate), ("metricName", group.metricName ?? ""), ("period", group.period),
                ("difference", group.difference?.rawValue ?? ""),
            ] { json.field(key, text) }
            json.field("origins", group.origins)
            json.key("sides")
            json.array { json in for side in group.sides { write(side, in: group, &json) } }
        }
        return json.string
    }

    private func write(_ side: ClaimGroup.Side, in group: ClaimGroup, _ json: inout JSONWriter) {
        json.object { json in
            json.field("words", text(of: side, in: group))
            for (key, amount) in [("low", side.low), ("high", side.high)] {
                guard let amount else { continue }
                json.key(key)
                json.value(amount)
            }
            json.field("unit", side.value?.unit)
            json.field("origins", side.origins.count)
            json.key("claims")
            json.array { json in
                for stored in side.claims {
                    json.object { json in
                        json.field("id", stored.claim.id)
                        json.field("evidence", stored.claim.evidence.text)
                        json.key("article")
                        json.object { ClaimFields.write(stored.article, &$0) }
                    }
                }
            }
        }
    }
}

extension ArticleSummary {
    /// The publisher, else the title, else the file's name.
    var sourceName: String { publisher ?? title ?? URL(fileURLWithPath: path).lastPathComponent }
}
