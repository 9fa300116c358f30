import ArgumentParser

/// Measures the built tool.
@main
struct Bench: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calque-bench", abstract: "Measure speed and memory of the built tool.",
    subcommands: [SpeedCommand.self, InstructionsCommand.self], defaultSubcommand: SpeedCommand.self)
}
