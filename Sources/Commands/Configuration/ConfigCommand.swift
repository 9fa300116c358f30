import ArgumentParser
import Files
import Linter

/// `calque config`: prints what holds for a file and where each value comes from.
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config", abstract: "Print the settings that hold for a file, and where each comes from.")

  @Option(
    name: .customLong("show"), help: ArgumentHelp("The article or folder.", valueName: "file"), completion: .file())
  var shown: String?

  @Argument(help: "The article or folder (default: the working folder).", completion: .file())
  var path = "."

  @Flag(help: "Print the RELAX NG schema of calque.xml instead.") var schema = false

  func run() throws {
    let console = Console.current
    if schema { return try console.write(ConfigurationFile.schema) }
    let path = shown ?? path
    let absolute = Paths.normalized(path, from: console.workingFolder)
    var tree = ConfigurationTree(workingFolder: console.workingFolder, commandLine: [])
    let isFolder = Files.kind(of: absolute) == .directory
    let settings = tree.settings(in: isFolder ? absolute : Paths.directory(of: absolute))
    try tree.check()
    for line in SettingsDescription(settings, for: absolute).lines { try console.print(line) }
  }
}
