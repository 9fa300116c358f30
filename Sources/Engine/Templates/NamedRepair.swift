/// A repair of matched text that a template names by `repair="…"` because no replacement can express it.
enum NamedRepair: String, CaseIterable {
  /// Removes all white space.
  case unspaced

  /// The repaired text; nil when the text is not of the kind the repair is for.
  func apply(to text: String) -> String? {
    switch self {
    case .unspaced: String(text.unicodeScalars.filter { !$0.properties.isWhitespace })
    }
  }
}
