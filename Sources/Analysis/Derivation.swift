/// Words that are in no list because English makes them freely.
enum Derivation {
  /// The longest word that is taken apart, in UTF-8 bytes; no English word outside jokes has more.
  private static let longest = 60

  /// Whether a word in lower case is built from listed words. O(length²).
  static func isKnown(_ word: [UInt8], shape: WordShape) -> Bool {
    guard word.count <= longest else { return false }
    let span = word.span
    if shape.contains(.hasHyphen) {
      return word.split(separator: UInt8(ascii: "-")).allSatisfy { part in
        isListed(part) || part.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } || prefixes.contains { $0[...] == part }
          || withoutHyphen(Array(part))
      }
    }
    guard span.count > 4, !shape.contains(.hasDigit) else { return false }
    return withoutHyphen(word)
  }

  private static func withoutHyphen(_ word: [UInt8]) -> Bool {
    for prefix in prefixes where word.count >= prefix.count + 4 && word.starts(with: prefix) {
      if isListed(word[prefix.count...]) { return true }
    }
    for (ending, replacements) in suffixes
    where word.count >= ending.count + 3 && word[(word.count - ending.count)...].elementsEqual(ending) {
      let stem = Array(word.dropLast(ending.count))
      for replacement in replacements where isListed((stem + replacement)[...]) { return true }
    }
    return isCompound(word)
  }

  /// Whether a word is two common words in one, such as `stockyards` or `skytrain`.
  private static func isCompound(_ word: [UInt8]) -> Bool {
    guard word.count >= 7 else { return false }
    return (3...word.count - 4).contains { cut in
      isCommon(word[..<cut]) && isCommon(word[cut...])
    }
  }

  /// Whether a word is common, the more so the shorter it is.
  private static func isCommon(_ word: ArraySlice<UInt8>) -> Bool {
    guard let entry = Lexicon.entry(Array(word).span) else { return false }
    return entry.frequency > (word.count > 3 ? 1 : 4)
  }

  /// Whether the list has the word, and not as an oddity.
  private static func isListed(_ word: ArraySlice<UInt8>) -> Bool {
    guard word.count > 1 || word.first == UInt8(ascii: "a") else { return false }
    guard let entry = Lexicon.entry(Array(word).span) else { return false }
    return entry.frequency > 1 || word.count > 5
  }

  private static let prefixes: [[UInt8]] = [
    "re", "un", "non", "pre", "over", "under", "out", "mis", "dis", "de", "anti", "co", "counter", "inter", "intra",
    "micro", "macro", "mega", "mini", "multi", "neo", "post", "pro", "semi", "sub", "super", "trans", "ultra", "hyper",
    "cyber", "bio", "eco", "geo", "nano", "tele", "auto", "self", "mid", "ex", "electro", "photo", "socio", "psycho",
    "crypto", "euro", "afro", "quasi", "pseudo", "neuro", "cardio", "astro", "aero", "agro", "hydro", "thermo", "infra",
    "immuno", "radio", "techno",
    "video", "audio", "giga", "kilo", "milli", "proto", "meta", "para", "mono", "poly", "bi", "tri", "e",
  ].map { Array($0.utf8) }

  private static let suffixes: [([UInt8], [[UInt8]])] = [
    ("ness", ["", "y"]), ("less", [""]), ("like", [""]), ("ly", ["", "le"]), ("ily", ["y"]), ("ise", ["ize"]),
    ("ised", ["ized"]), ("ises", ["izes"]), ("ising", ["izing"]), ("isation", ["ization"]), ("isations", ["izations"]),
    ("iser", ["izer"]), ("isers", ["izers"]), ("our", ["or"]), ("ours", ["ors"]), ("oured", ["ored"]),
    ("ouring", ["oring"]), ("wise", [""]), ("ship", [""]), ("hood", [""]), ("able", ["", "e"]), ("ability", ["able"]),
    ("er", ["", "e"]), ("ers", ["", "e"]), ("ing", ["", "e"]), ("ings", ["", "e"]), ("ed", ["", "e"]), ("s", [""]),
    ("es", [""]), ("ism", ["", "e"]), ("ist", ["", "e"]), ("ists", ["", "e"]), ("ish", ["", "e"]), ("fold", [""]),
    ("proof", [""]), ("esque", [""]), ("nesses", ["ness"]), ("ization", ["ize"]), ("ify", ["", "e"]), ("land", [""]),
  ].map { (Array($0.0.utf8), $0.1.map { Array($0.utf8) }) }
}
