import ArgumentParser

/// Builds and measures the tables of the English analysis.
@main
struct Train: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calque-train",
    abstract: "Build and measure the embedded tables of the English analysis.",
    subcommands: [BuildLexicon.self, BuildClasses.self, BuildTagger.self, Measure.self])
}
