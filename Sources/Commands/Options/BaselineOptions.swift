import ArgumentParser
import Linter

/// Which findings are known.
struct BaselineOptions: ParsableArguments {
  @Option(
    name: .customLong("baseline"),
    help: ArgumentHelp("Hide the findings that `calque baseline` has written to a file.", valueName: "file"))
  var path: String?

  /// The options as settings.
  func settings(in folder: String) -> [Setting] { path.map { [Setting(.baseline(path: $0), base: folder)] } ?? [] }
}
