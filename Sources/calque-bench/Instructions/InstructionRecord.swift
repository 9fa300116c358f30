import Commands

/// Instruction counts by name, as a text of lines `count name`.
struct InstructionRecord: CustomStringConvertible {
  /// The growth, as a share of the record, that is taken for a fault.
  static let allowedGrowth = 0.1
  private var counts: [String: Int] = [:]

  init() {}

  init(_ text: String) {
    for line in text.split(separator: "\n") {
      let words = line.split(separator: " ")
      if words.count == 2, let count = Int(words[0]) { counts[String(words[1])] = count }
    }
  }

  subscript(name: String) -> Int? {
    get { counts[name] }
    set { counts[name] = newValue }
  }

  var description: String { counts.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)\n" }.joined() }

  /// What became of each count, and whether one has grown too much.
  func compared(with known: InstructionRecord) -> (sentences: [String], hasGrown: Bool) {
    var hasGrown = false
    let sentences = counts.sorted { $0.key < $1.key }.map { name, count in
      let figure = "\(name): \((Double(count) / 1e6).rounded(to: 1)) million instructions"
      guard let old = known[name] else {
        hasGrown = true
        return "\(figure), of which there is no record."
      }
      let growth = Double(count - old) / Double(old)
      let percent = (abs(growth) * 100).rounded(to: 1)
      if growth > Self.allowedGrowth {
        hasGrown = true
        return "\(figure), \(percent) % more than the record, which is too much."
      }
      return "\(figure), \(percent) % \(growth < 0 ? "less" : "more") than the record."
    }
    return (sentences, hasGrown)
  }
}
