import Files

/// Counts the instructions of runs of the tool with valgrind.
struct InstructionCounter {
  private let tool: String
  private let folder: ScratchFolder

  /// Nil when there is no valgrind.
  init?(tool: String) throws {
    guard let check = try? Subprocess.run("valgrind", ["--version"]), check.status == 0 else { return nil }
    folder = try ScratchFolder()
    // Debugging information is of no use here, and some valgrinds stumble over it.
    let stripped = folder.path + "/calque"
    let strip = try? Subprocess.run("strip", ["--strip-debug", "-o", stripped, tool])
    self.tool = strip?.status == 0 ? stripped : tool
  }

  /// The instructions that linting `paths` with the built-in rules on one core takes. Throws when the run fails.
  func count(_ paths: [String]) throws -> Int {
    let command =
      ["SWIFT_DETERMINISTIC_HASHING=1", "valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null"]
      + [tool, "lint", "--format", "compact", "--jobs", "1"] + paths
    let run = try Subprocess.run("env", command)
    let errors = String(decoding: run.errors, as: UTF8.self)
    guard run.status <= 1, let count = Self.collected(errors) else {
      throw FileError("run", "valgrind", reason: String(errors.suffix(1_000)))
    }
    return count
  }

  /// The count in what callgrind says: `==123== Collected : 56467348`.
  static func collected(_ report: String) -> Int? {
    for line in report.split(separator: "\n") where line.contains("Collected :") {
      return line.split(separator: " ").last.flatMap { Int($0) }
    }
    return nil
  }
}
