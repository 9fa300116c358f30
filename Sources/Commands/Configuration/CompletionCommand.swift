import ArgumentParser

/// `calque completion`: prints a completion script.
struct CompletionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "completion", abstract: "Print a completion script for a shell.",
    discussion: """
      For bash: calque completion bash > ~/.local/share/bash-completion/completions/calque
      For zsh: calque completion zsh > a folder of $fpath, as _calque
      For fish: calque completion fish > ~/.config/fish/completions/calque.fish
      """)

  @Argument(help: "The shell: bash, zsh or fish.") var shell: Shell

  /// The shells.
  enum Shell: String, CaseIterable, ExpressibleByArgument {
    case bash
    case zsh
    case fish
  }

  func run() throws {
    let script =
      switch shell {
      case .bash: Calque.completionScript(for: .bash)
      case .zsh: Calque.completionScript(for: .zsh)
      case .fish: Calque.completionScript(for: .fish)
      }
    try Console.current.print(script)
  }
}
