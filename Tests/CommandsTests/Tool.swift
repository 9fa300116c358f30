import Commands
import Files
import TestSupport

/// Runs the tool in a folder of its own, in this process.
struct Tool {
  /// Two rules of our own: one whose repair is safe, one whose repair is likely.
  static let rules = """
    <rules lang="en"><category id="grammar" name="Grammar">
    <rule id="x-teh" name="Teh" severity="error" mqm="spelling" its="misspelling">
    <pattern>teh</pattern><message>“<match/>” for “the”.</message><suggestion fix="safe">the</suggestion></rule>
    <rule id="x-own" name="The own" severity="warning" mqm="grammar" its="grammar">
    <pattern>the own</pattern><message>No article before “own”.</message><suggestion>his own</suggestion></rule>
    <rule id="x-zap" name="Zap" severity="info" mqm="style" its="style">
    <pattern>zap</pattern><message>“Zap” is worth a look.</message></rule>
    </category></rules>
    """

  /// What a run came to.
  struct Result {
    let code: Int32
    let output: String
    let errors: String
  }

  let folder: TemporaryFolder

  /// Makes the folder, with the rules and a configuration that runs no others.
  init(_ files: [String: String] = [:]) throws {
    let configuration = "<calque root='yes'><rules file='rules.xml'/></calque>"
    folder = try TemporaryFolder(
      files.merging(["rules.xml": Self.rules, "calque.xml": configuration]) { own, _ in own })
  }

  /// Runs the tool; `answers` are what is typed on the terminal, when there is one.
  func callAsFunction(_ arguments: String..., answers: [String]? = nil) async -> Result {
    await run(arguments, answers: answers)
  }

  /// Runs `lint`-like commands with our rules alone.
  func own(_ command: String, _ arguments: String...) async -> Result {
    await run([command, "--only", "x-teh,x-own,x-zap"] + arguments)
  }

  func run(_ arguments: [String], answers: [String]? = nil) async -> Result {
    let capture = Capture()
    var console = Console.capturing(capture, answers: answers ?? [])
    console.workingFolder = folder.path
    console.inputIsTerminal = answers != nil
    let code = await Console.$current.withValue(console) { await Calque.run(arguments) }
    let base = folder.path + "/"
    return Result(
      code: code, output: capture.output.replacing(base, with: ""), errors: capture.errors.replacing(base, with: ""))
  }
}
