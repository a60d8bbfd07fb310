import Cleaning
import Lexicons

/// Tells whose money a bare 元 is: yuan in simplified script; in traditional the Taiwan or the Hong Kong dollar.
struct MarketCurrency {
    let text: FoldedText
    let contexts: ContextTable
    private let market: String

    init(_ text: FoldedText, of article: CleanText, _ contexts: ContextTable) {
        self.text = text
        self.contexts = contexts
        switch article.script {
        case .hans: market = "CNY"
        case .hant:
            let isHongKong = article.url?.contains(".hk") == true
            market = isHongKong ? "HKD" : contexts.market(in: text, 0..<text.count) ?? "TWD"
        }
    }

    /// Replaces 元 by a code in every draft.
    ///
    /// An article that writes 人民币5亿元 again and again means the same money where it leaves 人民币 out.
    func resolve(_ drafts: inout [QuantityDraft]) {
        let usual = usualPrefix(drafts)
        for index in drafts.indices where drafts[index].isMarketMoney {
            drafts[index].unit = usual ?? sentenceMoney(index, drafts) ?? market
        }
    }

    private func usualPrefix(_ drafts: [QuantityDraft]) -> String? {
        let prefixed = drafts.filter { $0.hasPrefix && $0.unit != "USD" }
        guard prefixed.count >= 3, let first = prefixed.first?.unit, prefixed.allSatisfy({ $0.unit == first }) else { return nil }
        return prefixed.count * 2 >= drafts.count { $0.isMarketMoney } ? first : nil
    }

    /// In traditional script: Hong Kong's money where the clause before names its stocks or its dollar.
    private func sentenceMoney(_ index: Int, _ drafts: [QuantityDraft]) -> String? {
        guard market != "CNY" else { return nil }
        let start = drafts[index].positions.lowerBound
        let lower = max(0, start - 15)
        guard let near = contexts.market(in: text, lower..<start), near != market else { return nil }
        return near
    }
}

extension Array where Element == QuantityDraft {
    fileprivate func count(where matches: (QuantityDraft) -> Bool) -> Int { reduce(0) { $0 + (matches($1) ? 1 : 0) } }
}
