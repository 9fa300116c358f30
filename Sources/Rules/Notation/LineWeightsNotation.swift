/// Reads and writes the text of `LineWeights`.
public struct LineWeightsNotation {
  /// What is wrong with a line of the text.
  public struct Fault: Error, Sendable {
    /// The line, from 0.
    public let line: Int
    /// What is wrong.
    public let message: String
  }

  /// Reads weights; `evidence` are the ids that `evidence`, `above` and `below` may take. O(length).
  public static func read(_ text: ArraySlice<UInt8>, evidence: [String]) throws(Fault) -> LineWeights {
    var result = LineWeights()
    var names = FieldNames(evidence)
    for (number, line) in text.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      let content = line.drop { $0 == 0x20 || $0 == 0x09 }
      if content.isEmpty || content.first == UInt8(ascii: "#") { continue }
      do throws(Problem) {
        try read(content, &names, into: &result)
      } catch {
        throw Fault(line: number, message: error.message)
      }
    }
    return result
  }

  private struct Problem: Error { let message: String }

  /// The names of the values of each field, looked up once a reading.
  private struct FieldNames {
    let evidence: [String]
    private var known: [LineField: [[UInt8]]] = [:]

    init(_ evidence: [String]) { self.evidence = evidence }

    mutating func names(of field: LineField) -> [[UInt8]] {
      if let names = known[field] { return names }
      let names = values(of: field, evidence).map { Array($0.utf8) }
      known[field] = names
      return names
    }
  }

  private static func read(
    _ line: ArraySlice<UInt8>, _ names: inout FieldNames, into result: inout LineWeights
  ) throws(Problem) {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else {
      throw Problem(message: "a line of weights needs a colon")
    }
    let head = line[..<colon].split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
    var items = Items(rest: line[(colon + 1)...])
    switch head.first {
    case "bias": result.bias = Double(try number(items.next() ?? []))
    case "crowd":
      let values = try pairs(&items)
      result.crowdFree = values["free"] ?? .infinity
      result.crowdStep = values["step"] ?? 0
      result.crowdOutside = values["outside"] ?? .infinity
    case "chain":
      let values = try pairs(&items)
      result.chain = states.map { values[$0] ?? 0 }
    default: result.tables.append(try table(head, &items, &names))
    }
  }

  private static let states = ["content.content", "content.furniture", "furniture.content", "furniture.furniture"]

  private static func table(
    _ head: [String], _ items: inout Items, _ fields: inout FieldNames
  ) throws(Problem) -> LineWeights.Table {
    var places: [LineWeights.Place] = []
    for name in head { places.append(try place(name)) }
    if places.isEmpty || places.count > 4 { throw Problem(message: "a table has one to four fields") }
    if places.count(where: \.field.hasSeveralValues) > 1 {
      throw Problem(message: "a table has at most one of marks, evidence, above and below")
    }
    let names = places.map { fields.names(of: $0.field) }
    var table = LineWeights.Table(places: places, sizes: names.map(\.count))
    while let key = items.next() {
      let index = try index(of: key, names, places)
      guard let weight = items.next() else { throw Problem(message: "every value needs a weight") }
      table.weights[index] = try number(weight)
    }
    return table
  }

  /// The number of a combination such as `short.asterisk` in a table of fields whose values are called `names`.
  private static func index(
    of key: ArraySlice<UInt8>, _ names: [[[UInt8]]], _ places: [LineWeights.Place]
  ) throws(Problem) -> Int {
    var index = 0
    var stride = 1
    var start = key.startIndex
    for field in names.indices {
      let end = key[min(start, key.endIndex)...].firstIndex(of: UInt8(ascii: ".")) ?? key.endIndex
      guard start <= end, (end == key.endIndex) == (field == names.count - 1) else {
        throw Problem(message: "“\(String(decoding: key, as: UTF8.self))” needs \(names.count) values")
      }
      let value = key[start..<end]
      guard let number = names[field].firstIndex(where: { $0.count == value.count && value.elementsEqual($0) }) else {
        let name = String(decoding: value, as: UTF8.self)
        throw Problem(message: "“\(places[field].field.name)” has no value “\(name)”")
      }
      index += number * stride
      stride *= names[field].count
      start = end + 1
    }
    return index
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

  private static func pairs(_ items: inout Items) throws(Problem) -> [String: Double] {
    var result: [String: Double] = [:]
    while let name = items.next() {
      guard let value = items.next() else { throw Problem(message: "every value needs a weight") }
      result[String(decoding: name, as: UTF8.self)] = Double(try number(value))
    }
    return result
  }

  /// A number such as `-0.43`: sign, digits and decimals, or whatever else `Double` reads.
  private static func number(_ text: ArraySlice<UInt8>) throws(Problem) -> Float {
    let digits = text.first == UInt8(ascii: "-") ? text.dropFirst() : text
    var units = 0.0
    var scale = 1.0
    var isFraction = false
    for byte in digits {
      if byte == UInt8(ascii: "."), !isFraction {
        isFraction = true
      } else if byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9"), digits.count < 16 {
        units = units * 10 + Double(byte - UInt8(ascii: "0"))
        if isFraction { scale *= 10 }
      } else {
        let string = String(decoding: text, as: UTF8.self)
        guard let value = Double(string) else { throw Problem(message: "“\(string)” is no number") }
        return Float(value)
      }
    }
    if digits.isEmpty { throw Problem(message: "a number is missing") }
    return Float((digits.count < text.count ? -units : units) / scale)
  }

  /// The items of a line, between spaces.
  private struct Items {
    var rest: ArraySlice<UInt8>

    mutating func next() -> ArraySlice<UInt8>? {
      rest = rest.drop { $0 <= 0x20 }
      if rest.isEmpty { return nil }
      let item = rest.prefix { $0 > 0x20 }
      rest = rest[item.endIndex...]
      return item
    }
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
      let head = table.places.map(name).joined(separator: " ")
      let keys = table.places.reduce([""]) { keys, place in
        values(of: place.field, evidence).flatMap { value in keys.map { $0.isEmpty ? value : "\($0).\(value)" } }
      }
      let entries = zip(keys, table.weights).filter { abs($0.1) >= 0.02 }
        .sorted { abs($0.1) != abs($1.1) ? abs($0.1) > abs($1.1) : $0.0 < $1.0 }
        .map { "\($0.0) \(rounded(Double($0.1)))" }
      lines.append("\(head): " + entries.joined(separator: " "))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func name(_ place: LineWeights.Place) -> String {
    (neighbours.first { $0.value == place.offset }.map { $0.key + "." } ?? "") + place.field.name
  }

  private static func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }
}
