/// Builds the forms of a word: irregular ones from tables, the others by rule, checked against the word list where the
/// rules leave a choice (`travelled`, `kidnapped`, `photos`).
public enum Inflector {
  /// The form of `lemma` that the tag asks for: VBZ, VBP, VBD, VBN, VBG, NNS, NNPS, JJR, JJS, RBR, RBS; any other tag
  /// gives the lemma itself. Capitals at the start are kept.
  public static func inflect(_ lemma: String, to tag: Tag) -> String {
    let candidates = candidates(lemma, to: tag)
    guard candidates.count > 1, !isIrregular(lemma, tag), !candidates[0].contains(" ") else { return candidates[0] }
    return best(candidates)
  }

  /// All forms of `lemma` as verb, noun, adjective and adverb, the lemma first, each once; made-up forms (`mores`) are
  /// left out if the word list does not have them.
  public static func forms(of lemma: String) -> [String] {
    var forms = [lemma]
    let tags = Lexicon.entry(lemma)?.tags ?? []
    for (base, tag) in [
      (TagSet.verb, Tag.VBP), (.verb, .VBZ), (.verb, .VBD), (.verb, .VBN), (.verb, .VBG), (TagSet(.NN), .NNS),
      (TagSet([.JJ, .RB]), .JJR), (TagSet([.JJ, .RB]), .JJS),
    ] where tags.isEmpty || !tags.isDisjoint(with: base) {
      for form in candidates(lemma, to: tag)
      where !form.utf8.contains(UInt8(ascii: " ")) && !forms.contains(form)
        && (Lexicon.contains(form) || isIrregular(lemma, tag))
      {
        forms.append(form)
      }
    }
    if lemma == "be" { forms += ["am", "'s", "'re", "'m"] }
    if lemma == "have" { forms += ["'s", "'ve", "'d"] }
    if lemma == "will" { forms += ["'ll", "wo"] }
    if lemma == "would" { forms += ["'d"] }
    if lemma == "can" { forms += ["ca"] }
    if lemma == "not" { forms += ["n't"] }
    return forms
  }

  /// The plural of a noun.
  public static func plural(of noun: String) -> String { inflect(noun, to: .NNS) }

  /// The possessive form: with `’s`, or with a bare apostrophe after a plural in -s.
  public static func possessive(of noun: String, plural: Bool) -> String {
    noun + (plural && noun.utf8.last == UInt8(ascii: "s") ? "’" : "’s")
  }

  /// The comparative of an adjective or adverb: `bigger`, `better`, `more useful`.
  public static func comparative(of word: String) -> String { inflect(word, to: .JJR) }

  /// The superlative of an adjective or adverb: `biggest`, `best`, `most useful`.
  public static func superlative(of word: String) -> String { inflect(word, to: .JJS) }

  /// Every spelling the rules allow for the form, the likeliest first; never empty.
  package static func candidates(_ lemma: String, to tag: Tag) -> [String] {
    switch tag {
    case .VBP where lemma == "be": return ["are", "am"]
    case .VBZ:
      return verbS[lemma].map { [$0] }
        ?? [Spelling.withS(lemma), lemma + "es"].prefix(oEnding(lemma) ? 2 : 1).map { $0 }
    case .VBD: return IrregularVerbs.forms(of: lemma)?.past ?? ed(lemma)
    case .VBN: return IrregularVerbs.forms(of: lemma)?.participle ?? ed(lemma)
    case .VBG: return lemma == "be" ? ["being"] : Spelling.stems(lemma, before: "ing").map { $0 + "ing" }
    case .NNS, .NNPS: return plurals(lemma, proper: tag == .NNPS)
    case .JJR, .RBR: return graded(lemma, "er", "more", IrregularNouns.comparatives)
    case .JJS, .RBS: return graded(lemma, "est", "most", IrregularNouns.superlatives)
    default: return [lemma]
    }
  }

  /// The candidate that the word list has, or has as the commoner word; the first if there is nothing to choose.
  private static func best(_ candidates: [String]) -> String {
    var best = candidates[0]
    var frequency = Lexicon.frequency(of: best)
    for candidate in candidates.dropFirst() {
      let other = Lexicon.frequency(of: candidate)
      if other > frequency { (best, frequency) = (candidate, other) }
    }
    return best
  }

  private static let verbS = ["be": "is", "have": "has", "do": "does", "go": "goes", "undergo": "undergoes"]

  private static func isIrregular(_ lemma: String, _ tag: Tag) -> Bool {
    switch tag {
    case .VBD, .VBN: IrregularVerbs.forms(of: lemma) != nil
    case .VBP, .VBZ: lemma == "be" || verbS[lemma] != nil
    case .NNS: IrregularNouns.plurals[lemma] != nil
    case .JJR, .RBR: IrregularNouns.comparatives[lemma] != nil
    case .JJS, .RBS: IrregularNouns.superlatives[lemma] != nil
    default: false
    }
  }

  private static func oEnding(_ word: String) -> Bool { word.utf8.last == UInt8(ascii: "o") }

  private static func ed(_ lemma: String) -> [String] {
    if lemma.hasSuffix("ee") || lemma.hasSuffix("oe") || lemma.hasSuffix("ye") { return [lemma + "d"] }
    return Spelling.stems(lemma, before: "ed").map { $0 + "ed" }
  }

  private static func plurals(_ noun: String, proper: Bool) -> [String] {
    if let plural = IrregularNouns.plurals[noun] { return [plural] }
    if IrregularNouns.invariable.contains(noun) { return [noun] }
    if proper { return noun.utf8.last == UInt8(ascii: "y") ? [noun + "s"] : [Spelling.withS(noun)] }
    if oEnding(noun) {
      return IrregularNouns.oes.contains(noun) ? [noun + "es"] : [noun + "s", noun + "es"]
    }
    for (ending, plural) in [
      ("woman", "women"), ("man", "men"), ("child", "children"), ("foot", "feet"), ("tooth", "teeth"),
      ("mouse", "mice"), ("life", "lives"), ("wife", "wives"), ("shelf", "shelves"),
    ]
    where noun.hasSuffix(ending)
      && !["human", "german", "roman", "shaman", "talisman", "ottoman", "caiman", "norman"].contains(noun.lowercased())
    {
      return [noun.dropLast(ending.count) + plural, Spelling.withS(noun)]
    }
    if noun.hasSuffix("sis"), noun.utf8.count > 5 { return [noun.dropLast(2) + "es"] }
    return [Spelling.withS(noun)]
  }

  private static func graded(
    _ word: String, _ ending: String, _ adverb: String, _ irregular: [String: String]
  ) -> [String] {
    if let form = irregular[word] { return [form] }
    let bytes = Array(word.utf8)
    let syllables = Spelling.syllables(bytes) - (bytes.last == UInt8(ascii: "e") && bytes.count > 3 ? 1 : 0)
    let forms = Spelling.stems(word, before: ending).map { $0 + ending }
    let short =
      syllables <= 1 || syllables == 2 && (word.hasSuffix("y") || word.hasSuffix("le")) && !word.hasSuffix("ly")
    return short && !participle(word) ? forms : ["\(adverb) \(word)"] + forms
  }

  private static func participle(_ word: String) -> Bool {
    word.hasSuffix("ed") && word.utf8.count > 4 || word.hasSuffix("ing")
  }
}
