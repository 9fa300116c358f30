import ArgumentParser
import Commands
import Files

/// Counts the instructions of fixed runs and compares them with the record: times vary, counts hardly do.
struct InstructionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "instructions", abstract: "Compare instruction counts with the record.",
    discussion: "The exit code is 1 when a count has grown by more than 10 %. Needs valgrind.")

  @Option(help: "The tool to measure.") var calque = ".build/release/calque"
  @Option(help: "The folder of articles (.txt) to lint.") var text = "corpus"
  @Option(help: "The file with the record.") var record = ".ci/instructions"
  @Flag(help: "Write the record anew.") var write = false

  func run() throws {
    guard let counter = try InstructionCounter(tool: calque) else {
      print("Instruction counts are not compared: there is no valgrind here.")
      return
    }
    let articles = try Articles(folder: text)
    let folder = try ScratchFolder()
    var counts = InstructionRecord()
    for (name, bytes) in [
      ("article", articles.shuffled(bytes: 4_000, seed: 2)),
      ("news", articles.shuffled(bytes: 200_000, seed: 1)),
    ] {
      let path = "\(folder.path)/\(name).txt"
      try Files.write(bytes, to: path)
      counts[name] = try counter.count([path])
    }
    if write {
      try Files.write(Array(counts.description.utf8), to: record)
      print("Wrote \(record).")
      return
    }
    let known = InstructionRecord(String(decoding: try Files.read(record), as: UTF8.self))
    let comparison = counts.compared(with: known)
    for sentence in comparison.sentences { print(sentence) }
    if comparison.hasGrown {
      print("If the growth is meant, run `make bench-instructions RECORD=1` and commit \(record).")
      throw ExitCode(1)
    }
  }
}
