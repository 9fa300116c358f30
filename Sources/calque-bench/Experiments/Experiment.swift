/// Something to measure, by the name that `--only` takes.
enum Experiment: String, CaseIterable {
  case throughput, cores, rules, start, memory, adversaries

  /// Measures and hands over each row as it is known.
  func run(_ laboratory: Laboratory, full: Bool, _ add: (Row) -> Void) throws {
    switch self {
    case .throughput: try Throughput(laboratory).run(add)
    case .cores: try add(Cores(laboratory).row())
    case .rules: try ManyRules(laboratory).run(add)
    case .start: try Start(laboratory).run(add)
    case .memory: try add(Memory(laboratory).row())
    case .adversaries: try Adversaries(laboratory, full: full).run(add)
    }
  }
}
