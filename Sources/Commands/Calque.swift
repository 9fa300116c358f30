public import ArgumentParser

/// The `calque` command.
public struct Calque: ParsableCommand {
  /// Names the command and its subcommands.
  public static let configuration = CommandConfiguration(
    commandName: "calque",
    abstract: "Finds what a machine translation left behind in an English article.",
    version: Self.version,
    subcommands: [LintCommand.self, TestCommand.self],
    defaultSubcommand: LintCommand.self)

  /// The version of the tool, by semantic versioning.
  public static let version = "0.1.0"

  /// Makes the command.
  public init() {}
}
