internal import XML

/// `<message>` and `<suggestion>`: text with `<match/>` in it.
struct TemplateElement {
  let reader: RuleFileReader

  /// The places that templates refer to, for the pattern to capture.
  private(set) var references: Set<String> = []
  /// Suggestions inside the message, as LanguageTool writes them.
  private(set) var suggestions: [Template] = []

  init(_ reader: RuleFileReader) { self.reader = reader }

  /// Reads a template. Runs of white space count as one space; at the edges of a message they are dropped.
  mutating func read(_ element: XMLElement, trimming: Bool) -> Template {
    var parts: [Template.Part] = []
    for child in element.children {
      switch child {
      case .text(let text): append(text.bytes, to: &parts)
      case .element(let inner) where inner.name == "match":
        if let match = match(inner) { parts.append(.match(match)) }
      case .element(let inner) where inner.name == "suggestion" && element.name == "message":
        let suggestion = read(inner, trimming: false)
        suggestions.append(suggestion)
        append("“", to: &parts)
        parts += suggestion.parts
        append("”", to: &parts)
      case .element(let inner):
        reader.reportUnknown(inner, in: element.name, known: ["match"])
      }
    }
    return Template(trimming ? trimmed(parts) : parts)
  }

  // MARK: Text

  /// Adds text; mostly there is nothing to change in it.
  private mutating func append(_ bytes: ArraySlice<UInt8>, to parts: inout [Template.Part]) {
    var previous: UInt8 = 0
    for byte in bytes {
      if byte == UInt8(ascii: "\\") || byte < 0x20 || byte == 0x20 && previous == 0x20 {
        return appendEscaped(bytes, to: &parts)
      }
      previous = byte
    }
    append(String(decoding: bytes, as: UTF8.self), to: &parts)
  }

  /// Adds text, with `\1` for `<match no="1"/>` as LanguageTool allows.
  private mutating func appendEscaped(_ bytes: ArraySlice<UInt8>, to parts: inout [Template.Part]) {
    var literal: [UInt8] = []
    var isEscaped = false
    var followsSpace = false
    for byte in bytes {
      if isEscaped, byte >= UInt8(ascii: "1"), byte <= UInt8(ascii: "9") {
        literal.removeLast()
        flush(&literal, to: &parts)
        let number = String(UnicodeScalar(byte))
        references.insert(number)
        parts.append(.match(Template.Match(reference: .capture(number))))
        isEscaped = false
        followsSpace = false
        continue
      }
      isEscaped = byte == UInt8(ascii: "\\")
      let isSpace = byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D
      if !isSpace { literal.append(byte) } else if !followsSpace { literal.append(0x20) }
      followsSpace = isSpace
    }
    flush(&literal, to: &parts)
  }

  private func flush(_ literal: inout [UInt8], to parts: inout [Template.Part]) {
    if literal.isEmpty { return }
    append(String(decoding: literal, as: UTF8.self), to: &parts)
    literal = []
  }

  private func append(_ text: String, to parts: inout [Template.Part]) {
    if case .literal(let before) = parts.last {
      parts[parts.count - 1] = .literal(before + text)
    } else {
      parts.append(.literal(text))
    }
  }

  private func trimmed(_ parts: [Template.Part]) -> [Template.Part] {
    var parts = parts
    if case .literal(let text) = parts.first, text.first == " " {
      parts[0] = .literal(String(text.drop { $0 == " " }))
    }
    if case .literal(var text) = parts.last, text.last == " " {
      while text.last == " " { text.removeLast() }
      parts[parts.count - 1] = .literal(text)
    }
    return parts.filter { $0 != .literal("") }
  }

  // MARK: Matches

  private static let attributes = [
    "no", "case", "inflect", "article", "repair", "pattern", "replacement", "case_conversion", "regexp_match",
    "regexp_replace", "postag", "suppress_misspelled",
  ]

  private mutating func match(_ element: XMLElement) -> Template.Match? {
    reader.checkAttributes(of: element, known: TemplateElement.attributes)
    let inflection = element["inflect"] ?? element["postag"]
    if let inflection, PennTag.matching(inflection).count != 1 {
      reader.reportValue(
        inflection, of: element["inflect"] == nil ? "postag" : "inflect", in: element,
        advice: DidYouMean.advice(for: inflection, among: PennTag.all))
      return nil
    }
    let pattern = element["pattern"] ?? element["regexp_match"]
    let replacement = element["replacement"] ?? element["regexp_replace"]
    if pattern == nil || replacement == nil, pattern != replacement {
      reader.report(
        "A pattern and its replacement belong together", advice: "give both attributes, pattern and replacement",
        at: element.offset)
      return nil
    }
    return Template.Match(
      reference: reference(element), caseChange: caseChange(element), inflection: inflection,
      hasArticle: reader.flag(of: "article", in: element) ?? false,
      repair: reader.value(of: "repair", in: element, as: Template.Match.Repair.self), pattern: pattern,
      replacement: replacement)
  }

  private mutating func reference(_ element: XMLElement) -> Template.Match.Reference {
    guard let number = element["no"], number != "0" else { return .marker }
    references.insert(number)
    return .capture(number)
  }

  private func caseChange(_ element: XMLElement) -> Template.Match.CaseChange? {
    switch element["case_conversion"] {
    case nil: return reader.value(of: "case", in: element, as: Template.Match.CaseChange.self)
    case "startlower": return .decapitalised
    case "startupper", "firstupper": return .title
    case "alllower": return .lower
    case "allupper": return .upper
    case "preserve": return .asMarker
    case .some(let text):
      reader.reportValue(text, of: "case_conversion", in: element, advice: "write case=\"title\"")
      return nil
    }
  }
}
