internal import XML

/// `<conventions>` with `<convention/>`s, `<bracket/>`s, `<apostrophes>` and `<reporting-verbs>`: the marks of a pack.
enum ConventionsElement {
  private static let elements = ["convention", "bracket", "apostrophes", "reporting-verbs"]

  /// Reads the conventions; those of `language` are native.
  static func read(_ element: XMLElement, language: String, _ reader: RuleFileReader) -> PairConventions {
    reader.checkAttributes(of: element, known: [])
    var result = PairConventions(language: language)
    for inner in element.elements {
      switch inner.name {
      case "convention": if let convention = convention(inner, reader) { result.quotes.append(convention) }
      case "bracket": if let bracket = bracket(inner, reader) { result.brackets.append(bracket) }
      case "apostrophes": result.apostrophes += words(inner, reader)
      case "reporting-verbs": result.reportingVerbs += words(inner, reader)
      default: reader.reportUnknown(inner, in: "conventions", known: elements)
      }
    }
    return result
  }

  /// `<convention lang="de" open="„" close="“" inner-open="‚" inner-close="‘"/>`.
  private static func convention(_ element: XMLElement, _ reader: RuleFileReader) -> QuoteConvention? {
    reader.checkAttributes(of: element, known: ["lang", "open", "close", "inner-open", "inner-close", "spaced"])
    guard let language = reader.required("lang", in: element), let open = reader.required("open", in: element),
      let close = reader.required("close", in: element)
    else { return nil }
    return QuoteConvention(
      language: language, open: open, close: close, innerOpen: element["inner-open"],
      innerClose: element["inner-close"], isSpaced: reader.flag(of: "spaced", in: element) ?? false)
  }

  /// `<bracket open="(" close=")"/>`.
  private static func bracket(_ element: XMLElement, _ reader: RuleFileReader) -> BracketPair? {
    reader.checkAttributes(of: element, known: ["open", "close"])
    guard let open = reader.required("open", in: element), let close = reader.required("close", in: element) else {
      return nil
    }
    return BracketPair(open: open, close: close)
  }

  private static func words(_ element: XMLElement, _ reader: RuleFileReader) -> [String] {
    reader.checkAttributes(of: element, known: [])
    return element.text.utf8.split { $0 <= 0x20 }.map { String(decoding: Array($0), as: UTF8.self) }
  }
}
