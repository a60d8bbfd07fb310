import ArgumentParser

/// The language of labels.
enum Language: String, ExpressibleByArgument, CaseIterable {
    case simplified = "zh-Hans"
    case traditional = "zh-Hant"
    case english = "en"
}

/// Which language the reader wants labels in.
struct LanguageOption: ParsableArguments {
    @Option(help: ArgumentHelp("Language of the labels.", valueName: "tag"))
    var lang = Language.simplified
}
