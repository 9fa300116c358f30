import Analysis

extension Script {
  /// The script of a Unicode name, such as `Cyrillic`, in any case; nil for one that is not told apart.
  init?(named name: String) {
    switch name.lowercased() {
    case "latin": self = .latin
    case "greek": self = .greek
    case "cyrillic": self = .cyrillic
    case "arabic": self = .arabic
    case "hebrew": self = .hebrew
    case "han": self = .han
    case "hiragana", "katakana", "kana": self = .kana
    case "hangul": self = .hangul
    default: return nil
    }
  }
}
