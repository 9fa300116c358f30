import ArgumentParser
import Files
import Linter

/// `calque init`: writes a commented configuration.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Write a calque.xml with every setting explained.")

  @Argument(help: "The folder to write it to.", completion: .directory) var folder = "."

  func run() throws {
    let console = Console.current
    let path = Paths.normalized(folder, from: console.workingFolder) + "/" + ConfigurationFile.name
    guard Files.kind(of: path) == nil else { throw Trouble("\(path) exists already; nothing was written") }
    try Files.write(Array(ConfigurationFile.template.utf8), to: path)
    try console.print("\(path): written")
  }
}
