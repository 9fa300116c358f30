/// The Penn Treebank tags, with the additions of the English Web Treebank.
public enum PennTag {
  /// All tags of words.
  public static let all = [
    "ADD", "AFX", "CC", "CD", "DT", "EX", "FW", "GW", "HYPH", "IN", "JJ", "JJR", "JJS", "LS", "MD", "NFP", "NN", "NNP",
    "NNPS", "NNS", "PDT", "POS", "PRP", "PRP$", "RB", "RBR", "RBS", "RP", "SYM", "TO", "UH", "VB", "VBD", "VBG", "VBN",
    "VBP", "VBZ", "WDT", "WP", "WP$", "WRB", "XX", "-LRB-", "-RRB-",
  ]

  /// The tags that `name` stands for: itself, or all that begin like it when it ends in `*`; empty if there is none.
  static func matching(_ name: String) -> [String] {
    guard name.last == "*" else { return all.contains(name) ? [name] : [] }
    return all.filter { $0.hasPrefix(name.dropLast()) }
  }
}
