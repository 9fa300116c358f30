import Files
import Synchronization

/// Where a command writes, and what it knows of its surroundings. Tests bind another one.
public struct Console: Sendable {
  /// The console of the command that is running.
  @TaskLocal public static var current = Console.process

  /// The absolute folder that relative paths start from.
  public var workingFolder = Files.currentDirectory
  /// Whether findings go to a terminal.
  public var outputIsTerminal = false
  /// Whether trouble and progress go to a terminal.
  public var errorsAreTerminal = false
  /// Whether questions can be answered.
  public var inputIsTerminal = false
  /// The width of the terminal, in columns.
  public var width = 100
  /// Whether colour is wanted on a terminal (`NO_COLOR` is not set).
  public var allowsColour = true

  /// Writes findings, on standard output.
  let write: @Sendable ([UInt8]) throws(FileError) -> Void
  /// Writes trouble and progress, on standard error.
  let writeError: @Sendable ([UInt8]) -> Void
  /// Reads a line of standard input; nil at its end.
  let readLine: @Sendable () -> String?

  /// The console of the process.
  static var process: Console {
    var console = Console(
      write: { bytes throws(FileError) in try Files.write(bytes, to: 1, named: "standard output") },
      writeError: { try? Files.write($0, to: 2, named: "standard error") },
      readLine: { Swift.readLine() })
    console.outputIsTerminal = Files.isTerminal(1)
    console.errorsAreTerminal = Files.isTerminal(2)
    console.inputIsTerminal = Files.isTerminal(0)
    console.width = Files.terminalWidth ?? 100
    console.allowsColour = (Files.environment("NO_COLOR") ?? "").isEmpty && Files.environment("TERM") != "dumb"
    return console
  }

  /// A console that keeps what is written and answers from a list of lines.
  public static func capturing(_ capture: Capture, answers: [String] = []) -> Console {
    let lines = Mutex(answers[...])
    let box = Answers(lines: lines)
    return Console(
      write: { bytes throws(FileError) in capture.add(bytes, isError: false) },
      writeError: { capture.add($0, isError: true) },
      readLine: { box.next() })
  }

  /// Writes a line of text on standard output. Throws when the output cannot be written.
  func print(_ line: String) throws(FileError) { try write(Array((line + "\n").utf8)) }

  /// Writes a line on standard error.
  func complain(_ line: String) { writeError(Array((line + "\n").utf8)) }
}

/// What a command wrote.
public final class Capture: Sendable {
  private let streams = Mutex((output: [UInt8](), errors: [UInt8]()))

  /// Makes an empty capture.
  public init() {}

  /// What went to standard output.
  public var output: String { streams.withLock { String(decoding: $0.output, as: UTF8.self) } }
  /// What went to standard error.
  public var errors: String { streams.withLock { String(decoding: $0.errors, as: UTF8.self) } }

  func add(_ bytes: [UInt8], isError: Bool) {
    streams.withLock { if isError { $0.errors += bytes } else { $0.output += bytes } }
  }
}

/// Lines to answer questions with, one after the other.
private final class Answers: Sendable {
  private let lines: Mutex<ArraySlice<String>>

  init(lines: consuming sending Mutex<ArraySlice<String>>) { self.lines = lines }

  func next() -> String? { lines.withLock { $0.popFirst() } }
}
