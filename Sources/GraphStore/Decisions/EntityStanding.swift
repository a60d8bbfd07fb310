/// What all decisions that hold come to.
///
/// It follows from the decisions alone, so that it does not matter which articles were there when they were made.
struct EntityStanding {
    /// What an entity is called, and what it is, by decision.
    struct Label {
        var name: String?
        var type: String?
    }

    /// An entity in one article.
    struct Place: Hashable {
        let entity: String
        let article: String
    }

    private var targets: [String: String] = [:]
    private var labels: [String: Label] = [:]
    private var splits: [Place: String] = [:]
    /// Entities that stand for others.
    private var kept: Set<String> = []

    /// - Parameter decisions: those that hold, in the order in which they count.
    init(_ decisions: [EntityDecision]) {
        for decision in decisions { add(decision.action) }
        kept = Set(targets.keys.map(resolved))
    }

    private mutating func add(_ action: EntityDecision.Action) {
        switch action {
        case .merge(let kept, let gone):
            let (kept, gone) = (resolved(kept), resolved(gone))
            if kept != gone { targets[gone] = kept }
        case .split(let entity, let articles, let name, let type):
            let (suffix, part) = (action.suffix ?? "", action.part ?? "")
            for member in targets.keys.filter({ resolved($0) == entity }) + [entity] {
                for article in articles { splits[Place(entity: member, article: article)] = member + suffix }
                if member != entity { targets[member + suffix] = part }
            }
            labels[part] = Label(name: name, type: type)
        case .rename(let entity, let name): labels[resolved(entity), default: Label()].name = name
        case .retype(let entity, let type): labels[resolved(entity), default: Label()].type = type
        }
    }

    /// The entity that took another's place; nil for one that stands by itself.
    func target(of id: String) -> String? { targets[id] == nil ? nil : resolved(id) }

    /// The entity that an id stands for in the end.
    func resolved(_ id: String) -> String {
        var id = id
        while let next = targets[id] { id = next }
        return id
    }

    func label(of id: String) -> Label? { labels[id] }

    /// The entity that an article means by another; itself where no split says otherwise.
    func meaning(of id: String, in article: String) -> String {
        if splits.isEmpty { return id }
        var id = id
        while let next = splits[Place(entity: id, article: article)] { id = next }
        return id
    }

    /// True where names or type of an entity do not follow from its own forms alone.
    func involves(_ id: String) -> Bool { targets[id] != nil || labels[id] != nil || kept.contains(id) }

    /// Entities that stand for themselves no longer.
    var merged: Set<String> { Set(targets.keys) }

    /// Entities that decisions speak of, whose names must be made up anew when these change.
    var all: Set<String> { merged.union(kept).union(labels.keys) }

    /// Where splits say what an article means.
    var places: Set<Place> { Set(splits.keys) }
}
