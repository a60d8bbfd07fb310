import ArgumentParser

/// The command line.
@main
struct Caimai: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "caimai", abstract: "Turns Chinese financial articles into a typed graph of claims.",
        discussion: """
            EXAMPLES
              caimai ingest corpus/                  read articles into caimai.db
              caimai claims 英伟达                   what they say about a company
              caimai search 目标价                   articles by their words
              caimai timeline 英伟达                 metrics, period by period
              caimai graph 英伟达 -o nvidia.svg      draw what stands around it
              caimai export --format jsonld          the whole graph as linked data
              caimai annotate --text 英伟达股价大跌17%
            """,
        subcommands: [
            IngestCommand.self, ClaimsCommand.self, SearchCommand.self, TimelineCommand.self, CompareCommand.self,
            ConflictsCommand.self, SourcesCommand.self, ExplainCommand.self, EntitiesCommand.self, LexiconCommand.self,
            StatsCommand.self, GraphCommand.self, ExportCommand.self, SchemaCommand.self, VerifyCommand.self, ExtractCommand.self,
            AnnotateCommand.self, EntityCommand.self,
            VersionsCommand.self, QuarantineCommand.self, RemoveCommand.self, RebuildCommand.self, SamplesCommand.self,
            SpeedCommand.self, FuzzCommand.self,
        ])
}
