import ArgumentParser

/// `calque manual`: prints a man page made from the options.
struct ManualCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual", abstract: "Print the manual page.",
    discussion:
      "To read it: calque manual | man -l -. To install it: calque manual > calque.1, in a folder of man pages.")

  func run() throws {
    let console = Console.current
    var page = ManualPage(name: "calque", version: Calque.version, abstract: Calque.configuration.abstract)
    for command in Calque.configuration.subcommands {
      page.add(
        command: command.configuration.commandName ?? "", abstract: command.configuration.abstract,
        help: Calque.helpMessage(for: command, columns: 76))
    }
    try console.write(Array(page.text.utf8))
  }
}

/// A page in the language of man(7).
struct ManualPage {
  private var lines: [String]

  /// Begins a page of section 1.
  init(name: String, version: String, abstract: String) {
    lines = [
      ".TH \(name.uppercased()) 1 \"\" \"\(name) \(version)\"", ".SH NAME", "\(name) \\- \(Self.escaped(abstract))",
      ".SH SYNOPSIS", ".B \(name)", "[\\fIcommand\\fR] [\\fIoptions\\fR] \\fIpaths\\fR", ".SH DESCRIPTION",
      "Lints articles that were translated by machine. Without a command it does what \\fBlint\\fR does.",
      ".SH COMMANDS",
    ]
  }

  /// Adds a command with its help as the command line prints it.
  mutating func add(command: String, abstract: String, help: String) {
    lines += [".SS \(command)", Self.escaped(abstract), ".PP", ".nf"]
    // The help begins with the abstract, which stands above already.
    let body = help.split(separator: "\n", omittingEmptySubsequences: false).drop { !$0.isEmpty }.dropFirst()
    for line in body { lines.append(Self.escaped(String(line))) }
    lines.append(".fi")
  }

  /// The page.
  var text: String {
    let codes = [
      ".SH EXIT STATUS", ".TP", "0", "Nothing at or above the threshold was found.", ".TP", "1", "Something was.",
      ".TP", "2", "Something went wrong: an article cannot be read, a rule is broken, wrong usage.",
    ]
    return (lines + codes).joined(separator: "\n") + "\n"
  }

  /// Text without anything that man would take for a command.
  private static func escaped(_ text: String) -> String {
    let escaped = text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
    return escaped.hasPrefix(".") || escaped.hasPrefix("'") ? "\\&" + escaped : escaped
  }
}
