internal import XML

/// `<example>`: a sentence that tests its rule.
enum ExampleElement {
  private static let attributes = ["correction", "type", "reason"]

  /// Reads an example; nil when it tests nothing or has a problem.
  static func read(_ element: XMLElement, _ reader: RuleFileReader) -> Example? {
    reader.checkAttributes(of: element, known: attributes)
    var bytes: [UInt8] = []
    var marker: Range<Int>?
    for child in element.children {
      switch child {
      case .text(let text): bytes += text.bytes
      case .element(let inner) where inner.name == "marker":
        let marked = inner.text.utf8
        if marker != nil {
          reader.report("There is a second <marker>", advice: "one example shows one finding", at: inner.offset)
          return nil
        }
        marker = bytes.count..<(bytes.count + marked.count)
        bytes += marked
      case .element(let inner):
        reader.reportUnknown(inner, in: "example", known: ["marker"])
        return nil
      }
    }
    // LanguageTool marks the interesting place of some silent examples too, and keeps known failures.
    let isLanguageTool = element["type"] != nil
    switch element["type"] {
    case nil, "incorrect": break
    case "correct": marker = nil
    case "triggers_error": return nil
    case .some(let type):
      reader.reportValue(type, of: "type", in: element, advice: "leave it out")
      return nil
    }
    let correction = element["correction"]
    if marker == nil, correction != nil, !isLanguageTool {
      reader.report(
        "The example has a correction but no marker", advice: "put <marker>…</marker> around what is flagged",
        at: element.offset)
      return nil
    }
    return Example(
      text: String(decoding: bytes, as: UTF8.self), marker: marker, corrections: corrections(correction),
      place: reader.place(of: element))
  }

  /// The corrections between `|`; an empty one deletes, and a `\|` is the character itself.
  private static func corrections(_ text: String?) -> [String] {
    guard let text else { return [] }
    var result = [""]
    var isEscaped = false
    for character in text {
      if character == "|", !isEscaped {
        result.append("")
        continue
      }
      if isEscaped, character == "|" { result[result.count - 1].removeLast() }
      result[result.count - 1].append(character)
      isEscaped = character == "\\"
    }
    return result
  }
}
