/// Finds the dictionary form of a word: exceptions from tables, the rest by undoing the regular endings and choosing the
/// candidate that the word list knows best.
public enum Lemmatizer {
  /// The lemma of `word` with that tag. In lower case unless the tag is a proper noun's; a word that has no other form is
  /// its own lemma.
  public static func lemma(of word: String, tag: Tag) -> String {
    if tag == .NNP { return name(word) }
    let form = folded(word)
    if let lemma = LemmaExceptions.lemma(of: form, tag: tag) { return lemma }
    switch tag {
    case .NNPS: return singular(word)
    case .NNS: return singular(form)
    case .VBZ: return undo(form, of: .VBZ, candidates: unS(form))
    case .VBD, .VBN:
      if let lemma = IrregularVerbs.lemma(of: form) { return lemma }
      return undo(form, of: .VBD, candidates: strip(form, "ed", "d"))
    case .VBG: return undo(form, of: .VBG, candidates: strip(form, "ing", nil))
    case .JJR, .RBR: return graded(form, "er", .JJR)
    case .JJS, .RBS: return graded(form, "est", .JJS)
    case .ADD, .GW, .XX: return word
    case .CD where form.utf8.contains(UInt8(ascii: ",")): return form.filter { $0 != "," }
    case .CD where word == word.uppercased(): return word
    default: return keepsCapitals(word, form) ? word : form
    }
  }

  /// The lemma of a word in whatever form it stands, when a form with `tag` is wanted of it: a verb for a verb's tag.
  ///
  /// `makes`, `made` and `making` are all `make`, and `bring` is itself.
  public static func lemma(ofAnyForm word: String, for tag: Tag) -> String {
    guard [.VB, .VBP, .VBZ, .VBD, .VBN, .VBG].contains(tag) else { return lemma(of: word, tag: tag) }
    let form = folded(word)
    var best = form
    for source in [Tag.VBZ, .VBD, .VBN, .VBG] {
      if Lexicon.isVerb(best) { break }
      let candidate = lemma(of: form, tag: source)
      if Lexicon.isVerb(candidate) || IrregularVerbs.lemma(of: form) == candidate { best = candidate }
    }
    return best
  }

  /// A name in capitals as it is commonly written.
  private static func name(_ word: String) -> String {
    let form = String(word.prefix(1)) + word.dropFirst().lowercased()
    guard word.utf8.count > 3, word == word.uppercased(), Lexicon.entry(word) == nil, Lexicon.contains(form) else {
      return word
    }
    return form
  }

  /// Whether a word is always written as it is: `Chinese`, `USB`.
  private static func keepsCapitals(_ word: String, _ form: String) -> Bool {
    guard word != form, let first = word.utf8.first, first >= 0x41, first <= 0x5A else { return false }
    let (own, lower) = (Lexicon.frequency(of: word), Lexicon.frequency(of: form))
    if word == word.uppercased() { return lower == 0 || word.utf8.count == 1 && form != "a" && form != "i" }
    return own > lower
  }

  /// The lower-case form with straight apostrophes.
  private static func folded(_ word: String) -> String {
    let lower = word.lowercased()
    return lower.utf8.contains(0xE2) ? String(lower.map { $0 == "’" ? "'" : $0 }) : lower
  }

  /// The singular of a plural noun.
  private static func singular(_ plural: String) -> String {
    if let noun = IrregularNouns.singulars[plural], plural != "people" { return noun }
    if IrregularNouns.invariable.contains(plural) { return plural }
    for (ending, noun) in [
      ("women", "woman"), ("men", "man"), ("children", "child"), ("wives", "wife"), ("lives", "life"),
    ]
    where plural.hasSuffix(ending) && plural.utf8.count > ending.utf8.count {
      return plural.dropLast(ending.count) + noun
    }
    guard plural.hasSuffix("s"), !plural.hasSuffix("ss"), plural.utf8.count > 2 else { return plural }
    return undo(plural, of: .NNS, candidates: unS(plural))
  }

  /// What may stand before -s: `tries` → `trie`, `try`; `boxes` → `boxe`, `box`.
  private static func unS(_ form: String) -> [String] {
    guard form.hasSuffix("s"), form.utf8.count > 2 else { return [form] }
    var candidates = [String(form.dropLast())]
    if form.hasSuffix("ies"), form.utf8.count > 4 { candidates.insert(form.dropLast(3) + "y", at: 0) }
    if form.hasSuffix("es") { candidates.append(String(form.dropLast(2))) }
    if form.hasSuffix("ves") { candidates += [form.dropLast(3) + "f", form.dropLast(3) + "fe"] }
    return candidates
  }

  /// What may stand before an ending: the stem, with -e, without its doubled consonant, with -y for -i.
  private static func strip(_ form: String, _ ending: String, _ short: String?) -> [String] {
    guard form.hasSuffix(ending), form.utf8.count > ending.utf8.count + 1 else { return [form] }
    let stem = String(form.dropLast(ending.count))
    let bytes = Array(stem.utf8)
    var candidates = [stem, stem + "e"]
    if bytes.count > 2, bytes[bytes.count - 1] == bytes[bytes.count - 2] { candidates.append(String(stem.dropLast())) }
    if stem.hasSuffix("i"), ending != "ing" { candidates.append(stem.dropLast() + "y") }
    if stem.hasSuffix("y"), ending == "ing" { candidates.append(stem.dropLast() + "ie") }
    if stem.hasSuffix("ck") { candidates.append(String(stem.dropLast())) }
    return candidates
  }

  /// The best of the candidates whose regular form is `form`; the first if none is.
  private static func undo(_ form: String, of tag: Tag, candidates: [String]) -> String {
    var best: String?
    var score = -1
    for candidate in candidates where Inflector.candidates(candidate, to: tag).contains(form) {
      let other = Lexicon.score(candidate, as: tag)
      if other > score { (best, score) = (candidate, other) }
    }
    return best ?? candidates[0]
  }

  private static func graded(_ form: String, _ ending: String, _ tag: Tag) -> String {
    if !form.hasSuffix(ending) { return form }
    return undo(form, of: tag, candidates: strip(form, ending, nil))
  }
}
