/// The tags a word can have: those of the word list, or of the training text where that says enough, and those that
/// English lets every such word have.
enum PossibleTags {
  /// The tags of a word that was described from the word list; never empty.
  static func of(_ description: Lexicon.Description, shape: WordShape) -> TagSet {
    let listed = description.tags
    if description.flags.contains(.complete) { return listed }
    guard shape.contains(.hasLetter) else {
      if shape.contains(.hasDigit) { return numbers.union(listed) }
      return marks.union(listed)
    }
    let capital = shape.contains(.capitalised) || shape.contains(.innerCapital)
    if listed.isEmpty || listed.isSubset(of: .name) {
      return capital || !listed.isEmpty || shape.contains(.hasDigit) ? .open : TagSet.open.subtracting(.name)
    }
    var tags = listed
    if !tags.isDisjoint(with: past) { tags.formUnion(past.union(TagSet(.JJ))) }
    if tags.contains(.VBG) { tags.formUnion(TagSet([.NN, .JJ])) }
    if !tags.isDisjoint(with: base) { tags.formUnion(base) }
    if tags.contains(.JJ) { tags.insert(TagSet(.NN)) }
    if tags.contains(.NN) { tags.insert(TagSet(.JJ)) }
    if !tags.isDisjoint(with: plural) { tags.formUnion(plural) }
    if capital { tags.formUnion(.name) }
    return tags
  }

  private static let past = TagSet([.VBD, .VBN])
  private static let base = TagSet([.VB, .VBP])
  private static let plural = TagSet([.NNS, .VBZ])
  private static let numbers = TagSet([.CD, .NN, .NNS, .NNP, .JJ, .LS, .ADD, .NFP, .GW])
  private static let marks = TagSet.punctuation.union(
    TagSet([.SYM, .currency, .CC, .IN, .NN, .POS, .UH, .CD, .LS, .AFX, .GW, .FW]))
}
