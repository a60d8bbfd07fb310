import ArgumentParser
import GraphModel
import GraphStore

/// `caimai entity split`: one name, two things.
struct EntitySplit: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "split", abstract: "Makes two entities of one: what some articles say of it is said of another.",
        discussion: "Articles that come later speak of the old entity, until they are split off, too.")
    @Argument(help: ArgumentHelp("The entity: a name or an id.", valueName: "entity"))
    var entity: String
    @Option(
        help: ArgumentHelp(
            "An article that means the other thing: an id, the beginning of one, a path or an address. May be given again.",
            valueName: "article"))
    var article: [String]
    @Option(help: ArgumentHelp("What the other thing is called; as these articles call it where left out.", valueName: "name"))
    var name: String?
    @Option(help: ArgumentHelp("Its type; as before where left out.", valueName: "type"))
    var type: String?
    @OptionGroup var decision: DecisionOptions
    @OptionGroup var data: DataOptions

    func run() throws {
        let store = try decision.database.existing()
        let entity = try decision.database.entity(named: entity, in: store)
        let type = try type.map { try data.entityType($0) }
        let articles = Set(try decision.database.articles(named: article, in: store)).sorted()
        let title = "\(name ?? entity.name) from \(entity.name) in \(articles.count) article\(articles.count == 1 ? "" : "s")"
        try decision.decide(.split(entity: entity.id, articles: articles, name: name, type: type), title, in: store)
    }
}
