import ArgumentParser
import GraphModel
import GraphStore

/// `caimai entity rename`: what an entity is called.
struct EntityRename: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rename", abstract: "Gives an entity the name by which it is shown; the other names stay.")
    @Argument(help: ArgumentHelp("The entity: a name or an id.", valueName: "entity"))
    var entity: String
    @Argument(help: ArgumentHelp("What it is called from now on.", valueName: "name"))
    var name: String
    @OptionGroup var decision: DecisionOptions

    func validate() throws {
        if name.allSatisfy(\.isWhitespace) { throw ValidationError("the new name is empty.") }
    }

    func run() throws {
        let store = try decision.database.existing()
        let entity = try decision.database.entity(named: entity, in: store)
        try decision.decide(.rename(entity: entity.id, name: name), "\(entity.name) to \(name)", in: store)
    }
}

/// `caimai entity retype`: what an entity is.
struct EntityRetype: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "retype", abstract: "Gives an entity another type.")
    @Argument(help: ArgumentHelp("The entity: a name or an id.", valueName: "entity"))
    var entity: String
    @Argument(help: ArgumentHelp("Company, Person, Product …", valueName: "type"))
    var type: String
    @OptionGroup var decision: DecisionOptions
    @OptionGroup var data: DataOptions

    func run() throws {
        let store = try decision.database.existing()
        let entity = try decision.database.entity(named: entity, in: store)
        let title = "\(entity.name) from \(entity.type) to \(type)"
        try decision.decide(.retype(entity: entity.id, type: data.entityType(type)), title, in: store)
    }
}

extension DataOptions {
    /// An entity type by its name.
    ///
    /// - Throws: `ValidationError` with the types that there are.
    func entityType(_ name: String) throws -> String {
        try ValidationError.known(name, "entity type", schema().entityTypes.filter { !$0.isAbstract }.map(\.name))
    }
}
