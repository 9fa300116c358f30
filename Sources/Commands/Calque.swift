public import ArgumentParser
import Files
import Linter

/// The `calque` command.
public struct Calque: AsyncParsableCommand {
  /// Names the command and its subcommands.
  public static let configuration = CommandConfiguration(
    commandName: "calque",
    abstract: "Finds what a machine translation left behind in an English article.",
    version: Self.version,
    subcommands: [
      LintCommand.self,
      FixCommand.self,
      ScoreCommand.self,
      EvalCommand.self,
      BaselineCommand.self,
      InitCommand.self,
      ConfigCommand.self,
      RulesCommand.self,
      ExplainCommand.self,
      AnalyseCommand.self,
      TestCommand.self,
      CompletionCommand.self,
      ManualCommand.self,
    ],
    defaultSubcommand: LintCommand.self)

  /// The version of the tool, by semantic versioning.
  public static let version = "0.1.0"

  /// Makes the command.
  public init() {}

  /// The command that arguments ask for. `lint` is parsed by itself, without the eleven other commands, which takes a
  /// tenth of the time of a short article; what it cannot parse goes through them all, for its message.
  private static func parse(_ arguments: [String]) throws -> any ParsableCommand {
    if arguments.first == LintCommand.configuration.commandName,
      let command = try? LintCommand.parse(Array(arguments.dropFirst()))
    {
      return command
    }
    return try parseAsRoot(arguments)
  }

  /// Runs the tool on command-line arguments, without the tool's name, and gives the exit code: 0 when all is well, 1
  /// when there are findings at or above the threshold, 2 when something went wrong.
  public static func run(_ arguments: [String]) async -> Int32 {
    let console = Console.current
    do {
      var command = try parse(arguments)
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
      return 0
    } catch let code as ExitCode {
      return code.rawValue
    } catch let trouble as Trouble {
      for message in trouble.messages { console.complain("calque: \(message)") }
      return 2
    } catch let error as FileError {
      console.complain("calque: \(error)")
      return 2
    } catch {
      // Help and version are errors to the parser; what else it throws is wrong usage.
      let isFine = exitCode(for: error).isSuccess
      let message = fullMessage(for: error)
      do {
        if isFine { try console.print(message) } else { console.complain(message) }
        return isFine ? 0 : 2
      } catch {
        console.complain("calque: \(error)")
        return 2
      }
    }
  }
}
