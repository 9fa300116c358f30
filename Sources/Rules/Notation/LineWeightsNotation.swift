/// Reads and writes the text of `LineWeights`.
public struct LineWeightsNotation {
  /// What is wrong with a line of the text.
  public struct Fault: Error, Sendable {
    /// The line, from 0.
    public let line: Int
    /// What is wrong.
    public let message: String
  }

  /// Reads weights; `evidence` are the ids that `evidence`, `above` and `below` may take.
  public static func read(_ text: String, evidence: [String]) throws(Fault) -> LineWeights {
    var result = LineWeights()
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let content = line.drop { $0 == " " || $0 == "\t" }
      if content.isEmpty || content.first == "#" { continue }
      do {
        try read(content, evidence: evidence, into: &result)
      } catch {
        throw Fault(line: number, message: error.message)
      }
    }
    return result
  }

  private struct Problem: Error { let message: String }

  private static func read(
    _ line: Substring, evidence: [String], into result: inout LineWeights
  ) throws(Problem) {
    guard let colon = line.firstIndex(of: ":") else { throw Problem(message: "a line of weights needs a colon") }
    let head = line[..<colon].split(separator: " ").map(String.init)
    let items = line[line.index(after: colon)...].split(separator: " ").map(String.init)
    switch head.first {
    case "bias": result.bias = try number(items.first)
    case "crowd":
      let values = try pairs(items)
      result.crowdFree = values["free"] ?? .infinity
      result.crowdStep = values["step"] ?? 0
      result.crowdOutside = values["outside"] ?? .infinity
    case "chain":
      let values = try pairs(items)
      result.chain = states.map { values[$0] ?? 0 }
    default: result.tables.append(try table(head, items, evidence))
    }
  }

  private static let states = ["content.content", "content.furniture", "furniture.content", "furniture.furniture"]

  private static func table(
    _ head: [String], _ items: [String], _ evidence: [String]
  ) throws(Problem) -> LineWeights.Table {
    var places: [LineWeights.Place] = []
    for name in head { places.append(try place(name)) }
    if places.isEmpty || places.count > 4 { throw Problem(message: "a table has one to four fields") }
    var table = LineWeights.Table(places: places)
    for (key, weight) in try pairs(items) {
      let values = key.split(separator: ".").map(String.init)
      guard values.count == places.count else { throw Problem(message: "“\(key)” needs \(places.count) values") }
      for (value, place) in zip(values, places) where !self.values(of: place.field, evidence).contains(value) {
        throw Problem(message: "“\(place.field.name)” has no value “\(value)”")
      }
      table.weights[values] = weight
    }
    return table
  }

  /// The names of a field's values in a rule with this evidence.
  public static func values(of field: LineField, _ evidence: [String]) -> [String] {
    switch field {
    case .evidence, .above, .below: ["none"] + evidence
    default: field.values
    }
  }

  private static let neighbours = ["previous2": -2, "previous": -1, "next": 1, "next2": 2]

  private static func place(_ name: String) throws(Problem) -> LineWeights.Place {
    let parts = name.split(separator: ".").map(String.init)
    guard let last = parts.last, let field = LineField(name: last) else {
      throw Problem(message: "there is no field “\(name)”")
    }
    if parts.count == 1 { return LineWeights.Place(field) }
    guard parts.count == 2, let offset = neighbours[parts[0]] else {
      throw Problem(message: "“\(parts[0])” is no neighbour")
    }
    return LineWeights.Place(field, offset: offset)
  }

  private static func pairs(_ items: [String]) throws(Problem) -> [String: Double] {
    guard items.count.isMultiple(of: 2) else { throw Problem(message: "every value needs a weight") }
    var result: [String: Double] = [:]
    for i in stride(from: 0, to: items.count, by: 2) { result[items[i]] = try number(items[i + 1]) }
    return result
  }

  private static func number(_ text: String?) throws(Problem) -> Double {
    guard let text, let value = Double(text) else { throw Problem(message: "“\(text ?? "")” is no number") }
    return value
  }

  // MARK: Writing

  /// Writes weights as text, one table a line, heaviest first; weights that round to nothing are left out.
  public static func write(_ weights: LineWeights, evidence: [String]) -> String {
    var lines = ["bias: \(rounded(weights.bias))"]
    lines.append("chain: " + zip(states, weights.chain).map { "\($0) \(rounded($1))" }.joined(separator: " "))
    if weights.crowdStep > 0 {
      lines.append("crowd: free \(weights.crowdFree) step \(weights.crowdStep) outside \(weights.crowdOutside)")
    }
    for table in weights.tables {
      let names = table.places.map(name).joined(separator: " ")
      let entries = table.weights.filter { abs($0.value) >= 0.02 }
        .sorted {
          abs($0.value) != abs($1.value) ? abs($0.value) > abs($1.value) : $0.key.lexicographicallyPrecedes($1.key)
        }
        .map { "\($0.key.joined(separator: ".")) \(rounded($0.value))" }
      lines.append("\(names): " + entries.joined(separator: " "))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func name(_ place: LineWeights.Place) -> String {
    (neighbours.first { $0.value == place.offset }.map { $0.key + "." } ?? "") + place.field.name
  }

  private static func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }
}
