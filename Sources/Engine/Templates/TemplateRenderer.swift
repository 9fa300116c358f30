import Analysis
import Rules
import Text

/// Fills templates with matched text.
struct TemplateRenderer {
  let match: MatchedText

  /// A message.
  func message(_ template: Template) -> String {
    // A text without places is the same string for all findings.
    if template.parts.count == 1, case .literal(let text) = template.parts[0] { return text }
    var message = ""
    for part in template.parts { message.append(render(part) ?? "") }
    return message
  }

  /// A repair of the flagged text; nil when a part of it cannot be made. Keeps the flagged part's first capital unless the
  /// template sets the case.
  func repair(_ template: Template, of flagged: String) -> String? {
    var result = ""
    for part in template.parts {
      guard let piece = render(part) else { return nil }
      result += piece
    }
    if setsOwnCase(template) { return result }
    return flagged.startsWithCapital && result.startsWithSmallLetter ? result.capitalisedFirst : result
  }

  private func setsOwnCase(_ template: Template) -> Bool {
    guard case .match(let first)? = template.parts.first else { return false }
    return first.caseChange != nil || first.repair != nil
  }

  private func render(_ part: Template.Part) -> String? {
    switch part {
    case .literal(let text): return text
    case .match(let reference): return render(reference)
    }
  }

  private func render(_ reference: Template.Match) -> String? {
    var text: String
    switch reference.reference {
    case .marker: text = match.string(match.marker)
    case .capture(let name): text = match.capture(name)
    }
    if let pattern = reference.pattern {
      text = Substitution.replace(pattern, with: reference.replacement ?? "", in: text) ?? text
    }
    if let repair = reference.repair {
      guard let repaired = repair.apply(to: text) else { return nil }
      text = repaired
    }
    if let tag = reference.inflection.flatMap(Tag.init(penn:)) {
      text = Inflector.inflect(Lemmatizer.lemma(ofAnyForm: text, for: tag), to: tag)
    }
    switch reference.caseChange {
    case .lower: text = text.lowercased()
    case .upper: text = text.uppercased()
    case .title: text = text.capitalisedFirst
    case .decapitalised: text = text.first.map { $0.lowercased() + text.dropFirst() } ?? text
    case .asMarker:
      text = match.string(match.marker).startsWithCapital ? text.capitalisedFirst : text
    case nil: break
    }
    return reference.hasArticle ? Inflector.indefiniteArticle(for: text) + " " + text : text
  }
}

extension String {
  /// The string with its first letter a capital.
  var capitalisedFirst: String { first.map { $0.uppercased() + dropFirst() } ?? self }

  /// Whether the first character is a capital.
  fileprivate var startsWithCapital: Bool {
    if let ascii = firstIfASCII { return (0x41...0x5A).contains(ascii) }
    return first?.isUppercase ?? false
  }

  /// Whether the first character is a small letter.
  fileprivate var startsWithSmallLetter: Bool {
    if let ascii = firstIfASCII { return (0x61...0x7A).contains(ascii) }
    return first?.isLowercase ?? false
  }

  /// The first byte if it is a character of ASCII by itself, which needs no look into Unicode's tables.
  private var firstIfASCII: UInt8? {
    guard let first = utf8.first, first < 0x80, utf8.dropFirst().first ?? 0 < 0x80 else { return nil }
    return first
  }
}
