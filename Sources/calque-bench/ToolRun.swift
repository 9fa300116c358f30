import Files

/// A run of the built tool, or of a program to compare it with.
struct ToolRun {
  /// The exit status; 128 + the signal when one ended it.
  let status: Int
  private let usage: ResourceUsage
  /// What it wrote to standard error.
  let errors: String

  /// The most processor time a run may take, in seconds; what is slower than this is broken.
  private static let limit = 20
  /// The status of a run that took longer: killed by `SIGXCPU` or, where that is ignored, `SIGKILL`.
  private static let timedOut: Set<Int> = [128 + 24, 128 + 9]

  /// Runs a program with its output thrown away.
  init(_ command: [String]) throws(FileError) {
    let script = "ulimit -t \(Self.limit); exec \"$@\" > /dev/null"
    let process = try Subprocess.run("sh", ["-c", script, "sh"] + command)
    status = process.status
    usage = process.usage
    errors = String(decoding: process.errors, as: UTF8.self)
  }

  /// Whether it ended as it should: nothing found, or something.
  var isGood: Bool { status == 0 || status == 1 }

  /// How it ended, in a word or two.
  var ending: String {
    if isGood { return "ended well" }
    if Self.timedOut.contains(status) { return "over \(Self.limit) s" }
    return status > 128 ? "crashed (\(status - 128))" : "failed (\(status))"
  }

  /// The processor time of the program itself.
  var userTime: Duration { usage.userTime }

  /// The time on the clock.
  var elapsed: Duration { usage.elapsed }

  /// The most memory it had at a time, in bytes.
  var peakMemory: Int { usage.peakMemory }

  /// The processor time of the program and of the system for it. Of short runs it is more exact than the user time,
  /// which some systems estimate.
  var processorTime: Duration { usage.userTime + usage.systemTime }

  /// The time in milliseconds that `--statistics` gives a stage, if it does.
  func milliseconds(of stage: String) -> Double? { stages.first { $0.name == stage }?.milliseconds }

  /// The stages of `--statistics`, in order.
  var stages: [(name: String, milliseconds: Double)] {
    errors.split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ")
      guard words.count == 3, words[2] == "ms", let time = Double(words[1]) else { return nil }
      return (String(words[0]), time)
    }
  }
}
