internal import XML

/// `<given min="0" max="0">you|yours</given>`: a fact about the document.
enum GivenElement {
  /// Reads a fact; nil after a problem.
  static func read(_ element: XMLElement, _ reader: RuleFileReader) -> Given? {
    reader.checkAttributes(of: element, known: ["min", "max"])
    guard let test = TokenTestElement.read(element, reader) else { return nil }
    let min = reader.number(of: "min", in: element, 0...Int.max)
    let max = reader.number(of: "max", in: element, 0...Int.max)
    return Given(test: test, min: min ?? (max == nil ? 1 : 0), max: max ?? Int.max)
  }
}
